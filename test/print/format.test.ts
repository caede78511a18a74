// plan fmt: what is not canonical becomes so, nothing else changes, and the plan means what it meant.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meaningOf } from "../../src/print/meaning.ts";
import { markdownOf as generatedMarkdown, generatedPlan } from "../generated-plan.ts";
import { madeUp, markdownOf, yamlOf } from "../yaml/generated.ts";
import { head } from "../yaml/read.ts";
import { analysed, formatted } from "./workspace.ts";

const plan = (body: string): string => `---\n${head}---\n\n${body}`;

/** What is not canonical -> what is. */
const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
  "empty lines between blocks": ["# Một\n\n\n\nHai.\n \nBa.\n", "# Một\n\nHai.\n\nBa.\n"],
  "no empty line behind a heading": ["Một.\n# Hai\nBa.\n- Bốn.\n- Năm.\n", "Một.\n\n# Hai\n\nBa.\n\n- Bốn.\n- Năm.\n"],
  "a list that is close stays so": ["# Một\n\n- Hai.\n- Ba.\n", "# Một\n\n- Hai.\n- Ba.\n"],
  "blanks at the ends of lines": ["# Một  \n\nHai.   \n", "# Một\n\nHai.\n"],
  "a hard break stays": ["# Một\n\nHai  \nba  \nbốn.\n", "# Một\n\nHai  \nba  \nbốn.\n"],
  "the end of the file": ["# Một\n\nHai.", "# Một\n\nHai.\n"],
  "empty lines at the end": ["# Một\n\nHai.\n\n\n", "# Một\n\nHai.\n"],
  "stars in lists": ["# Một\n\n* Hai.\n  * Ba.\n", "# Một\n\n- Hai.\n  - Ba.\n"],
  "signs of headings": ["#   Một ##\n\n##\tHai\n\nBa.\n", "# Một\n\n## Hai\n\nBa.\n"],
  "the order of attributes": [
    "# Một{ due=2024-06-30   lead=phong-noi-vu #muc }\n\n- Hai.   {hạn=quarterly chủ-trì=“phong-noi-vu thanh-tra”}\n",
    '# Một {#muc lead=phong-noi-vu due=2024-06-30}\n\n- Hai. {chủ-trì="phong-noi-vu thanh-tra" hạn=quarterly}\n',
  ],
  "braces of prose": ["# Một\n\nHai {ba}   {bốn}.\n", "# Một\n\nHai {ba}   {bốn}.\n"],
  "comments and code": [
    "# Một\n\n<!-- hai\n\n\n\nba   \n-->\n\n```\nbốn   \n\n\n\nnăm\n```\n\n\nsáu\n",
    "# Một\n\n<!-- hai\n\n\n\nba   \n-->\n\n```\nbốn   \n\n\n\nnăm\n```\n\nsáu\n",
  ],
  footnotes: ["# Một\n\nHai[^a].\n\n\n[^a]: Ba.\n\n\n[^b]: Bốn.\n", "# Một\n\nHai[^a].\n\n[^a]: Ba.\n\n[^b]: Bốn.\n"],
  "a pasted outline stays pasted": ["I. Một\na) Hai;\nb) Ba.\n", "I. Một\na) Hai;\nb) Ba.\n"],
};

describe("Markdown", () => {
  it.each(Object.entries(cases))("%s", (_, [before, after]) => {
    expect(formatted("plan.md", plan(before)).text).toBe(plan(after));
    expect(formatted("plan.md", plan(after)).text).toBe(plan(after));
  });

  it.each(["plans/dan-van-2024/plan.md", "templates/init/plans/mau/plan.md"])("%s is canonical", (path) => {
    const text = readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
    expect(formatted("plan.md", text).text).toBe(text);
  });

  it("the front matter stays as it is", () => {
    const text = `---\n${head}\n\n# ghi chú   \nnumber:   \n---\n\n\n# Một\n\nHai.\n`;
    expect(formatted("plan.md", text).text).toBe(text.replace("---\n\n\n#", "---\n\n#"));
  });
});

it("YAML: empty lines and ends of lines outside texts", () => {
  const text = `${head}\n\n\n# ghi chú\nsections:   \n  - title: Một\n    text: |\n      Hai\n\n\n      ba.\n\n\n\n    due: 2024\n\n`;
  expect(formatted("plan.yaml", text).text).toBe(
    `${head}\n# ghi chú\nsections:\n  - title: Một\n    text: |\n      Hai\n\n\n      ba.\n\n    due: 2024\n`,
  );
});

describe("--keys", () => {
  const english =
    '---\nplan: thu\ntitle: Về thử\nissuer: ubnd-quan\nperiod: { from: 2024-01-01, to: 2024-12-31 }\nsigner: { title: CHỦ TỊCH }\n---\n\n# Một {#a lead=phong-noi-vu}\n\n- Hai {lead="phong-noi-vu" support=thanh-tra due=quarterly report to=ubnd-quan via=phong-noi-vu}\n';
  const vietnamese =
    '---\nkế hoạch: thu\ntrích yếu: Về thử\ncơ quan ban hành: ubnd-quan\nkỳ: { từ: 2024-01-01, đến: 2024-12-31 }\nngười ký: { chức vụ: CHỦ TỊCH }\n---\n\n# Một {#a chủ-trì=phong-noi-vu}\n\n- Hai {chủ-trì="phong-noi-vu" phối-hợp=thanh-tra hạn=quarterly báo-cáo gửi=ubnd-quan qua=phong-noi-vu}\n';

  it("there and back", () => {
    expect(formatted("plan.md", english, { keys: "vi" }).text).toBe(vietnamese);
    expect(formatted("plan.md", vietnamese, { keys: "en" }).text).toBe(english);
    expect(formatted("plan.md", english.normalize("NFD"), { keys: "vi" }).text).toBe(vietnamese.normalize("NFD"));
  });

  it("a YAML body keeps its English keys", () => {
    const text = `${head}sections:\n  - title: Một\n    items:\n      - text: Hai\n        due: 2024\n`;
    const keyed = formatted("plan.yaml", text, { keys: "vi" }).text;
    expect(keyed).toContain("kế hoạch: thu\ntrích yếu: Về thử\n");
    expect(keyed).toContain("- title: Một\n    items:\n      - text: Hai\n        due: 2024\n");
  });
});

/** Words alone: what fmt may change is gone. */
const words = (text: string): string =>
  text
    .replace(/[\s*{}#-]/g, "")
    .split("")
    .sort()
    .join("");

/** A canonical text as a clerk could have left it. */
const disorders: readonly ((text: string) => string)[] = [
  (text) => text.replace(/\n\n(?=[-\d#\p{L}])/gu, "\n\n\n\n"),
  (text) => text.replace(/^- /gm, "* "),
  (text) => text.replace(/^(#+) /gm, "$1   "),
  (text) => text.replace(/ \{(#\S+) (.+)\}$/gm, "  { $2  $1 }"),
  (text) => text.replace(/\.$/gm, ".   "),
  (text) => text.replace(/^(# .*)\n\n/gm, "$1\n"),
  (text) => text.replace(/\n+$/, ""),
  (text) => text.replaceAll("\n", "\r\n"),
  (text) => text.normalize("NFD"),
];

describe("any plan", () => {
  const texts = fc.oneof(
    madeUp.map((one) => ["plan.md", markdownOf(one, head)] as const),
    madeUp.map((one) => ["plan.yaml", yamlOf(one, head)] as const),
    generatedPlan.map((one) => ["plan.md", generatedMarkdown(one)] as const),
  );
  const options = fc.record({ keys: fc.constantFrom(null, "vi" as const, "en" as const), ids: fc.boolean() });

  it("means the same, in the same words, and is done at once", () => {
    fc.assert(
      fc.property(texts, fc.subarray([...disorders]), options, ([path, canonical], messes, asked) => {
        const text = path === "plan.md" ? messes.reduce((mess, disorder) => disorder(mess), canonical) : canonical;
        const before = analysed(path, text);
        const result = formatted(path, text, asked);
        const after = analysed(path, result.text);
        const withIds = { withIds: !asked.ids };
        expect(meaningOf(after.plan!, withIds)).toBe(meaningOf(before.plan!, withIds));
        expect(after.diagnostics.length).toBeLessThanOrEqual(before.diagnostics.length);
        if (!asked.ids && !asked.keys) expect(words(result.text)).toBe(words(text));
        expect(formatted(path, result.text, asked)).toEqual({ text: result.text, ids: 0 });
      }),
      { numRuns: 40 },
    );
  });
});
