// Bad input of every kind: what a plan, the files that it shares, or a template may hold, and the rules that speak of it.

/** A workspace with one plan, `plans/a/plan.md`. */
export interface Hostile {
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** The rules of all diagnostics, each once, in alphabetical order; none: the input is fine. */
  readonly rules: readonly string[];
}

export const planPath = "plans/a/plan.md";

const units =
  "units:\n  ubnd: { name: Ủy ban nhân dân quận Bình Tân, kind: committee, symbol: UBND, place: Bình Tân }\n";
const required = "plan: a\ntitle: Về một việc\nissuer: ubnd\n";
const body = "# Nội dung\n\n1. Thực hiện một việc.\n";
const good = `---\n${required}---\n\n${body}`;

type Content = string | Uint8Array;
type Case = readonly [name: string, content: Content, ...rules: string[]];

/** Cases that differ in one file's content. */
const inFile = (path: string, of: (content: string) => string, cases: readonly Case[]): Hostile[] =>
  cases.map(([name, content, ...rules]) => ({
    name,
    files: {
      "plans/units.yaml": units,
      [planPath]: good,
      [path]: typeof content === "string" ? of(content) : content,
    },
    rules,
  }));

const asIs = (content: string): string => content;
const latin1 = (text: string): Uint8Array => Buffer.from(text, "latin1");
const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join("");

const encodings = inFile(planPath, asIs, [
  ["an empty file", "", "metadata/missing"],
  ["blanks", " \n\n\t\n", "metadata/missing"],
  ["UTF-16 with its mark, little end first", utf16(`\ufeff${good}`)],
  ["UTF-16 with its mark, big end first", utf16(`\ufeff${good}`).swap16()],
  ["UTF-16 without its mark", utf16(good), "file/encoding"],
  ["UTF-16 that ends in half a character", Buffer.concat([utf16(`\ufeff${good}`), Buffer.of(65)]), "file/encoding"],
  ["UTF-16 with a lone surrogate", utf16(`\ufeff${good}\ud800`), "file/encoding"],
  ["windows-1258", latin1("---\nplan: a\ntitle: K\xea\xec ho\x61\xf2ch ph\xfd\xf5\xccng\n---\n"), "file/encoding"],
  ["bytes", Uint8Array.from({ length: 5000 }, (_, index) => (index * index * 37 + 11) % 256), "file/encoding"],
  ["zeros", new Uint8Array(4096), "file/encoding"],
  ["50 MB", Buffer.alloc(50_000_000, "Thực hiện một việc. "), "text/too-long"],
  ["CRLF", good.replaceAll("\n", "\r\n")],
  ["CR alone", good.replaceAll("\n", "\r")],
  ["NFD", good.normalize("NFD"), "text/not-nfc"],
]);

const frontMatter = [
  ...inFile(planPath, asIs, [
    ["no front matter", body, "metadata/missing"],
    ["only front matter", `---\n${required}---\n`],
    ["front matter without anything", `---\n---\n\n${body}`, "metadata/missing"],
    ["front matter of comments", `---\n# plan: a\n---\n\n${body}`, "metadata/missing"],
    ["an opening line alone", "---\n", "metadata/missing", "metadata/unclosed"],
    ["front matter that is not closed", `---\n${required}\n${body}`, "metadata/unclosed"],
  ]),
  ...inFile(planPath, (matter) => `---\n${matter}---\n\n${body}`, [
    ["tabs in YAML", `${required}signer:\n\ttitle: Chủ tịch\n`, "metadata/syntax"],
    ["a quotation mark that is not closed", `title: "Về một việc\n${required}`, "metadata/syntax"],
    ["a bracket that is not closed", `${required}recipients: [a, b\n`, "metadata/syntax"],
    ["aliases", "plan: &x a\ntitle: *x\nissuer: ubnd\n", "metadata/invalid-value", "metadata/missing"],
    ["an alias of nothing", "plan: a\ntitle: *nothing\nissuer: ubnd\n", "metadata/invalid-value", "metadata/missing"],
    ["an alias of what holds it", `${required}signer: &s { title: *s }\n`, "metadata/invalid-value"],
    [
      "merge keys",
      `${required}signer: &s { title: A }\nderive: { <<: *s }\n`,
      "metadata/invalid-value",
      "metadata/unknown-key",
    ],
    [
      "aliases of aliases of aliases",
      `${required}a0: &a0 [x]\n${lines(30, (i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}]\n`)}`,
      "metadata/invalid-value",
      "metadata/unknown-key",
    ],
    ["tags", "plan: !!js/function a\ntitle: !x Về một việc\nissuer: ubnd\n"],
    ["a second document", `${required}...\nplan: b\n`, "text/capitalisation"],
    ["a list as a key", `${required}? [a, b]\n: c\n`, "metadata/invalid-value"],
    ["a key of nothing", `${required}: c\n`, "metadata/unknown-key"],
    ["keys that objects have", `${required}__proto__: { x: 1 }\nconstructor: 1\n`, "metadata/unknown-key"],
    ["a list", "- plan: a\n", "metadata/invalid-value"],
    ["a sentence", "plan a\n", "metadata/invalid-value"],
    ["a key twice", `${required}plan: b\n`, "metadata/duplicate-key"],
    ["4,000 keys", `${required}${lines(4000, (i) => `k${i}: v\n`)}`, "metadata/unknown-key"],
    ["brackets in brackets", `${required}x: ${"[".repeat(10_000)}\n`, "structure/too-deep"],
    ["lists in lists", `${required}x:\n  ${"- ".repeat(10_000)}a\n`, "structure/too-deep"],
    ["maps in maps", `${required}x:\n${lines(1000, (i) => `${" ".repeat(i + 1)}k:\n`)}`, "structure/too-deep"],
    ["keys in keys", `${required}${"? ".repeat(5000)}a\n`, "structure/too-deep"],
    [
      "values of wrong kinds",
      "plan: [a]\ntitle: { a: b }\nissuer: [ubnd]\nnumber: [1]\ndate: [2024]\nperiod: [a]\nsigner: 5\nrecipients: { a: b }\nderive: [x]\n",
      "metadata/invalid-value",
    ],
    [
      "keys without values",
      "plan:\ntitle:\nissuer:\nnumber:\ndate:\nperiod:\nsigner:\nrecipients:\nderive:\n",
      "metadata/missing",
    ],
    ["days that are none", `${required}date: 31/02/2024\nperiod: 9999-0000\n`, "metadata/invalid-value"],
    ["an unknown unit", "plan: a\ntitle: Về một việc\nissuer: ubnb\n", "assignment/unknown-unit"],
    ["an id that leaves its folder", "plan: ../../etc\ntitle: Về một việc\nissuer: ubnd\n", "metadata/invalid-value"],
    ["an id of dots", "plan: ..\ntitle: Về một việc\nissuer: ubnd\n", "metadata/invalid-value"],
    ["an id with NUL", 'plan: "a\\0b"\ntitle: Về một việc\nissuer: ubnd\n', "metadata/invalid-value"],
    ["a title with controls", 'plan: a\ntitle: "Về\\a\\0\\x1b[31m một việc"\nissuer: ubnd\n'],
    ["a title of 60,000 words", `plan: a\ntitle: ${"Về một việc ".repeat(20_000)}\nissuer: ubnd\n`],
    ["a title of one word of 50,000 letters", `plan: a\ntitle: ${"V".repeat(50_000)}\nissuer: ubnd\n`],
  ]),
];

const directory = inFile("plans/units.yaml", asIs, [
  ["units.yaml: empty", ""],
  ["units.yaml: a list", "- ubnd\n", "metadata/invalid-value"],
  ["units.yaml: a word", "ubnd\n", "metadata/invalid-value"],
  ["units.yaml: lists in place of maps", "units: [ubnd]\ngroups: x\n", "metadata/invalid-value"],
  ["units.yaml: a brace that is not closed", "units: {\n", "metadata/syntax"],
  ["units.yaml: tabs", "units:\n\tubnd: x\n", "metadata/syntax"],
  ["units.yaml: bytes", Uint8Array.from({ length: 500 }, (_, index) => (index * 37) % 256), "file/encoding"],
  ["units.yaml: a unit twice", `${units}  ubnd: { name: A }\n`, "metadata/duplicate-key"],
  [
    "units.yaml: parents in a circle",
    `${units}  b: { name: B, parent: c }\n  c: { name: C, parent: b }\n`,
    "units/cycle",
  ],
  ["units.yaml: its own parent", `${units}  b: { name: B, parent: b }\n`, "units/cycle"],
  [
    "units.yaml: groups in a circle",
    `${units}groups:\n  x: { name: X, members: [y, ubnd] }\n  y: { name: Y, members: [x] }\n  z: { name: Z, members: [z] }\n`,
    "units/cycle",
  ],
  [
    "units.yaml: groups of groups of groups",
    `${units}groups:\n  g0: { name: G0, members: [ubnd] }\n${lines(40, (i) => `  g${i + 1}: { name: G${i + 1}, members: [g${i}, g${i}] }\n`)}`,
  ],
  ["units.yaml: an unknown parent", `${units}  b: { name: B, parent: nobody }\n`, "units/unknown-parent"],
  [
    "units.yaml: a chain of 2,000 parents",
    `${units}${lines(2000, (i) => `  u${i}: { name: Đơn vị ${i}, parent: u${i + 1} }\n`)}`,
    "units/unknown-parent",
  ],
  [
    "units.yaml: keys that objects have",
    `${units}  constructor: { name: C }\n  __proto__: { name: P }\n`,
    "metadata/invalid-value",
  ],
  [
    "units.yaml: names of nothing",
    `${units}  b: { name: ' ', aliases: ['', ' '] }\n  c: { name: '' }\n`,
    "metadata/missing",
  ],
  [
    "units.yaml: one name for two",
    `${units}  b: { name: B }\n  c: { name: b, aliases: [B, B] }\n`,
    "units/duplicate-name",
  ],
]);

const register = inFile("plans/register.yaml", asIs, [
  ["register.yaml: empty", ""],
  ["register.yaml: a list", "- a\n", "metadata/invalid-value"],
  [
    "register.yaml: values of wrong kinds",
    "a: [x]\nb: 5\nc:\nd: { type: [x], symbol: {}, date: yesterday, issuer: '' }\n",
    "metadata/invalid-value",
  ],
  [
    "register.yaml: one document twice",
    "a: { type: Quyết định, symbol: 1/QĐ-UBND }\nb: { type: Quyết định, symbol: 1/QĐ-UBND }\n",
    "register/duplicate",
  ],
]);

const template = [
  ...inFile("templates/plan/style.yaml", asIs, [
    ["style.yaml: empty", "", "template/invalid-style"],
    ["style.yaml: a list", "- a\n", "metadata/invalid-value"],
    ["style.yaml: a brace that is not closed", "page: {\n", "metadata/syntax"],
    ["style.yaml: a page of no width", "page: { width: 0 }\n", "template/invalid-style"],
  ]),
  ...inFile("templates/plan/layout.md.hbs", asIs, [
    ["layout: empty", ""],
    ["layout: an expression cut off", "{{#if", "template/syntax"],
    ["layout: a block that is not closed", "{{#if place}}\n::type[{{type}}]\n", "template/syntax"],
    ["layout: an unknown variable", "::type[{{tytle}}]\n", "template/unknown-variable"],
    ["layout: variables that objects have", "::type[{{constructor}} {{__proto__}}]\n", "template/unknown-variable"],
    [
      "layout: partials and helpers",
      "{{> x}}\n{{lookup this 'constructor'}}\n",
      "template/syntax",
      "template/unknown-variable",
    ],
    ["layout: braces", "{".repeat(100_000), "template/syntax"],
    ["layout: colons", ":".repeat(100_000), "template/syntax"],
    ["layout: blocks in blocks", `${"{{#if place}}".repeat(5000)}${"{{/if}}".repeat(5000)}`, "structure/too-deep"],
    ["layout: NUL", "\u0000\u0001::type[{{type}}]", "template/syntax"],
  ]),
];

/** The text of a khoản. */
const clause = (text: string): string => `---\n${required}---\n\n# Nội dung\n\n1. ${text}\n`;
/** What stands below the front matter. */
const text = (text: string): string => `---\n${required}---\n\n${text}`;

const nesting = inFile(planPath, text, [
  ["10,000 lists in lists", `${"- ".repeat(10_000)}a\n`, "structure/too-deep"],
  ["10,000 lists in lists, after CR", `a\r${"- ".repeat(10_000)}a\r`, "structure/too-deep"],
  ["1,000 lists in lists, line by line", lines(1000, (i) => `${"  ".repeat(i)}- a\n`), "structure/too-deep"],
  ["10,000 numbered lists in lists", `${"1. ".repeat(10_000)}a\n`, "structure/too-deep"],
  ["10,000 quotations in quotations", `${"> ".repeat(10_000)}a\n`, "structure/too-deep"],
  ["10,000 quotations without blanks", `${">".repeat(10_000)}a\n`, "structure/too-deep"],
  ["10,000 tabs before an item", `${"\t".repeat(10_000)}- a\n`, "structure/too-deep"],
  ["100 lists in lists", `${"- ".repeat(100)}a\n`],
  ["100 quotations in quotations", `${"> ".repeat(100)}a\n`],
  ["4,000 lists", "- a.\n\nb.\n\n".repeat(4000), "text/too-long"],
]);

/** Parsers are quadratic on some of these: what is more than the limits is refused. */
const marks = inFile(planPath, clause, [
  ["{ 100,000 times", "{".repeat(100_000)],
  ["} 100,000 times", "}".repeat(100_000)],
  ["[ 100,000 times", "[".repeat(100_000), "text/too-long"],
  ["* 9,999 times", "*a ".repeat(9_999)],
  ["** 4,000 times", "**a".repeat(4000)],
  ["_ in pairs 4,000 times", "_a_ ".repeat(4000)],
  ["]( 4,000 times", "](".repeat(4000)],
  ["_*~~ 4,000 times", "_*~~".repeat(4000)],
  ["~~ 10,000 times", "~~a ".repeat(10_000)],
  ["< 20,000 times", "<a ".repeat(20_000)],
  ["<!-- 20,000 times", "<!-- ".repeat(20_000), "text/html"],
  ["500 tags between entities", "&amp;<b>".repeat(500), "text/html"],
  ["entities of nothing", "&#x110000;&#0;&#xD800;&bogus;".repeat(1000)],
  ["500 marks of a footnote that is nowhere", "a[^x] ".repeat(500), "reference/broken"],
  ["runs of backticks", lines(300, (i) => `${"`".repeat(i + 1)} `)],
  ["attributes of attributes", `việc ${"{a=b ".repeat(20_000)}}`, "metadata/unknown-key", "text/capitalisation"],
  ["20,000 lines", `a\n${"b\n".repeat(20_000)}`, "text/too-long"],
]);

const long = inFile(planPath, clause, [
  ["a line of 1 MB", "Thực hiện một việc ".repeat(50_000)],
  ["a word of 200,000 letters", `${"a".repeat(200_000)}.`],
  ["200,000 blanks", `a${" ".repeat(200_000)}b.`],
  ["200,000 blanks that do not break", `a${"\u00a0".repeat(200_000)}b.`],
  ["200,000 combining marks", `e${"\u0301".repeat(200_000)}.`, "text/not-nfc"],
  ["200,000 digits", `${"1".repeat(200_000)}.`],
  ["50,000 empty lines", `a.${"\n".repeat(50_000)}b.`],
  ["3,000 paragraphs", "Thực hiện một việc.\n\n".repeat(3000)],
]);

const characters = inFile(planPath, clause, [
  ["NUL", "Thực\u0000hiện\u0000.", "text/control-character"],
  ["controls", "Thực\u0001\u0008\u000b\u000c\u001b[31m\u007f\u0085 hiện.", "text/control-character"],
  ["marks of direction", "\u202eThực\u2066 \u202dhiện\u2069 \u200f\u200e\u061c một việc.", "text/control-character"],
  ["marks of order inside the text", "\ufeffThực \ufeffhiện.", "text/control-character"],
  ["characters that are none", "Thực\ufffe\uffff \u{1ffff}\ufdd0 hiện."],
  ["blanks without width", "Thực\u200b hiện\u200d\u2060 việc.", "text/control-character"],
  ["line ends of other alphabets", "Thực\u2028hiện\u2029một\u0085việc.", "text/control-character"],
  ["pictures", "👩‍👩‍👧‍👦 🇻🇳 😀."],
]);

const structure = inFile(planPath, text, [
  ["headings of nothing", "#\n\n##\n\n###\n", "structure/empty-section"],
  ["a heading too deep, and back", "###### a\n\n# b\n\n1. x.\n", "structure/skipped-level", "structure/too-deep"],
  ["numbers beyond numbers", "# A\n\n999999999. Thực hiện.\n", "structure/label-mismatch"],
  ["a Roman number of 10,000 letters", `# ${"I".repeat(10_000)}. A\n\n1. Thực hiện.\n`],
  ["a table of 1,000 columns", `|${"a|".repeat(1000)}\n|${"-|".repeat(1000)}\n|${"b|".repeat(1000)}\n`],
  ["a table of 2,000 rows", `| a | b |\n|---|---|\n${"| c | d |\n".repeat(2000)}`],
  ["rows of other lengths", "|a|\n|-|\n|b|c|d|\n||\n|\n"],
  ["footnotes in themselves", "# A\n\n1. Thực hiện[^a].\n\n[^a]: b[^a][^b].\n\n[^b]: c[^a].\n"],
  ["a footnote marked twice", "# A\n\n1. Thực hiện[^a][^a].\n\n[^a]: b.\n"],
  ["500 footnotes", `${lines(500, (i) => `Việc[^${i}].\n\n`)}${lines(500, (i) => `[^${i}]: b.\n\n`)}`],
  ["lists and tables in a footnote", "# A\n\n1. Thực hiện[^a].\n\n[^a]:\n    - b\n\n    | a |\n    |---|\n    | d |\n"],
  ["links to nothing", "# A\n\n1. Theo [x](#nothing), [](#), [@x].\n", "citation/unknown", "reference/broken"],
  ["a script", "<script>alert(1)</script>\n\n# A\n\n1. <b onclick=x>Thực hiện</b>.\n", "text/html"],
  ["a fence that is not closed", "# A\n\n```\n# b\n~~~\n\n1. c\n"],
]);

export const hostile: readonly Hostile[] = [
  ...encodings,
  ...frontMatter,
  ...directory,
  ...register,
  ...template,
  ...nesting,
  ...marks,
  ...long,
  ...characters,
  ...structure,
];
