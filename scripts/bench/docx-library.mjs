// Documents as long as a plan's, written by the `docx` library alone: node docx-library.mjs PLAN.md FOLDER COUNT
// What is to be in them is read once and by the simplest means: only the writing is compared.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";

const [plan, folder, count] = process.argv.slice(2);
const pieces = readFileSync(plan, "utf8")
  .replace(/^---\n[\s\S]*?\n---\n/, "")
  .split(/\n\s*\n/)
  .map((piece) => piece.trim().replaceAll("\n", " "))
  .filter((piece) => piece !== "");
const notes = pieces.flatMap((piece) => /^\[\^([^\]]+)\]: (.*)/.exec(piece) ?? []).filter((_, i) => i % 3 !== 0);
const names = notes.filter((_, i) => i % 2 === 0);

const runs = (text) =>
  text.split(/(\*\*?|\[\^[^\]]+\])/).reduce(
    ({ made, bold, italics }, part) => {
      if (part === "**") return { made, bold: !bold, italics };
      if (part === "*") return { made, bold, italics: !italics };
      const note = part.startsWith("[^") ? names.indexOf(part.slice(2, -1)) : -1;
      const run = note >= 0 ? new FootnoteReferenceRun(note + 1) : new TextRun({ text: part, bold, italics });
      return { made: part === "" ? made : [...made, run], bold, italics };
    },
    { made: [], bold: false, italics: false },
  ).made;

const paragraph = (piece) => {
  const [, signs, title] = /^(#+) (.*)/.exec(piece) ?? [];
  if (signs)
    return new Paragraph({ heading: HeadingLevel[`HEADING_${Math.min(signs.length, 6)}`], children: runs(title) });
  const [, item] = /^- (.*)/.exec(piece) ?? [];
  if (item) return new Paragraph({ style: "Body", numbering: { reference: "items", level: 0 }, children: runs(item) });
  return new Paragraph({ style: "Body", children: runs(piece) });
};

const documentOf = (number) =>
  new Document({
    styles: {
      default: { document: { run: { font: "Times New Roman", size: 28 } } },
      paragraphStyles: [
        {
          id: "Body",
          name: "Body",
          basedOn: "Normal",
          paragraph: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 720 }, spacing: { before: 120 } },
        },
      ],
    },
    numbering: { config: [{ reference: "items", levels: [{ level: 0, format: LevelFormat.BULLET, text: "-" }] }] },
    footnotes: Object.fromEntries(
      names.map((_, i) => [i + 1, { children: [new Paragraph({ children: runs(notes[2 * i + 1]) })] }]),
    ),
    sections: [
      {
        headers: {
          default: new Header({
            children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
          }),
        },
        children: [
          new Paragraph(`Đơn vị ${number}`),
          ...pieces.filter((piece) => !piece.startsWith("[^")).map(paragraph),
        ],
      },
    ],
  });

mkdirSync(folder, { recursive: true });
for (let number = 1; number <= Number(count); number++)
  writeFileSync(`${folder}/${number}.docx`, await Packer.toBuffer(documentOf(number)));
