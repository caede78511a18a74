// Every reader of the program -> what it is given to begin with, and what is done with a mutant of it. None may throw.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { findCitations } from "../../src/2-model/prose/citation.ts";
import { decode } from "../../src/cli/decode.ts";
import { hash } from "../../src/cli/hash.ts";
import { readSettings } from "../../src/cli/settings.ts";
import { analyse, deriveFor, unitsToDerive } from "../../src/compile.ts";
import { readBase, writeBase } from "../../src/derived-base.ts";
import { format } from "../../src/format.ts";
import { compile, openWorkspace, sourceOf, type Workspace } from "../../src/index.ts";
import { levelsOf, planOf } from "../../src/pack/packed-plan.ts";
import { readPack } from "../../src/pack/read-pack.ts";
import { writePack } from "../../src/pack/write-pack.ts";
import { city, district, districtFiles, units } from "../derive/levels.ts";
import type { Random } from "../plants/random.ts";
import { officeFile } from "../write/office-file.ts";
import { mutated, mutatedBytes } from "./mutate.ts";

export interface Reader {
  readonly name: string;
  /** The next mutant: how many bytes it has, and its reading. */
  next(random: Random): { readonly bytes: Uint8Array; read(): unknown };
}

const filesBelow = (root: string, folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => ending.test(path))
    .sort()
    .map((path) => readFileSync(join(root, folder, path), "utf8"));

export async function readersOf(root: string): Promise<Reader[]> {
  const file = (path: string): string => readFileSync(join(root, path), "utf8");
  const [unitsText, registerText] = [file("plans/units.yaml"), file("plans/register.yaml")];
  const shared = { units: sourceOf("units.yaml", unitsText), register: sourceOf("register.yaml", registerText) };
  const workspace = openWorkspace(shared);
  const template = { layout: file("templates/plan/layout.md.hbs"), style: file("templates/plan/style.yaml") };
  const plan = analyse(sourceOf("plan.md", district), openWorkspace({ units: sourceOf("units.yaml", units) }));
  if (!plan.plan) throw new Error("the plan to write cannot be read");

  const ofTexts = (name: string, seeds: readonly string[], read: (text: string) => unknown): Reader => ({
    name,
    next(random) {
      const text = mutated(random.pick(seeds), seeds, random);
      return { bytes: Buffer.from(text), read: () => read(text) };
    },
  });
  const readPlan = (path: string) => (text: string) => {
    const analysis = analyse(sourceOf(path, text), workspace);
    if (!analysis.plan) return;
    format(sourceOf(path, text), workspace, {});
    if (analysis.diagnostics.some(({ severity }) => severity === "error")) return;
    for (const unit of unitsToDerive(analysis.plan, workspace).slice(0, 1)) deriveFor(analysis, unit, workspace);
  };
  const writeWith = (own: Workspace): Promise<Uint8Array | null> | null =>
    own.template && plan.plan ? compile(plan.plan, own) : null;

  const markdown = [
    ...filesBelow(root, "test/fixtures", /\.md$/),
    ...filesBelow(root, "plans", /\.md$/),
    city,
    district,
  ];
  const frames = filesBelow(root, "templates/units", /\.hbs$/);
  const base = writeBase({ parent: { id: "a", path: "../a/plan.md", sha256: "0" }, tool: "x", text: district }, hash);
  const word = unzipSync(await officeFile());
  const pack = writePack(
    {
      files: new Map([
        ["plan.md", district],
        ["units.yaml", units],
      ]),
      parent: null,
    },
    { tool: "plan-compiler 0.1.0", plan: "dan-van" },
    hash,
  );
  const readOffice = (bytes: Uint8Array) => {
    const own = openWorkspace({
      units: sourceOf("units.yaml", districtFiles["plans/units.yaml"]),
      template: {
        layout: sourceOf("layout.md.hbs", template.layout),
        style: sourceOf("style.yaml", template.style),
        word: { path: "layout.docx", bytes },
      },
    });
    return writeWith(own);
  };
  return [
    ofTexts("Markdown", markdown, readPlan("plan.md")),
    ofTexts("YAML", filesBelow(root, "test/fixtures", /\.ya?ml$/), readPlan("plan.yaml")),
    ofTexts("units.yaml", [unitsText, units], (text) => openWorkspace({ units: sourceOf("units.yaml", text) })),
    ofTexts("register.yaml", [registerText], (text) => openWorkspace({ register: sourceOf("register.yaml", text) })),
    ofTexts("plan.config.yaml", ["rules: { text/doubled-word: error }\nmax-warnings: 3\nbaseline: b.json\n"], (text) =>
      readSettings(sourceOf("plan.config.yaml", text), () => {}),
    ),
    ofTexts("layout.md.hbs", [template.layout, file("templates/party/layout.md.hbs")], (text) =>
      writeWith(openWorkspace({ template: { layout: sourceOf("l", text), style: sourceOf("s", template.style) } })),
    ),
    ofTexts("style.yaml", [template.style, file("templates/party/style.yaml")], (text) =>
      writeWith(openWorkspace({ template: { layout: sourceOf("l", template.layout), style: sourceOf("s", text) } })),
    ),
    ofTexts("ward.md.hbs", frames, (text) => {
      const own = openWorkspace({ units: sourceOf("u", units), frames: new Map([["ward", sourceOf("f", text)]]) });
      const parent = analyse(sourceOf("plan.md", district), own);
      const unit = own.directory.units.get("ubnd-phuong-an-lac");
      return unit && deriveFor(parent, unit, own);
    }),
    ofTexts("plan.base.md", [base], (text) => readBase(sourceOf("b", text), hash)),
    ofTexts("cite", [...markdown, file("test/eval/citations.txt")], (text) => findCitations(text)),
    {
      name: "layout.docx",
      next(random) {
        const parts = { ...word };
        const path = random.chance(0.7) ? "word/document.xml" : random.pick(Object.keys(word));
        const text = strFromU8(word[path] ?? new Uint8Array());
        const bytes = random.chance(0.3)
          ? mutatedBytes(zipSync(word), random)
          : zipSync({ ...parts, [path]: strToU8(mutated(text, [text], random)) }, { level: 1 });
        return { bytes, read: () => readOffice(bytes) };
      },
    },
    {
      name: "planpack",
      next(random) {
        const bytes = mutatedBytes(pack, random);
        return {
          bytes,
          read: () => {
            const read = readPack(bytes, hash);
            return "fault" in read ? null : levelsOf(read.plan).map(planOf);
          },
        };
      },
    },
    {
      name: "bytes",
      next(random) {
        const bytes = mutatedBytes(Buffer.from(random.pick(markdown)), random);
        return { bytes, read: () => decode(bytes) };
      },
    },
  ];
}
