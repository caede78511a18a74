// Runs -> HTML within a paragraph: marks, links, footnote marks.
import type { Run, TextRun } from "../../5-compose/document.ts";
import type { Context } from "./context.ts";
import { htmlText } from "./escape.ts";

export const inlineHtml = (runs: readonly Run[], context: Context): string =>
  runs.map((run) => runHtml(run, context)).join("");

function runHtml(run: Run, context: Context): string {
  switch (run.type) {
    case "text":
      return marked(run);
    case "line-break":
      // Where a narrow screen drops the break, the line end is a blank.
      return "<br>\n";
    case "footnote":
      return footnoteMark(run.number, context);
    case "link": {
      const id = context.ids.get(run.bookmark);
      return id === undefined ? htmlText(run.text) : `<a href="#${htmlText(id)}">${htmlText(run.text)}</a>`;
    }
  }
}

function marked({ text, bold, italic, strike }: TextRun): string {
  let html = htmlText(text);
  if (html === "") return "";
  if (strike) html = `<s>${html}</s>`;
  if (italic) html = `<em>${html}</em>`;
  if (bold) html = `<strong>${html}</strong>`;
  return html;
}

/** The note leads back to its first mark. */
function footnoteMark(number: number, { document, written }: Context): string {
  if (document.footnotes[number - 1] === undefined) return "";
  const id = written.footnotes.has(number) ? "" : ` id="${markId(number)}"`;
  written.footnotes.add(number);
  return `<sup><a href="#${noteId(number)}"${id} role="doc-noteref" aria-label="Chú thích ${number}">${number}</a></sup>`;
}

export const noteId = (number: number): string => `chu-thich:${number}`;
export const markId = (number: number): string => `cho-chu-thich:${number}`;
