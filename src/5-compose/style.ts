// A template's style.yaml -> the look of the document and the levels of the outline.
import type { Mapping } from "../1-parse/outline.ts";
import type { OutlineLevel } from "../2-model/plan.ts";
import type { Report } from "../diagnostic.ts";
import type { StyleProblem } from "../messages/template.ts";
import { type Span, spanOf } from "../source.ts";
import type { ParagraphStyle, Style } from "./document.ts";
import { readValues, type StyleValues } from "./style-schema.ts";

export interface TemplateStyle {
  /** As the document carries it; the `outline` of a level's headings depends on the variant and is set in composing. */
  readonly style: Style;
  /** mm, by block of columns. */
  readonly columns: { readonly letterhead: readonly number[]; readonly signature: readonly number[] };
  /** Lines left empty for the signature. */
  readonly signatureRoom: number;
  /** Stands for the last full stop of the body: `./.` */
  readonly bodyEnd: string;
  /** Citations lead to the addresses that the register gives. */
  readonly citationLinks: boolean;
  /** The table of contents: its title, how many headings a plan has at least that is given one, how many levels it lists. */
  readonly contents: StyleValues["contents"];
  /** Stands before each legal basis: the Party's `-`. */
  readonly basisLabel: string;
  /** What ends a recipient's line, and the last one's. */
  readonly recipientEnds: readonly string[];
  /** The forms of signing as they print: `T/M` for `TM`. The State's `TM.` for one that is missing. */
  readonly authorities: ReadonlyMap<string, string>;
  /** Paragraph styles with a box around them, and the size of the box for a text, mm. */
  readonly framed: ReadonlySet<string>;
  readonly stamps: ReadonlyMap<string, readonly number[]>;
  /** The rule below a paragraph, as a share of its longest line, by paragraph style. */
  readonly rules: ReadonlyMap<string, number>;
  /** mm that a line of a paragraph may have before it is broken evenly, by paragraph style. */
  readonly wraps: ReadonlyMap<string, number>;
  /** By id, which is also the paragraph style of the level's headings. */
  readonly levels: ReadonlyMap<string, OutlineLevel>;
  /** Ids of levels that print their name on the line of the title: `Điều 1. …`; `Phần I` has a line to itself. */
  readonly inlineLevels: ReadonlySet<string>;
  /** Ids of levels from the highest, by variant. */
  readonly outlines: ReadonlyMap<string, readonly string[]>;
}

/** Null where something is wrong; every mistake is reported at its place. */
export function readStyle(data: Mapping, report: Report): TemplateStyle | null {
  const values = readValues(data, { key: "", span: keySpan(data, []) }, report);
  if (!values) return null;
  const mistakes = [...missingParagraphs(values), ...wrongOutlines(values), ...wideColumns(values)];
  for (const { path, key, problem } of mistakes)
    report("template/invalid-style", keySpan(data, path), { key, problem });
  return mistakes.length > 0 ? null : styleOf(values);
}

/** The levels of a variant of the outline, `default` where the variant is null or unknown. */
export function outlineLevels(style: TemplateStyle, variant: string | null): readonly OutlineLevel[] {
  const ids = style.outlines.get(variant ?? "default") ?? style.outlines.get("default") ?? [];
  return ids.flatMap((id) => style.levels.get(id) ?? []);
}

/** Paragraph styles that the composer needs, beside those of the levels and those that the layout names. */
const needed = [
  ...["parent-name", "issuer-name", "basis", "text", "item", "sub-item", "table-header", "table", "footnote", "gap"],
  ...["signer-title", "signer-name", "recipient"],
];

interface Mistake {
  readonly path: readonly string[];
  readonly key: string;
  readonly problem: StyleProblem;
}

function missingParagraphs({ levels, contents, paragraphs }: StyleValues): Mistake[] {
  const ofLevels = [...levels].flatMap(([id, { prefix, inline }]) => (prefix && !inline ? [id, `${id}-label`] : [id]));
  const problem = { kind: "missing", within: "paragraphs" } as const;
  return [...needed, ...(contents ? ["contents-title"] : []), ...ofLevels]
    .filter((key) => !paragraphs.has(key))
    .map((key) => ({ path: ["paragraphs"], key, problem }));
}

function wrongOutlines({ levels, outlines }: StyleValues): Mistake[] {
  const problem = { kind: "choice", choices: [...levels.keys()], nearest: null } as const;
  const unknown = [...outlines]
    .filter(([, ids]) => ids.length === 0 || ids.some((id) => !levels.has(id)))
    .map(([variant]) => ({ path: ["outlines", variant], key: variant, problem }));
  if (outlines.has("default")) return unknown;
  return [...unknown, { path: ["outlines"], key: "default", problem: { kind: "missing", within: "outlines" } }];
}

function wideColumns({ page, columns }: StyleValues): Mistake[] {
  const limit = page.width - page.margin.left - page.margin.right;
  return Object.entries(columns)
    .filter(([, widths]) => widths.reduce((sum, width) => sum + width, 0) > limit)
    .map(([key]) => ({ path: ["columns", key], key, problem: { kind: "too-wide", limit } }));
}

/** The last key of a path that the data has; the first key of all where it has none. */
function keySpan(data: Mapping, path: readonly string[]): Span {
  const { source, start } = data.span;
  let span = data.entries[0]?.key.span ?? spanOf(source, start, start);
  let inner: Mapping | null = data;
  for (const step of path) {
    const entry: Mapping["entries"][number] | undefined = inner?.entries.find(({ key }) => key.text === step);
    if (!entry) break;
    span = entry.key.span;
    inner = entry.value.type === "mapping" ? entry.value : null;
  }
  return span;
}

function styleOf({ page, paragraphs, ...values }: StyleValues): TemplateStyle {
  const { "number-size": numberSize, ...paper } = page;
  return {
    style: {
      page: { ...paper, numberSize },
      font: values.font,
      language: values.language,
      paragraphs: Object.fromEntries([...paragraphs].map(([key, paragraph]) => [key, paragraphStyle(paragraph)])),
    },
    columns: values.columns,
    signatureRoom: values["signature-room"],
    bodyEnd: values["body-end"],
    citationLinks: values["citation-links"],
    contents: values.contents,
    basisLabel: values["basis-label"],
    recipientEnds: values["recipient-ends"],
    authorities: values.authorities,
    framed: new Set([...paragraphs].flatMap(([key, { frame }]) => (frame ? [key] : []))),
    stamps: values.stamps,
    rules: numbers(paragraphs, "rule"),
    wraps: numbers(paragraphs, "wrap"),
    levels: new Map([...values.levels].map(([id, level]) => [id, levelOf(level)])),
    inlineLevels: new Set([...values.levels].flatMap(([id, { inline }]) => (inline ? [id] : []))),
    outlines: values.outlines,
  };
}

type LevelValues = StyleValues["levels"] extends ReadonlyMap<string, infer V> ? V : never;

const levelOf = ({ inline: _, "runs-on": runsOn, ...level }: LevelValues): OutlineLevel => ({
  ...level,
  ...(runsOn && { runsOn }),
});

type ParagraphValues = StyleValues["paragraphs"] extends ReadonlyMap<string, infer V> ? V : never;

function paragraphStyle(values: ParagraphValues): ParagraphStyle {
  const {
    "keep-with-next": keepWithNext,
    "keep-lines": keepLines,
    rule,
    wrap,
    frame,
    underline,
    color,
    ...look
  } = values;
  const rare = { ...(underline && { underline }), ...(color !== null && { color }) };
  return { ...look, ...rare, keepWithNext, keepLines, outline: null };
}

/** `rule` and `wrap` are for composing alone: the document has the lines and rules themselves. */
const numbers = (paragraphs: StyleValues["paragraphs"], key: "rule" | "wrap"): ReadonlyMap<string, number> =>
  new Map([...paragraphs].flatMap(([name, { [key]: value }]) => (value === null ? [] : [[name, value] as const])));
