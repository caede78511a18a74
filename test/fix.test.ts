// plan check --fix: certain fixes by offset, the rest of each file untouched, never worse than before.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allDiagnostics } from "../src/cli/all-diagnostics.ts";
import { findPlans } from "../src/cli/find-plans.ts";
import { fixPlans } from "../src/cli/fix-plans.ts";
import type { Diagnostic } from "../src/diagnostic.ts";
import { applyEdits, compatibleFixes } from "../src/fix.ts";
import { run } from "./cli/run.ts";
import { temporaryFolder } from "./cli/temporary-folder.ts";
import { at } from "./reporters/diagnostics.ts";
import { diagnosticsOf, rulesOnText } from "./text/check.ts";

const units = `units:
  ubnd-quan: { name: Ủy ban nhân dân quận Bình Tân, kind: committee, symbol: UBND, head: Chủ tịch }
  phong-noi-vu: { name: Phòng Nội vụ, kind: department, parent: ubnd-quan }
`;
const plan = (body: string): string =>
  `---\nplan: mau\ntitle: Về một việc\nissuer: ubnd-quan\nperiod: 2024\n---\n\n${body}`;

const folderWith = (text: string): string => temporaryFolder({ "plans/units.yaml": units, "plans/mau/plan.md": text });
const read = (folder: string): string => readFileSync(join(folder, "plans/mau/plan.md"), "utf8");

const faulty = plan(
  "# Nội dung\n\n- Rà soát và và công bố thủ tục.   \n\n- Thực hiện theo theo quy định tại Mục 1.\n\n# Tổ chức thực hiện\n\n## Phòng Nội vụ\n\n- Làm của của việc.\n",
);

describe("--fix", () => {
  test.each([
    ["LF", (text: string) => text],
    ["CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
    ["BOM", (text: string) => `\uFEFF${text}`],
  ])("mends doubled words and keeps the rest byte for byte (%s)", async (_, as) => {
    const folder = folderWith(as(faulty));
    await run(["check", "--fix"], folder);
    const expected = faulty
      .replace("và và", "và")
      .replace("theo theo", "theo")
      .replace("của của", "của")
      .replace("tại Mục 1", "tại khoản 1 Mục II");
    expect(read(folder)).toBe(as(expected));
    await run(["check", "--fix"], folder);
    expect(read(folder)).toBe(as(expected));
  });

  test("--dry-run shows a diff and writes nothing", async () => {
    const folder = folderWith(faulty);
    const { stdout } = await run(["check", "--fix", "--dry-run"], folder);
    expect(read(folder)).toBe(faulty);
    expect(stdout).toContain("-- Rà soát và và công bố thủ tục.");
    expect(stdout).toContain("+- Rà soát và công bố thủ tục.");
  });

  test("a likely fix needs --unsafe", async () => {
    const text = plan("# Nội dung\n\n- Việc thứ nhất. {leed=phong-noi-vu}\n");
    const folder = folderWith(text);
    await run(["check", "--fix"], folder);
    expect(read(folder)).toBe(text);
    await run(["check", "--fix", "--unsafe"], folder);
    expect(read(folder)).toBe(text.replace("leed", "lead"));
  });
});

describe("fixes together", () => {
  const source = { path: "a.md", text: "0123456789" };
  const edit = fc.record({ a: fc.nat(10), b: fc.nat(10), text: fc.string({ maxLength: 3 }) }).map(({ a, b, text }) => ({
    span: { source, start: Math.min(a, b), end: Math.max(a, b) },
    text,
  }));
  const fixes: fc.Arbitrary<Diagnostic[]> = fc.array(
    fc.array(edit, { minLength: 1, maxLength: 2 }).map((edits) => at({ source, start: 0, end: 1 }, { fix: edits })),
    { maxLength: 6 },
  );

  test("never overlap, and leave the text outside them as it was", () => {
    fc.assert(
      fc.property(fixes, (diagnostics) => {
        const edits = compatibleFixes(diagnostics)
          .flatMap(({ fix }) => fix ?? [])
          .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
        for (const [i, { span }] of edits.entries())
          expect(span.start).toBeGreaterThanOrEqual(edits[i - 1]?.span.end ?? 0);
        let rest = applyEdits(
          source.text,
          edits.map((one) => ({ ...one, text: "" })),
        );
        const outside = [...source.text].filter((_, i) => !edits.some(({ span }) => span.start <= i && i < span.end));
        expect(rest).toBe(outside.join(""));
        rest = applyEdits(source.text, []);
        expect(rest).toBe(source.text);
      }),
    );
  });
});

/** Words, marks and mistakes in any order, as Markdown and as YAML. */
const pieces = fc.array(
  fc.constantFrom(
    ...[
      "rà soát",
      "Công bố",
      "ngày 3 tháng 2",
      "ngày 12 tháng 03",
      "uỷ ban nhân dân",
      "của nhân dân",
      "phòng Nội vụ",
      "và và",
    ],
    ...[
      "nghị định số 30/2020/NĐ-CP",
      "Luật tiếp cận thông tin",

      "khoản 2 điều 5 Luật Thanh tra",
      "……",
      "số …",
      "1",
      "a)",
      "TP.HCM",
    ],
    ...[
      " ",
      " ",
      "  ",
      "   ",
      ",",
      " ,",
      ";",
      " ; ",
      ".",
      ". ",
      " . ",
      ":",
      " :",
      "?",
      "(",
      "( ",
      ")",
      " )",
      "“",
      "”",
      "“ ",
      " ”",
      '"',
    ],
    ...[
      "\u200b",
      "\u00ad",
      "\u000b",
      "\u0007",
      "\uf0b7",
      "a\u0301",
      "e\u0302\u0323",
      "\u00a0",
      "*",
      "**",
      "_",
      "[^1]",
      "[@kh-246]",
      "\\",
    ],
    ...["\n", "|", "#", "- "],
  ),
  { maxLength: 14 },
);
const paragraph = pieces.map((some) => some.join(""));
const inMarkdown = fc
  .array(paragraph, { minLength: 1, maxLength: 4 })
  .map((some) => ({ path: "plan.md", text: plan(`# Nội dung\n\n${some.join("\n\n- ")}\n\n[^1]: Ghi chú.\n`) }));
const inYaml = fc.array(paragraph, { minLength: 1, maxLength: 4 }).map((some) => {
  const items = some.map(
    (one, i) =>
      `      - ${i % 2 === 0 ? JSON.stringify(one) : `'${one.replaceAll("'", "''").replaceAll("\n", " ")}'`}\n`,
  );
  const text = `plan: mau\ntitle: Về một việc\nissuer: ubnd-quan\nperiod: 2024\nsections:\n  - title: Nội dung\n    items:\n${items.join("")}`;
  return { path: "plan.yaml", text };
});
const files = fc.oneof(inMarkdown, inYaml);

describe("fixes of the rules on plain text", () => {
  const counts = (diagnostics: readonly Diagnostic[]) => {
    const byRule = new Map<string, number>();
    for (const { rule, places } of diagnostics) byRule.set(rule, (byRule.get(rule) ?? 0) + 1 + places.length);
    return byRule;
  };

  test("each mends what it is for, changes nothing else, and brings up nothing new", () => {
    fc.assert(
      fc.property(files, ({ path, text }) => {
        const before = diagnosticsOf(text, path);
        for (const one of before) {
          if (!one.fix || !one.certain || !rulesOnText.includes(one.rule)) continue;
          const after = counts(diagnosticsOf(applyEdits(text, one.fix), path));
          const old = counts(before);
          expect(after.get(one.rule) ?? 0).toBeLessThan(old.get(one.rule) ?? 0);
          // What nobody sees may have hidden another mistake: then the command leaves it, and says so.
          if (one.rule === "text/control-character") continue;
          for (const [rule, count] of after) expect(count, rule).toBeLessThanOrEqual(old.get(rule) ?? 0);
        }
      }),
      { numRuns: 300, seed: 2026 },
    );
  });

  test.each([false, true])("all of them twice are the same as once (likely ones too: %s)", (likely) => {
    fc.assert(
      fc.property(files, ({ path, text }) => {
        const root = temporaryFolder({ "plans/units.yaml": units, [`plans/mau/${path}`]: text });
        const found = findPlans([], root).files;
        const mend = (overlay: string | null): string => {
          if (overlay !== null) writeFileSync(join(root, "plans/mau", path), overlay);
          const { texts } = fixPlans(found, likely, (loaded) => allDiagnostics(loaded, new Map()));
          return texts.get(join(root, "plans/mau", path)) ?? overlay ?? text;
        };
        const once = mend(null);
        expect(mend(once)).toBe(once);
      }),
      { numRuns: 60, seed: 2026 },
    );
  });
});

describe("settings", () => {
  const body = "# Nội dung\n\n- Rà soát và và công bố.\n";

  test("plan.config.yaml sets severities and limits; misspelt keys are told", async () => {
    const folder = folderWith(plan(body));
    const config = (text: string) =>
      temporaryFolder({ "plans/units.yaml": units, "plans/mau/plan.md": plan(body), "plan.config.yaml": text });
    expect((await run(["check"], folder)).code).toBe(0);
    expect((await run(["check"], config("rules:\n  text/doubled-word: error\n"))).code).toBe(1);
    expect((await run(["check"], config("max-warnings: 0\n"))).code).toBe(1);
    const off = await run(["check"], config("rules: { text/doubled-word: off }\n"));
    expect(off.stdout).not.toContain("text/doubled-word");
    const misspelt = await run(["check"], config("rulez: {}\n"));
    expect(misspelt.stdout).toContain("plan.config.yaml:1:1");
    expect(misspelt.stdout).toContain("rules");
    expect(misspelt.code).toBe(1);
  });

  test("a baseline hides old faults, wherever they move, and shows a new one of the same kind", async () => {
    const folder = folderWith(plan(body));
    const baseline = join(folder, "da-biet.json");
    await run(["check", "--baseline", baseline], folder);
    expect((await run(["check", "--baseline", baseline, "--format", "json"], folder)).stdout).toContain('"warnings":0');
    const moved = temporaryFolder({
      "plans/units.yaml": units,
      "plans/mau/plan.md": plan(`# Mục đích\n\n1. Một.\n\n${body}\n- Công bố của của cơ quan.\n`),
    });
    const { stdout } = await run(["check", "--baseline", baseline, "--format", "json"], moved);
    expect(JSON.parse(stdout).diagnostics).toMatchObject([{ rule: "text/doubled-word", line: 16 }]);
  });

  test("a silencing comment holds for the next block alone", async () => {
    const comment = "<!-- plan-disable-next text/doubled-word: trích nguyên văn -->";
    const folder = folderWith(
      plan(`# Nội dung\n\n${comment}\n- Rà soát và và công bố.\n- Niêm yết của của cơ quan.\n`),
    );
    const { stdout } = await run(["check", "--format", "json"], folder);
    expect(JSON.parse(stdout).diagnostics).toMatchObject([{ rule: "text/doubled-word", line: 12 }]);
  });
});
