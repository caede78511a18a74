// A plan and formats -> files to write; what is to be a PDF is printed from its Word file, all of a build's together.
import type { Plan, Unit } from "../2-model/plan.ts";
import type { Format } from "../6-write/index.ts";
import { pagesOf, write } from "../compile.ts";
import type { Workspace } from "../workspace.ts";
import { compress } from "./compress.ts";
import { refusal } from "./disk-error.ts";
import { type OutputFormat, outputPath } from "./output-formats.ts";
import { printPdfs } from "./print-pdfs.ts";
import { wordTemplateName } from "./templates.ts";
import type { Output } from "./write-outputs.ts";

/**
 * empty: the format has nothing to say of the plan · unissued: no copy of what has no number and date · unowed: no report is owed ·
 * unassigned: nobody is given a duty · unbased: no legal basis names a document.
 */
export type Lack = "empty" | "unissued" | "unowed" | "unassigned" | "unbased";

/** A file to be written. */
export interface Made {
  /** Relative to the plan's folder, with `/`. */
  readonly path: string;
  /** Null: there is nothing to write; `lack` says why, `empty` where it is not given. */
  readonly bytes: Uint8Array | null;
  readonly lack?: Lack;
  /** The bytes are a Word file's that is to be printed as `path`. */
  readonly toPrint: boolean;
  /** How many pages a Word file or what is printed of it has, where that was asked for and is known. */
  readonly pages?: number | null;
  /** ISO date of the document. */
  readonly date: string | null;
}

/** Those that are laid out in pages by Word. */
export const hasPages = (format: OutputFormat): boolean => format === "docx" || format === "pdf";

/** `unit`: whose own plan it is; null: the plan that hands duties out. */
export async function makeOutputs(
  plan: Plan,
  unit: Unit | null,
  wanted: readonly OutputFormat[],
  workspace: Workspace,
  withPages = false,
): Promise<Made[]> {
  const made: Made[] = [];
  const pages = withPages && wanted.some(hasPages) ? await pagesOf({ plan }, workspace, false) : null;
  for (const format of wanted) {
    const toPrint = format === "pdf";
    const bytes = await writeWith(plan, workspace, toPrint ? "docx" : format);
    made.push({
      path: outputPath(plan.id, unit, format),
      bytes,
      toPrint,
      date: plan.date,
      ...(hasPages(format) && { pages }),
    });
  }
  return made;
}

/** What an office's own Word file may be like is not known to the end: it may be what cannot be filled. */
async function writeWith(plan: Plan, workspace: Workspace, format: Format): Promise<Uint8Array | null> {
  try {
    return await write(plan, workspace, format, compress);
  } catch (fault) {
    if (!workspace.template?.word || format !== "docx") throw fault;
    throw Object.assign(refusal("template", wordTemplateName), { cause: fault });
  }
}

export interface Finished {
  readonly outputs: readonly Output[];
  /** Paths of those that LibreOffice did not print. */
  readonly unprinted: readonly string[];
  /** Those that there is nothing to write in. */
  readonly lacking: readonly { readonly path: string; readonly state: Lack }[];
}

/** `office`: LibreOffice; needed where something is to be printed. */
export async function printMade(made: readonly Made[], office: string | null): Promise<Finished> {
  const wanted = made.flatMap((one) => (one.toPrint && one.bytes ? [{ ...one, bytes: one.bytes }] : []));
  const pdfs = office !== null && wanted.length > 0 ? await printPdfs(wanted, office) : [];
  const printed = new Map(wanted.map(({ path }, index) => [path, pdfs[index] ?? null]));
  return {
    outputs: made.flatMap(({ path, bytes, toPrint }) => {
      const final = toPrint ? printed.get(path) : bytes;
      return final ? [{ path, bytes: final }] : [];
    }),
    unprinted: [...printed].flatMap(([path, pdf]) => (pdf ? [] : [path])),
    lacking: made.flatMap(({ path, bytes, lack = "empty" }) => (bytes ? [] : [{ path, state: lack }])),
  };
}
