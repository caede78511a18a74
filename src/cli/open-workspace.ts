// The files that plans share, of a folder or of a pack -> the workspace that a plan is read with; each opened once.
import { join } from "node:path";
import { wordFileLimits } from "../5-compose/word-paragraphs.ts";
import type { WordFile } from "../5-compose/word-template.ts";
import { collect, type Diagnostic, type Report } from "../diagnostic.ts";
import { lendersOf } from "../pack/lenders.ts";
import { levelPrefix, levelsOf, type PackedPlan, sharedNames } from "../pack/packed-plan.ts";
import type { Source } from "../source.ts";
import { openWorkspace, type Workspace } from "../workspace.ts";
import { readAtMost } from "./disk.ts";
import { hash } from "./hash.ts";
import { isPack, nameOfPack, type OpenPack, type PackAt, packReader } from "./packs.ts";
import { expectWithin, isFile, shown } from "./paths.ts";
import { type Overlay, type ReadFile, readSource } from "./read-source.ts";
import { configName, readSettings, type Settings } from "./settings.ts";
import { withSeverities } from "./severity.ts";
import { type FindFile, readTemplate, readTemplates, sourcesOf, templateFiles, wordTemplateName } from "./templates.ts";
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
  /** The texts that it has of its own, by their names in a pack. */
  readonly files: ReadonlyMap<string, string>;
  /** A template that is read only when it is asked for, `papers/report.md.hbs`; with what is wrong with reading it. */
  template(name: string): { readonly file: ReadFile; readonly diagnostics: readonly Diagnostic[] };
}

export interface Opener {
  /** For plans in a folder; `lender`: the pack on their way up, absolute, whose files they have beside their own. */
  at(folder: string, root: string, lender: string | null): OpenWorkspace;
  readonly pack: PackAt;
  /** For a plan in a pack. */
  level(pack: OpenPack, plan: PackedPlan): OpenWorkspace;
}

/** Opens each workspace once; its files are those that a plan in `folder` reads. */
export function workspaceOpener(overlay?: Overlay): Opener {
  const pack = packReader();
  const opened = new Map<unknown, OpenWorkspace>();
  const once = (key: unknown, open: () => OpenWorkspace): OpenWorkspace => {
    const known = opened.get(key) ?? open();
    opened.set(key, known);
    return known;
  };
  return {
    pack,
    at(folder, root, lender) {
      const paths = new Map([
        ["units.yaml", sharedFile("units.yaml", folder, root)],
        ["register.yaml", sharedFile("register.yaml", folder, root)],
      ]);
      return once([root, ...paths.values(), lender].join("\n"), () => openFolder(root, paths, lender, pack, overlay));
    },
    level: (from, plan) => once(plan, () => openLevel(from, plan)),
  };
}

function openFolder(
  root: string,
  paths: ReadonlyMap<string, string | null>,
  lender: string | null,
  packAt: PackAt,
  overlay: Overlay | undefined,
): OpenWorkspace {
  const { report, diagnostics } = collect();
  const own: FindFile = (name) => {
    const path = paths.has(name) ? (paths.get(name) ?? null) : join(root, ...name.split("/"));
    if (path === null || !isFile(path)) return null;
    expectWithin(root, path);
    return readSource(path, shown(root, path), report, overlay);
  };
  const word = readWordFile(root);
  if (lender === null) return openFrom(own, [], word, diagnostics, report);
  const pack = isPack(lender) ? packAt(lender) : null;
  const prefix = `${nameOfPack(lender)}/`;
  if (!pack || "fault" in pack) return openFrom(own, [unknown(prefix)], word, diagnostics, report);
  const lent = [pack.plan, ...lendersOf(pack.plan)].map((plan) => filesOf(pack, plan));
  const shared = openFrom(own, lent, word, diagnostics, report);
  const isIn = (path: string): boolean => path.startsWith(prefix);
  return {
    ...shared,
    // What its sender may want to mend is no concern of those who read it.
    diagnostics: shared.diagnostics.filter(({ span, severity }) => severity === "error" || !isIn(span.source.path)),
    inputs: [...shared.inputs.filter(({ path }) => !isIn(path)), { path: pack.name, sha256: pack.sha256 }],
  };
}

function openLevel(pack: OpenPack, plan: PackedPlan): OpenWorkspace {
  const { report, diagnostics } = collect();
  const lent = lendersOf(plan).map((one) => filesOf(pack, one));
  return openFrom(filesOf(pack, plan), lent, null, diagnostics, report);
}

/** `lent`: the nearest first. */
function openFrom(
  find: FindFile,
  lent: readonly FindFile[],
  word: WordFile | null,
  diagnostics: readonly Diagnostic[],
  report: Report,
): OpenWorkspace {
  const found = new Map(sharedNames.map((name) => [name, find(name)]));
  const own: FindFile = (name) => found.get(name) ?? null;
  const sourceOf = (file: ReadFile | null): Source | null => file && (file.source ?? { path: file.path, text: "" });
  const settings = readSettings(own(configName)?.source ?? null, report);
  const templates = readTemplates([own, ...lent], report);
  const sources = sourcesOf(templates);
  const workspace = openWorkspace({
    units: sourceOf(own("units.yaml")),
    register: sourceOf(own("register.yaml")),
    lent: lent.map((from) => ({ units: sourceOf(from("units.yaml")), register: sourceOf(from("register.yaml")) })),
    ...sources,
    template: { ...sources.template, word },
  });
  const files = [own("units.yaml"), own("register.yaml"), ...templateFiles(templates)];
  // One that could not be read has been reported; what its emptiness leads to is no news.
  const unread = new Set(files.flatMap((file) => (file && !file.source ? [file.path] : [])));
  return {
    workspace,
    settings,
    diagnostics: withSeverities(
      [...diagnostics, ...workspace.diagnostics.filter((each) => !unread.has(each.span.source.path))],
      settings.severities,
    ),
    inputs: [
      ...files.flatMap((file) => (file ? [{ path: file.path, sha256: file.sha256 }] : [])),
      ...(word ? [{ path: word.path, sha256: hash(word.bytes) }] : []),
    ],
    files: new Map([...found].flatMap(([name, file]) => (file?.source ? [[name, file.source.text]] : []))),
    template(name) {
      const known = diagnostics.length;
      const file = readTemplate(name, [find, ...lent], report);
      return { file, diagnostics: diagnostics.slice(known) };
    },
  };
}

function readWordFile(root: string): WordFile | null {
  const path = join(root, ...wordTemplateName.split("/"));
  if (!isFile(path)) return null;
  expectWithin(root, path);
  // One that is too large is none, which is reported of an empty one too.
  return { path: wordTemplateName, bytes: readAtMost(path, wordFileLimits.size) ?? new Uint8Array() };
}

/** The names of a pack's files in messages: as if the pack were a folder. */
export const nameInPack = (pack: OpenPack, plan: PackedPlan, name: string): string =>
  `${pack.name}/${levelPrefix.repeat(Math.max(0, levelsOf(pack.plan).indexOf(plan)))}${name}`;

function filesOf(pack: OpenPack, plan: PackedPlan): FindFile {
  return (name) => {
    const text = plan.files.get(name);
    if (text === undefined) return null;
    const path = nameInPack(pack, plan, name);
    return { source: { path, text }, sha256: hash(text), path };
  };
}

/** Of a pack that cannot be used: it has units and a register, and what is in them is not known. */
const unknown =
  (prefix: string): FindFile =>
  (name) =>
    name === "units.yaml" || name === "register.yaml"
      ? { source: { path: prefix + name, text: "" }, sha256: "", path: prefix + name }
      : null;
