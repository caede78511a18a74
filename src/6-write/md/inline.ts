// Runs -> Markdown within a paragraph: what stands in it reads back as the same words.
import type { Run, TextRun } from "../../5-compose/document.ts";
import { xmlText } from "../xml-text.ts";

type Mark = "bold" | "italic" | "strike";

const signs = { bold: "**", italic: "*", strike: "~~" } as const;

/** One line for each of the paragraph's own; links are words, since their targets have no names in Markdown. */
export function inlineMarkdown(runs: readonly Run[], footnotes: number): string {
  const parts: string[] = [];
  let open: TextRun[] = [];
  const close = (): void => {
    parts.push(marked(open, ["bold", "italic", "strike"], "", ""));
    open = [];
  };
  for (const run of runs) {
    if ("text" in run && run.text === "") continue;
    if (run.type === "text") open.push({ ...run, text: plain(run.text) });
    else if (run.type === "link") open.push({ type: "text", text: plain(run.text) });
    else {
      close();
      if (run.type === "line-break") parts.push("\n");
      else if (run.number <= footnotes) parts.push(`[^${run.number}]`);
    }
  }
  close();
  const lines = parts
    .join("")
    .split("\n")
    .map((line) => line.trim());
  // Nothing is broken from an empty line.
  return lines
    .filter((line) => line !== "")
    .map(opening)
    .join("\\\n");
}

/** Blanks that hold words together are for paper. */
const plain = (text: string): string => xmlText(text).replace(/[\u{A0}\s]/gu, " ");

/** The mark that reaches furthest is the outermost. `before`, `after`: what stands around the runs. */
function marked(runs: readonly TextRun[], marks: readonly Mark[], before: string, after: string): string {
  let written = "";
  for (let at = 0; at < runs.length; ) {
    const [mark, end] = furthest(runs, at, marks);
    const group = runs.slice(at, end);
    const left = runs[at - 1]?.text ?? before;
    const right = runs[end]?.text ?? after;
    if (mark === null) written += escaped(textOf(group));
    else {
      const others = marks.filter((one) => one !== mark);
      const words = marked(group, others, left, right);
      // Signs that touch would be read as one.
      written += "*~".includes(written.at(-1) ?? " ")
        ? escaped(textOf(group))
        : withSigns(words, signs[mark], left, right);
    }
    at = end;
  }
  return written;
}

/** Where what begins there ends: one mark, or no mark at all. */
function furthest(runs: readonly TextRun[], at: number, marks: readonly Mark[]): readonly [Mark | null, number] {
  const reach = (isIn: (run: TextRun) => boolean): number => {
    let end = at;
    for (let run = runs[end]; run && isIn(run); run = runs[end]) end++;
    return end;
  };
  const found = marks
    .filter((mark) => runs[at]?.[mark])
    .map((mark) => [mark, reach((run) => run[mark] === true)] as const)
    .sort(([, a], [, b]) => b - a);
  return found[0] ?? [null, reach((run) => marks.every((mark) => !run[mark]))];
}

const textOf = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join("");

/** Without the signs where Markdown might not take them for a mark: between punctuation and anything but a blank (CommonMark, 6.2). */
function withSigns(text: string, sign: string, before: string, after: string): string {
  const words = text.trim();
  if (words === "") return text;
  const start = text.length - text.trimStart().length;
  const end = start + words.length;
  const left = start > 0 ? " " : (before.at(-1) ?? " ");
  const right = end < text.length ? " " : (after.at(0) ?? " ");
  const opens = !isSign(words.charAt(0)) || isGap(left);
  const closes = !isSign(words.at(-1) ?? "") || isGap(right);
  return opens && closes ? text.slice(0, start) + sign + words + sign + text.slice(end) : text;
}

const isSign = (letter: string): boolean => /[\p{P}\p{S}]/u.test(letter);
const isGap = (letter: string): boolean => /\s/.test(letter);

/** An escape stands only where the sign could mean something. */
const escaped = (text: string): string =>
  text.replace(/[\\`*[\]]|_+|~+|<(?=[A-Za-z/!?])|&(?=#?\w{1,31};)/g, (sign, at: number) => {
    const isInWord = isLetter(text.charAt(at - 1)) && isLetter(text.charAt(at + sign.length));
    return sign[0] === "_" && isInWord ? sign : sign.replace(/./g, "\\$&");
  });

const isLetter = (one: string): boolean => /[\p{L}\p{N}\p{M}]/u.test(one);

/** What would begin a heading, a list, a quotation, a line or code at the start of a line. */
const opening = (line: string): string =>
  line
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>|[-=]+$|~~~)/, "\\$&")
    .replace(/^-(?=(?:\s*-){2,}\s*$)/, "\\-");
