// An office's own Word file, as offices make them: typed letterhead, placeholders in split runs, in a header, in rows of a table.
import {
  Bookmark,
  Document,
  Header,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

const cell = (width: number, ...children: (Paragraph | string)[]): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: children.map((child) => (typeof child === "string" ? new Paragraph(child) : child)),
  });

const row = (...words: readonly string[]): TableRow =>
  new TableRow({ children: words.map((text) => cell(9000 / words.length, text)) });

const bold = (...words: string[]): ParagraphChild[] => words.map((text) => new TextRun({ text, bold: true }));

/** What a clerk may type, before the body, in its place, and in the header. */
export interface Typed {
  readonly header?: string;
  readonly before?: readonly string[];
  readonly body?: readonly string[];
  readonly duties?: readonly string[];
}

/** The bytes of the file. */
export async function officeFile({ header, before = [], body, duties }: Typed = {}): Promise<Uint8Array> {
  const rows = duties ?? ["{{duty.number}}", "{{duty.text}}", "{{duty.lead}}", "{{duty.due}}"];
  const document = new Document({
    features: { updateFields: true },
    customProperties: [{ name: "Phòng", value: "Văn phòng" }],
    styles: {
      paragraphStyles: [
        {
          id: "VB1",
          name: "Thân bài",
          basedOn: "Normal",
          run: { size: 28, font: "Arial" },
          paragraph: { spacing: { before: 240 } },
        },
        { id: "section", name: "Phần của cơ quan", basedOn: "Normal" },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(header ?? "Văn bản số {{number}}/{{ symbol }}")] }) },
        children: [
          new Paragraph({ children: [new Bookmark({ id: "chung", children: bold("VĂN PHÒNG UBND QUẬN") })] }),
          ...before.map((text) => new Paragraph(text)),
          // Word splits what is typed, corrected and checked into runs.
          new Paragraph({ children: [...bold("{", "{ti", "tle}"), ...bold("}"), new TextRun(" ({{year}})")] }),
          ...(body ?? ["{{preamble}}", "{{ body }}"]).map((text) => new Paragraph(text)),
          new Table({
            width: { size: 9000, type: WidthType.DXA },
            rows: [row("TT", "Việc", "Chủ trì", "Hạn"), row(...rows)],
          }),
          new Paragraph(""),
          new Table({
            width: { size: 9000, type: WidthType.DXA },
            rows: [
              new TableRow({
                cantSplit: true,
                children: [cell(4500, "Nơi nhận:", "{{recipients}}"), cell(4500, "{{signer}}")],
              }),
            ],
          }),
          new Paragraph("Người soạn: ……"),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
