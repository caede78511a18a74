// The two examples of each rule's page: the wrong one gives that rule's diagnostic and no other, the right one none.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { allDiagnostics } from "../src/cli/all-diagnostics.ts";
import { findPlans } from "../src/cli/find-plans.ts";
import { hash } from "../src/cli/hash.ts";
import { loadPlans } from "../src/cli/load.ts";
import { analyse } from "../src/compile.ts";
import { writeBase } from "../src/derived-base.ts";
import type { Diagnostic } from "../src/diagnostic.ts";
import { pages } from "../src/messages/explain/index.ts";
import { type RuleName, rules } from "../src/messages/index.ts";
import { openWorkspace, reviewRegister } from "../src/workspace.ts";
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
    else if (name.endsWith("style.yaml")) files[name] = overlaid(files[name] ?? "", text);
    else files[name] = name.endsWith(".md") && !text.startsWith("---") ? frontMatter + text : text;
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

/** `review`: with what the register's keeper is told. */
function throughPipeline(example: string, review = false): readonly Diagnostic[] {
  const files = filesOf(example);
  const source = (path: string) => ({ path, text: files[path] ?? "" });
  const workspace = openWorkspace({
    units: "units.yaml" in files ? source("units.yaml") : null,
    register: "register.yaml" in files ? source("register.yaml") : null,
    template: { layout: source("templates/plan/layout.md.hbs"), style: source("templates/plan/style.yaml") },
    frames: new Map(),
  });
  const { plan, diagnostics } = analyse(source("plan.md"), workspace);
  const told = review && plan ? reviewRegister(workspace.register, [plan]) : [];
  return [...workspace.diagnostics, ...diagnostics, ...told];
}

/** As the command line reads them, from bytes on the disk. */
function throughFiles(example: string, encoding: BufferEncoding = "utf8"): readonly Diagnostic[] {
  const onDisk = Object.entries(filesOf(example)).map(([name, text]) => [
    name.startsWith("templates/") ? name : join("plans", name),
    Buffer.from(text, name === "plan.md" ? encoding : "utf8"),
  ]);
  const plans = loadPlans(findPlans([], temporaryFolder(Object.fromEntries(onDisk))).files);
  return allDiagnostics(plans, new Map());
}

/** Rules that one plan's text cannot show, and what shows them. */
const otherwise: Partial<
  Record<
    RuleName,
    { readonly why: string; wrong(): readonly Diagnostic[]; right?(): readonly Diagnostic[]; readonly count?: number }
  >
> = {
  "file/encoding": {
    why: "the mistake is in bytes: those of a TCVN3 file are what its odd letters are in Latin-1",
    wrong: () => throughFiles(pages["file/encoding"].wrong, "latin1"),
  },
  "file/pack": {
    why: "a pack is bytes, and another file",
    wrong: () => throughFiles(pages["file/pack"].wrong),
  },
  "metadata/duplicate-plan": {
    why: "the mistake is in two files, and each of them is told",
    wrong: () => throughFiles(pages["metadata/duplicate-plan"].wrong),
    count: 2,
  },
  "derived/no-parent": againstParent("derived/no-parent"),
  "derived/cycle": { ...againstParent("derived/cycle"), count: 2 },
  "derived/not-carried": againstParent("derived/not-carried"),
  "derived/orphan": againstParent("derived/orphan"),
  "derived/outdated": {
    why: "the mistake is in what stands in a file beside the plan, which nobody writes by hand",
    wrong: () => derivedFrom("another text", `${pages["derived/outdated"].wrong}\n`),
    right: () => derivedFrom(null, `${pages["derived/outdated"].right}\n`),
  },
  "citation/conflict-across-plans": {
    why: "the mistake shows in two files",
    wrong: () => throughFiles(pages["citation/conflict-across-plans"].wrong),
  },
  "text/too-long": {
    why: "a page has no room for 20,000 marks",
    wrong: () => throughPipeline(pages["text/too-long"].wrong.replace("…", "*".repeat(20_000))),
  },
  "structure/too-many": {
    why: "a page has no room for 24 points",
    wrong: () =>
      throughPipeline(
        pages["structure/too-many"].wrong.replace(
          "…",
          between((i) => `${i}.`),
        ),
      ),
    right: () =>
      throughPipeline(
        pages["structure/too-many"].right.replace(
          "…",
          between(() => "-"),
        ),
      ),
  },
  "register/incomplete": reviewed("register/incomplete"),
  "register/title": reviewed("register/title"),
  "register/uncited": reviewed("register/uncited"),
};

const between = (mark: (ordinal: number) => string): string =>
  Array.from({ length: 22 }, (_, i) => `${mark(i + 2)} Nhiệm vụ khác.`).join("\n\n");

/** The example's plan was derived from that text; null: from its parent as it is. */
function derivedFrom(text: string | null, example: string): readonly Diagnostic[] {
  const sha256 = hash(text ?? filesOf(example)["cap-tren.md"] ?? "");
  const base = { parent: { id: "mau", path: "cap-tren.md", sha256 }, tool: "plan-compiler 0.1.0", text: "Một.\n" };
  return throughFiles(`${example}» plan.base.md\n${writeBase(base, hash)}`);
}

function againstParent(name: RuleName) {
  return { why: "the plan's parent is another file", wrong: () => throughFiles(pages[name].wrong) };
}

function reviewed(name: RuleName) {
  return {
    why: "told to the register's keeper, not to a plan's author",
    wrong: () => throughPipeline(pages[name].wrong, true),
    right: () => throughPipeline(pages[name].right, true),
  };
}

const names = Object.keys(rules) as RuleName[];

describe.each(names)("%s", (name) => {
  const { wrong, right } = pages[name];

  test("wrong", () => {
    const found = otherwise[name]?.wrong() ?? throughPipeline(wrong);
    expect(found.map(({ rule }) => rule)).toEqual(Array(otherwise[name]?.count ?? 1).fill(name));
  });

  test("right", () => {
    const other = otherwise[name];
    const found = other ? (other.right?.() ?? throughFiles(right)) : throughPipeline(right);
    expect(found.map(({ rule, data }) => ({ rule, data }))).toEqual([]);
  });

  test("the examples are short, and differ", () => {
    expect(wrong).not.toBe(right);
    for (const example of [wrong, right]) expect(example.split("\n").length).toBeLessThanOrEqual(13);
  });
});
