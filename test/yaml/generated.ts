// Plans made up for tests, as data; how a person could write each of them in Markdown and in YAML.
import fc from "fast-check";

interface Marks {
  readonly id?: string | undefined;
  readonly lead?: readonly string[] | undefined;
  readonly due?: string | undefined;
  readonly product?: string | undefined;
}

interface Words {
  readonly text: string;
  readonly marks: Marks;
  /** How its YAML scalar is written. */
  readonly style: number;
}

type Block =
  | { readonly type: "paragraph"; readonly words: Words }
  | { readonly type: "items" | "numbered"; readonly items: readonly Item[] }
  | { readonly type: "table"; readonly columns: readonly Words[]; readonly rows: readonly (readonly Words[])[] };

interface Item {
  readonly words: Words;
  readonly below: readonly Item[];
}

interface Section {
  readonly title: Words;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

export interface MadeUp {
  readonly preamble: readonly Words[];
  readonly sections: readonly Section[];
  readonly footnotes: Readonly<Record<string, Words>>;
}

// ── plans ──

/** What makes a text hard for one of the two: YAML's signs, Markdown's signs, marks of the language. */
const pieces = [
  "Rà soát",
  "Phòng Nội vụ quận: chủ động",
  "việc: hai",
  "*“Dân vận khéo”*",
  "**in đậm**",
  "~~bỏ~~",
  '"trong ngoặc"',
  "'nháy'",
  "[@ct-33-ttg-2021]",
  "[@qd-1430 full]",
  "[](#muc-1)",
  "[khoản 1](#muc-1)",
  "nêu[^mot]",
  "Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021 của Thủ tướng Chính phủ",
  "tại khoản 1 Mục I",
  "\\*không nghiêng\\*",
  "C:\\\\thư mục",
  "&amp; &lt;",
  "# số",
  "#1",
  "- gạch",
  "{không phải}",
  "[ngoặc]",
  "100%",
  "@",
  "`mã`",
  "| cột",
  "😀",
  "A\u0300",
  "của, và; hết.",
];

const text = fc
  .tuple(
    fc.constantFrom(
      "Rà soát",
      "Phòng Nội vụ quận: kiểm tra",
      "Kế hoạch",
      "“Một”",
      "*Hai* ba",
      "[@kh-246] nêu",
      "Việc:",
    ),
    fc.array(fc.constantFrom(...pieces), { maxLength: 6 }),
  )
  .map(([first, rest]) => [first, ...rest].join(" "));

const wordsWith = (marks: fc.Arbitrary<Marks>): fc.Arbitrary<Words> => fc.record({ text, marks, style: fc.nat(999) });
const plain = wordsWith(fc.constant({}));
const marked = wordsWith(
  fc.record(
    {
      id: fc.constantFrom("muc-1", "muc-2", "viec"),
      lead: fc.subarray(["phong-noi-vu", "thanh-tra", "phuong"], { minLength: 1 }),
      due: fc.constantFrom("2024-06-30", "quarterly", "2024-Q2", "trước Tết"),
      product: fc.constantFrom("Báo cáo", "báo cáo: tổng hợp", "100% hộ"),
    },
    { requiredKeys: [] },
  ),
);

const leaf: fc.Arbitrary<Item> = marked.map((words) => ({ words, below: [] }));
const item: fc.Arbitrary<Item> = fc.record({ words: marked, below: fc.array(leaf, { maxLength: 2 }) });
const items = fc.array(item, { minLength: 1, maxLength: 3 });

const block: fc.Arbitrary<Block> = fc.oneof(
  marked.map((words): Block => ({ type: "paragraph", words })),
  items.map((list): Block => ({ type: "items", items: list })),
  items.map((list): Block => ({ type: "numbered", items: list })),
  fc
    .record({
      columns: fc.array(plain, { minLength: 1, maxLength: 3 }),
      count: fc.nat(2),
      cells: fc.array(plain, { minLength: 6, maxLength: 6 }),
    })
    .map(
      ({ columns, count, cells }): Block => ({
        type: "table",
        columns,
        rows: Array.from({ length: count }, (_, row) =>
          columns.map((_, column) => cells[row * 3 + column] ?? cells[0]!),
        ),
      }),
    ),
);

/** In Markdown neighbours of one kind would be one. */
const blocks = fc
  .array(block, { maxLength: 4 })
  .map((list) => list.filter((one, i) => one.type === "paragraph" || one.type !== list[i - 1]?.type));

const sectionsOf = (depth: number): fc.Arbitrary<readonly Section[]> =>
  fc.array(fc.record({ title: marked, blocks, sections: depth < 3 ? sectionsOf(depth + 1) : fc.constant([]) }), {
    maxLength: depth === 1 ? 3 : 2,
  });

export const madeUp: fc.Arbitrary<MadeUp> = fc.record({
  preamble: fc.array(plain, { maxLength: 2 }),
  sections: sectionsOf(1),
  footnotes: fc.dictionary(fc.constantFrom("mot", "Hai", "ba-4"), plain, { maxKeys: 2 }),
});

// ── Markdown ──

export function markdownOf(plan: MadeUp, head: string): string {
  const notes = Object.entries(plan.footnotes).map(([name, words]) => `[^${name}]: ${words.text}`);
  const parts = [
    ...plan.preamble.map(({ text }) => text),
    ...plan.sections.flatMap((one) => sectionLines(one, 1)),
    ...notes,
  ];
  return `---\n${head}---\n\n${parts.join("\n\n")}\n`;
}

const sectionLines = ({ title, blocks, sections }: Section, depth: number): string[] => [
  `${"#".repeat(depth)} ${withMarks(title)}`,
  ...blocks.map(blockLines),
  ...sections.flatMap((one) => sectionLines(one, depth + 1)),
];

function blockLines(one: Block): string {
  if (one.type === "paragraph") return withMarks(one.words);
  if (one.type === "table") {
    const row = (cells: readonly Words[]): string =>
      `| ${cells.map(({ text }) => text.replaceAll("|", "\\|")).join(" | ")} |`;
    return [row(one.columns), `|${one.columns.map(() => "---").join("|")}|`, ...one.rows.map(row)].join("\n");
  }
  return one.items
    .map(({ words, below }, i) => {
      const mark = one.type === "items" ? "- " : `${i + 1}. `;
      const inner = one.type === "items" ? "+ " : "- ";
      return [
        `${mark}${withMarks(words)}`,
        ...below.map((each) => `${" ".repeat(mark.length)}${inner}${withMarks(each.words)}`),
      ].join("\n\n");
    })
    .join("\n\n");
}

function withMarks({ text, marks }: Words): string {
  const attributes = [
    marks.id && `#${marks.id}`,
    marks.lead && `lead="${marks.lead.join(" ")}"`,
    marks.due && `due="${marks.due}"`,
    marks.product && `product="${marks.product}"`,
  ].filter(Boolean);
  return attributes.length > 0 ? `${text} {${attributes.join(" ")}}` : text;
}

// ── YAML ──

export function yamlOf(plan: MadeUp, head: string): string {
  const lines = [head.trimEnd()];
  if (plan.preamble.length > 0) lines.push("preamble:", ...plan.preamble.map((words) => `  - ${scalar(words, 4)}`));
  if (plan.sections.length > 0) lines.push("sections:", ...plan.sections.flatMap((one) => sectionYaml(one, 2)));
  const notes = Object.entries(plan.footnotes);
  if (notes.length > 0) lines.push("footnotes:", ...notes.map(([name, words]) => `  ${name}: ${scalar(words, 4)}`));
  return `${lines.join("\n")}\n`;
}

function sectionYaml({ title, blocks, sections }: Section, indent: number): string[] {
  const pad = " ".repeat(indent + 2);
  const lines = [`title: ${scalar(title, indent + 4)}`, ...marksYaml(title.marks)];
  if (blocks.length > 0) lines.push("content:", ...blocks.flatMap((one) => blockYaml(one, indent + 4)));
  if (sections.length > 0) lines.push("sections:", ...sections.flatMap((one) => sectionYaml(one, indent + 4)));
  return opened(lines, indent, pad);
}

/** The first line behind a dash, the others below it; lines of deeper values are indented already. */
const opened = (lines: readonly string[], indent: number, pad: string): string[] =>
  lines.map((line, i) => (line.startsWith(" ") ? line : `${i === 0 ? `${" ".repeat(indent)}- ` : pad}${line}`));

function blockYaml(one: Block, indent: number): string[] {
  const dash = `${" ".repeat(indent)}- `;
  if (one.type === "paragraph") return wordsYaml(one.words, [], indent);
  if (one.type === "table") {
    const list = (cells: readonly Words[]): string => `[${cells.map(({ text }) => JSON.stringify(text)).join(", ")}]`;
    const pad = " ".repeat(indent + 4);
    return [
      `${dash}table:`,
      `${pad}columns: ${list(one.columns)}`,
      ...(one.rows.length > 0 ? [`${pad}rows:`, ...one.rows.map((row) => `${pad}  - ${list(row)}`)] : []),
    ];
  }
  return [`${dash}${one.type}:`, ...one.items.flatMap((each) => itemYaml(each, indent + 4))];
}

function itemYaml({ words, below }: Item, indent: number): string[] {
  const lines = below.length > 0 ? ["items:", ...below.flatMap((each) => itemYaml(each, indent + 4))] : [];
  return wordsYaml(words, lines, indent);
}

function wordsYaml(words: Words, more: readonly string[], indent: number): string[] {
  const marks = marksYaml(words.marks);
  if (marks.length === 0 && more.length === 0) return [`${" ".repeat(indent)}- ${scalar(words, indent + 2)}`];
  return opened([`text: ${scalar(words, indent + 4)}`, ...marks, ...more], indent, " ".repeat(indent + 2));
}

function marksYaml({ id, lead, due, product }: Marks): string[] {
  return [
    id && `id: ${id}`,
    lead && `lead: [${lead.join(", ")}]`,
    due && `due: ${due}`,
    product && `product: ${JSON.stringify(product)}`,
  ].filter((line) => typeof line === "string");
}

/** What a plain scalar could not hold, or would be cut short by. */
const hard = /: |:$| #|^[-?:,[\]{}#&*!|>'"%@`]/;

/** The text as a scalar whose further lines are indented by `indent`, in one of all the ways to write it. */
function scalar({ text, style }: Words, indent: number): string {
  const pad = " ".repeat(indent);
  const breaks = text.replace(/ (?=[^ -])/g, (blank, at: number) => ((style + at) % 5 === 0 ? "\n" : blank));
  const isWrapped = style % 2 === 0;
  const lines = (isWrapped ? breaks : text).replaceAll("\n", `\n${pad}`);
  switch (style % 7) {
    case 0:
    case 1:
      return hard.test(text) ? JSON.stringify(text) : lines;
    case 2:
      return `'${lines.replaceAll("'", "''")}'`;
    case 3:
      return `"${lines.replace(/["\\]/g, "\\$&")}"`;
    case 4:
      return `"${[...text].map((one) => (one.length > 1 ? `\\U${(one.codePointAt(0) ?? 0).toString(16).padStart(8, "0")}` : one.replace(/["\\]/g, "\\$&"))).join("")}"`;
    case 5:
      return `>-\n${pad}${lines}`;
    default:
      return `|\n${pad}${text}`;
  }
}
