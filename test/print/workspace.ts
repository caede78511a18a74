// Nothing -> the sample workspace, and a plan's text -> what a command makes of it there.
import { readFileSync } from "node:fs";
import { type Analysis, analyse } from "../../src/compile.ts";
import { type FormatOptions, type Formatted, format } from "../../src/format.ts";
import { openWorkspace } from "../../src/workspace.ts";

const file = (path: string): { path: string; text: string } => ({
  path,
  text: readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"),
});

export const workspace = openWorkspace({
  units: file("plans/units.yaml"),
  register: file("plans/register.yaml"),
  template: { layout: file("templates/plan/layout.md.hbs"), style: file("templates/plan/style.yaml") },
  frames: new Map(
    ["department", "service-unit", "ward", "party"].map((kind) => [kind, file(`templates/units/${kind}.md.hbs`)]),
  ),
});

export const analysed = (path: string, text: string): Analysis => analyse({ path, text }, workspace);

export function formatted(path: string, text: string, options: FormatOptions = {}): Formatted {
  const result = format({ path, text }, workspace, options);
  if (!result) throw new Error("refused");
  return result;
}
