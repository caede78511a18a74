// Body -> Word's sections: page size, margins, page number.
import type { Flow, NewSection, PageStyle } from "../../5-compose/document.ts";
import { wordBlocks } from "./body.ts";
import { type Context, styleId } from "./context.ts";
import { twipsOfMm } from "./units.ts";
import { type CellBlock, isCellBlock, type WordParagraph, type WordSection } from "./word.ts";

interface Part {
  readonly opening: NewSection | null;
  readonly flows: readonly Flow[];
}

export function wordSections(context: Context): WordSection[] {
  const { page } = context.document.style;
  const { firstFooter } = context.document;
  return partsOf(context.document.body).map(({ opening, flows }, index) => ({
    // The number is not printed on a first page (NĐ 30/2020, Phụ lục I, I.7), nor on an appendix's own first page.
    titlePage: opening === null || opening.restartPageNumbers,
    width: twipsOfMm(page.width),
    height: twipsOfMm(page.height),
    landscape: opening?.landscape ?? false,
    margin: marginsOf(page),
    pageStart: opening === null || opening.restartPageNumbers ? 1 : null,
    // Later sections without headers of their own have those of the first.
    headers: index === 0 ? headersOf(context) : null,
    // An appendix has no address at its foot.
    footers: firstFooter ? (index === 0 ? footersOf(firstFooter, context) : { first: [nothing] }) : null,
    blocks: wordBlocks(
      flows,
      (opening?.landscape ? page.height : page.width) - page.margin.left - page.margin.right,
      context,
    ),
  }));
}

function partsOf(body: readonly Flow[]): Part[] {
  const parts: { opening: NewSection | null; flows: Flow[] }[] = [{ opening: null, flows: [] }];
  for (const flow of body) {
    if (flow.type === "new-section") parts.push({ opening: flow, flows: [] });
    else parts.at(-1)?.flows.push(flow);
  }
  // What opens with a new section has it as its first.
  return parts.filter(({ flows }, index) => index > 0 || flows.length > 0 || parts.length === 1);
}

const nothing: WordParagraph = { kind: "paragraph", children: [] };

function headersOf(context: Context): { first: WordParagraph; default: WordParagraph } {
  const style = styleId("page-number", context);
  return {
    first: { ...nothing, style },
    // With a result in the field, Word shows a number before it has laid out the pages.
    default: { ...nothing, style, children: [{ kind: "field", instruction: "PAGE", text: "2" }] },
  };
}

const footersOf = (flows: readonly Flow[], context: Context): { first: CellBlock[]; default: CellBlock[] } => {
  const { page } = context.document.style;
  const width = page.width - page.margin.left - page.margin.right;
  return { first: wordBlocks(flows, width, context).filter(isCellBlock), default: [nothing] };
};

const marginsOf = ({ margin, header }: PageStyle) => ({
  top: twipsOfMm(margin.top),
  right: twipsOfMm(margin.right),
  bottom: twipsOfMm(margin.bottom),
  left: twipsOfMm(margin.left),
  header: twipsOfMm(header),
  footer: twipsOfMm(header),
  gutter: 0,
});
