// Document -> one HTML page that needs nothing else: to read on any screen, to print like the Word file.
import type { Document, Paragraph } from "../../5-compose/document.ts";
import { headingLevels, sheetsOf } from "../sheets.ts";
import { type Context, classOf, contextOf } from "./context.ts";
import { htmlText } from "./escape.ts";
import { flowsHtml, paragraphHtml } from "./flows.ts";
import { inlineHtml, markId, noteId } from "./inline.ts";
import { styleSheet } from "./style-sheet.ts";

export function html(document: Document): Uint8Array {
  const context = contextOf(document);
  const { title, author } = document.properties;
  const body = bodyHtml(context);
  const page = [
    "<!DOCTYPE html>",
    `<html lang="${htmlText(document.style.language)}">`,
    "<head>",
    '<meta charset="UTF-8">',
    // Nothing is loaded and nothing runs, whatever the plan says.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="author" content="${htmlText(author)}">`,
    `<title>${htmlText(title)}</title>`,
    `<style>\n${styleSheet(context)}\n</style>`,
    "</head>",
    "<body>",
    `<main>\n${body}\n</main>`,
    "</body>",
    "</html>",
  ];
  return new TextEncoder().encode(`${page.join("\n")}\n`);
}

function bodyHtml(context: Context): string {
  const levelOf = headingLevels();
  const { title } = context.document.properties;
  return sheetsOf(context.document)
    .map((sheet, index) => {
      const blocks = [
        sheet.before.length > 0 ? `<header>\n${flowsHtml(sheet.before, levelOf, context)}\n</header>` : "",
        titleHtml(sheet.title, context),
        index === 0 && sheet.title.length === 0 ? `<h1 class="unseen">${htmlText(title)}</h1>` : "",
        flowsHtml(sheet.after, levelOf, context),
        notesHtml(context),
        sheet.foot.length > 0 ? `<footer>\n${flowsHtml(sheet.foot, levelOf, context)}\n</footer>` : "",
      ];
      return `<section class="sheet${sheet.landscape ? " wide" : ""}">\n${blocks.filter((block) => block !== "").join("\n")}\n</section>`;
    })
    .join("\n");
}

function titleHtml(paragraphs: readonly Paragraph[], context: Context): string {
  const lines = paragraphs.map((paragraph) => paragraphHtml(paragraph, "span", context));
  return lines.length > 0 ? `<h1>${lines.join(" ")}</h1>` : "";
}

/** The notes that the sheet before it marks: a screen has no foot of the page. */
function notesHtml(context: Context): string {
  const { written, document } = context;
  const numbers = [...written.footnotes].filter((number) => !written.notes.has(number)).sort((a, b) => a - b);
  if (numbers.length === 0) return "";
  const name = classOf("footnote", context);
  const notes = numbers.map((number) => {
    written.notes.add(number);
    const words = inlineHtml(document.footnotes[number - 1] ?? [], context);
    const back = `<a href="#${markId(number)}" role="doc-backlink" aria-label="Về chỗ có chú thích ${number}">↑</a>`;
    return `<li id="${noteId(number)}" class="${name}"><sup>${number}</sup> ${words} ${back}</li>`;
  });
  return `<div class="notes" role="doc-endnotes" aria-label="Chú thích">\n<ul>\n${notes.join("\n")}\n</ul>\n</div>`;
}
