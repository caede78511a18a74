// Who may import whom. The folders are the compiler's phases; text flows one way through them.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const src = fileURLToPath(new URL("../src", import.meta.url));

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.split(sep).join("/"))
  .sort();

const statement = /(?:^|\n)(?:import|export)\s+(type\s+)?(?:([^"';]*?)\sfrom\s+)?"([^"]+)"|import\("([^"]+)"\)/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), "utf8");
  return [...text.matchAll(statement)].map(([, type, names = "", stated, loaded]) => {
    const target = stated ?? loaded ?? "";
    const to = target.startsWith(".")
      ? relative(src, normalize(join(src, dirname(file), target)))
          .split(sep)
          .join("/")
      : target;
    const inner = /\{([\s\S]*)\}/.exec(names)?.[1];
    const allTypes = inner?.split(",").every((name) => name.trim() === "" || name.trim().startsWith("type ")) ?? false;
    return { from: file, to, typeOnly: type !== undefined || allTypes };
  });
}

const imports = files.flatMap(importsOf);
const folderOf = (file: string): string => (file.includes("/") ? (file.split("/")[0] ?? "") : "");
const phaseOf = (file: string): number => Number(/^(\d)-/.exec(file)?.[1] ?? Number.NaN);
const isPhase = (file: string): boolean => !Number.isNaN(phaseOf(file));

/** At the top of src/: what every phase stands on. */
const ground = new Set(["source.ts", "diagnostic.ts", "nearest.ts", "matches.ts", "remember.ts"]);

/** The function of each phase: from one named type to the next. */
const entries = new Set([
  "1-parse/index.ts",
  "1-parse/markdown.ts",
  "1-parse/yaml.ts",
  "2-model/build.ts",
  "2-model/directory.ts",
  "2-model/register.ts",
  "3-check/index.ts",
  "4-derive/derive.ts",
  "5-compose/compose.ts",
  "6-write/index.ts",
]);

/** Plans in compile.ts, the files that they share in workspace.ts. */
const composers = new Set(["compile.ts", "workspace.ts"]);

const shown = (one: Import): string =>
  `src/${one.from} imports ${one.to.startsWith("node:") ? one.to : `src/${one.to}`}`;

interface Rule {
  readonly says: string;
  readonly because: string;
  readonly broken: (one: Import) => boolean;
}

const local = (one: Import): boolean => files.includes(one.to);

const rules: readonly Rule[] = [
  {
    says: "a phase imports only itself, phases with a smaller number, and the ground (source, diagnostic, nearest); writers also lists/",
    because: "text flows one way: what a later phase knows must not leak into an earlier one",
    broken: (one) =>
      isPhase(one.from) &&
      local(one) &&
      !ground.has(one.to) &&
      !(phaseOf(one.to) <= phaseOf(one.from)) &&
      !isWords(one) &&
      !isList(one),
  },
  {
    says: "lists/ know the model alone",
    because: "what a plan's rows say is the same on the terminal, in a spreadsheet and in a calendar",
    broken: (one) =>
      folderOf(one.from) === "lists" &&
      local(one) &&
      folderOf(one.to) !== "lists" &&
      !ground.has(one.to) &&
      !(phaseOf(one.to) <= 2),
  },
  {
    says: "messages/ imports nothing outside itself",
    because:
      "sentences are made from a diagnostic's data alone, so they can be read, reviewed and translated by themselves",
    broken: (one) => folderOf(one.from) === "messages" && folderOf(one.to) !== "messages",
  },
  {
    says: "reporters/ and the ground know no phase",
    because: "what every phase stands on cannot stand on a phase",
    broken: (one) => (ground.has(one.from) || folderOf(one.from) === "reporters") && isPhase(one.to),
  },
  {
    says: "a phase's entry is called by compile.ts and workspace.ts alone",
    because: "who calls a phase decides the order of phases, and that stands in one place",
    broken: (one) =>
      entries.has(one.to) && !one.typeOnly && !composers.has(one.from) && phaseOf(one.from) !== phaseOf(one.to),
  },
  {
    says: "only cli/ touches disk, process and terminal",
    because:
      "all else is text in, bytes out: it runs in a browser, in an editor and in tests without a machine around it",
    broken: (one) => one.to.startsWith("node:") && folderOf(one.from) !== "cli",
  },
  {
    says: "nothing imports cli/ from outside it, but for the public API on Node",
    because: "the command line is one front door among others",
    broken: (one) => folderOf(one.to) === "cli" && folderOf(one.from) !== "cli" && one.from !== "index.ts",
  },
  {
    says: "print/ knows the syntax and the model alone",
    because: "what is written as source is what a plan says, not how it is checked, derived or laid out",
    broken: (one) =>
      folderOf(one.from) === "print" &&
      local(one) &&
      folderOf(one.to) !== "print" &&
      !ground.has(one.to) &&
      !(phaseOf(one.to) <= 2),
  },
  {
    says: "merge/ knows the syntax and the model's words alone",
    because: "a merge compares what was written, block by block and word by word, whatever it means",
    broken: (one) =>
      folderOf(one.from) === "merge" &&
      local(one) &&
      folderOf(one.to) !== "merge" &&
      !ground.has(one.to) &&
      !(phaseOf(one.to) <= 2),
  },
  {
    says: "pack/ knows names and texts alone",
    because: "what comes from outside is judged whole before anything of it is read as a plan",
    broken: (one) =>
      folderOf(one.from) === "pack" &&
      local(one) &&
      !one.typeOnly &&
      !["pack/", "front-field.ts", "2-model/keywords.ts"].some((known) => one.to.startsWith(known)),
  },
  {
    says: "reporters/ know diagnostics and words, not plans",
    because: "a reporter must print whatever a rule says, old or new, without a change",
    broken: (one) =>
      folderOf(one.from) === "reporters" &&
      local(one) &&
      !["reporters", "messages"].includes(folderOf(one.to)) &&
      !ground.has(one.to),
  },
];

/** Rows of a plan, that a workbook and a calendar print. */
function isList(one: Import): boolean {
  return phaseOf(one.from) === 6 && folderOf(one.to) === "lists";
}

/** The words that a rule's data is typed by. */
function isWords(one: Import): boolean {
  return folderOf(one.to) === "messages" && one.typeOnly;
}

describe("who may import whom", () => {
  test.each(rules)("$says", ({ because, broken }) => {
    expect(imports.filter(broken).map(shown), because).toEqual([]);
  });

  test("no two files import each other, directly or in a circle, but for types", () => {
    const edges = new Map<string, string[]>();
    for (const one of imports)
      if (local(one) && !one.typeOnly) edges.set(one.from, [...(edges.get(one.from) ?? []), one.to]);
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
      if (done.has(file) || path.includes(file)) return;
      for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles, "files in a circle cannot be read, tested or moved one at a time").toEqual([]);
  });

  test("every file says in its first line what goes in and what comes out", () => {
    const silent = files.filter(
      (file) => !/^\/\/ \S/.test(readFileSync(join(src, file), "utf8")) && !file.endsWith(".d.ts"),
    );
    expect(silent, "a newcomer reads first lines to find the way").toEqual([]);
  });

  test("the fixture of imports is not empty", () => {
    expect(imports.length).toBeGreaterThan(100);
  });
});
