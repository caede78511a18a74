// The specimens, printed: what is found on their pages and in their files, in words that a table shows.
import type { Document } from "../../src/5-compose/document.ts";
import { docxParts } from "../../src/6-write/docx/parts.ts";
import { compress } from "../../src/cli/compress.ts";
import { composed } from "../compose/composed.ts";
import { lineAt, middleOf, ruleUnder, widthOf } from "../pages/find.ts";
import { type Line, type Page, sameHeight } from "../pages/measure.ts";
import { render } from "../pages/render.ts";
import { type PaperSpecimen, paperDocument, paperSpecimens } from "./paper-documents.ts";
import { type FormName, specimens, specimenUnits } from "./specimens.ts";

export type SpecimenName = FormName | PaperSpecimen;

export interface Look {
  readonly pages: readonly Page[];
  /** By path in the Word file. */
  readonly parts: ReadonlyMap<string, string>;
}

export type Looks = Readonly<Record<SpecimenName, Look>>;

/** What is measured of one clause. */
export interface Finding {
  readonly measured: string;
  readonly holds: boolean;
}

export type Check = (looks: Looks) => Finding;

export const specimenNames = [...Object.keys(specimens), ...paperSpecimens] as readonly SpecimenName[];

const isPaper = (name: SpecimenName): name is PaperSpecimen => name.startsWith("paper-");

export const specimenDocument = (name: SpecimenName): Document =>
  isPaper(name) ? paperDocument(name) : composed(specimens[name], { units: specimenUnits }).document;

export async function lookAtAll(): Promise<Looks> {
  const looks: [string, Look][] = [];
  for (const name of specimenNames) {
    const parts = await docxParts(specimenDocument(name));
    const texts = new Map([...parts].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
    looks.push([name, { pages: await render(compress(parts)), parts: texts }]);
  }
  return Object.fromEntries(looks) as Looks;
}

/** mm that poppler's boxes may be off: letters have side bearings. */
export const slack = 0.7;
/** mm */
const point = 25.4 / 72;

/** In halves of a millimetre, so that versions of the renderer do not show. */
export const mm = (length: number): string => `${Math.round(length * 2) / 2} mm`;
const pt = (size: number): string => `${Math.round(size * 2) / 2} pt`;

/** The first line on any page that begins so. */
export function lineOf({ pages }: Look, start: string): Line {
  return lineAt(pageOf(pages, start), start);
}

export const pageOf = (pages: readonly Page[], start: string): Page | undefined =>
  pages.find(({ lines }) => lines.some(({ text }) => text.startsWith(start))) ?? pages[0];

export interface Face {
  readonly size: readonly [least: number, most: number];
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The size and style of a line that begins so; `case`: all its letters are capitals. */
export const face =
  (name: SpecimenName, start: string, { size: [least, most], bold, italic }: Face, capitals?: "capitals"): Check =>
  (looks) => {
    const line = lineOf(looks[name], start);
    const isUpper = line.text === line.text.toUpperCase();
    const words = [pt(line.size), line.bold ? "đậm" : "không đậm", line.italic ? "nghiêng" : "đứng"];
    return {
      measured: [...words, ...(capitals ? [isUpper ? "in hoa" : "in thường"] : [])].join(", "),
      holds:
        line.size >= least - 0.2 &&
        line.size <= most + 0.2 &&
        line.bold === bold &&
        line.italic === italic &&
        (capitals === undefined || isUpper),
    };
  };

/** A line's middle lies where another's does. */
export const centredUnder =
  (name: SpecimenName, start: string, above: string): Check =>
  (looks) => {
    const off = middleOf(lineOf(looks[name], start)) - middleOf(lineOf(looks[name], above));
    return { measured: `lệch ${mm(Math.abs(off))}`, holds: Math.abs(off) < 1 };
  };

/** On the middle of the text's width. */
export const centredOnPage =
  (name: SpecimenName, start: string): Check =>
  (looks) => {
    const off = middleOf(lineOf(looks[name], start)) - 112.5;
    return { measured: `lệch ${mm(Math.abs(off))}`, holds: Math.abs(off) < 1 };
  };

/** The rule below the last of some lines, as a share of the longest. */
export const ruled =
  (name: SpecimenName, starts: readonly string[], least: number, most: number): Check =>
  (looks) => {
    const lines = starts.map((start) => lineOf(looks[name], start));
    const rule = ruleUnder(pageOf(looks[name].pages, starts[0] ?? ""), lines.at(-1)!);
    const ratio = rule.length / Math.max(...lines.map(widthOf));
    const off = Math.abs(middleOf(rule) - middleOf(lines[0]!));
    return { measured: `${ratio.toFixed(1)} lần dòng chữ`, holds: ratio >= least && ratio <= most && off < 1 };
  };

/** Two lines, one below the other, with no more between them than single spacing leaves. */
export const singleSpaced =
  (name: SpecimenName, above: string, below: string): Check =>
  (looks) => {
    const [a, b] = [lineOf(looks[name], above), lineOf(looks[name], below)];
    const lines = (b.bottom - a.bottom) / point / (b.size * 1.15);
    return { measured: `${lines.toFixed(1)} dòng`, holds: lines > 0.9 && lines < 1.1 };
  };

export const sameRow =
  (name: SpecimenName, left: string, right: string): Check =>
  (looks) => {
    const [a, b] = [lineOf(looks[name], left), lineOf(looks[name], right)];
    const holds = sameHeight(a, b) && a.right < b.left;
    return { measured: holds ? "cùng hàng, trái và phải" : "khác hàng", holds };
  };

/** One below the other on a page, all of them. */
export const inOrder =
  (name: SpecimenName, starts: readonly string[]): Check =>
  (looks) => {
    const tops = starts.map((start) => lineOf(looks[name], start).top);
    const holds = tops.every((top, index) => index === 0 || top > (tops[index - 1] ?? 0));
    return { measured: holds ? "đúng thứ tự" : "sai thứ tự", holds };
  };

/** In the left or the right half of the text. */
export const onSide =
  (name: SpecimenName, start: string, side: "left" | "right"): Check =>
  (looks) => {
    const middle = middleOf(lineOf(looks[name], start));
    return { measured: middle < 112.5 ? "bên trái" : "bên phải", holds: middle < 112.5 === (side === "left") };
  };

/** The box around a line: its width and height, mm. */
export const boxed =
  (name: SpecimenName, start: string, size: readonly [width: number, height: number] | null): Check =>
  (looks) => {
    const { pages } = looks[name];
    const line = lineOf(looks[name], start);
    const around = (pageOf(pages, start)?.rules ?? []).filter(
      (rule) => rule.left < line.left && rule.right > line.right && Math.abs(rule.top - line.top) < 9,
    );
    const [top, bottom] = [
      around.find((rule) => rule.top < line.top + 1.5),
      around.findLast((rule) => rule.top > line.bottom - 1.5),
    ];
    if (!top || !bottom) return { measured: "không có khung", holds: false };
    const [width, height] = [top.length, bottom.top - top.top];
    return {
      measured: `${Math.round(width)} x ${Math.round(height)} mm`,
      holds: size === null || (Math.abs(width - size[0]) < 1 && Math.abs(height - size[1]) < 1),
    };
  };

/** The lines of the text: below the title, above the signature, without footnotes and the foot of the page. */
export function bodyLines({ pages }: Look, after: string): readonly (readonly Line[])[] {
  const end = pages.findIndex(({ lines }) => lines.some(({ text }) => text.startsWith("Nơi nhận:")));
  return pages.slice(0, end + 1).map((page, index) => {
    const top = index === 0 ? lineAt(page, after).bottom : 20 - slack;
    const bottom = index === end ? lineAt(page, "Nơi nhận:").top : Number.POSITIVE_INFINITY;
    return page.lines.filter((line) => line.top > top && line.top < bottom && line.size > 12.5);
  });
}

const opens = (line: Line): boolean => line.left > 30 + slack;

const range = (values: readonly number[], unit: (value: number) => string): string => {
  const [least, most] = [unit(Math.min(...values)), unit(Math.max(...values))];
  return least === most ? least : `${least} đến ${most}`;
};

export const bodySize =
  (name: SpecimenName, after: string, [least, most]: readonly [number, number]): Check =>
  (looks) => {
    const sizes = bodyLines(looks[name], after)
      .flat()
      .map(({ size }) => size);
    return { measured: range(sizes, pt), holds: sizes.every((size) => size >= least - 0.2 && size <= most + 0.2) };
  };

export const firstIndent =
  (name: SpecimenName, after: string, allowed: readonly number[]): Check =>
  (looks) => {
    const indents = bodyLines(looks[name], after)
      .flat()
      .filter(opens)
      .map(({ left }) => left - 30);
    const holds =
      indents.length > 10 && indents.every((one) => allowed.some((length) => Math.abs(one - length) < slack));
    return { measured: range(indents, mm), holds };
  };

/** Of one line. */
export const indented =
  (name: SpecimenName, start: string, allowed: readonly number[]): Check =>
  (looks) => {
    const indent = lineOf(looks[name], start).left - 30;
    return { measured: mm(indent), holds: allowed.some((length) => Math.abs(indent - length) < slack) };
  };

export const justified =
  (name: SpecimenName, after: string): Check =>
  (looks) => {
    const inside = bodyLines(looks[name], after).flatMap((lines) =>
      lines.filter((_, index) => lines[index + 1] && !opens(lines[index + 1]!)),
    );
    const off = Math.max(...inside.map(({ right }) => Math.abs(195 - right)));
    const holds = inside.length > 10 && off < 1.1;
    return { measured: holds ? "lề phải lệch dưới 1 mm" : `lề phải lệch ${mm(off)}`, holds };
  };

/** Distances between lines of a paragraph (`inside`), or what a paragraph's first line has beyond that. Points. */
export const pitch =
  (name: SpecimenName, after: string, which: "inside" | "between", least: number, most: number): Check =>
  (looks) => {
    const found = { inside: [] as number[], between: [] as number[] };
    for (const lines of bodyLines(looks[name], after))
      for (const [index, line] of lines.entries()) {
        const before = lines[index - 1];
        // A line with a raised mark is higher than others.
        if (!before || line.pieces.length > 12 || /\d$/.test(before.text)) continue;
        found[opens(line) ? "between" : "inside"].push((line.bottom - before.bottom) / point);
      }
    const usual = found.inside.toSorted((a, b) => a - b)[Math.floor(found.inside.length / 2)] ?? 0;
    const values = which === "inside" ? found.inside : found.between.map((value) => value - usual);
    return {
      measured: range(values.map(Math.round), (value) => `${value} pt`),
      holds: values.length > 5 && values.every((value) => value > least - 0.6 && value < most + 0.6),
    };
  };

/** Of a part of the Word file. */
export const inFile =
  (name: SpecimenName, path: string, pattern: RegExp, measured: string): Check =>
  (looks) => {
    const holds = pattern.test(looks[name].parts.get(path) ?? "");
    return { measured: holds ? measured : "không thấy", holds };
  };

export const all =
  (...checks: readonly Check[]): Check =>
  (looks) => {
    const findings = checks.map((check) => check(looks));
    return {
      measured: [...new Set(findings.map(({ measured }) => measured))].join("; "),
      holds: findings.every(({ holds }) => holds),
    };
  };
