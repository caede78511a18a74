// A workspace's files -> its templates: its own where it has them, else the built-in ones.
import { join } from "node:path";
import { unitKinds } from "../2-model/keywords.ts";
import type { Standard } from "../2-model/plan.ts";
import type { Report } from "../diagnostic.ts";
import type { Source } from "../source.ts";
import type { WorkspaceFiles } from "../workspace.ts";
import { packageFolder } from "./package-folder.ts";
import { isFile } from "./paths.ts";
import { type ReadFile, readSource } from "./read-source.ts";

/** What messages put before the name of a built-in template's file. */
export const builtInPrefix = "plan-compiler/templates/";

interface TemplateRead {
  readonly layout: ReadFile;
  readonly style: ReadFile;
}

export interface TemplatesRead extends TemplateRead {
  /** Those of the package, and copies of them: tests of the package see to it that they have no mistake. */
  readonly sound: ReadonlySet<ReadFile>;
  /** Of the Party's standards. */
  readonly party: ReadonlyMap<Standard, TemplateRead>;
  /** Of units' plans, by kind of unit. */
  readonly frames: ReadonlyMap<string, ReadFile>;
}

/** A file by its name in a workspace: `units.yaml`, `templates/plan/style.yaml`; null where there is none. */
export type FindFile = (name: string) => ReadFile | null;

/** Of a template by its name: the first of `finders` that has it gives it; what none has is the built-in one, or nothing. */
function findTemplate(name: string, finders: readonly FindFile[], report: Report): ReadFile | null {
  for (const own of finders) {
    const file = own(`templates/${name}`);
    if (file) return file;
  }
  return builtInTemplate(name, report);
}

function builtInTemplate(name: string, report: Report): ReadFile | null {
  const path = join(packageFolder(), "templates", ...name.split("/"));
  return isFile(path) ? readSource(path, `${builtInPrefix}${name}`, report) : null;
}

/** One that the package has. */
export function readTemplate(name: string, finders: readonly FindFile[], report: Report): ReadFile {
  const file = findTemplate(name, finders, report);
  if (!file) throw new Error(`the package lacks templates/${name}`);
  return file;
}

export function readTemplates(finders: readonly FindFile[], report: Report): TemplatesRead {
  const sound = new Set<ReadFile>();
  const isBuiltIn = (name: string, { path, sha256 }: ReadFile): boolean =>
    path.startsWith(builtInPrefix) || sha256 === builtInTemplate(name, () => {})?.sha256;
  const find = (name: string): ReadFile | null => {
    const file = findTemplate(name, finders, report);
    if (file?.source && isBuiltIn(name, file)) sound.add(file);
    return file;
  };
  const built = (name: string): ReadFile => {
    const file = find(name);
    if (!file) throw new Error(`the package lacks templates/${name}`);
    return file;
  };
  const frames = unitKinds.flatMap((kind): [string, ReadFile][] => {
    const file = find(`units/${kind}.md.hbs`);
    return file ? [[kind, file]] : [];
  });
  const layout = built("party/layout.md.hbs");
  const party = new Map<Standard, TemplateRead>([
    ["party", { layout, style: built("party/style.yaml") }],
    ["party-36", { layout, style: built("party/style-36.yaml") }],
  ]);
  const plan = { layout: built("plan/layout.md.hbs"), style: built("plan/style.yaml") };
  return { ...plan, party, frames: new Map(frames), sound };
}

/** The office's own Word file in a workspace, which stands in place of the layout for Word documents. */
export const wordTemplateName = "templates/plan/layout.docx";

/** The package's own templates, for whoever opens a workspace without a folder. */
export const builtInTemplates = (): TemplateSources => sourcesOf(readTemplates([], () => {}));

export type TemplateSources = Pick<WorkspaceFiles, "template" | "frames"> &
  Required<Pick<WorkspaceFiles, "partyTemplates" | "sound">>;

/** One that could not be read is empty. */
export function sourcesOf({ layout, style, party, frames, sound }: TemplatesRead): TemplateSources {
  const source = (file: ReadFile): Source => file.source ?? { path: file.path, text: "" };
  return {
    template: { layout: source(layout), style: source(style) },
    partyTemplates: new Map(
      [...party].map(([name, own]) => [name, { layout: source(own.layout), style: source(own.style) }]),
    ),
    frames: new Map([...frames].map(([kind, file]) => [kind, source(file)])),
    sound: new Set([...sound].map(source)),
  };
}

/** Each once. */
export const templateFiles = ({ layout, style, party, frames }: TemplatesRead): readonly ReadFile[] => [
  ...new Set([layout, style, ...[...party.values()].flatMap((own) => [own.layout, own.style]), ...frames.values()]),
];
