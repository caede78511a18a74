// Plants -> what the compiler says of each: found, missed, doubled, or more than the fault. The only file here that knows the compiler.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planReader } from "../../src/cli/load.ts";
import { sourceOf } from "../../src/cli/read-source.ts";
import { analyse } from "../../src/compile.ts";
import { type Diagnostic, ruleNames } from "../../src/diagnostic.ts";
import { positionAt, type Source, textOf } from "../../src/source.ts";
import { openWorkspace, type Workspace } from "../../src/workspace.ts";
import { kinds } from "./kinds/index.ts";
import type { Form, Kind, Planted, Range } from "./planted.ts";
import { plantedOf } from "./planted.ts";
import { type Random, randomOf } from "./random.ts";
import { type FileName, type Sound, soundOf, type TemplateTexts } from "./sound.ts";

export type Outcome = "found" | "missed" | "doubled" | "extra";

export interface Verdict {
  readonly rule: string;
  readonly kind: string;
  readonly outcome: Outcome;
  /** What to read, and how to see it again, where it was not found. */
  readonly story: string;
}

/** How many plans are tried for a place for one kind of fault. */
const mostTries = 200;
/** Plants share sound plans, which are each read once more themselves; the rarest kinds look further. */
const plantsOfOnePlan = 10;
const fewestPlans = 20;
const triesAmongThese = 60;

const isKnown = ({ rule }: Kind): boolean => ruleNames.includes(rule);

/** Rules that plants are written for and the compiler does not know. */
export const unknownRules = (): readonly string[] => [
  ...new Set(kinds.filter((kind) => !isKnown(kind)).map(({ rule }) => rule)),
];

/** Rules of the compiler that no plant is written for. */
export const rulesWithoutPlants = (): readonly string[] =>
  ruleNames.filter((rule) => !kinds.some((kind) => kind.rule === rule));

/** Plants `count` faults, as many of each kind as of any other, and judges what is said of them. */
export function judge(
  seed: number,
  count: number,
  template: TemplateTexts,
  only?: { rule?: string; plant?: number },
): Verdict[] {
  const known = kinds.filter((kind) => isKnown(kind) && (!only?.rule || kind.rule.startsWith(only.rule)));
  const read = readerOf();
  const order = randomOf(seed).shuffle(known);
  const verdicts: Verdict[] = [];
  const plans = Math.max(fewestPlans, Math.ceil(count / plantsOfOnePlan));
  for (let i = 0; i < count; i++) {
    if (only?.plant !== undefined && i !== only.plant) continue;
    verdicts.push(judgeOne(order[i % order.length]!, { seed, i, plans }, template, read));
  }
  return verdicts;
}

type Read = (sound: Sound, files: Planted["files"], form: Form) => readonly Diagnostic[];

interface Which {
  readonly seed: number;
  readonly i: number;
  /** How many plans the run has. */
  readonly plans: number;
}

function judgeOne(kind: Kind, { seed, i, plans }: Which, template: TemplateTexts, read: Read): Verdict {
  for (let tries = 0; tries < mostTries; tries++) {
    const random = randomOf(seed, i, tries);
    const plan = tries < triesAmongThese ? random.integer(1, plans) : plans + tries;
    const sound = soundFor(randomOf(seed, plan).integer(1, 2 ** 30), template);
    const edits = kind.plant(sound, random);
    if (!edits) continue;
    const form = kind.form ?? formFor(kind, random);
    const planted = plantedOf(sound, edits, form, kind.without ?? null);
    const before = read(sound, soundFiles(sound), "as it is");
    const head = `${kind.rule}: ${kind.kind}, --seed ${seed}, plant ${i} (${sound.surface}, ${form})`;
    if (before.length > 0)
      return {
        ...kind,
        outcome: "extra",
        story: `${head}\n  the plan is not sound before:\n${before.map(shown).join("\n")}`,
      };
    const after = read(sound, planted.files, form).filter((one) => !isOfForm(one, form));
    const outcome = outcomeOf(kind, planted, after);
    return { ...kind, outcome, story: outcome === "found" ? "" : `${head}\n${storyOf(planted, after)}` };
  }
  return { ...kind, outcome: "missed", story: `${kind.rule}: ${kind.kind}: no plan has a place for it` };
}

const sounds = new Map<number, Sound>();

function soundFor(seed: number, template: TemplateTexts): Sound {
  const known = sounds.get(seed) ?? soundOf(seed, template);
  sounds.set(seed, known);
  return known;
}

const soundFiles = ({ files }: Sound): Planted["files"] => ({
  plan: files.plan.text,
  units: files.units.text,
  register: files.register.text,
  layout: files.layout.text,
  style: files.style.text,
  parent: files.parent.text,
  base: files.base.text,
});

/** Decomposed letters are a warning of their own: one for the file, whatever else is wrong. */
const isOfForm = ({ rule }: { readonly rule: string }, form: Form): boolean =>
  form === "decomposed" && rule === "text/not-nfc";

const formFor = ({ rule }: Kind, random: Random): Form =>
  random.pick([
    "as it is",
    "as it is",
    "as it is",
    "CR LF",
    "byte order mark",
    ...(rule === "text/not-nfc" ? [] : (["decomposed"] as const)),
  ]);

const fileNames: Readonly<Record<FileName, string>> = {
  plan: "plan",
  units: "units.yaml",
  register: "register.yaml",
  layout: "layout.md.hbs",
  style: "style.yaml",
  parent: "cap-tren.md",
  base: "plan.base.md",
};

/** Reads files as the command line does, from their bytes. What plans share is opened once. */
function readerOf(): Read {
  const opened = new Map<string, Workspace>();
  const known = new Map<string, readonly Diagnostic[]>();
  return (sound, files, form) => {
    const name = `plan.${sound.surface === "yaml" ? "yaml" : "md"}`;
    const decoded = (file: FileName): Source => {
      const bytes = Buffer.from((form === "byte order mark" ? "\ufeff" : "") + files[file]);
      const source = sourceOf(bytes, file === "plan" ? name : fileNames[file], (rule) => {
        throw new Error(`${rule} of ${file}`);
      });
      if (!source) throw new Error(file);
      return source;
    };
    const shared = `${files.units}\0${files.register}\0${files.layout}\0${files.style}`;
    const key = `${name}\0${files.plan}\0${shared}`;
    const told = known.get(key);
    if (told) return told;
    if (files.parent) return readFromDisk(name, files, form);
    const workspace =
      opened.get(shared) ??
      openWorkspace({
        units: files.units === null ? null : decoded("units"),
        register: files.register === null ? null : decoded("register"),
        template: { layout: decoded("layout"), style: decoded("style") },
        frames: new Map(),
      });
    opened.set(shared, workspace);
    const all = [...workspace.diagnostics, ...analyse(decoded("plan"), workspace).diagnostics];
    known.set(key, all);
    return all;
  };
}

const onDisk: Readonly<Record<Exclude<FileName, "plan">, string>> = {
  ...fileNames,
  layout: "templates/plan/layout.md.hbs",
  style: "templates/plan/style.yaml",
};

/** A plan that extends another finds it by its path. */
function readFromDisk(plan: string, files: Planted["files"], form: Form): readonly Diagnostic[] {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "plan-plants-")));
  try {
    mkdirSync(join(folder, "templates/plan"), { recursive: true });
    for (const [file, path] of Object.entries({ ...onDisk, plan })) {
      const text = files[file as FileName];
      if (text) writeFileSync(join(folder, path), (form === "byte order mark" ? "\ufeff" : "") + text);
    }
    const { shared, diagnostics } = planReader()({ path: join(folder, plan), root: folder });
    return [...shared.diagnostics, ...diagnostics];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function outcomeOf({ rule, isRun }: Kind, planted: Planted, diagnostics: readonly Diagnostic[]): Outcome {
  const own = diagnostics.filter((one) => one.rule === rule);
  if (!own.some((one) => isAt(isRun ? { ...one, places: [] } : one, planted))) return "missed";
  if (own.length > 1) return "doubled";
  return diagnostics.length > 1 ? "extra" : "found";
}

function isAt({ span, places }: Diagnostic, { file, fault, within, places: wanted }: Planted): boolean {
  const isFile = file === "plan" ? span.source.path.startsWith("plan.") : span.source.path === fileNames[file];
  const folded = places.map(({ start }) => start).sort((a, b) => a - b);
  return (
    isFile &&
    covers(span, fault) &&
    (!within || covers(within, span)) &&
    wanted.length === folded.length &&
    wanted.every((one, i) => folded[i] === one.start)
  );
}

const covers = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

function storyOf({ files, file, fault, within, places }: Planted, diagnostics: readonly Diagnostic[]): string {
  const text = files[file] ?? "";
  const from = Math.max(0, text.lastIndexOf("\n", fault.start - 1) + 1, fault.start - 160);
  const to = Math.min(text.length, fault.end + 100);
  const excerpt = `${text.slice(from, fault.start)}⟦${text.slice(fault.start, fault.end)}⟧${text.slice(fault.end, to)}`;
  const limits = within ? ` within ${JSON.stringify(text.slice(within.start, within.end))}` : "";
  const wanted = `${positionOf(text, fault.start)}${limits}${places.length > 0 ? ` and ${places.length} places` : ""}`;
  const said = diagnostics.length > 0 ? diagnostics.map(shown).join("\n") : "    nothing";
  return `    in ${fileNames[file]}: ${JSON.stringify(excerpt)}\n  wanted at ${wanted}; said:\n${said}`;
}

const positionOf = (text: string, start: number): string => {
  const { line, column } = positionAt({ path: "", text }, start);
  return `${line}:${column}`;
};

const shown = ({ rule, span, places, data }: Diagnostic): string => {
  const { line, column } = positionAt(span.source, span.start);
  const others = places.length > 0 ? ` and ${places.length} places` : "";
  return `    ${rule} ${span.source.path}:${line}:${column} ${JSON.stringify(textOf(span).slice(0, 120))}${others} ${JSON.stringify(data)}`;
};
