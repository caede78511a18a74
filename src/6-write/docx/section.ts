// Body -> Word's sections: page size, margins, page number.
import {
  Footer,
  Header,
  type ISectionOptions,
  NumberFormat,
  PageOrientation,
  Paragraph,
  SectionType,
  SimpleField,
} from "docx";
import type { Flow, NewSection, PageStyle } from "../../5-compose/document.ts";
import { fitsInCell, wordBlocks } from "./body.ts";
import { type Context, styleId } from "./context.ts";
import { twipsOfMm } from "./units.ts";

interface Part {
  readonly opening: NewSection | null;
  readonly flows: readonly Flow[];
}

export function wordSections(context: Context): ISectionOptions[] {
  const { page } = context.document.style;
  return partsOf(context.document.body).map(({ opening, flows }, index) => ({
    properties: {
      type: SectionType.NEXT_PAGE,
      // The number is not printed on a first page (NĐ 30/2020, Phụ lục I, I.7), nor on an appendix's own first page.
      titlePage: opening === null || opening.restartPageNumbers,
      page: {
        // The library turns the two around by itself.
        size: {
          width: twipsOfMm(page.width),
          height: twipsOfMm(page.height),
          ...(opening?.landscape && { orientation: PageOrientation.LANDSCAPE }),
        },
        margin: marginsOf(page),
        pageNumbers: {
          formatType: NumberFormat.DECIMAL,
          ...((opening === null || opening.restartPageNumbers) && { start: 1 }),
        },
      },
    },
    // Later sections without headers of their own have those of the first.
    ...(index === 0 && { headers: headersOf(context) }),
    ...(index === 0 && context.document.firstFooter && { footers: footersOf(context.document.firstFooter, context) }),
    // An appendix has no address at its foot.
    ...(index > 0 &&
      context.document.firstFooter && { footers: { first: new Footer({ children: [new Paragraph({})] }) } }),
    children: wordBlocks(
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

function headersOf(context: Context): { first: Header; default: Header } {
  const style = styleId("page-number", context);
  return {
    first: new Header({ children: [new Paragraph({ style })] }),
    // With a result in the field, Word shows a number before it has laid out the pages.
    default: new Header({ children: [new Paragraph({ style, children: [new SimpleField("PAGE", "2")] })] }),
  };
}

const footersOf = (flows: readonly Flow[], context: Context): { first: Footer; default: Footer } => {
  const { page } = context.document.style;
  const width = page.width - page.margin.left - page.margin.right;
  return {
    first: new Footer({ children: wordBlocks(flows, width, context).filter(fitsInCell) }),
    default: new Footer({ children: [new Paragraph({})] }),
  };
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
