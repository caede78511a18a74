// Random plans, and each of them as Markdown and as an office pastes it.
import fc from "fast-check";

interface Item {
  readonly text: string;
  readonly items: readonly string[];
}

type Body =
  | { readonly type: "paragraph"; readonly text: string }
  | { readonly type: "items"; readonly items: readonly Item[] }
  | { readonly type: "sentences"; readonly sentences: readonly string[] };

interface Titled<B> {
  readonly title: string;
  readonly body: B;
}

type SectionBody = Body | { readonly type: "clauses"; readonly clauses: readonly Titled<ClauseBody>[] };
type ClauseBody = Body | { readonly type: "points"; readonly points: readonly Titled<Body>[] };

export interface RandomPlan {
  readonly preamble: readonly string[];
  readonly sections: readonly Titled<SectionBody>[];
}

/** What plans are full of, and what looks like a label where a line breaks before it. */
const phrases = [
  "tuyên truyền",
  "cải cách hành chính",
  "phát triển kinh tế - xã hội",
  "giai đoạn 2026 - 2030",
  "Sở Nội vụ",
  "Ủy ban nhân dân các phường",
  "theo khoản 2. Sở Tài chính",
  "tại Mục II. Các đơn vị",
  "năm 2025. Báo cáo",
  "(1) rà soát; (2) công khai",
  "1.500 lượt người",
  "100% hồ sơ",
  "V. I. Lênin",
  "điểm a) khoản 3",
  "ngày 28/3/2024",
];
const openers = ["Triển khai", "Rà soát", "Nâng cao", "Công khai", "Hướng dẫn", "Đẩy mạnh", "Tổ chức"];

const words = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...openers), fc.array(fc.constantFrom(...phrases), { minLength: 1, maxLength: most }))
    .map(([opener, rest]) => [opener, ...rest].join(" "));

const sentence = fc.tuple(words(6), fc.constantFrom(".", ";")).map(([text, end]) => text + end);
const title = fc.constantFrom("Mục đích", "Yêu cầu", "Công tác tuyên truyền", "Nhiệm vụ trọng tâm", "Kinh phí");
const some = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(one, { minLength: 1, maxLength: 4 });

const item: fc.Arbitrary<Item> = fc.record({ text: sentence, items: fc.array(sentence, { maxLength: 2 }) });
const items = some(item).map((list): Body => ({ type: "items", items: list }));
const sentences = some(sentence).map((list): Body => ({ type: "sentences", sentences: list }));
const paragraph = words(6).map((text): Body => ({ type: "paragraph", text: `${text}.` }));
const points = some(fc.record({ title, body: fc.oneof(items, paragraph) })).map(
  (list): ClauseBody => ({ type: "points", points: list }),
);
const clauses = some(fc.record({ title, body: fc.oneof(items, sentences, paragraph, points) })).map(
  (list): SectionBody => ({ type: "clauses", clauses: list }),
);

export const randomPlan: fc.Arbitrary<RandomPlan> = fc.record({
  preamble: fc.array(
    words(4).map((text) => `Căn cứ ${text};`),
    { maxLength: 2 },
  ),
  sections: some(
    fc.record({ title: title.map((text) => text.toUpperCase()), body: fc.oneof(items, sentences, clauses) }),
  ),
});

export function inMarkdown({ preamble, sections }: RandomPlan): string {
  const blocks: string[] = [...preamble];
  const write = (body: SectionBody | ClauseBody): void => {
    if (body.type === "paragraph") blocks.push(body.text);
    else if (body.type === "sentences")
      for (const [i, text] of body.sentences.entries()) blocks.push(`${i + 1}. ${text}`);
    else if (body.type === "items")
      for (const { text, items } of body.items) blocks.push(`- ${text}`, ...items.map((one) => `  + ${one}`));
    else if (body.type === "clauses") for (const one of body.clauses) head("##", one);
    else for (const one of body.points) head("###", one);
  };
  const head = (hashes: string, { title, body }: Titled<SectionBody | ClauseBody>): void => {
    blocks.push(`${hashes} ${title}`);
    write(body);
  };
  for (const one of sections) head("#", one);
  return blocks.join("\n\n");
}

/** How a plan was pasted. */
export interface Habits {
  readonly dash: "-" | "–" | "•";
  readonly roman: "." | " -";
  readonly bold: boolean;
  /** Lines broken at this width; 0 where a paragraph is one line. */
  readonly width: number;
  /** An empty line between paragraphs. */
  readonly spaced: boolean;
  readonly lineEnd: "\n" | "\r\n";
}

export const habits: fc.Arbitrary<Habits> = fc
  .record({
    dash: fc.constantFrom<Habits["dash"]>("-", "–", "•"),
    roman: fc.constantFrom<Habits["roman"]>(".", " -"),
    bold: fc.boolean(),
    width: fc.constantFrom(0, 60, 75),
    spaced: fc.boolean(),
    lineEnd: fc.constantFrom<Habits["lineEnd"]>("\n", "\r\n"),
  })
  .filter(({ width, spaced }) => width === 0 || spaced);

const romans = ["I", "II", "III", "IV"];
const letters = ["a", "b", "c", "d"];

export function asPasted(
  { preamble, sections }: RandomPlan,
  { dash, roman, bold, width, spaced, lineEnd }: Habits,
): string {
  const lines: string[] = [...preamble];
  const heading = (text: string): string => (bold ? `**${text}**` : text);
  const write = (body: SectionBody | ClauseBody, labels: (i: number) => string): void => {
    if (body.type === "paragraph") lines.push(body.text);
    else if (body.type === "sentences")
      for (const [i, text] of body.sentences.entries()) lines.push(`${labels(i)} ${text}`);
    else if (body.type === "items")
      for (const { text, items } of body.items) lines.push(`${dash} ${text}`, ...items.map((one) => `+ ${one}`));
    else
      for (const [i, one] of (body.type === "clauses" ? body.clauses : body.points).entries()) {
        lines.push(heading(`${labels(i)} ${one.title}`));
        write(one.body, (j) => `${letters[j]})`);
      }
  };
  for (const [i, { title, body }] of sections.entries()) {
    lines.push(heading(`${romans[i]}${roman} ${title}`));
    write(body, (j) => `${j + 1}.`);
  }
  return lines.map((line) => wrapped(line, width).join(lineEnd)).join(spaced ? lineEnd + lineEnd : lineEnd);
}

function wrapped(text: string, width: number): string[] {
  if (width === 0) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
