// Plan files -> each one's plan, workspace and diagnostics; what several plans share is read once.
import { dirname } from "node:path";
import { type Analysis, analyse, documentsSaid, type SaidDocument } from "../compile.ts";
import { collect, type Diagnostic } from "../diagnostic.ts";
import { type Span, spanOf } from "../source.ts";
import { openWorkspace, type Workspace } from "../workspace.ts";
import { comparePlans } from "./compare-plans.ts";
import type { PlanFile } from "./find-plans.ts";
import { type Parents, parentFinder } from "./parents.ts";
import { shown } from "./paths.ts";
import { type Overlay, type ReadFile, readSource } from "./read-source.ts";
import { readSettings, type Settings } from "./settings.ts";
import { withSeverities } from "./severity.ts";
import { readTemplates } from "./templates.ts";
import { sharedFile } from "./workspace-root.ts";

/** A file that an output was made from. */
export interface Input {
  /** Relative to the workspace root. */
  readonly path: string;
  readonly sha256: string;
}

/** The files that plans share. */
export interface OpenWorkspace {
  readonly workspace: Workspace;
  readonly settings: Settings;
  /** Of units.yaml, register.yaml and the templates. */
  readonly diagnostics: readonly Diagnostic[];
  readonly inputs: readonly Input[];
}

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
}

/** With its plan (null where the file gives none) and the files that an output of it is made from. */
export interface LoadedPlan extends CheckedPlan, Analysis {
  readonly inputs: readonly Input[];
}

/** Opens each workspace once; its files are those that a plan in `folder` reads. */
export function workspaceOpener(overlay?: Overlay): (folder: string, root: string) => OpenWorkspace {
  const opened = new Map<string, OpenWorkspace>();
  return (folder, root) => {
    const units = sharedFile("units.yaml", folder, root);
    const register = sharedFile("register.yaml", folder, root);
    const key = [root, units, register].join("\n");
    const known = opened.get(key);
    if (known) return known;
    const fresh = openFiles(units, register, root, overlay);
    opened.set(key, fresh);
    return fresh;
  };
}

function openFiles(
  unitsPath: string | null,
  registerPath: string | null,
  root: string,
  overlay: Overlay | undefined,
): OpenWorkspace {
  const { report, diagnostics } = collect();
  const read = (path: string | null): ReadFile | null =>
    path ? readSource(path, shown(root, path), report, overlay) : null;
  const units = read(unitsPath);
  const register = read(registerPath);
  const { layout, style, frames } = readTemplates(root, report, overlay);
  const emptyFor = (file: ReadFile) => file.source ?? { path: file.path, text: "" };
  const workspace = openWorkspace({
    units: units && emptyFor(units),
    register: register && emptyFor(register),
    template: { layout: emptyFor(layout), style: emptyFor(style) },
    frames: new Map([...frames].map(([kind, file]) => [kind, emptyFor(file)])),
  });
  const files = [units, register, layout, style, ...frames.values()];
  // One that could not be read has been reported; what its emptiness leads to is no news.
  const unread = new Set(files.flatMap((file) => (file && !file.source ? [file.path] : [])));
  const settings = readSettings(root);
  return {
    workspace,
    settings,
    diagnostics: withSeverities(
      [
        ...settings.diagnostics,
        ...diagnostics,
        ...workspace.diagnostics.filter((each) => !unread.has(each.span.source.path)),
      ],
      settings.severities,
    ),
    inputs: files.flatMap((file) => (file ? [{ path: file.path, sha256: file.sha256 }] : [])),
  };
}

/** Never throws on what a file holds. `tick` is called before each plan. */
export function loadPlans(
  files: readonly PlanFile[],
  tick: (path: string) => void = () => {},
  overlay?: Overlay,
): LoadedPlan[] {
  const open = workspaceOpener(overlay);
  const parents = parentFinder(open, overlay);
  const loaded = files.map((file) => {
    const path = shown(file.root, file.path);
    tick(path);
    return loadPlan(file, path, open(dirname(file.path), file.root), parents, overlay);
  });
  return comparePlans(loaded);
}

/** One plan by itself, held against its parent. */
export function loadPlan(
  file: PlanFile,
  path: string,
  shared: OpenWorkspace,
  parents: Parents,
  overlay?: Overlay,
): LoadedPlan {
  const { report, diagnostics } = collect();
  const { source, sha256 } = readSource(file.path, path, report, overlay);
  const inputs = [{ path, sha256 }, ...shared.inputs];
  if (!source) return { file, path, plan: null, shared, diagnostics, inputs, id: null, said: [] };
  const analysis = analyse(source, shared.workspace, parents.of(file.path));
  const { plan } = analysis;
  const found = withSeverities([...diagnostics, ...analysis.diagnostics], shared.settings.severities);
  const id = plan && { name: plan.id, span: plan.metadataSpans.get("plan") ?? spanOf(source, 0, 0) };
  return { file, path, plan, shared, diagnostics: found, inputs, id, said: documentsSaid(analysis) };
}
