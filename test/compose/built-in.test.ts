// The built-in templates have no mistake, and are read the same whether they are known to have none or not.
import { expect, it } from "vitest";
import { builtInTemplates } from "../../src/cli/templates.ts";
import { openWorkspace, templateFor } from "../../src/workspace.ts";

const { sound, ...files } = builtInTemplates();
const opened = openWorkspace({ units: null, register: null, ...files, sound });
const checked = openWorkspace({ units: null, register: null, ...files });

it("are known to be sound, and are", () => {
  const { template, partyTemplates, frames } = files;
  const own = [template, ...partyTemplates.values()].flatMap(({ layout, style }) => [layout, style]);
  for (const source of [...own, ...frames.values()]) expect(sound.has(source), source.path).toBe(true);
  expect(checked.diagnostics).toEqual([]);
});

it.each(["state", "party", "party-36"] as const)("give the same template of the standard %s", (standard) => {
  const [first, second] = [opened, checked].map((workspace) => templateFor(standard, workspace));
  expect(first?.style).toEqual(second?.style);
  for (const present of [true, false]) expect(first?.frame(() => present)).toEqual(second?.frame(() => present));
});

it("give the same frames", () => {
  expect([...opened.frames.keys()]).toEqual([...checked.frames.keys()]);
  for (const [kind, frame] of checked.frames)
    for (const present of [true, false]) {
      const [first, second] = [opened.frames.get(kind)?.read(() => present), frame.read(() => present)];
      expect(first?.blocks).toEqual(second.blocks);
    }
});
