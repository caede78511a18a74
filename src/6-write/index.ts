// The table of output formats: a plan and its document to the bytes of a file.
import type { Directory, Plan } from "../2-model/plan.ts";
import type { Document } from "../5-compose/document.ts";
import type { Form } from "../5-compose/form.ts";
import type { WordTemplate } from "../5-compose/word-template.ts";
import type { Format } from "./formats.ts";
import { json } from "./json.ts";

/** What a writer may write: the plan as data, and as it prints. */
export interface Printed {
  readonly plan: Plan;
  readonly directory: Directory;
  readonly document: Document;
}

/** Packs the parts of a file, in their order, into one ZIP container. The front door that writes files brings it along. */
export type Compress = (parts: ReadonlyMap<string, Uint8Array>) => Uint8Array;

/** The bytes of a file; null where the format has nothing to say of the plan. The same input and compressor give the same bytes. */
export type Writer = (printed: Printed, compress: Compress) => Promise<Uint8Array | null>;

export type { Format };

/** Writers are loaded when they are first used: some libraries take longer to start than all else. */
export const writers: Readonly<Record<Format, Writer>> = {
  docx: async ({ document }, compress) => compress(await (await import("./docx/parts.ts")).docxParts(document)),
  html: async ({ document }) => (await import("./html/html.ts")).html(document),
  md: async ({ document }) => (await import("./md/md.ts")).md(document),
  xlsx: async (printed, compress) => compress(await (await import("./xlsx/parts.ts")).xlsxParts(printed)),
  ics: async (printed) => (await import("./ics/ics.ts")).ics(printed),
  json: async ({ plan }) => json(plan),
};

/** How many pages a document's Word file has; null where that is not known. */
export const countPages = async (document: Document): Promise<number | null> =>
  (await import("./docx/page-count.ts")).pageCount(document);

/** The bytes of an office's own Word file, filled. */
export const fill = async (form: Form, template: WordTemplate, compress: Compress): Promise<Uint8Array> =>
  compress(await (await import("./docx/filled-parts.ts")).filledParts(form, template));
