// plan register on the disk: bytes kept, files made, files that are refused.
import { existsSync, lstatSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../cli/run.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";

const units = "units:\n  a: { name: Ủy ban nhân dân phường Mẫu, kind: ward }\n";
const citing = (words: string): string =>
  `---\nplan: a\ntitle: Về văn thư\nissuer: a\n---\n\n# Nội dung\n\n1. Theo ${words}.\n`;
const plan = citing("Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ về cải cách hành chính");
const register = "# Sổ\r\nnd-30:\r\n  type: Nghị định\r\n  symbol: 30/2020/NĐ-CP\r\n";
const added = [
  "",
  "nq-76:",
  "  type: Nghị quyết",
  "  symbol: 76/NQ-CP",
  "  date: 2021-07-15",
  "  issuer: Chính phủ",
  "  title: về cải cách hành chính",
  "",
];
const bytesOf = (folder: string, path = "plans/register.yaml"): Buffer => readFileSync(join(folder, path));

describe("add", () => {
  it.each([
    ["UTF-8", (text: string) => Buffer.from(text)],
    ["UTF-8 with a mark", (text: string) => Buffer.from(`\ufeff${text}`)],
    ["UTF-16", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["UTF-16, the other way", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()],
  ])("keeps every byte: %s", async (_, encode) => {
    const folder = temporaryFolder({
      "plans/units.yaml": units,
      "plans/register.yaml": encode(register),
      "plans/a.md": plan,
    });
    expect(await run(["register", "add"], folder)).toMatchObject({ code: 0 });
    expect(bytesOf(folder)).toEqual(encode(register + added.join("\r\n")));
    const before = bytesOf(folder);
    expect(await run(["register", "add"], folder)).toMatchObject({ code: 0, stdout: "" });
    expect(bytesOf(folder)).toEqual(before);
  });

  it.each([
    ["plans/units.yaml", "plans/a/plan.md", "plans/register.yaml"],
    ["plans/a/units.yaml", "plans/a/plan.md", "plans/a/register.yaml"],
    ["units.yaml", "plans/a/plan.md", "register.yaml"],
    ["units.yaml", "plan.md", "register.yaml"],
  ])("makes a register beside the units: %s", async (unitsPath, planPath, registerPath) => {
    const folder = temporaryFolder({ [unitsPath]: units, [planPath]: plan });
    expect((await run(["register", "add", planPath, "--dry-run"], folder)).stdout).toContain("+nq-76:");
    expect(existsSync(join(folder, registerPath))).toBe(false);
    expect(await run(["register", "add", planPath], folder)).toMatchObject({ code: 0 });
    expect(bytesOf(folder, registerPath).toString()).toBe(added.slice(1).join("\n"));
    expect((await run(["check", planPath], folder)).stdout).not.toContain("citation/unregistered");
  });

  it("makes one in plans/ where there are no units", async () => {
    const folder = temporaryFolder({ "plans/a/plan.md": plan });
    expect(await run(["register", "add"], folder)).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, "plans/register.yaml"))).toBe(true);
  });

  it("writes what a link points to", async () => {
    const folder = temporaryFolder({ "shared/register.yaml": register, "plans/units.yaml": units, "plans/a.md": plan });
    symlinkSync(join(folder, "shared/register.yaml"), join(folder, "plans/register.yaml"));
    await run(["register", "add"], folder);
    expect(lstatSync(join(folder, "plans/register.yaml")).isSymbolicLink()).toBe(true);
    expect(bytesOf(folder, "shared/register.yaml").toString()).toContain("nq-76");
  });

  it.each([
    ["a bracket left open", "nd-30: { type: Nghị định, symbol: 30/2020/NĐ-CP\n"],
    ["a misspelt key", "nd-30: { type: Nghị định, symbo: 30/2020/NĐ-CP }\n"],
    ["no mapping", "- nd-30\n"],
    ["another encoding", Buffer.from("nq-76: { type: Ngh\xb8 quy\xd5t, symbol: 76/NQ-CP }\n", "latin1")],
  ])("leaves a register alone that has %s", async (_, text) => {
    const folder = temporaryFolder({ "plans/units.yaml": units, "plans/register.yaml": text, "plans/a.md": plan });
    const before = bytesOf(folder);
    const { code, stdout, stderr } = await run(["register", "add"], folder);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/plans\/register\.yaml:1:\d+ lỗi/);
    expect(stderr).toContain("plans/register.yaml có lỗi nên chưa ghi gì");
    expect(bytesOf(folder)).toEqual(before);
  });

  it("adds to each workspace's own register, and once for plans that share one", async () => {
    const folder = temporaryFolder({
      "one/plans/units.yaml": units,
      "one/plans/a.md": plan,
      "one/plans/b.md": plan.replace("plan: a", "plan: b"),
      "two/plans/units.yaml": units,
      "two/plans/a.md": citing("Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư"),
    });
    const { stdout } = await run(["register", "add", "one", "two", "--format", "json"], folder);
    expect(
      stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as { key: string; path: string })
        .map(({ key, path }) => [key, path]),
    ).toEqual([
      ["nq-76", "plans/a.md"],
      ["nd-30", "plans/a.md"],
    ]);
    expect(bytesOf(folder, "two/plans/register.yaml").toString()).toContain("title: về công tác văn thư");
  });

  it("never takes the key of a plan", async () => {
    const folder = temporaryFolder({ "plans/units.yaml": units, "plans/a.md": plan.replace("plan: a", "plan: nq-76") });
    await run(["register", "add"], folder);
    expect(bytesOf(folder).toString()).toMatch(/^nq-76-cp-2021:$/m);
  });
});

describe("check", () => {
  const rulesOf = async (register: string, words: string) => {
    const folder = temporaryFolder({
      "plans/units.yaml": units,
      "plans/register.yaml": register,
      "plans/a.md": citing(words),
    });
    const { code, stdout } = await run(["register", "check", "--format", "json"], folder);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; severity: string; line: number }[] };
    return { code, found: diagnostics.map(({ rule, severity, line }) => `${line} ${severity} ${rule}`) };
  };
  const nd30 = (rest: string): string => `nd-30: { type: Nghị định, symbol: 30/2020/NĐ-CP, ${rest} }\n`;
  const whole = "date: 2020-03-05, title: về công tác văn thư";

  it.each([
    ["all is well", nd30(whole), 0, []],
    ["what it lacks", nd30("issuer: Chính phủ"), 0, ["1 info register/incomplete"]],
    [
      "a document that no plan cites",
      `${nd30(whole)}l: { type: Luật, title: Luật Lưu trữ }\n`,
      0,
      ["2 info register/uncited"],
    ],
    [
      "a successor is needed, though no plan cites it",
      `${nd30(`${whole}, status: replaced, replaced-by: b`)}b: { type: Nghị định, symbol: 1/2025/NĐ-CP, date: 2025-01-02, title: về văn thư }\n`,
      0,
      [],
    ],
    ["another year", nd30("date: 2021-03-05, title: về công tác văn thư"), 1, ["1 error register/invalid"]],
    [
      "no day",
      nd30("date: 2020-02-31, title: về công tác văn thư"),
      1,
      ["1 error metadata/invalid-value", "1 info register/incomplete"],
    ],
    ["an end before the beginning", nd30(`${whole}, expired-on: 2019-12-31`), 1, ["1 error register/invalid"]],
    ["a circle", nd30(`${whole}, status: replaced, replaced-by: nd-30`), 1, ["1 error register/succession"]],
    ["an unknown successor", nd30(`${whole}, replaced-by: b`), 1, ["1 error register/invalid"]],
    ["a capital", nd30("date: 2020-03-05, title: Về công tác văn thư"), 0, ["1 warning register/title"]],
    ["quotation marks", nd30("date: 2020-03-05, title: “về công tác văn thư”"), 0, ["1 warning register/title"]],
    ["a mark at the end", nd30("date: 2020-03-05, title: về công tác văn thư;"), 0, ["1 warning register/title"]],
    [
      "the whole citation",
      nd30("date: 2020-03-05, title: Nghị định số 30/2020/NĐ-CP về công tác văn thư"),
      0,
      ["1 warning register/title"],
    ],
    ["the issuer", nd30("date: 2020-03-05, title: của Chính phủ về công tác văn thư"), 0, ["1 warning register/title"]],
    ["no “về” is fine", nd30("date: 2020-03-05, title: ban hành Quy chế công tác văn thư"), 0, []],
  ])("%s", async (_, register, code, found) => {
    expect(await rulesOf(register, "Nghị định số 30/2020/NĐ-CP")).toEqual({ code, found });
  });

  it("tells a circle once, at its first link, and nothing of what leads into it", async () => {
    const entry = (key: string, number: number, by: string): string =>
      `${key}: { type: Nghị định, symbol: ${number}/2020/NĐ-CP, date: 2020-03-0${number}, title: về văn thư, status: replaced, replaced-by: ${by} }\n`;
    const register = entry("a", 1, "b") + entry("b", 2, "c") + entry("c", 3, "b");
    expect((await rulesOf(register, "Nghị định số 1/2020/NĐ-CP")).found).toEqual(["2 error register/succession"]);
  });

  it("says nothing of what no plan cites while a plan cannot be read", async () => {
    const folder = temporaryFolder({
      "plans/units.yaml": units,
      "plans/register.yaml": nd30(whole),
      "plans/a.md": Buffer.from(citing("Ngh\xb8 \xae\xb5nh s\xe8 30/2020/N\xa7-CP"), "latin1"),
    });
    expect((await run(["register", "check"], folder)).stdout).not.toContain("register/uncited");
  });

  it("needs no plans, and needs a register", async () => {
    const folder = temporaryFolder({ "plans/register.yaml": nd30(whole), "other/": "" });
    expect((await run(["register", "check"], folder)).stdout).toContain("register/uncited");
    const empty = temporaryFolder({ "plans/a.md": plan });
    expect(await run(["register", "check"], empty)).toMatchObject({ code: 2, stdout: "" });
    expect(await run(["register", "check", "nothing"], empty)).toMatchObject({ code: 2 });
  });

  it("of one plan asks all plans of the workspace what they cite", async () => {
    const folder = temporaryFolder({
      "plans/units.yaml": units,
      "plans/register.yaml": nd30(whole),
      "plans/a.md": plan,
      "plans/b.md": citing("[@nd-30]").replace("plan: a", "plan: b"),
    });
    expect((await run(["register", "check", "plans/a.md"], folder)).stdout).not.toContain("register/uncited");
  });
});
