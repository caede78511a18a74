// What poppler prints about a page (pdftohtml's XML, pdftocairo's SVG) -> lines of text and rules in mm, sizes in points.

export interface Page {
  /** mm */
  readonly width: number;
  readonly height: number;
  /** From top to bottom, then from left to right. Words side by side in two columns are two lines. */
  readonly lines: readonly Line[];
  /** Drawn horizontal lines, from top to bottom. */
  readonly rules: readonly Rule[];
}

/** mm from the page's left and upper edges. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Line extends Box {
  readonly text: string;
  /** Points; of the most letters. */
  readonly size: number;
  /** All letters are. */
  readonly bold: boolean;
  readonly italic: boolean;
  readonly pieces: readonly Piece[];
}

/** Neighbouring words of one font. */
interface Piece extends Box {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** mm; `top` is the line's middle. */
export interface Rule {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly length: number;
}

export interface TextPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
}

const mmOfPoints = (points: number): number => (points / 72) * 25.4;
const mmOfThirds = (thirds: number): number => mmOfPoints(thirds / 3);

/** The pages of `pdftohtml -xml -zoom 3`. */
export function textPages(xml: string): TextPage[] {
  // Fonts are numbered through the whole file, and named on the page that first has them.
  const sizes = new Map(
    [...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)].map(([, id, size]) => [id, Number(size) / 3]),
  );
  return [...xml.matchAll(/<page [^>]*height="(\d+)" width="(\d+)">(.*?)<\/page>/gs)].map(
    ([, height, width, content = ""]) => ({
      width: mmOfThirds(Number(width)),
      height: mmOfThirds(Number(height)),
      pieces: [
        ...content.matchAll(
          /<text top="(-?\d+)" left="(-?\d+)" width="(-?\d+)" height="(\d+)" font="(\d+)">(.*?)<\/text>/gs,
        ),
      ].map(([, top, left, width, height, font, words = ""]) => ({
        text: plainText(words),
        left: mmOfThirds(Number(left)),
        right: mmOfThirds(Number(left) + Number(width)),
        top: mmOfThirds(Number(top)),
        bottom: mmOfThirds(Number(top) + Number(height)),
        size: sizes.get(font) ?? 0,
        bold: words.includes("<b>"),
        italic: words.includes("<i>"),
      })),
    }),
  );
}

const plainText = (xml: string): string =>
  xml
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&#34;", '"')
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

/** `svg`: of `pdftocairo -svg`, for the same page. */
export const pageOf = ({ width, height, pieces }: TextPage, svg: string): Page => ({
  width,
  height,
  lines: linesOf(pieces.filter((piece) => piece.text.trim() !== "")),
  rules: rulesOf(svg),
});

/** Pieces of one line touch; cells and columns are further apart, mm. */
const widestGap = 2;

function linesOf(pieces: readonly Piece[]): Line[] {
  const groups: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.left - b.left)) {
    const group = groups.find((group) => continues(group.at(-1), piece));
    if (group) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map(lineOf).sort((a, b) => a.top - b.top || a.left - b.left);
}

const continues = (last: Piece | undefined, piece: Piece): boolean =>
  last !== undefined && sameHeight(last, piece) && Math.abs(piece.left - last.right) < widestGap;

/** The middle of the lower box lies beside the other: raised footnote marks belong to their line. */
export const sameHeight = (a: Box, b: Box): boolean => {
  const low = a.bottom - a.top < b.bottom - b.top ? a : b;
  const other = low === a ? b : a;
  const middle = (low.top + low.bottom) / 2;
  return middle > other.top && middle < other.bottom;
};

function lineOf(pieces: readonly Piece[]): Line {
  const letters = new Map<number, number>();
  for (const { size, text } of pieces) letters.set(size, (letters.get(size) ?? 0) + text.length);
  const [size = 0] = [...letters].sort((a, b) => b[1] - a[1])[0] ?? [];
  return {
    text: pieces
      .map((piece) => piece.text)
      .join("")
      .replace(/[ \u{a0}]+/gu, " ")
      .trim(),
    size,
    bold: pieces.every((piece) => piece.bold),
    italic: pieces.every((piece) => piece.italic),
    left: Math.min(...pieces.map((piece) => piece.left)),
    right: Math.max(...pieces.map((piece) => piece.right)),
    top: Math.min(...pieces.map((piece) => piece.top)),
    bottom: Math.max(...pieces.map((piece) => piece.bottom)),
    pieces,
  };
}

/** Rules are strokes from one point to another, or low filled boxes (the line above footnotes). */
function rulesOf(svg: string): Rule[] {
  const rules = [...svg.matchAll(/<path style="[^"]*stroke-width:[^"]*" d="([^"]*)" transform="matrix\(([^)]*)\)"/g)]
    .map(([, path = "", matrix = ""]) => extent(path, matrix.split(",").map(Number)))
    .filter(({ left, right, top, bottom }) => right - left > 1 && bottom - top < 1)
    .map(({ left, right, top, bottom }) => ({ left, right, top: (top + bottom) / 2, length: right - left }));
  // LibreOffice draws some twice.
  const once = new Map(rules.map((rule) => [[rule.left, rule.right, rule.top].map((n) => n.toFixed(2)).join(), rule]));
  return [...once.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

function extent(path: string, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Box {
  const points = [...path.matchAll(/[ML] (\S+) (\S+)/g)].map(([, x, y]) => [
    mmOfPoints(a * Number(x) + c * Number(y) + e),
    mmOfPoints(b * Number(x) + d * Number(y) + f),
  ]);
  const xs = points.map(([x = 0]) => x);
  const ys = points.map(([, y = 0]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
