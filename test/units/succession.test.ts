// Units that begin, end and succeed one another: what is told of them, and that a plan is held against the directory on its day.
import { describe, expect, it } from "vitest";
import { run } from "../cli/run.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";

const usual = `units:
  quan: { name: Ủy ban nhân dân quận Bình Tân, kind: committee, place: Bình Tân }
  an-lac-cu: { name: Ủy ban nhân dân phường An Lạc, aliases: [UBND phường An Lạc], kind: ward, place: An Lạc, to: 2025-06-30, succeeded-by: an-lac }
  an-lac-a: { name: Ủy ban nhân dân phường An Lạc A, kind: ward, place: An Lạc A, to: 2025-06-30, succeeded-by: [an-lac] }
  an-lac: { name: Ủy ban nhân dân phường An Lạc, kind: ward, place: An Lạc, from: 2025-07-01 }
groups:
  phuong: { name: Ủy ban nhân dân các phường, members: [an-lac-cu, an-lac-a, an-lac] }
`;

const planOn = (date: string, body: string, issuer = "quan"): string =>
  `---\nplan: mau\ntitle: Về công tác dân vận\nissuer: ${issuer}\n${date}\n---\n\n# Tổ chức thực hiện\n\n${body}\n`;

async function told(units: string, plan: string) {
  const folder = temporaryFolder({ "plans/units.yaml": units, "plans/mau/plan.md": plan });
  const { stdout } = await run(["check", "--format", "json", "--lang", "en"], folder);
  const texts: Readonly<Record<string, string>> = { "plans/units.yaml": units, "plans/mau/plan.md": plan };
  return JSON.parse(stdout).diagnostics.map(
    (one: {
      rule: string;
      path: string;
      start: number;
      end: number;
      fix: { certain: boolean; edits: { text: string }[] } | null;
    }) => ({
      told: `${one.rule} “${texts[one.path]?.slice(one.start, one.end)}”`,
      fix: one.fix && `${one.fix.certain ? "certain" : "likely"}: ${one.fix.edits.map(({ text }) => text).join(", ")}`,
    }),
  );
}

async function unitsOf(date: string, body: string): Promise<string[]> {
  const folder = temporaryFolder({ "plans/units.yaml": usual, "plans/mau/plan.md": planOn(date, body) });
  const { stdout } = await run(["list", "assignments", "--json"], folder);
  return stdout.split("\n").flatMap((line) => (line ? [JSON.parse(line).unit] : []));
}

describe("units.yaml", () => {
  const plain = planOn("date: 2025-01-15", "- Ủy ban nhân dân quận Bình Tân: chỉ đạo.");
  it.each([
    ["is right", usual, []],
    ["names a successor that it lacks", usual.replace("[an-lac]", "[an-lak]"), ["assignment/unknown-unit “an-lak”"]],
    [
      "has a unit that ends before it begins",
      usual.replace("from: 2025-07-01", "from: 2025-07-01, to: 2024-01-01"),
      ["metadata/invalid-value “2024-01-01”"],
    ],
    [
      "has no last day",
      usual.replace("to: 2025-06-30, succeeded-by: [an-lac]", "succeeded-by: [an-lac]"),
      ["units/succession “[an-lac]”"],
    ],
    [
      "lets both exist on one day",
      usual.replace("to: 2025-06-30, succeeded-by: [", "to: 2025-07-01, succeeded-by: ["),
      ["units/succession “an-lac”"],
    ],
    [
      "leaves a gap",
      usual.replace("to: 2025-06-30, succeeded-by: [", "to: 2025-05-31, succeeded-by: ["),
      ["units/succession “an-lac”"],
    ],
    [
      "goes round",
      usual.replace("from: 2025-07-01", "from: 2025-07-01, to: 2025-12-31, succeeded-by: an-lac-a"),
      ["units/cycle “an-lac-a”"],
    ],
    [
      "gives one name to two units of one day",
      usual.replace("phường An Lạc A,", "phường An Lạc,"),
      ["units/duplicate-name “Ủy ban nhân dân phường An Lạc”"],
    ],
  ])("%s", async (_, units, expected) => {
    const found = await told(units, plain);
    expect(found.map((one: { told: string }) => one.told).sort()).toEqual([...expected].sort());
  });
});

describe("a plan's day", () => {
  const named = "- Ủy ban nhân dân phường An Lạc: rà soát.";
  const grouped = "- Ủy ban nhân dân các phường: rà soát.";

  it("tells which unit a shared name means", async () => {
    expect(await unitsOf("date: 2025-03-01", named)).toEqual(["an-lac-cu"]);
    expect(await unitsOf("date: 2025-07-01", named)).toEqual(["an-lac"]);
    expect(await unitsOf("period: 2026", named)).toEqual(["an-lac"]);
  });

  it("tells who is in a group", async () => {
    expect(await unitsOf("date: 2025-06-30", grouped)).toEqual(["an-lac-cu", "an-lac-a"]);
    expect(await unitsOf("date: 2025-07-01", grouped)).toEqual(["an-lac"]);
  });

  it("that is not given is today: units without an end", async () => {
    expect(await unitsOf("number:", named)).toEqual(["an-lac"]);
    expect(await unitsOf("number:", grouped)).toEqual(["an-lac"]);
  });

  it("after a unit's last: its successor is named, and put in its place", async () => {
    const gone =
      "- Ủy ban nhân dân phường An Lạc A: rà soát.\n\n- Ủy ban nhân dân phường An Lạc A: báo cáo. {lead=an-lac-a}";
    expect(await told(usual, planOn("date: 2025-08-01", gone))).toEqual([
      {
        told: "units/not-in-existence “Ủy ban nhân dân phường An Lạc A”",
        fix: "certain: Ủy ban nhân dân phường An Lạc, an-lac",
      },
    ]);
    const folder = temporaryFolder({
      "plans/units.yaml": usual,
      "plans/mau/plan.md": planOn("date: 2025-08-01", gone),
    });
    await run(["check", "--fix"], folder);
    expect((await run(["check", "--max-warnings", "0"], folder)).both).toBe("Không có lỗi trong 1 kế hoạch\n");
  });

  it("before a unit's first: those of that day are named, none is chosen of several", async () => {
    expect(await told(usual, planOn("date: 2025-03-01", "- Rà soát. {lead=an-lac}"))).toEqual([
      { told: "units/not-in-existence “an-lac”", fix: null },
    ]);
  });

  it("that no issuer exists on is rather itself the mistake", async () => {
    const [found] = await told(usual, planOn("date: 2025-08-01", "- Rà soát.", "an-lac-a"));
    expect(found).toEqual({ told: "units/not-in-existence “an-lac-a”", fix: "likely: an-lac" });
  });
});

describe("a unit that began after its parent's plan", () => {
  it("is handed what those before it were", async () => {
    const body = "- Ủy ban nhân dân các phường: rà soát.\n\n- Ủy ban nhân dân phường An Lạc A: báo cáo.";
    const folder = temporaryFolder({
      "plans/units.yaml": usual,
      "plans/mau/plan.md": planOn("date: 2025-01-15", body),
    });
    const { code, both } = await run(["derive", "plans/mau", "--unit", "an-lac", "--out", "moi"], folder);
    expect(both).toContain("2 nhiệm vụ được giao");
    expect(code).toBe(0);
    const { both: checked } = await run(["check", "moi"], folder);
    expect(checked).not.toMatch(/derived\/|not-in-existence/);
  });
});
