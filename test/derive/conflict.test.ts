// The marks of an unsolved merge: each conflict is told once, the plan is read as its owner wrote it, nothing mends or formats it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { conflictsIn, withoutConflicts } from "../../src/1-parse/conflict-markers.ts";
import { builtInTemplates } from "../../src/cli/templates.ts";
import { analyse } from "../../src/compile.ts";
import { format } from "../../src/format.ts";
import { positionAt } from "../../src/source.ts";
import { openWorkspace } from "../../src/workspace.ts";
import { run } from "../cli/run.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { units } from "./levels.ts";

const workspace = openWorkspace({
  units: { path: "units.yaml", text: units },
  register: null,
  ...builtInTemplates(),
});

const front = "---\nplan: phuong\ntitle: Về dân vận\nissuer: ubnd-phuong-an-lac\nperiod: 2024\n---\n\n";

function told(text: string, path = "plan.md"): string[] {
  const { diagnostics } = analyse({ path, text }, workspace);
  return diagnostics.map(({ rule, span, related }) => {
    const end = related[0]?.span;
    const [from, to] = [span, end].map((one) => one && positionAt(one.source, one.start).line);
    return `${rule} ${from}-${to}`;
  });
}

const conflict = (own: string, before: string, above: string): string =>
  `<<<<<<< của đơn vị\n${own}\n||||||| bản trước\n${before}\n=======\n${above}\n>>>>>>> của cấp trên\n`;

describe("a conflict", () => {
  it("is one diagnostic, from its first mark to its last", () => {
    const one = conflict("- Loa phường. {#a}", "- Tuyên truyền. {#a}", "- Tuyên truyền hằng quý. {#a}");
    expect(told(`${front}# Việc\n\n${one}\n- Họp.\n\n${one.replaceAll("#a", "#b")}`)).toEqual([
      "derived/conflict 10-16",
      "derived/conflict 20-26",
    ]);
  });

  it("without a base, as git writes it", () => {
    expect(told(`${front}# Việc\n\n<<<<<<< HEAD\n- Một.\n=======\n- Hai.\n>>>>>>> nhanh\n`)).toEqual([
      "derived/conflict 10-14",
    ]);
  });

  it("in the front matter", () => {
    const text = front.replace("period: 2024\n", conflict("period: 2024", "period: 2023", "period: 2025"));
    expect(told(`${text}# Việc\n\n- Họp.\n`)).toEqual(["derived/conflict 5-11"]);
  });

  it("in YAML", () => {
    const body = conflict("      - Một.", "      - Hai.", "      - Ba.");
    const text = `plan: phuong\ntitle: Về dân vận\nissuer: ubnd-phuong-an-lac\nsections:\n  - title: Việc\n    items:\n${body}`;
    expect(told(text, "plan.yaml")).toEqual(["derived/conflict 7-13"]);
  });

  it("with lines that end in CR LF", () => {
    const text = `${front}# Việc\n\n${conflict("- Một.", "- Hai.", "- Ba.")}`.replaceAll("\n", "\r\n");
    expect(told(text)).toEqual(["derived/conflict 10-16"]);
  });

  it("of which marks are left: each rest is one", () => {
    expect(told(`${front}# Việc\n\n- Một.\n\n=======\n\n- Hai.\n\n>>>>>>> của cấp trên\n`)).toEqual([
      "derived/conflict 12-16",
    ]);
    expect(told(`${front}# Việc\n\n<<<<<<< của đơn vị\n\n- Một.\n\n<<<<<<< của đơn vị\n\n- Hai.\n`)).toEqual([
      "derived/conflict 10-10",
      "derived/conflict 14-14",
    ]);
  });

  it("is not a line that only looks like a mark", () => {
    const text = `${front}# Việc\n\n- Một.\n\n========\n\n - <<<<<<< không ở đầu dòng\n`;
    expect(conflictsIn({ path: "plan.md", text })).toEqual([]);
  });
});

it("the plan is read as its owner wrote it, every place kept", () => {
  const text = `${front}# Việc\n\n${conflict("- Loa phường.", "- Tuyên truyền.", "- Tuyên truyền hằng quý.")}`;
  const source = { path: "plan.md", text };
  const read = withoutConflicts(source, conflictsIn(source));
  expect(read.text).toHaveLength(text.length);
  expect(read.text.indexOf("- Loa phường.")).toBe(text.indexOf("- Loa phường."));
  expect(read.text.trim()).toMatch(/# Việc\s+- Loa phường\.$/);
  expect(withoutConflicts(read, conflictsIn(read))).toBe(read);
});

it("nothing mends, formats or converts a text that has one", async () => {
  const text = `${front}# Việc\n\n* Báo cáo của của phường.\n\n\n\n${conflict("- Một.", "- Hai.", "- Ba.")}`;
  expect(format({ path: "plan.md", text }, workspace)).toBeNull();
  const folder = temporaryFolder({ "plans/units.yaml": units, "plans/plan.md": text });
  await run(["check", "--fix", "--unsafe"], folder);
  expect((await run(["fmt"], folder)).code).toBe(1);
  expect((await run(["convert", "plans/plan.md"], folder)).code).toBe(1);
  expect((await run(["build"], folder)).code).toBe(1);
  expect(readFileSync(join(folder, "plans/plan.md"), "utf8")).toBe(text);
});
