// plan convert loses no word and no comment; encodings, line ends and Unicode's form stay.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type Converted, convert, type Surface } from "../../src/convert.ts";
import { run } from "../cli/run.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { markdownOf as generatedMarkdown, generatedPlan } from "../generated-plan.ts";
import { madeUp, markdownOf, yamlOf } from "../yaml/generated.ts";
import { head } from "../yaml/read.ts";
import { analysed, workspace } from "./workspace.ts";

const converted = (path: string, text: string, to: Surface): Converted => convert(analysed(path, text), to, workspace);

function textOf(result: Converted): string {
  if (!("text" in result)) throw new Error("not converted");
  return result.text;
}

const asYaml = (text: string): string => textOf(converted("plan.md", text, "yaml"));
const asMarkdown = (text: string): string => textOf(converted("plan.yaml", text, "md"));
const markdown = (body: string): string => `---\n${head}---\n\n${body}`;
const yaml = (body: string): string => `${head}${body}`;

describe("from Markdown", () => {
  const cases: Readonly<Record<string, readonly [body: string, yaml: string]>> = {
    "a paragraph of several lines": [
      "# A\n\nMột\nhai  \nba\\\nbốn.\n",
      "sections:\n  - title: A\n    text: |-\n      Một hai\\\n      ba\\\n      bốn.\n",
    ],
    "levels that are skipped": [
      "# A\n\n### B\n\nMột.\n\n## C\n",
      "sections:\n  - title: A\n    markdown: |-\n      ## B\n\n      Một.\n    sections:\n      - title: C\n",
    ],
    "a plan that begins at the second level": [
      "Một.\n\n## B\n\nHai.\n",
      "preamble:\n  - Một.\n  - markdown: |-\n      ## B\n\n      Hai.\n",
    ],
    "a heading without words": [
      "# A\n\n##\n\nMột.\n",
      "sections:\n  - title: A\n    markdown: |-\n      #\n\n      Một.\n",
    ],
    "`-` below `-`, `+` alone": [
      "# A\n\n- Một\n  - Hai\n\nBa.\n\n+ Bốn\n",
      'sections:\n  - title: A\n    content:\n      - items:\n          - text: Một\n            markdown: "- Hai"\n      - Ba.\n      - markdown: + Bốn\n',
    ],
    "written numbers of headings": [
      "# I. A\n\n## 2) B\n",
      "sections:\n  - title: I. A\n    sections:\n      - title: 2) B\n",
    ],
    "a rule that says nothing": [
      "# A\n\nMột.\n\n---\n\nHai.\n",
      'sections:\n  - title: A\n    content:\n      - Một.\n      - markdown: "---"\n      - Hai.\n',
    ],
    "code, and HTML": [
      "# A\n\n```\n*a*\n```\n\n<div>\n*b*\n</div>\n",
      "sections:\n  - title: A\n    content:\n      - markdown: |-\n          ```\n          *a*\n          ```\n      - markdown: |-\n          <div>\n          *b*\n          </div>\n",
    ],
    "braces that are prose": [
      "# A\n\nMột {a=1} {due=2024}\n",
      "sections:\n  - title: A\n    text: Một {a=1} {due=2024}\n",
    ],
    appendices: [
      "# A\n\n---\n\n# Phụ lục I. B\n\n## C\n\nMột.\n\n# Phụ lục\n\nHai.\n",
      "sections:\n  - title: A\nappendices:\n  - title: Phụ lục I. B\n    sections:\n      - title: C\n        text: Một.\n  - title: Phụ lục\n    text: Hai.\n",
    ],
    "a footnote of several paragraphs": [
      "# A[^a]\n\n[^a]: Một.\n\n    - Hai.\n",
      "sections:\n  - title: A[^a]\nfootnotes:\n  a: |-\n    Một.\\\n    Hai.\n",
    ],
    quotations: [
      "# A\n\n> Một\n> hai.\n\n- Ba\n\n  > Bốn.\n",
      "sections:\n  - title: A\n    content:\n      # >\n      - Một hai.\n      - items:\n          - text: Ba\n            content:\n              # >\n              - Bốn.\n",
    ],
    "a comment in a text, and an empty item": [
      "# A\n\nMột <!-- b --> hai.\n\n-\n  + Ba\n",
      "sections:\n  - title: A\n    content:\n      - Một <!-- b --> hai.\n      - markdown: |-\n          -\n            + Ba\n",
    ],
  };

  it.each(Object.entries(cases))("%s", (_, [body, text]) => {
    expect(asYaml(markdown(body))).toBe(yaml(text));
  });

  it("front matter between brackets", () => {
    const text = "---\n{ plan: thu, title: 'Về: thử', issuer: ubnd-quan, number: 086, recipients: [VT] }\n---\n";
    expect(asYaml(text)).toBe('plan: thu\ntitle: "Về: thử"\nissuer: ubnd-quan\nnumber: 086\nrecipients: [VT]\n');
  });

  it("front matter in Vietnamese stays so", () => {
    expect(
      asYaml("---\nkế hoạch: thu\ntrích yếu: Về thử\ncơ quan ban hành: ubnd-quan\n---\n\n# A {#a chủ-trì=thanh-tra}\n"),
    ).toBe(
      "kế hoạch: thu\ntrích yếu: Về thử\ncơ quan ban hành: ubnd-quan\nsections:\n  - title: A\n    id: a\n    lead: thanh-tra\n",
    );
  });
});

describe("from YAML", () => {
  const cases: Readonly<Record<string, readonly [yaml: string, body: string]>> = {
    "texts that begin like Markdown": [
      'preamble:\n  - "# a"\n  - "- b"\n  - "1. c"\n  - "> d"\n  - "```e"\n  - "| f"\n  - "[^g]: h"\n  - "I. i"\n  - "***"\n  - "<div>j"\n',
      "\\# a\n\n\\- b\n\n1\\. c\n\n\\> d\n\n\\```e\n\n| f\n\n\\[^g]: h\n\nI\\. i\n\n\\***\n\n\\<div>j\n",
    ],
    "paragraphs in one text": [
      "sections:\n  - title: A\n    text: |\n      Một\n      hai.\n\n      Ba.\n",
      "# A\n\nMột hai.\\\nBa.\n",
    ],
    "a `|` in a table": [
      "sections:\n  - title: A\n    table: {columns: ['a|b', 'c\\|d'], rows: [['e\\\\|f', g]]}\n",
      "# A\n\n| a\\|b | c\\|d |\n|---|---|\n| e\\\\\\|f | g |\n",
    ],
    "a list right behind a numbered one": [
      "sections:\n  - title: A\n    content:\n      - numbered: [Một, Hai]\n      - items: [Ba]\n",
      "# A\n\n1. Một\n\n2. Hai\n\n---\n\n- Ba\n",
    ],
    "a numbered list that goes on": [
      "sections:\n  - title: A\n    content:\n      - numbered: [Một, Hai]\n      - Ba.\n      - numbered: [Bốn]\n",
      "# A\n\n1. Một\n\n2. Hai\n\nBa.\n\n3. Bốn\n",
    ],
    "a title that ends in `#`": ['sections:\n  - title: "A #"\n', "# A \\#\n"],
    "attributes of all kinds": [
      'sections:\n  - title: A\n    id: a\n    lead: [phong-noi-vu, Thanh tra quận, trừ, thanh-tra]\n    due: trước Tết\n    report: true\n    product: Sổ "A"\n    from: [b, c]\n',
      '# A {#a lead="phong-noi-vu, Thanh tra quận trừ thanh-tra" due="trước Tết" report product=“Sổ "A"” from="b c"}\n',
    ],
    "comments at the head, between and at the end": [
      "# một\nsections: # hai\n  # ba\n  - title: A # bốn\n    # năm\n    items:\n      # sáu\n      - B\n# bảy\n",
      "<!-- hai -->\n\n<!-- ba -->\n\n# A\n\n<!-- bốn -->\n\n<!-- năm -->\n\n<!-- sáu -->\n\n- B\n\n<!-- bảy -->\n",
    ],
  };

  it.each(Object.entries(cases))("%s", (_, [text, body]) => {
    const made = asMarkdown(yaml(text));
    expect(made.slice(made.indexOf("\n---\n") + 6)).toBe(body.replace("<!-- hai -->", "<!-- một -->\n\n<!-- hai -->"));
  });

  it("what Markdown has no place for is kept as a comment, and said", () => {
    const result = converted(
      "plan.yaml",
      yaml(
        'sections:\n  - title: "A\\\\\\nB"\n    product: "{x}"\n    table: {columns: [a], rows: [[b, c]]}\nfootnotes:\n  một hai: Ba\n',
      ),
      "md",
    );
    expect(textOf(result)).toBe(
      markdown(
        "<!-- A\nB -->\n\n<!-- product: {x} -->\n\n# A B\n\n<!-- | c | -->\n\n| a |\n|---|\n| b |\n\n<!-- một hai: Ba -->\n",
      ),
    );
    expect("kept" in result && result.kept.map(({ text }) => text)).toEqual([
      "A\nB",
      "product: {x}",
      "| c |",
      "một hai: Ba",
    ]);
  });
});

it("a block quote's mark is kept as a comment, and said, both ways", () => {
  const body = "# A\n\n> Một[^a].\n> > - Hai.\n\n- > Ba.\n\n> ---\n\n[^a]: > Bốn.\n";
  for (const [result, count] of [
    [converted("plan.md", markdown(body), "yaml"), 5],
    [converted("plan.yaml", yaml(`sections:\n  - title: A\n    markdown: "> Hai"\n`), "md"), 1],
  ] as const) {
    const marks = "kept" in result ? result.kept : [];
    expect(marks.map(({ span }) => span.source.text[span.start])).toEqual(marks.map(() => ">"));
    expect(textOf(result).match(/# >|<!-- > -->/g)).toHaveLength(count);
    expect(marks).toHaveLength(count);
  }
});

describe("no word and no comment is lost", () => {
  /** Comments before lines that begin a block, each with a number that no other has. */
  const commented = (
    text: string,
    places: ReadonlySet<number>,
    opens: RegExp,
    comment: (n: string) => string,
  ): string => {
    let count = 0;
    return text.replace(opens, (line, indent: string) => {
      const n = count++;
      return places.has(n % 12) ? `${indent}${comment(`ghi chú ${n}`)}\n${line.includes("\n") ? "" : ""}${line}` : line;
    });
  };
  const inMarkdown = (text: string, places: ReadonlySet<number>): string =>
    commented(
      text.replace(/\n\n(?=[#\-+\d[])/g, "\n\n\u0000"),
      places,
      /^(\s*)\u0000/gm,
      (n) => `<!-- ${n} -->\n`,
    ).replaceAll("\u0000", "");
  const inYaml = (text: string, places: ReadonlySet<number>): string =>
    commented(text, places, /^( *)- (?=text:|title:|items:|numbered:|table:)/gm, (n) => `# ${n}`);
  const words = (text: string): string[] => (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).sort();
  /** What only the form of a surface says. */
  const forms = new Set([
    "sections",
    "title",
    "items",
    "numbered",
    "content",
    "text",
    "table",
    "columns",
    "rows",
    "markdown",
    "footnotes",
    "appendices",
    "preamble",
    "basis",
    "lead",
    "in",
    "id",
    "true",
    "align",
  ]);
  const said = (text: string): string[] => words(text).filter((word) => !forms.has(word) && !/^\d{1,2}$/.test(word));

  const texts = fc.oneof(
    fc
      .tuple(madeUp, fc.array(fc.nat(11)))
      .map(([one, at]) => ["md", inMarkdown(markdownOf(one, head), new Set(at))] as const),
    fc
      .tuple(generatedPlan, fc.array(fc.nat(11)))
      .map(([one, at]) => ["md", inMarkdown(generatedMarkdown(one), new Set(at))] as const),
    fc
      .tuple(madeUp, fc.array(fc.nat(11)))
      .map(([one, at]) => ["yaml", inYaml(yamlOf(one, head), new Set(at))] as const),
  );

  test("any plan", () => {
    fc.assert(
      fc.property(texts, ([from, text]) => {
        const { plan, diagnostics } = analysed(`plan.${from}`, text);
        fc.pre(!diagnostics.some(({ rule }) => rule === "structure/written-outline"));
        const there = textOf(converted(`plan.${from}`, text, from === "md" ? "yaml" : "md"));
        const back = textOf(converted(from === "md" ? "plan.yaml" : "plan.md", there, from));
        const comments = (made: string, form: string): string[] =>
          analysed(`plan.${form}`, made).plan!.comments.map((one) => one.text);
        // A number that YAML cannot hold has become a comment.
        const own = comments(back, from).filter((one) => !/^\d+\.$/.test(one));
        expect(own).toEqual(plan!.comments.map((one) => one.text));
        if (from === "md") expect(said(back)).toEqual(said(text));
      }),
      { numRuns: 40 },
    );
  });
});

describe("files", () => {
  const text = markdown("# Một\n\n- Hoạt động.\n");
  const files: Readonly<Record<string, Uint8Array>> = {
    "UTF-8 with a byte order mark": Buffer.from(`\uFEFF${text}`),
    "UTF-16": Buffer.from(`\uFEFF${text}`, "utf16le"),
    CRLF: Buffer.from(text.replaceAll("\n", "\r\n")),
    "decomposed Unicode": Buffer.from(text.normalize("NFD")),
  };
  it.each(Object.entries(files))("%s", async (_, bytes) => {
    const folder = temporaryFolder({ "plans/thu/plan.md": bytes });
    expect((await run(["convert", "plans/thu/plan.md", "--out", "plan.yaml"], folder)).code).toBe(0);
    expect((await run(["convert", "plan.yaml", "--out", "plan.md"], folder)).code).toBe(0);
    expect(readFileSync(join(folder, "plan.md")).equals(bytes)).toBe(true);
  });
});
