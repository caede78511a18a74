// plan cite: any text -> the documents that it cites, as JSON lines or as a table on stdout.
import { readFileSync } from "node:fs";
import { findCitations } from "../../2-model/prose/citation.ts";
import { collect } from "../../diagnostic.ts";
import { citationFields } from "../../lists/citations.ts";
import { reporters } from "../../reporters/index.ts";
import { type Context, usageError } from "../context.ts";
import { listTable } from "../list-table.ts";
import { isFile, locate } from "../paths.ts";
import { decodedSource } from "../read-source.ts";
import { version } from "../version.ts";
import type { Run } from "./index.ts";

export const cite: Run = async (context, [file = "-"], { json = false }) => {
  const path = file === "-" ? null : locate(file, context.cwd);
  if (file !== "-" && (path === null || !isFile(path))) return usageError(context, context.words.notFound(file));

  const { report, diagnostics } = collect();
  const bytes = path === null ? await stdinBytes(context) : readFileSync(path);
  const source = decodedSource(bytes, file, report);
  if (!source) {
    const { language, width, color } = context;
    context.note(
      reporters.pretty(diagnostics, {
        language,
        width,
        color: color.stderr,
        plans: 0,
        quiet: true,
        version: version(),
      }),
    );
    return 1;
  }
  const rows = findCitations(source.text).map((match) => citationFields(source.text, match));
  if (json) context.print(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  else if (rows.length > 0) context.print(listTable("cite", rows, context));
  else if (!context.quiet) context.note(`${context.words.nothingToList()}\n`);
  return 0;
};

async function stdinBytes({ surroundings, words, note }: Context): Promise<Uint8Array> {
  const { stdin } = surroundings;
  if (stdin.isTTY) note(`${words.typeText()}\n`);
  const chunks: Uint8Array[] = [];
  for await (const chunk of stdin) chunks.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}
