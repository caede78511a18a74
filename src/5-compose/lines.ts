// Lines of a style -> a paragraph, its lines broken and ruled as the template says.
import { breakLines } from "./break-lines.ts";
import type { Flow, Paragraph, Run, TextRun } from "./document.ts";
import type { TemplateStyle } from "./style.ts";
import { textWidth } from "./text-width.ts";
import { bindWords } from "./typography.ts";

export const textRun = (text: string, marks: Omit<TextRun, "type" | "text"> = {}): TextRun => ({
  type: "text",
  text,
  ...marks,
});

/** One paragraph of these lines, and the rule below it where its style has one. Nothing for lines without a letter. */
export function printLines(style: string, lines: readonly (readonly TextRun[])[], template: TemplateStyle): Flow[] {
  const printed = lines.flatMap((line) => brokenLine(style, line, template));
  if (printed.every((line) => textOf(line).trim() === "")) return [];
  const content: Run[] = printed.flatMap((line, index): Run[] =>
    index === 0 ? [...line] : [{ type: "line-break" }, ...line],
  );
  const share = template.rules.get(style);
  return [
    { type: "paragraph", style, label: null, content, bookmark: null, ...frameOf(style, printed, template) },
    ...(share === undefined ? [] : [{ type: "rule", length: share * longest(style, printed, template) } as const]),
  ];
}

/** A stamp's own size, or the words' with a little room. mm */
function frameOf(
  style: string,
  lines: readonly (readonly TextRun[])[],
  template: TemplateStyle,
): Pick<Paragraph, "frame"> {
  if (!template.framed.has(style)) return {};
  const [width = longest(style, lines, template) + 8, height = 8] =
    template.stamps.get(lines.map(textOf).join(" ")) ?? [];
  return { frame: { width, height } };
}

/** A line too long for its style as several; words of different looks stay as they are. */
function brokenLine(style: string, line: readonly TextRun[], template: TemplateStyle): (readonly TextRun[])[] {
  const limit = template.wraps.get(style);
  const [first] = line;
  if (limit === undefined || !first || !line.every((run) => run.bold === first.bold && run.italic === first.italic))
    return [line];
  const widthOf = (text: string): number => runWidth({ ...first, text }, style, template);
  // Room to write a number or a date in by hand stays, and stays whole.
  const text = textOf(line).replace(/ {2,}/g, (blank) => "\u{a0}".repeat(blank.length));
  return breakLines(bindWords(text), limit, widthOf).map((text) => [
    { ...first, text: text.replaceAll("\u{a0}", " ") },
  ]);
}

const textOf = (line: readonly TextRun[]): string => line.map(({ text }) => text).join("");

function longest(style: string, lines: readonly (readonly TextRun[])[], template: TemplateStyle): number {
  const widths = lines.map((line) => line.reduce((sum, run) => sum + runWidth(run, style, template), 0));
  return Math.max(...widths);
}

function runWidth({ text, bold, italic }: TextRun, style: string, { style: { paragraphs } }: TemplateStyle): number {
  const face = paragraphs[style];
  return face
    ? textWidth(text, { ...face, bold: face.bold || bold === true, italic: face.italic || italic === true })
    : 0;
}
