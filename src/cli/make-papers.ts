// Plans and the papers asked for -> their templates, read once for each workspace; then the files to write beside each plan.
import type { Plan, Unit } from "../2-model/plan.ts";
import type { Frame } from "../4-derive/frame.ts";
import { writePaper } from "../compile.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { openFrame, papersOf } from "../papers.ts";
import { compress } from "./compress.ts";
import type { LoadedPlan } from "./load.ts";
import type { Made } from "./make-outputs.ts";
import type { Input, OpenWorkspace } from "./open-workspace.ts";
import type { OutputFormat } from "./output-formats.ts";
import { type PaperName, paperPath } from "./paper-names.ts";
import { withSeverities } from "./severity.ts";

/** Writes the papers of a plan without errors. `only`: the units whose reports are wanted; null: every paper. */
export type MakePapers = (
  { plan, shared }: { readonly plan: Plan; readonly shared: OpenWorkspace },
  only: readonly Unit[] | null,
  formats: readonly OutputFormat[],
) => Promise<readonly Made[]>;

/** Formats of pages; the others are for programs, and say of the plan itself all that there is. */
const printed: readonly OutputFormat[] = ["docx", "html", "md", "pdf"];

/** The plans with what is wrong with the papers' templates. */
export function openPapers(
  loaded: readonly LoadedPlan[],
  names: readonly PaperName[],
): { readonly loaded: readonly LoadedPlan[]; readonly make: MakePapers } {
  const opened = new Map<OpenWorkspace, Opened>();
  const withPapers = loaded.map((each): LoadedPlan => {
    const known = opened.get(each.shared) ?? openFor(each.shared, names);
    opened.set(each.shared, known);
    return { ...each, shared: known.shared, inputs: [...each.inputs, ...known.inputs] };
  });
  const frames = new Map([...opened.values()].map((one) => [one.shared, one.frames]));
  return {
    loaded: withPapers,
    async make({ plan, shared }, only, formats) {
      const made: Made[] = [];
      for (const [name, frame] of frames.get(shared) ?? []) {
        if (only && name !== "report") continue;
        const wanted = papersOf(plan, name, frame, shared.workspace, (unit) => only?.includes(unit) ?? true);
        for (const paper of wanted)
          for (const format of formats.filter((one) => printed.includes(one))) {
            const toPrint = format === "pdf";
            const bytes = await writePaper(paper, shared.workspace, format === "pdf" ? "docx" : format, compress);
            const path = `${paperPath(name, paper.unit?.id ?? null, paper.ordinal)}.${format}`;
            made.push({ path, bytes, toPrint, date: paper.plan.date });
          }
      }
      return made;
    },
  };
}

interface Opened {
  readonly shared: OpenWorkspace;
  readonly frames: ReadonlyMap<PaperName, Frame>;
  readonly inputs: readonly Input[];
}

function openFor(shared: OpenWorkspace, names: readonly PaperName[]): Opened {
  const frames = new Map<PaperName, Frame>();
  const diagnostics: Diagnostic[] = [];
  const inputs: Input[] = [];
  for (const name of names) {
    const { file, diagnostics: unread } = shared.template(`papers/${name}.md.hbs`);
    inputs.push({ path: file.path, sha256: file.sha256 });
    diagnostics.push(...unread);
    const read = file.source && openFrame(file.source, shared.workspace);
    diagnostics.push(...(read?.diagnostics ?? []));
    if (read?.frame) frames.set(name, read.frame);
  }
  const { settings } = shared;
  const all = [...shared.diagnostics, ...withSeverities(diagnostics, settings.severities)];
  return { shared: { ...shared, diagnostics: all }, frames, inputs };
}
