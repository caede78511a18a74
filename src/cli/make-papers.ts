// Plans and the papers asked for -> their templates, read once for each workspace; then the files to write beside each plan.
import type { Plan, Unit } from "../2-model/plan.ts";
import type { Frame } from "../4-derive/frame.ts";
import type { Template } from "../5-compose/template.ts";
import { type PrintedPaper, pagesOf, writePaper } from "../compile.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { copiedPlan, type FramedPaper, openFrame, papersOf } from "../papers.ts";
import type { Source } from "../source.ts";
import { openCopyLayout, templateFor } from "../workspace.ts";
import { compress } from "./compress.ts";
import type { LoadedPlan } from "./load.ts";
import { hasPages, type Lack, type Made } from "./make-outputs.ts";
import type { Input, OpenWorkspace } from "./open-workspace.ts";
import type { OutputFormat } from "./output-formats.ts";
import { type PaperName, paperPath } from "./paper-names.ts";
import { withSeverities } from "./severity.ts";

/** Writes the papers of a plan without errors. `only`: the units whose reports are wanted; null: every paper. */
export type MakePapers = (
  { plan, shared }: { readonly plan: Plan; readonly shared: OpenWorkspace },
  only: readonly Unit[] | null,
  formats: readonly OutputFormat[],
  withPages: boolean,
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
  const templates = new Map([...opened.values()].map((one) => [one.shared, one]));
  return {
    loaded: withPapers,
    async make({ plan, shared }, only, formats, withPages) {
      const templatesOf = templates.get(shared);
      const wanted = only ? names.filter((name) => name === "report") : names;
      const papers = templatesOf ? wanted.flatMap((name) => filesOf(name, plan, only, templatesOf)) : [];
      const made: Made[] = [];
      for (const { path, paper, lack } of papers) {
        if (!paper) made.push({ path, bytes: null, toPrint: false, date: null, ...(lack && { lack }) });
        const pages =
          withPages && paper && formats.some(hasPages) ? await pagesOf(paper, shared.workspace, true) : null;
        for (const format of paper ? formats.filter((one) => printed.includes(one)) : []) {
          const toPrint = format === "pdf";
          const bytes = paper && (await writePaper(paper, shared.workspace, toPrint ? "docx" : format, compress));
          made.push({
            path: `${path}.${format}`,
            bytes,
            toPrint,
            date: paper?.plan.date ?? null,
            ...(hasPages(format) && { pages }),
          });
        }
      }
      return made;
    },
  };
}

interface PaperFile {
  /** Without the format's ending. */
  readonly path: string;
  /** Null: there is none, `lack` says why. */
  readonly paper: PrintedPaper | null;
  readonly lack?: Lack;
}

function filesOf(
  name: PaperName,
  plan: Plan,
  only: readonly Unit[] | null,
  { shared, frames, copies }: Opened,
): readonly PaperFile[] {
  const path = paperPath(name, null, 1);
  if (name === "copy") {
    const copied = copiedPlan(plan);
    const template = copies.get(copyLayout(plan));
    if (!copied || !template) return [{ path, paper: null, lack: "unissued" }];
    return [{ path, paper: { plan: copied, copied: { rule: plan.copy, template } } }];
  }
  const frame = frames.get(name);
  if (!frame) return [];
  const lack = lackOf(name, plan);
  if (lack) return [{ path, paper: null, lack }];
  const papers = papersOf(plan, name, frame, shared.workspace, (unit) => only?.includes(unit) ?? true);
  // Units that were asked for by name may owe none.
  if (papers.length === 0) return only ? [] : [{ path, paper: null, lack: "unowed" }];
  return papers.map((paper) => ({ path: paperPath(name, paper.unit?.id ?? null, paper.ordinal), paper }));
}

function lackOf(name: FramedPaper, { duties, citations }: Plan): Lack | null {
  if (name === "assignments" && duties.length === 0) return "unassigned";
  const isBasis = citations.some(({ block }) => "basis" in block && block.basis);
  return name === "legal-bases" && !isBasis ? "unbased" : null;
}

interface Opened {
  readonly shared: OpenWorkspace;
  readonly frames: ReadonlyMap<FramedPaper, Frame>;
  /** What stands below a copy, by the name of its layout. */
  readonly copies: ReadonlyMap<string, Template>;
  readonly inputs: readonly Input[];
}

const copyLayouts = ["plan/copy.md.hbs", "party/copy.md.hbs"] as const;

const copyLayout = ({ form }: Plan): string => copyLayouts[form.standard === "state" ? 0 : 1];

function openFor(shared: OpenWorkspace, names: readonly PaperName[]): Opened {
  const { workspace, settings } = shared;
  const frames = new Map<FramedPaper, Frame>();
  const copies = new Map<string, Template>();
  const diagnostics: Diagnostic[] = [];
  const inputs: Input[] = [];
  const read = (name: string): Source | null => {
    const { file, diagnostics: unread } = shared.template(name);
    inputs.push({ path: file.path, sha256: file.sha256 });
    diagnostics.push(...unread);
    return file.source;
  };
  for (const name of names) {
    if (name === "copy") continue;
    const source = read(`papers/${name}.md.hbs`);
    const opened = source && openFrame(source, workspace);
    diagnostics.push(...(opened?.diagnostics ?? []));
    if (opened?.frame) frames.set(name, opened.frame);
  }
  for (const name of names.includes("copy") ? copyLayouts : []) {
    const source = read(name);
    const template = templateFor(name.startsWith("party") ? "party" : "state", workspace);
    const opened = source && template && openCopyLayout(source, template);
    diagnostics.push(...(opened ? opened.diagnostics : []));
    if (opened?.template) copies.set(name, opened.template);
  }
  const all = [...shared.diagnostics, ...withSeverities(diagnostics, settings.severities)];
  return { shared: { ...shared, diagnostics: all }, frames, copies, inputs };
}
