// Word's blocks as data -> objects of the `docx` library.
import {
  Bookmark,
  ExternalHyperlink,
  Footer,
  FootnoteReferenceRun,
  Header,
  InternalHyperlink,
  type ISectionOptions,
  LineRuleType,
  NumberFormat,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  SectionType,
  SimpleField,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { CellBlock, WordBlock, WordContents, WordParagraph, WordRun, WordSection, WordTable } from "./word.ts";

export function libraryBlock(block: CellBlock): Paragraph | Table;
export function libraryBlock(block: WordBlock): Paragraph | Table | TableOfContents;
export function libraryBlock(block: WordBlock): Paragraph | Table | TableOfContents {
  switch (block.kind) {
    case "paragraph":
      return libraryParagraph(block);
    case "table":
      return table(block);
    case "contents":
      return contents(block);
  }
}

export function libraryParagraph({ kind: _, spacing, markSize, border, children, ...look }: WordParagraph): Paragraph {
  const { lineRule, ...lengths } = spacing ?? {};
  return new Paragraph({
    ...look,
    ...(spacing && { spacing: { ...lengths, ...(lineRule && { lineRule: LineRuleType.EXACT }) } }),
    ...(border && { border }),
    ...(markSize !== undefined && { run: { size: markSize } }),
    children: children.map(child),
  });
}

function child(run: WordRun): ParagraphChild {
  switch (run.kind) {
    case "text": {
      const { kind: _, ...text } = run;
      return new TextRun(text);
    }
    case "break":
      return new TextRun({ break: 1 });
    case "footnote":
      return new FootnoteReferenceRun(run.number);
    case "field":
      return new SimpleField(run.instruction, run.text);
    case "link":
      return new InternalHyperlink({ anchor: run.anchor, children: [child(run.run)] });
    case "web":
      return new ExternalHyperlink({ link: run.url, children: [child(run.run)] });
    case "bookmark":
      return new Bookmark({ id: run.name, children: run.children.map(child) });
  }
}

const dxa = (size: number) => ({ size, type: WidthType.DXA });

function table({ width, columnWidths, alignment, indent, border, margins, rows }: WordTable): Table {
  return new Table({
    width: dxa(width),
    columnWidths,
    ...(alignment && { alignment }),
    ...(indent !== undefined && { indent: dxa(indent) }),
    layout: "fixed",
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    margins,
    rows: rows.map(
      ({ cantSplit, header, keepNext, cells }) =>
        new TableRow({
          cantSplit,
          ...(header !== undefined && { tableHeader: header }),
          ...(keepNext !== undefined && { keepNext }),
          children: cells.map(
            ({ width: own, blocks, ...look }) =>
              new TableCell({ ...look, width: dxa(own), children: blocks.map((block) => libraryBlock(block)) }),
          ),
        }),
    ),
  });
}

/** Filled in by the library from the headings, with the pages that they are on: nothing is left for Word to ask about. */
const contents = ({ name, levels }: WordContents): TableOfContents =>
  new TableOfContents(name, {
    hyperlink: true,
    headingStyleRange: `1-${levels}`,
    useAppliedParagraphOutlineLevel: true,
    beginDirty: false,
  });

export const librarySection = (section: WordSection): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    titlePage: section.titlePage,
    page: {
      // The library turns the two around by itself.
      size: {
        width: section.width,
        height: section.height,
        ...(section.landscape && { orientation: PageOrientation.LANDSCAPE }),
      },
      margin: section.margin,
      pageNumbers: {
        formatType: NumberFormat.DECIMAL,
        ...(section.pageStart !== null && { start: section.pageStart }),
      },
    },
  },
  ...(section.headers && {
    headers: {
      first: new Header({ children: [libraryParagraph(section.headers.first)] }),
      default: new Header({ children: [libraryParagraph(section.headers.default)] }),
    },
  }),
  ...(section.footers && {
    footers: {
      first: footer(section.footers.first),
      ...(section.footers.default && { default: footer(section.footers.default) }),
    },
  }),
  children: section.blocks.map((block) => libraryBlock(block)),
});

const footer = (blocks: readonly CellBlock[]): Footer =>
  new Footer({ children: blocks.map((block) => libraryBlock(block)) });
