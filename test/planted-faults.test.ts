// Faults put into copies of the sample plan and its files: each gives its one diagnostic, at its exact place, in whatever form the file is saved.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sourceOf } from "../src/cli/read-source.ts";
import { analyse } from "../src/compile.ts";
import type { Diagnostic, RuleName } from "../src/diagnostic.ts";
import { rules } from "../src/messages/index.ts";
import { positionAt, type Source, textOf } from "../src/source.ts";
import { openWorkspace, type Workspace } from "../src/workspace.ts";
import { type Fault, faults } from "./fixtures/planted/faults.ts";

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

const sample = {
  plan: read("plans/dan-van-2024/plan.md"),
  units: read("plans/units.yaml"),
  register: read("plans/register.yaml"),
};
const template = {
  layout: { path: "layout.md.hbs", text: read("templates/plan/layout.md.hbs") },
  style: { path: "style.yaml", text: read("templates/plan/style.yaml") },
};

type Files = Record<keyof typeof sample, string>;

function withFault({ file = "plan", found, written }: Fault): Files {
  expect(sample[file].split(found)).toHaveLength(2);
  return { ...sample, [file]: sample[file].replace(found, () => written) };
}

type Encode = (text: string) => Uint8Array;

const utf8: Encode = (text) => Buffer.from(text);

/** As the command line decodes it. */
const decoded = (name: string, text: string, encode: Encode): Source =>
  sourceOf(encode(text), name, (rule) => expect.fail(rule)) ?? expect.fail(name);

const opened = new Map<string, Workspace>();

/** Most faults are in the plan: the workspace is opened once for all of them. */
function workspaceOf(files: Files, encode: Encode): Workspace {
  const units = decoded("units.yaml", files.units, encode);
  const register = decoded("register.yaml", files.register, encode);
  const key = `${units.text}\0${register.text}`;
  const workspace = opened.get(key) ?? openWorkspace({ units, register, template, frames: new Map() });
  opened.set(key, workspace);
  return workspace;
}

function check(files: Files, encode = utf8): readonly Diagnostic[] {
  const workspace = workspaceOf(files, encode);
  return [...workspace.diagnostics, ...analyse(decoded("plan.md", files.plan, encode), workspace).diagnostics];
}

const known = new Map<Fault, readonly Diagnostic[]>();

/** What is found where the file is saved as it is in the sample. */
function foundIn(fault: Fault): readonly Diagnostic[] {
  const found = known.get(fault) ?? check(withFault(fault));
  known.set(fault, found);
  return found;
}

/** What the sample's own gaps deserve, whatever else is wrong. */
const own = check(sample);
const isOwn = ({ rule, span }: Diagnostic): boolean =>
  own.some((one) => one.rule === rule && textOf(one.span) === textOf(span));

const fileNames = { plan: "plan.md", units: "units.yaml", register: "register.yaml" };

test("the sample has no fault but its own gaps", () => {
  const warnings: readonly { rule: string; span: string }[] = JSON.parse(read("test/fixtures/sample/warnings.json"));
  const found = own.map(({ rule, span }) => ({ rule, span: textOf(span) }));
  expect(found).toEqual(warnings.map(({ rule, span }) => ({ rule, span })));
});

/** What the fault alone adds. */
const addedBy = (fault: Fault): readonly Diagnostic[] => foundIn(fault).filter((one) => !isOwn(one));

describe.each(faults)("$fault", (fault) => {
  test("gives its one diagnostic at its place", () => {
    const found = addedBy(fault).map(({ rule, span }) => {
      const { line, column } = positionAt(span.source, span.start);
      return { rule, path: span.source.path, span: textOf(span), at: `${line}:${column}` };
    });
    const path = fileNames[fault.toldIn ?? fault.file ?? "plan"];
    expect(found).toEqual([{ rule: fault.rule, path, span: fault.span, at: fault.at }]);
  });
});

const mendable = faults.filter((fault) => addedBy(fault).some(({ fix }) => fix !== null));

test.each(mendable)("$fault is mended by its fix", (fault) => {
  const files = { ...withFault(fault) };
  const edits = addedBy(fault).flatMap(({ fix }) => fix ?? []);
  for (const { span, text } of edits.toSorted((a, b) => b.span.start - a.span.start)) {
    const file = (["plan", "units", "register"] as const).find((one) => fileNames[one] === span.source.path);
    if (file) files[file] = files[file].slice(0, span.start) + text + files[file].slice(span.end);
  }
  const places = (diagnostics: readonly Diagnostic[]) => diagnostics.map((one) => ({ ...placeOf(one), before: null }));
  expect(places(check(files))).toEqual(places(own));
});

/**
 * The same text as other programs save it: what its letters are made of, how its lines end, what stands before and between. `told`:
 * the form is itself told, once, where the plan begins with it.
 */
const forms: readonly { form: string; text(text: string): string; encode?: Encode; told?: RuleName }[] = [
  { form: "decomposed letters", text: (text) => text.normalize("NFD"), told: "text/not-nfc" },
  { form: "lines that end in CR LF", text: (text) => text.replaceAll("\n", "\r\n") },
  { form: "a byte order mark", text: (text) => text, encode: (text) => Buffer.from(`\ufeff${text}`) },
  { form: "UTF-16", text: (text) => text, encode: (text) => Buffer.from(`\ufeff${text}`, "utf16le") },
  {
    form: "tabs after marks and keys",
    text: (text) => text.replace(/^(#+|-|\d+\.) (?=\S)/gm, "$1\t").replace(/^( *[\w-]+:) (?=[^:\n]+$)/gm, "$1\t"),
  },
];

/** Where a diagnostic is, by what stands before it and in it: the same in all forms of a text. */
const placeOf = ({ rule, span, data }: Diagnostic) => {
  const plain = (text: string): string => text.normalize("NFC").replaceAll("\r\n", "\n").replaceAll("\t", " ");
  const { source, start } = span;
  const message = (rules[rule].vi.message as (data: unknown) => string)(data).normalize("NFC");
  return {
    rule,
    path: source.path,
    before: plain(source.text.slice(0, start)).length,
    span: plain(textOf(span)),
    message,
  };
};

describe.each(forms)("$form", ({ text, encode, told }) => {
  test.each(faults)("$fault", (fault) => {
    const files = withFault(fault);
    const formed = { plan: text(files.plan), units: text(files.units), register: text(files.register) };
    const found = check(formed, encode);
    const others = ({ rule }: Diagnostic): boolean => rule !== told;
    expect(found.filter(others).map(placeOf)).toEqual(foundIn(fault).filter(others).map(placeOf));
    const ofForm = found.filter((one) => !others(one)).map(({ span }) => [span.source.path, span.start]);
    expect(ofForm).toEqual(told ? [["plan.md", firstChange(files.plan, formed.plan)]] : []);
  });
});

function firstChange(a: string, b: string): number {
  let at = 0;
  while (a[at] === b[at]) at++;
  return at;
}
