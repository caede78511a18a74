// Plan files -> each one's plan, workspace and diagnostics; what several plans share is read once.
import { dirname } from "node:path";
import { type Analysis, analyse, documentsSaid, type SaidDocument } from "../compile.ts";
import { collect, type Diagnostic } from "../diagnostic.ts";
import { planOf } from "../pack/packed-plan.ts";
import { type Source, type Span, spanOf } from "../source.ts";
import { comparePlans } from "./compare-plans.ts";
import type { PlanFile } from "./find-plans.ts";
import { type Input, nameInPack, type Opener, type OpenWorkspace, workspaceOpener } from "./open-workspace.ts";
import { isPack, lenderFinder, nameOfPack } from "./packs.ts";
import { type Parents, parentFinder } from "./parents.ts";
import { shown } from "./paths.ts";
import { type Overlay, readSource } from "./read-source.ts";
import { withSeverities } from "./severity.ts";

/** A plan's file and what is wrong in it, with what other plans are held against: all else of the plan can be forgotten. */
export interface CheckedPlan {
  readonly file: PlanFile;
  /** Relative to the workspace root. */
  readonly path: string;
  readonly shared: OpenWorkspace;
  readonly diagnostics: readonly Diagnostic[];
  /** Null where the file gives no plan. */
  readonly id: { readonly name: string; readonly span: Span } | null;
  readonly said: readonly SaidDocument[];
  /** The pack on its way up, absolute, which lends it units, documents and templates; null where there is none. */
  readonly lender: string | null;
}

/** With its plan (null where the file gives none) and the files that an output of it is made from. */
export interface LoadedPlan extends CheckedPlan, Analysis {
  readonly inputs: readonly Input[];
}

/** Never throws on what a file holds. `tick` is called before each plan. */
export function loadPlans(
  files: readonly PlanFile[],
  tick: (path: string) => void = () => {},
  overlay?: Overlay,
): LoadedPlan[] {
  const reader = planReader(overlay);
  const loaded = files.map((file) => {
    tick(shown(file.root, file.path));
    return reader(file);
  });
  return comparePlans(loaded);
}

/** Reads one plan after another, each held against its parent. What several of them share is read once. */
export function planReader(overlay?: Overlay): (file: PlanFile) => LoadedPlan {
  const open = workspaceOpener(overlay);
  const lenderOf = lenderFinder(overlay);
  const parents = parentFinder(open, lenderOf, overlay);
  return (file) => {
    if (isPack(file.path)) return loadPacked(file, open, parents);
    const path = shown(file.root, file.path);
    const { report, diagnostics } = collect();
    const { source, sha256 } = readSource(file.path, path, report, overlay);
    const lender = source && lenderOf(file.path, source);
    const shared = open.at(dirname(file.path), file.root, lender);
    const inputs = [{ path, sha256 }, ...shared.inputs];
    if (!source) return { ...nothing, file, path, shared, diagnostics, inputs, lender };
    const analysis = analyse(source, shared.workspace, parents.of(file.path));
    return { ...loadedFrom(file, source, shared, diagnostics, analysis), inputs, lender };
  };
}

/** What plans are read with, without reading them; packs are passed over. */
export function openShared(files: readonly PlanFile[], open: Opener): readonly OpenWorkspace[] {
  const lenderOf = lenderFinder();
  const plans = files.filter(({ path }) => !isPack(path));
  return plans.map(({ path, root }) => {
    const { source } = readSource(path, path, () => {});
    return open.at(dirname(path), root, source && lenderOf(path, source));
  });
}

const nothing = { plan: null, id: null, said: [] } as const;

/** The plan that a pack was made of, as it is in there. */
function loadPacked(file: PlanFile, open: Opener, parents: Parents): LoadedPlan {
  const pack = open.pack(file.path);
  const path = nameOfPack(file.path);
  if ("fault" in pack) {
    const { report, diagnostics } = collect();
    report("file/pack", spanOf({ path, text: "" }, 0, 0), { pack: path, ...pack });
    const shared = open.at(dirname(file.path), file.root, null);
    return { ...nothing, file, path, shared, diagnostics, inputs: [], lender: null };
  }
  const { name, text } = planOf(pack.plan);
  const source = { path: nameInPack(pack, pack.plan, name), text };
  const shared = open.level(pack, pack.plan);
  const analysis = analyse(source, shared.workspace, parents.of(file.path));
  const inputs = [{ path, sha256: pack.sha256 }];
  return { ...loadedFrom(file, source, shared, [], analysis), inputs, lender: null };
}

function loadedFrom(
  file: PlanFile,
  source: Source,
  shared: OpenWorkspace,
  diagnostics: readonly Diagnostic[],
  analysis: Analysis,
): Omit<LoadedPlan, "inputs" | "lender"> {
  const { plan } = analysis;
  const found = withSeverities([...diagnostics, ...analysis.diagnostics], shared.settings.severities);
  const id = plan && { name: plan.id, span: plan.metadataSpans.get("plan") ?? spanOf(source, 0, 0) };
  return { file, path: source.path, plan, shared, diagnostics: found, id, said: documentsSaid(analysis) };
}
