// The body of a filled office's file, with marks where appendices begin -> the same with a section for each, upright or on its side.

/** Stand in the text, each in a paragraph of its own, until the body is whole. */
export const sectionMarks = { upright: "\ue002U", turned: "\ue002T", end: "\ue002E" } as const;

type Mark = (typeof sectionMarks)[keyof typeof sectionMarks];

/**
 * The office's own page is what a section has, but for its sides and its numbers, which start again (NĐ 30/2020, Phụ lục I, I.2, III.1đ).
 * What follows the appendices has the office's page again.
 */
export function withTurnedSections(body: string): string {
  const found = [...body.matchAll(/\ue002[UTE]/g)].map(({ 0: mark, index }) => ({
    mark: mark as Mark,
    ...around(body, index),
  }));
  const last = found.at(-1);
  const own = last && sectionAfter(body, last.end);
  if (!own) return body;
  let result = "";
  let done = 0;
  let page = own.xml;
  for (const { mark, start, end } of found) {
    // Nothing behind the appendices needs a page.
    const isNeeded = mark !== sectionMarks.end || /<w:t[ >]/.test(body.slice(end, own.start));
    result += body.slice(done, start) + (isNeeded ? sectionEnd(page) : "");
    if (isNeeded) page = mark === sectionMarks.end ? own.xml : sectionOf(own.xml, mark === sectionMarks.turned);
    done = end;
  }
  return result + body.slice(done, own.start) + page + body.slice(own.end);
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The paragraph around a mark: it holds nothing else. */
function around(body: string, at: number): Place {
  const start = Math.max(body.lastIndexOf("<w:p>", at), body.lastIndexOf("<w:p ", at));
  return { start, end: body.indexOf("</w:p>", at) + "</w:p>".length };
}

/** What says of which kind the pages are: it stands where they end. */
function sectionAfter(body: string, at: number): (Place & { readonly xml: string }) | null {
  const start = body.indexOf("<w:sectPr", at);
  const close = body.indexOf("</w:sectPr>", start);
  if (start < 0 || close < 0) return null;
  const end = close + "</w:sectPr>".length;
  return { start, end, xml: body.slice(start, end) };
}

const sectionEnd = (section: string): string =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${section}</w:pPr></w:p>`;

function sectionOf(own: string, isTurned: boolean): string {
  const numbers = '<w:pgNumType w:start="1"/>';
  const plain = own.replace(/<w:type [^>]*\/>/, "").replace(/<w:pgNumType[^>]*\/>/, "");
  const numbered = plain.includes("<w:cols")
    ? plain.replace("<w:cols", `${numbers}<w:cols`)
    : plain.replace(/<w:pgMar[^>]*\/>/, (margins) => margins + numbers);
  return isTurned ? numbered.replace(/<w:pgSz[^>]*\/>/, turnedSize) : numbered;
}

function turnedSize(size: string): string {
  const [width, height] = ["w", "h"].map((side) => Number(new RegExp(` w:${side}="(\\d+)"`).exec(size)?.[1]));
  if (!width || !height || width > height) return size;
  return `<w:pgSz w:w="${height}" w:h="${width}" w:orient="landscape"/>`;
}
