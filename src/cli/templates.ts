// A workspace's root -> the files of its templates: its own where it has them, else the built-in ones.
import { join } from "node:path";
import { unitKinds } from "../2-model/keywords.ts";
import type { Report } from "../diagnostic.ts";
import type { Source } from "../source.ts";
import type { WorkspaceFiles } from "../workspace.ts";
import { packageFolder } from "./package-folder.ts";
import { isFile, shown } from "./paths.ts";
import { type Overlay, type ReadFile, readSource } from "./read-source.ts";

/** What messages put before the name of a built-in template's file. */
export const builtInPrefix = "plan-compiler/templates/";

export interface TemplatesRead {
  readonly layout: ReadFile;
  readonly style: ReadFile;
  /** Of units' plans, by kind of unit. */
  readonly frames: ReadonlyMap<string, ReadFile>;
}

/** Each file of `<root>/templates` overrides the built-in one of the same name; null: built-in ones only. */
export function readTemplates(root: string | null, report: Report, overlay?: Overlay): TemplatesRead {
  const find = (name: string): ReadFile | null => {
    const own = root === null ? null : join(root, "templates", ...name.split("/"));
    if (root !== null && own !== null && isFile(own)) return readSource(own, shown(root, own), report, overlay);
    const builtIn = join(packageFolder(), "templates", ...name.split("/"));
    return isFile(builtIn) ? readSource(builtIn, `${builtInPrefix}${name}`, report) : null;
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
  return { layout: built("plan/layout.md.hbs"), style: built("plan/style.yaml"), frames: new Map(frames) };
}

/** The package's own templates, for whoever opens a workspace without a folder. */
export function builtInTemplates(): Pick<WorkspaceFiles, "template" | "frames"> {
  const { layout, style, frames } = readTemplates(null, () => {});
  const source = (file: ReadFile): Source => file.source ?? { path: file.path, text: "" };
  return {
    template: { layout: source(layout), style: source(style) },
    frames: new Map([...frames].map(([kind, file]) => [kind, source(file)])),
  };
}
