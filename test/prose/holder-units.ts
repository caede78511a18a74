// The directory of units of the prose tests.
import { readFileSync } from "node:fs";
import { openWorkspace, type Workspace } from "../../src/workspace.ts";

export const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

const unitsFile = "test/fixtures/prose/holders.units.yaml";

export const workspace: Workspace = openWorkspace({
  units: { path: unitsFile, text: read(unitsFile) },
  register: null,
  template: {
    layout: { path: "layout.md.hbs", text: read("templates/plan/layout.md.hbs") },
    style: { path: "style.yaml", text: read("templates/plan/style.yaml") },
  },
  frames: new Map(),
});

export const { names } = workspace.knowledge;
