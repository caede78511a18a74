// A diagnostic on a word inside a scalar points at exactly that word, however the scalar was written.
import { describe, expect, it } from "vitest";
import { positionAt, textOf } from "../../src/source.ts";
import { head, readAs } from "./read.ts";

/** One item; what is wrong in it stands between `«` and `»`, which are no part of it. */
const styles: Readonly<Record<string, string>> = {
  plain: "- Phòng Nội vụ quận thực hiện [@«khong-co»] và phối hợp.",
  "plain, folded": "- Phòng Nội vụ quận thực hiện\n   nhiệm vụ\n\n   theo [@«khong-co»]\n   và phối hợp.",
  "single-quoted": "- 'Phòng Nội vụ quận: ''Dân vận khéo'' theo [@«khong-co»].'",
  "single-quoted, folded": "- 'Phòng Nội vụ quận: ''Dân vận\n\n   khéo''\n   theo [@«khong-co»].'",
  "double-quoted": '- "Phòng Nội vụ quận: theo [@«khong-co»]."',
  "double-quoted, escapes": '- "Ph\\u00f2ng\\tN\\u1ed9i \\U0001F600 \\"vụ\\" \\\\\\\\ theo [@«khong-co»]."',
  "double-quoted, folded": '- "Phòng Nội vụ quận: \\\n   \\"theo\\"\n\n   [@«khong-co»]\n   ạ."',
  literal: "- |\n  Phòng Nội vụ quận: *nghiêng*\n    thụt vào [@«khong-co»]\n",
  "literal, kept lines": "- |+ # ghi chú\n  Phòng Nội vụ quận\n  theo [@«khong-co»]\n\n\n",
  "literal, indentation said": "- |2-\n    Phòng Nội vụ quận\n  theo [@«khong-co»]",
  folded: "- >-\n  Phòng Nội vụ quận: *nghiêng*\n  theo [@«khong-co»]\n  ạ.",
  "folded, paragraphs": "- >\n  Phòng Nội vụ quận\n\n  theo\n    thụt\n  [@«khong-co»]\n  ạ.",
  "Markdown escapes": "- Phòng \\*Nội\\* &amp; vụ \\[quận\\] **theo** *[@«khong-co»]*.",
  "in a mapping": "- id: mot\n  text: >-\n    Phòng Nội vụ quận\n    theo [@«khong-co»]\n  due: 2024-06-30",
  "in a flow": "- {text: 'Phòng Nội vụ quận theo [@«khong-co»]'}",
  "in a broken sentence": '- Phòng "Nội vụ" quận: theo [@«khong-co»] và "ạ".',
  "in a broken sentence, folded": '- *Phòng* "Nội vụ"\n   quận: \\ theo\n   [@«khong-co»] và "ạ".',
  "in Markdown": "- text: Phòng Nội vụ quận\n  markdown: |\n    Một đoạn.\n\n    > Trích *dẫn*\n    > [@«khong-co»]",
};

const forms: Readonly<Record<string, (text: string) => string>> = {
  NFC: (text) => text.normalize("NFC"),
  NFD: (text) => text.normalize("NFD"),
  CRLF: (text) => text.replaceAll("\n", "\r\n"),
};

describe.each(Object.entries(forms))("%s", (_, form) => {
  it.each(Object.entries(styles))("%s", (_, item) => {
    const text = form(`${head}sections:\n- title: Phòng Nội vụ quận\n  items:\n  ${item.replaceAll("\n", "\n  ")}\n`);
    const marked = text.replace(/[«»]/g, "");
    const { diagnostics } = readAs("plan.yaml", marked);
    const found = diagnostics.filter(({ rule }) => rule === "citation/unknown");
    expect(found.map(({ span }) => textOf(span))).toEqual(["khong-co"]);
    expect(found[0]?.span.start).toBe(text.indexOf("«"));
  });
});

it("counts lines and columns as editors do", () => {
  const { diagnostics } = readAs("plan.yaml", `${head}basis:\n  - >-\n    Căn cứ\n    [@khong-co];\n`);
  const [found] = diagnostics;
  expect(found && positionAt(found.span.source, found.span.start)).toEqual({ line: 8, column: 7 });
});

it.each([
  ["a list", "lead: [phong-noi-vu, phong-noi-v]", "phong-noi-v"],
  ["a list of names", "lead: [\"Phòng Nội vụ quận\", 'Phòng Nội vụ huyện']", "Phòng Nội vụ huyện"],
  ["words", "lead: phong-noi-vu phong-noi-v", "phong-noi-v"],
  ["names", "lead: Phòng Nội vụ quận, Phòng Nội vụ huyện", "Phòng Nội vụ huyện"],
  ["names, folded", "lead: >-\n      Phòng Nội vụ\n      quận, Phòng Nội vụ huyện", "Phòng Nội vụ huyện"],
  ["names, escaped", 'lead: "Ph\\u00f2ng Nội vụ quận, Phòng Nội vụ huyện"', "Phòng Nội vụ huyện"],
])("an attribute's value given as %s", (_, attribute, unknown) => {
  const { diagnostics } = readAs(
    "plan.yaml",
    `${head}sections:\n  - title: Việc\n    ${attribute}\n    items: [Làm việc.]\n`,
  );
  expect(diagnostics.map(({ rule, span }) => [rule, textOf(span)])).toEqual([["assignment/unknown-unit", unknown]]);
});

it("a comment is where it stands, without its mark", () => {
  const text = `# plan-disable-next citation/unknown\n${head}#bên cạnh\nbasis: >- # cuối dòng\n  # không phải ghi chú\n  [@a] # cũng không\n`;
  const { outline } = readAs("plan.yaml", text);
  const comments = outline?.comments.map((comment) => [comment.text, textOf(comment.span)]);
  expect(comments).toEqual(
    ["plan-disable-next citation/unknown", "bên cạnh", "cuối dòng"].map((words) => [words, words]),
  );
});

it("a block takes in its attributes, as it does in Markdown", () => {
  const head = "id: a\n    title: Một\n    due: 2024";
  const item = "text: hai\n        lead: phong-noi-vu";
  const { outline } = readAs(
    "plan.yaml",
    `sections:\n  - ${head}\n    content:\n      - ${item}\n    items:\n      - ${item}\n      - ba\n  - title: Bốn # b\n`,
  );
  const [first, paragraph, list, last] = outline?.blocks ?? [];
  expect([first, paragraph, last].map((block) => block && textOf(block.span))).toEqual([head, item, "title: Bốn"]);
  expect(list?.type === "list" && list.items.map(({ span }) => textOf(span))).toEqual([item, "ba"]);
});

it("keeps comments within texts, as in Markdown", () => {
  const { outline } = readAs("plan.yaml", `${head}lead-in: >-\n  Một <!-- plan-todo:\n  viết tiếp --> hai.\n`);
  expect(outline?.comments.map(({ text }) => text)).toEqual(["plan-todo: viết tiếp"]);
});
