// A plan and formats -> files to write; what is to be a PDF is printed from its Word file, all of a build's together.
import type { Plan, Unit } from "../2-model/plan.ts";
import type { Format } from "../6-write/index.ts";
import { write } from "../compile.ts";
import type { Workspace } from "../workspace.ts";
import { compress } from "./compress.ts";
import { refusal } from "./disk-error.ts";
import { type OutputFormat, outputPath } from "./output-formats.ts";
import { printPdfs } from "./print-pdfs.ts";
import { wordTemplateName } from "./templates.ts";
import type { Output } from "./write-outputs.ts";

/** A file to be written. */
export interface Made {
  /** Relative to the plan's folder, with `/`. */
  readonly path: string;
  /** Null: the format has nothing to say of the plan. */
  readonly bytes: Uint8Array | null;
  /** The bytes are a Word file's that is to be printed as `path`. */
  readonly toPrint: boolean;
  /** ISO date of the document. */
  readonly date: string | null;
}

/** `unit`: whose own plan it is; null: the plan that hands duties out. */
export async function makeOutputs(
  plan: Plan,
  unit: Unit | null,
  wanted: readonly OutputFormat[],
  workspace: Workspace,
): Promise<Made[]> {
  const made: Made[] = [];
  for (const format of wanted) {
    const toPrint = format === "pdf";
    const bytes = await writeWith(plan, workspace, toPrint ? "docx" : format);
    made.push({ path: outputPath(plan.id, unit, format), bytes, toPrint, date: plan.date });
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
  /** Paths of those that there is nothing to write in. */
  readonly empty: readonly string[];
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
    empty: made.flatMap(({ path, bytes }) => (bytes ? [] : [path])),
  };
}
