// Word's blocks as data -> the XML that the `docx` library would write of them, made canonical, many times faster.
import { escaped } from "../xml-text.ts";
import type {
  CellBlock,
  ParagraphLook,
  WordBlock,
  WordBorder,
  WordCell,
  WordMargins,
  WordParagraph,
  WordRow,
  WordRun,
  WordSection,
  WordTable,
  WordText,
} from "./word.ts";

/** What one part's XML counts: its bookmarks, and the web addresses that its relationships have, in order of appearance. */
export interface Counts {
  bookmarks: number;
  readonly addresses: string[];
}

export const noCounts = (): Counts => ({ bookmarks: 0, addresses: [] });

/** `end`: goes into the last paragraph's properties. */
export function blockXml(block: CellBlock, counts: Counts, end = ""): string {
  return block.kind === "table" ? tableXml(block, counts) : paragraphXml(block, counts, { end });
}

interface Additions {
  /** At the end of the properties. */
  readonly end?: string;
  /** Where the paragraph does not say it itself. */
  readonly keepNext?: boolean | undefined;
  /** Before the runs. */
  readonly mark?: string;
}

export function paragraphXml(
  paragraph: WordParagraph,
  counts: Counts,
  { end = "", keepNext, mark = "" }: Additions = {},
): string {
  const properties = propertiesXml(paragraph, paragraph.keepNext ?? keepNext) + end;
  let runs = mark;
  for (const run of paragraph.children) runs += runXml(run, counts);
  if (properties === "" && runs === "") return "<w:p/>";
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** In the order of the schema. */
function propertiesXml(look: ParagraphLook, keepNext: boolean | undefined): string {
  let xml = look.style === undefined ? "" : `<w:pStyle w:val="${look.style}"/>`;
  if (keepNext !== undefined) xml += keepNext ? "<w:keepNext/>" : '<w:keepNext w:val="false"/>';
  if (look.pageBreakBefore) xml += "<w:pageBreakBefore/>";
  if (look.border) {
    const { top, left, bottom, right } = look.border;
    const borders = borderXml("top", top) + borderXml("left", left) + borderXml("bottom", bottom);
    xml += `<w:pBdr>${borders}${borderXml("right", right)}</w:pBdr>`;
  }
  if (look.spacing) {
    const { after, before, line, lineRule } = look.spacing;
    const lengths = attribute("after", after) + attribute("before", before) + attribute("line", line);
    xml += `<w:spacing${lengths}${attribute("lineRule", lineRule)}/>`;
  }
  if (look.indent) {
    const { left, right, firstLine } = look.indent;
    xml += `<w:ind w:left="${left}" w:right="${right}" w:firstLine="${firstLine}"/>`;
  }
  if (look.alignment) xml += `<w:jc w:val="${look.alignment}"/>`;
  if (look.markSize !== undefined) xml += `<w:rPr>${sizeXml(look.markSize)}</w:rPr>`;
  return xml;
}

const attribute = (name: string, value: number | string | undefined): string =>
  value === undefined ? "" : ` w:${name}="${value}"`;

export const sizeXml = (size: number): string => `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;

const borderXml = (side: string, border: WordBorder | undefined): string =>
  border === undefined
    ? ""
    : `<w:${side} w:val="${border.style}" w:color="${border.color}" w:sz="${border.size}"${attribute("space", border.space)}/>`;

function runXml(run: WordRun, counts: Counts): string {
  switch (run.kind) {
    case "text":
      return textXml(run);
    case "break":
      return "<w:r><w:br/></w:r>";
    case "footnote":
      return `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${run.number}"/></w:r>`;
    case "field":
      return `<w:fldSimple w:instr="${escaped(run.instruction)}"><w:r>${wordsXml(run.text)}</w:r></w:fldSimple>`;
    case "link":
      return `<w:hyperlink w:history="1" w:anchor="${run.anchor}">${textXml(run.run)}</w:hyperlink>`;
    case "web":
      counts.addresses.push(run.url);
      return `<w:hyperlink w:history="1" r:id="rId${counts.addresses.length}">${textXml(run.run)}</w:hyperlink>`;
    case "bookmark": {
      counts.bookmarks++;
      const id = counts.bookmarks;
      let inner = "";
      for (const child of run.children) inner += runXml(child, counts);
      return `<w:bookmarkStart w:name="${run.name}" w:id="${id}"/>${inner}<w:bookmarkEnd w:id="${id}"/>`;
    }
  }
}

function textXml({ text, bold, italics, strike, superScript }: WordText): string {
  let look = bold ? "<w:b/><w:bCs/>" : "";
  if (italics) look += "<w:i/><w:iCs/>";
  if (strike) look += "<w:strike/>";
  if (superScript) look += '<w:vertAlign w:val="superscript"/>';
  return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}${wordsXml(text)}</w:r>`;
}

const wordsXml = (text: string): string => `<w:t xml:space="preserve">${escaped(text)}</w:t>`;

function tableXml(table: WordTable, counts: Counts): string {
  const { width, columnWidths, alignment, indent, border, margins, rows } = table;
  const sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
  const look = [
    `<w:tblW w:type="dxa" w:w="${width}"/>`,
    alignment ? `<w:jc w:val="${alignment}"/>` : "",
    indent === undefined ? "" : `<w:tblInd w:type="dxa" w:w="${indent}"/>`,
    `<w:tblBorders>${sides.map((side) => borderXml(side, border)).join("")}</w:tblBorders>`,
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${marginsXml(margins)}</w:tblCellMar>`,
  ];
  const grid = columnWidths.map((column) => `<w:gridCol w:w="${column}"/>`).join("");
  const body = rows.map((row) => rowXml(row, counts)).join("");
  return `<w:tbl><w:tblPr>${look.join("")}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`;
}

const marginsXml = ({ top, left, bottom, right }: WordMargins): string =>
  `<w:top w:type="dxa" w:w="${top}"/><w:left w:type="dxa" w:w="${left}"/><w:bottom w:type="dxa" w:w="${bottom}"/><w:right w:type="dxa" w:w="${right}"/>`;

function rowXml({ cantSplit, header, keepNext, cells }: WordRow, counts: Counts): string {
  const look = flagXml("cantSplit", cantSplit) + (header === undefined ? "" : flagXml("tblHeader", header));
  return `<w:tr><w:trPr>${look}</w:trPr>${cells.map((cell) => cellXml(cell, keepNext, counts)).join("")}</w:tr>`;
}

const flagXml = (name: string, holds: boolean): string => (holds ? `<w:${name}/>` : `<w:${name} w:val="off"/>`);

function cellXml({ width, margins, verticalAlign, blocks }: WordCell, keepNext: boolean | undefined, counts: Counts) {
  const look =
    `<w:tcW w:type="dxa" w:w="${width}"/>` +
    (margins ? `<w:tcMar>${marginsXml(margins)}</w:tcMar>` : "") +
    (verticalAlign ? `<w:vAlign w:val="${verticalAlign}"/>` : "");
  const body = blocks.map((block) =>
    block.kind === "table" ? tableXml(block, counts) : paragraphXml(block, counts, { keepNext }),
  );
  return `<w:tc><w:tcPr>${look}</w:tcPr>${body.join("")}</w:tc>`;
}

/** What is between `<w:body>` and its end; `headers`: references to them, which stand in the first section. */
export function sectionsXml(sections: readonly WordSection[], counts: Counts, headers: () => string): string {
  return sections
    .map((section, index) => {
      const isLast = index === sections.length - 1;
      const blocks = section.blocks.filter((block): block is Exclude<WordBlock, { kind: "contents" }> => {
        if (block.kind === "contents") throw new Error("only the library writes a table of contents");
        return true;
      });
      const before = blocks.slice(0, -1).map((block) => blockXml(block, counts));
      const last = blocks.at(-1);
      // The library's own: what ends a section is the last paragraph's.
      const text = before.join("") + (last && isLast ? blockXml(last, counts) : "");
      const end = `<w:sectPr>${section.headers ? headers() : ""}${pageXml(section)}</w:sectPr>`;
      return isLast || !last ? text + end : text + blockXml(last, counts, end);
    })
    .join("");
}

function pageXml({ titlePage, width, height, landscape, margin, pageStart }: WordSection): string {
  const [w, h, way] = landscape ? [height, width, "landscape"] : [width, height, "portrait"];
  const { top, right, bottom, left, header, footer, gutter } = margin;
  const margins = `w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${header}" w:footer="${footer}"`;
  return [
    '<w:type w:val="nextPage"/>',
    `<w:pgSz w:w="${w}" w:h="${h}" w:orient="${way}"/>`,
    `<w:pgMar ${margins} w:gutter="${gutter}"/>`,
    `<w:pgNumType${attribute("start", pageStart ?? undefined)} w:fmt="decimal"/>`,
    titlePage ? "<w:titlePg/>" : '<w:titlePg w:val="false"/>',
    '<w:docGrid w:linePitch="360"/>',
  ].join("");
}
