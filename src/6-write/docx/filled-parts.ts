// An office's own Word file and what fills it -> the parts of the Word file, as from a document.
import { type IPatch, PatchType, patchDetector, patchDocument, TextRun } from "docx";
import { unzipSync, zipSync } from "fflate";
import type { Flow } from "../../5-compose/document.ts";
import { type Form, type FormPart, formParts } from "../../5-compose/form.ts";
import type { WordTemplate } from "../../5-compose/word-template.ts";
import { xmlText } from "../xml-text.ts";
import { wordBlocks } from "./body.ts";
import { canonical } from "./canonical.ts";
import { type Context, contextOf } from "./context.ts";
import { wordFootnotes } from "./footnotes.ts";
import { libraryBlock } from "./library.ts";
import { originProperties } from "./origin.ts";
import { libraryFootnotes } from "./package.ts";
import { templateStyles, withMissingStyles } from "./template-styles.ts";
import { editTexts, withProperties } from "./template-texts.ts";
import { sectionMarks, withTurnedSections } from "./turned-sections.ts";
import type { WordBlock } from "./word.ts";

/** Paragraphs have the template's styles of the same name; of those that it lacks it is given ours. */
export async function filledParts(given: Form, template: WordTemplate): Promise<Map<string, Uint8Array>> {
  const form = withoutBraces(given);
  const { properties, style } = form.document;
  const parts = prepared(template, form.parts.appendices.length > 0);
  const styles = await templateStyles(parts, style);
  const context = contextOf(form.document, styles.names, namesIn(parts));
  const patched = await patchDocument({
    outputType: "uint8array",
    // Stored: it is read again at once.
    data: zipSync(Object.fromEntries(parts), { level: 0 }),
    patches: patchesOf(form, template, context),
    trimPlaceholders: true,
    footnotes: libraryFootnotes(wordFootnotes(context)),
    properties: {
      title: xmlText(properties.title),
      subject: xmlText(properties.subject),
      creator: xmlText(properties.author),
      lastModifiedBy: xmlText(properties.author),
    },
  });
  const left = await patchDetector({ data: patched, trimPlaceholders: true });
  if (left.length > 0) throw new Error(`placeholders were not filled: ${left.join(", ")}`);
  const marks = properties.origin ? await originProperties(properties.origin) : [];
  const finished = editTexts(new Map(Object.entries(unzipSync(patched))), (texts) => {
    withMissingStyles(texts, styles);
    withProperties(texts, marks);
    for (const [path, text] of texts) texts.set(path, text.replaceAll(parted, "{"));
    texts.set("word/document.xml", withTurnedSections(texts.get("word/document.xml") ?? ""));
  });
  return canonical(finished, properties.date);
}

/** Stands for a brace in the plan's own words, which are no placeholders. */
const parted = "{\ue000";

/** In JSON of data two opening braces meet only within a text. */
const withoutBraces = (form: Form): Form => JSON.parse(JSON.stringify(form).replace(/\{(?=\{)/g, parted));

function patchesOf(form: Form, { placeholders }: WordTemplate, context: Context) {
  const { page } = context.document.style;
  const width = page.width - page.margin.left - page.margin.right;
  const values = Object.entries(form.values).filter(([name]) => placeholders.has(name));
  // What the signature stands below stays on its page.
  const isTurned = form.parts.appendices.some((flow) => flow.type === "new-section" && flow.landscape);
  const blocks = (part: FormPart) =>
    (part === "appendices" && isTurned
      ? appendixBlocks(form.parts.appendices, context)
      : wordBlocks(form.parts[part], width, context, part === "body")
    ).map((block) => libraryBlock(block));
  const rows = form.duties.map((duty) =>
    Object.fromEntries(Object.entries(duty).map(([field, text]) => [field, words(text)])),
  );
  return {
    ...Object.fromEntries(values.map(([name, text]) => [name, words(text)])),
    ...Object.fromEntries(
      formParts.map((part) => [part, { type: PatchType.DOCUMENT, children: blocks(part) } as IPatch]),
    ),
    ...([...placeholders].some((name) => name.startsWith("duty.")) && { duty: { type: PatchType.TABLE_ROWS, rows } }),
  };
}

/** Where one lies on its side, each is a section: marks say so until the body is whole. */
function appendixBlocks(flows: readonly Flow[], context: Context): WordBlock[] {
  const { page } = context.document.style;
  const starts = flows.flatMap(({ type }, index) => (type === "new-section" ? [index] : []));
  const mark = (text: string): WordBlock => ({ kind: "paragraph", children: [{ kind: "text", text }] });
  const appendices = starts.flatMap((start, index) => {
    const [opening, ...rest] = flows.slice(start, starts[index + 1]);
    const isTurned = opening?.type === "new-section" && opening.landscape === true;
    const width = (isTurned ? page.height : page.width) - page.margin.left - page.margin.right;
    return [mark(isTurned ? sectionMarks.turned : sectionMarks.upright), ...wordBlocks(rest, width, context)];
  });
  return [...appendices, mark(sectionMarks.end)];
}

/** A line end in a value is one in print. */
const words = (text: string): IPatch => ({
  type: PatchType.PARAGRAPH,
  children: text
    .split(/\r?\n/)
    .map((line, index) => new TextRun({ text: xmlText(line), ...(index > 0 && { break: 1 }) })),
});

/** Ready to be filled: it asks nothing when opened, its bookmarks have other ids than ours, the appendices have a place. */
function prepared({ bytes, placeholders }: WordTemplate, hasAppendices: boolean): Map<string, Uint8Array> {
  return editTexts(new Map(Object.entries(unzipSync(bytes))), (texts) => {
    const settings = texts.get("word/settings.xml");
    if (settings) texts.set("word/settings.xml", settings.replace(/<w:updateFields\b[^>]*\/>/g, ""));
    const body = (texts.get("word/document.xml") ?? "").replace(
      /(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)/g,
      (_, head: string, id: string) => `${head}${Number(id) + 1_000_000}`,
    );
    texts.set("word/document.xml", hasAppendices && !placeholders.has("appendices") ? withPlace(body) : body);
  });
}

/** A place for the appendices at the end, before what closes the body. */
function withPlace(body: string): string {
  const section = body.lastIndexOf("<w:sectPr");
  const end = section >= 0 && !body.includes("</w:p>", section) ? section : body.lastIndexOf("</w:body>");
  return `${body.slice(0, end)}<w:p><w:r><w:t>{{appendices}}</w:t></w:r></w:p>${body.slice(end)}`;
}

function namesIn(parts: ReadonlyMap<string, Uint8Array>): string[] {
  const body = new TextDecoder().decode(parts.get("word/document.xml"));
  return [...body.matchAll(/<w:bookmarkStart\b[^>]* w:name="([^"]*)"/g)].map(([, name = ""]) => name);
}
