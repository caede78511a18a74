// Ids that are missing are written into the source once, wherever a block stands and however it is written.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, Plan } from "../../src/2-model/plan.ts";
import { applyEdits } from "../../src/fix.ts";
import { missingIds } from "../../src/print/missing-ids.ts";
import { markdownOf as generatedMarkdown, generatedPlan } from "../generated-plan.ts";
import { madeUp, markdownOf, yamlOf } from "../yaml/generated.ts";
import { head } from "../yaml/read.ts";
import { analysed, formatted } from "./workspace.ts";

/** The ids in a text, whatever they are, as `ID`. */
const hidden = (text: string): string => text.replace(/b[\da-z]{6}(?=[ }\n,])/g, "ID");
const idsIn = (path: string, text: string): string => hidden(formatted(path, text, { ids: true }).text);

const carriers = ({ preamble, sections, appendices }: Plan): Block[] => {
  const below = (block: Block): Block[] => [block, ...block.children.flatMap(below)];
  return [...preamble, ...sections, ...appendices]
    .flatMap(below)
    .filter(({ kind, content }) => kind !== "table" && kind !== "row" && content.length > 0);
};

describe("Markdown", () => {
  const plan = (body: string): string => `---\n${head}---\n\n${body}`;

  it("behind the words, or in front of the other attributes", () => {
    const text = plan(
      "Căn cứ một;\n\n# Hai {lead=phong-noi-vu}\n\n1. Ba,\n   bốn. <!-- năm -->\n\n   - Sáu\n\n## Bảy {#bay}\n\n| Tám |\n|---|\n| Chín |\n\n---\n\n# Phụ lục I. Mười\n\nMười một.\n",
    );
    expect(idsIn("plan.md", text)).toBe(
      plan(
        "Căn cứ một; {#ID}\n\n# Hai {#ID lead=phong-noi-vu}\n\n1. Ba,\n   bốn. {#ID} <!-- năm -->\n\n   - Sáu {#ID}\n\n## Bảy {#bay}\n\n| Tám |\n|---|\n| Chín |\n\n---\n\n# Phụ lục I. Mười {#ID}\n\nMười một. {#ID}\n",
      ),
    );
  });

  it("a pasted outline", () => {
    const text = plan("I. Một\na) Hai;\nb) Ba.\n\nII. Bốn\n\n– Năm.\n");
    expect(idsIn("plan.md", text)).toBe(
      plan("I. Một {#ID}\na) Hai; {#ID}\nb) Ba. {#ID}\n\nII. Bốn {#ID}\n\n– Năm. {#ID}\n"),
    );
  });

  it("CRLF, decomposed Unicode", () => {
    const text = plan("# Hoạt động\n\n- Việc một.\n").normalize("NFD").replaceAll("\n", "\r\n");
    expect(idsIn("plan.md", text)).toBe(
      text.replace("ng\r\n\r\n- ", "ng {#ID}\r\n\r\n- ").replace("t.\r\n", "t. {#ID}\r\n"),
    );
  });
});

it("YAML: a key of the block's own, else behind the words", () => {
  const text = `${head}basis:
  - Căn cứ một;
lead-in: "Hai:"
sections:
  - title: Ba
    lead: phong-noi-vu
    items:
      - Bốn # năm
      - text: Sáu
        items: [Bảy, 'tám', chín "mười" \\ một]
      - { text: Hai, due: 2024 }
      - >-
        Ba
        bốn {due=2024}
  - title: "Năm"
    markdown: |
      # Sáu

      - Bảy
  - title: Tám
    text: Chín
`;
  expect(idsIn("plan.yaml", text)).toBe(`${head}basis:
  - Căn cứ một; {#ID}
lead-in: "Hai: {#ID}"
sections:
  - id: ID
    title: Ba
    lead: phong-noi-vu
    items:
      - Bốn {#ID} # năm
      - id: ID
        text: Sáu
        items: ["Bảy {#ID}", 'tám {#ID}', "chín \\"mười\\" \\\\ một {#ID}"]
      - { id: ID, text: Hai, due: 2024 }
      - >-
        Ba
        bốn {#ID due=2024}
  - id: ID
    title: "Năm"
    markdown: |
      # Sáu {#ID}

      - Bảy {#ID}
  - id: ID
    title: Tám
    text: Chín {#ID}
`);
});

it("an id depends on the plan, the words and the place at that moment, and on no spelling", () => {
  const text = `---\n${head}---\n\n# Hoạt động\n\n- Việc.\n\n- Việc.\n`;
  const written = formatted("plan.md", text, { ids: true }).text;
  const ids = written.match(/(?<=#)b[\da-z]{6}/g) ?? [];
  expect(new Set(ids).size).toBe(3);
  expect(formatted("plan.md", text.normalize("NFD"), { ids: true }).text).toBe(written.normalize("NFD"));
  const other = formatted("plan.md", text.replace("plan: thu", "plan: thu-2"), { ids: true }).text;
  for (const id of ids) expect(other).not.toContain(id);
  const moved = written.replace("# Hoạt", "Mới.\n\n# Hoạt");
  expect(formatted("plan.md", moved, { ids: true }).text).toContain(written.slice(written.indexOf("# Hoạt")));
});

describe("any plan", () => {
  const texts = fc.oneof(
    madeUp.map((one) => ["plan.md", markdownOf(one, head)] as const),
    madeUp.map((one) => ["plan.yaml", yamlOf(one, head)] as const),
    generatedPlan.map((one) => ["plan.md", generatedMarkdown(one)] as const),
  );

  it("every block has one afterwards: those that had one, the same", () => {
    fc.assert(
      fc.property(texts, ([path, text]) => {
        const before = analysed(path, text).plan!;
        const { ids, edits } = missingIds(before);
        const after = analysed(path, applyEdits(text, edits)).plan!;
        expect(carriers(after).map(({ id }) => id)).toEqual(
          carriers(before).map((block) => block.id ?? ids.get(block)),
        );
        expect(carriers(after).every(({ id }) => id !== null)).toBe(true);
        expect(missingIds(after).edits).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
