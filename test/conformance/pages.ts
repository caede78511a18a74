// Paper, margins and page numbers: what they measure on all pages of a specimen.
import { middleOf } from "../pages/find.ts";
import type { Line, Page } from "../pages/measure.ts";
import type { SpecimenName } from "./look.ts";
import { type Check, lineOf, mm, slack } from "./look.ts";

const isUpright = ({ width, height }: Page): boolean => width < height;

/** The text without page number and the foot of the first page. */
const textOf = ({ lines }: Page): readonly Line[] => lines.filter(({ bottom }) => bottom > 19.5);

export const paper =
  (name: SpecimenName): Check =>
  (looks) => {
    const sizes = looks[name].pages.map(({ width, height }) => [width, height].sort((a, b) => a - b).map(Math.round));
    const holds = sizes.every(([width, height]) => width === 210 && height === 297);
    return { measured: `${sizes[0]?.join(" x ")} mm`, holds };
  };

type Side = "left" | "right" | "top" | "bottom" | "header";

/** The nearest that any line of the upright pages comes to an edge. */
export const margin =
  (name: SpecimenName, side: Exclude<Side, "header">, least: number, most: number): Check =>
  (looks) => {
    const found = looks[name].pages
      .filter(isUpright)
      .flatMap((page) => textOf(page).map((line) => distance(page, line, side)));
    const nearest = Math.min(...found);
    return { measured: mm(nearest), holds: nearest > least - 1.2 && nearest < most + slack };
  };

const distance = ({ width, height }: Page, line: Line, side: Exclude<Side, "header">): number =>
  ({ left: line.left, right: width - line.right, top: line.top, bottom: height - line.bottom })[side];

/** A lower part of a page that is not full says nothing of the margin: the Word file says it. */
export const marginInFile =
  (name: SpecimenName, side: Side, least: number, most: number): Check =>
  (looks) => {
    const xml = looks[name].parts.get("word/document.xml") ?? "";
    const found = [...xml.matchAll(new RegExp(`<w:pgMar[^>]* w:${side}="(\\d+)"`, "g"))].map(
      ([, twips]) => (Number(twips) / 1440) * 25.4,
    );
    const holds = found.length > 0 && found.every((one) => one > least - 0.05 && one < most + 0.05);
    return { measured: mm(found[0] ?? 0), holds };
  };

/** What stands above the text, page by page; null for nothing. */
const numbersOf = (pages: readonly Page[]): (Line | undefined)[] =>
  pages.map(({ lines }) => lines.find(({ bottom, text }) => bottom < 20 && /^\d+$/.test(text)));

export const pageNumbers =
  (name: SpecimenName, size: readonly [number, number]): Check =>
  (looks) => {
    const { pages } = looks[name];
    const found = numbersOf(pages).flatMap((line, index) => (line ? [{ line, page: pages[index]! }] : []));
    const centred = found.every(({ line, page }) => Math.abs(middleOf(line) - (30 + (page.width - 45) / 2)) < 1);
    const upright = found.every(
      ({ line }) => line.size >= size[0] && line.size <= size[1] && !line.bold && !line.italic,
    );
    const printed = found[0]?.line.size ?? 0;
    return {
      measured: `${printed} pt, ${centred ? "canh giữa" : "lệch"}, trong lề trên`,
      holds: found.length > 0 && centred && upright,
    };
  };

/** From 2 on, counted anew in each appendix; a first page shows none. */
export const numberSequence =
  (name: SpecimenName): Check =>
  (looks) => {
    const { pages } = looks[name];
    const printed = numbersOf(pages).map((line) => line?.text ?? "-");
    let expected = 0;
    const wanted = pages.map(({ lines }, index) => {
      const isFirst = index === 0 || lines.some(({ text }) => /^Phụ lục(?: [IVX]+)?$/.test(text));
      expected = isFirst ? 1 : expected + 1;
      return isFirst ? "-" : String(expected);
    });
    const holds = printed.join() === wanted.join();
    return { measured: holds ? "trang đầu không số, rồi 2, 3…" : printed.join(" "), holds };
  };

/** The page that a line stands on lies on its side. */
export const sideways =
  (name: SpecimenName, start: string): Check =>
  (looks) => {
    const page = looks[name].pages.find(({ lines }) => lines.some(({ text }) => text.startsWith(start)));
    const holds = page !== undefined && !isUpright(page);
    return { measured: holds ? "trang ngang" : "trang dọc", holds };
  };

/** At the foot of the first page, and of no other, below a rule across the text. */
export const footOfFirstPage =
  (name: SpecimenName, start: string): Check =>
  (looks) => {
    const { pages } = looks[name];
    const line = lineOf(looks[name], start);
    const rule = pages[0]?.rules.find(({ top }) => top < line.top + 1 && top > line.top - 5);
    const others = pages.slice(1).some(({ lines }) => lines.some(({ text }) => text.startsWith(start)));
    return {
      measured: `cách mép dưới ${mm(297 - line.bottom)}, đường kẻ ${mm(rule?.length ?? 0)}`,
      holds: !others && line.top > 265 && Math.abs((rule?.length ?? 0) - 165) < 1,
    };
  };

/** Empty room between two lines, in lines of 14 points. */
export const roomBetween =
  (name: SpecimenName, above: string, below: string, least: number): Check =>
  (looks) => {
    const room = (lineOf(looks[name], below).top - lineOf(looks[name], above).bottom) / ((14 * 1.15 * 25.4) / 72);
    return { measured: `${Math.round(room)} dòng`, holds: room > least - 0.5 };
  };
