// A parent's plan and the plan files under some folders -> who carries which of its duties, and what is wrong; one plan at a time.
import { dirname } from "node:path";
import type { Plan, Unit } from "../2-model/plan.ts";
import {
  analyseTrace,
  handedTo,
  type ParentPlan,
  parentPathIn,
  type TracedDuty,
  tracedDuties,
  unitsBefore,
  unitsToDerive,
} from "../compile.ts";
import { collect, type Diagnostic } from "../diagnostic.ts";
import { draftMatrix, type RowsIn, rowsIn, type TracedPlan, type TraceMatrix, tracedUnit } from "../lists/carriers.ts";
import type { Workspace } from "../workspace.ts";
import type { PlanFile } from "./find-plans.ts";
import { workspaceOpener } from "./open-workspace.ts";
import { lenderFinder } from "./packs.ts";
import { parentFinder } from "./parents.ts";
import { locate, shown } from "./paths.ts";
import { readSource } from "./read-source.ts";
import { withSeverities } from "./severity.ts";

export interface Traced {
  readonly matrix: TraceMatrix;
  /** Of the units' plans: what they do not carry and the like; all of it where a plan cannot be read. */
  readonly diagnostics: readonly Diagnostic[];
}

interface Handing {
  readonly plan: Plan;
  readonly workspace: Workspace;
}

/** Plans of one parent, and how deep below the first one they are. */
interface Level {
  readonly parent: Handing;
  /** Of the plan that the parent extends. */
  readonly above: RowsIn | null;
  readonly depth: number;
  readonly files: readonly PlanFile[];
}

/** `parent`: a plan of which no mistake hides anything. `tick` is called before each plan. */
export function tracePlans(
  parent: Handing & { readonly file: PlanFile },
  files: readonly PlanFile[],
  tick: (path: string) => void,
): Traced {
  const below = filesByParent(files, parent.file.path);
  const read = planReader();
  const draft = draftMatrix(parent.plan);
  const plans: TracedPlan[] = [];
  const diagnostics: Diagnostic[] = [];
  const withoutPlan = new Map<string, Unit>();
  const levels: Level[] = [{ parent, above: null, depth: 1, files: below.get(parent.file.path) ?? [] }];
  for (const { parent: asRead, above, depth, files: own } of levels) {
    let handing = asRead;
    let rows = rowsIn(handing.plan, above);
    const served = new Set<string>();
    for (const file of own) {
      const path = shown(file.root, file.path);
      tick(path);
      const found = read(file, path);
      diagnostics.push(...found.diagnostics);
      const { plan, extended, workspace } = found;
      if (!plan || !extended) continue;
      if (extended.plan !== handing.plan) {
        handing = extended;
        rows = rowsIn(handing.plan, above);
      }
      served.add(plan.issuer);
      for (const { id } of unitsBefore(plan.issuer, extended.workspace)) served.add(id);
      const unit = plan.issuer;
      const name = extended.workspace.directory.units.get(unit)?.name ?? unit;
      for (const { duty, state } of found.duties)
        for (const row of rows.ofDuty.get(duty.block) ?? []) draft.set(row, unit, state);
      const missing = found.duties.filter(({ state }) => state === "missing").length;
      const { isOutdated: outdated } = found;
      plans.push({ unit, name, plan: plan.id, path, level: depth, parent: extended.plan.id, outdated, missing });
      const next = below.get(file.path);
      if (next) levels.push({ parent: { plan, workspace }, above: rows, depth: depth + 1, files: next });
    }
    for (const unit of unitsToDerive(handing.plan, handing.workspace)) {
      if (served.has(unit.id)) continue;
      withoutPlan.set(unit.id, unit);
      for (const { block } of handedTo(handing.plan, unit, handing.workspace))
        for (const row of rows.ofDuty.get(block) ?? []) draft.set(row, unit.id, "no-plan");
    }
  }
  return { matrix: draft.finish({ plans, withoutPlan: [...withoutPlan.values()].map(tracedUnit) }), diagnostics };
}

interface ReadPlan {
  /** Null where the file gives none. */
  readonly plan: Plan | null;
  readonly workspace: Workspace;
  readonly extended: ParentPlan | null;
  readonly duties: readonly TracedDuty[];
  readonly isOutdated: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parents and what plans share are read once. */
function planReader(): (file: PlanFile, name: string) => ReadPlan {
  const open = workspaceOpener();
  const lenderOf = lenderFinder();
  const parents = parentFinder(open, lenderOf);
  return ({ path, root }, name) => {
    const { report, diagnostics } = collect();
    const { source } = readSource(path, name, report);
    const { workspace, settings } = open.at(dirname(path), root, source && lenderOf(path, source));
    let extended: ParentPlan | null = null;
    const find = parents.of(path);
    const analysis = source
      ? analyseTrace(source, workspace, (written, tell) => {
          extended = find(written, tell);
          return extended;
        })
      : { plan: null, diagnostics };
    const { plan } = analysis;
    return {
      plan,
      workspace,
      extended,
      duties: extended ? tracedDuties(analysis, extended) : [],
      isOutdated: analysis.diagnostics.some(({ rule }) => rule === "derived/outdated"),
      diagnostics: withSeverities(analysis.diagnostics, settings.severities),
    };
  };
}

/** Each plan once: plans that extend each other in a circle are nobody's. */
function filesByParent(files: readonly PlanFile[], first: string): ReadonlyMap<string, readonly PlanFile[]> {
  const below = new Map<string, PlanFile[]>();
  for (const file of files) {
    if (file.path === first) continue;
    const { source } = readSource(file.path, file.path, () => {});
    const written = source && parentPathIn(source);
    const parent = written ? locate(written, dirname(file.path)) : null;
    if (parent === null) continue;
    const known = below.get(parent);
    if (known) known.push(file);
    else below.set(parent, [file]);
  }
  return below;
}
