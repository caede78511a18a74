// The two examples of each rule's page: the wrong one gives that rule's diagnostic and no other, the right one none.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { findPlans } from "../src/cli/find-plans.ts";
import { loadPlans } from "../src/cli/load.ts";
import { analyse } from "../src/compile.ts";
import type { Diagnostic } from "../src/diagnostic.ts";
import { pages } from "../src/messages/explain/index.ts";
import { type RuleName, rules } from "../src/messages/index.ts";
import { openWorkspace } from "../src/workspace.ts";
import { temporaryFolder } from "./cli/temporary-folder.ts";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

/** What an example need not give; see src/messages/explain/page.ts. */
const frontMatter = read("fixtures/explain/front-matter.md");
const standard: Readonly<Record<string, string>> = {
  "units.yaml": read("fixtures/explain/units.yaml"),
  "register.yaml": read("fixtures/explain/register.yaml"),
  "templates/plan/layout.md.hbs": read("../templates/plan/layout.md.hbs"),
  "templates/plan/style.yaml": read("../templates/plan/style.yaml"),
  "plan.md": frontMatter,
};

/** The files of an example, by name. */
function filesOf(example: string): Readonly<Record<string, string>> {
  const [plan = "", ...others] = example.split(/^» /m);
  const files: Record<string, string> = { ...standard };
  files["plan.md"] = plan.startsWith("---") ? plan : frontMatter + plan;
  for (const part of others) {
    const [, name = "", absent, text = ""] = /^(\S+)( \(không có\))?\n?([\s\S]*)$/.exec(part) ?? [];
    if (absent) delete files[name];
    else files[name] = name.endsWith("style.yaml") ? overlaid(files[name] ?? "", text) : text;
  }
  return files;
}

/** The parts of a YAML file, each from its key in column 1, those of `own` in place of those of the same key. */
function overlaid(base: string, own: string): string {
  const parts = (text: string): [string, string][] =>
    text.split(/^(?=[\w-]+:)/m).map((part) => [/^[\w-]+(?=:)/.exec(part)?.[0] ?? "", part]);
  const changed = new Map(parts(`${own}\n`));
  return parts(base)
    .map(([key, part]) => changed.get(key) ?? part)
    .join("");
}

function throughPipeline(example: string): readonly Diagnostic[] {
  const files = filesOf(example);
  const source = (path: string) => ({ path, text: files[path] ?? "" });
  const workspace = openWorkspace({
    units: "units.yaml" in files ? source("units.yaml") : null,
    register: "register.yaml" in files ? source("register.yaml") : null,
    template: { layout: source("templates/plan/layout.md.hbs"), style: source("templates/plan/style.yaml") },
    frames: new Map(),
  });
  return [...workspace.diagnostics, ...analyse(source("plan.md"), workspace).diagnostics];
}

/** As the command line reads them, from bytes on the disk. */
function throughFiles(example: string, encoding: BufferEncoding): readonly Diagnostic[] {
  const onDisk = Object.entries(filesOf(example)).map(([name, text]) => {
    const path = name.startsWith("templates/") ? name : join("plans", name);
    return [path, Buffer.from(text, dirname(name) === "templates/plan" ? "utf8" : encoding)];
  });
  const plans = loadPlans(findPlans([], temporaryFolder(Object.fromEntries(onDisk))).files);
  return plans.flatMap((plan) => plan.diagnostics);
}

/** Rules that one plan's text cannot show, and what shows them. */
const otherwise: Partial<Record<RuleName, { readonly why: string; wrong(): readonly Diagnostic[] }>> = {
  "file/encoding": {
    why: "the mistake is in bytes: those of a TCVN3 file are what its odd letters are in Latin-1",
    wrong: () => throughFiles(pages["file/encoding"].wrong, "latin1").slice(0, 1),
  },
  "metadata/duplicate-plan": {
    why: "the mistake is in two files, and each of them is told",
    wrong: () => throughFiles(pages["metadata/duplicate-plan"].wrong, "utf8").slice(1),
  },
  "text/too-long": {
    why: "a page has no room for 20,000 marks",
    wrong: () => throughPipeline(pages["text/too-long"].wrong.replace("…", "*".repeat(20_000))),
  },
};

const names = Object.keys(rules) as RuleName[];

describe.each(names)("%s", (name) => {
  const { wrong, right } = pages[name];

  test("wrong", () => {
    const found = otherwise[name]?.wrong() ?? throughPipeline(wrong);
    expect(found.map(({ rule }) => rule)).toEqual([name]);
  });

  test("right", () => {
    const found = name in otherwise ? throughFiles(right, "utf8") : throughPipeline(right);
    expect(found.map(({ rule, data }) => ({ rule, data }))).toEqual([]);
  });

  test("the examples are short, and differ", () => {
    expect(wrong).not.toBe(right);
    for (const example of [wrong, right]) expect(example.split("\n").length).toBeLessThanOrEqual(15);
  });
});
