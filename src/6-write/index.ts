// The table of output formats: a plan and its document to the bytes of a file.
import type { Plan } from "../2-model/plan.ts";
import type { Document } from "../5-compose/document.ts";
import { json } from "./json.ts";

/** Packs the parts of a file, in their order, into one ZIP container. The front door that writes files brings it along. */
export type Compress = (parts: ReadonlyMap<string, Uint8Array>) => Uint8Array;

/** What a writer may write: the plan as data, and as it prints. */
export interface Printed {
  readonly plan: Plan;
  readonly document: Document;
}

/** The bytes of a file. The same input and compressor give the same bytes. */
export type Writer = (printed: Printed, compress: Compress) => Promise<Uint8Array>;

export type Format = "docx" | "json";

/** The Word writer is loaded when it is first used: its library takes longer to start than all else. */
export const writers: Readonly<Record<Format, Writer>> = {
  docx: async ({ document }, compress) => compress(await (await import("./docx/parts.ts")).docxParts(document)),
  json: async ({ plan }) => json(plan),
};
