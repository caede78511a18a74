// Outputs on the disk: whole or not there, a person's changes kept.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type OutputRequest, type WriteFile, writeOutputs } from "../../src/cli/write-outputs.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const request = (folder: string, texts: Readonly<Record<string, string>>, force = false): OutputRequest => ({
  folder,
  plan: "a",
  outputs: Object.entries(texts).map(([path, text]) => ({ path, bytes: bytes(text) })),
  inputs: [
    { path: "plans/units.yaml", sha256: "2" },
    { path: "plans/a/plan.md", sha256: "1" },
  ],
  tool: "plan-compiler 0.0.0",
  force,
});
const states = async (...args: Parameters<typeof writeOutputs>): Promise<string[]> =>
  (await writeOutputs(...args)).map(({ state }) => state);
const read = (folder: string, path: string): string => readFileSync(join(folder, "a", path), "utf8");
const manifestOf = (folder: string) => JSON.parse(read(folder, "manifest.json"));
const refusing =
  (code: string, path: RegExp): WriteFile =>
  async (target, data) => {
    if (path.test(target)) throw Object.assign(new Error(code), { code, syscall: "open" });
    writeFileSync(target, data);
  };

describe("writing", () => {
  it("makes the folder, the outputs and a manifest", async () => {
    const folder = join(temporaryFolder(), "build");
    expect(await states(request(folder, { "a.docx": "one", "units/b.docx": "two" }))).toEqual(["written", "written"]);
    expect(read(folder, "units/b.docx")).toBe("two");
    expect(manifestOf(folder)).toEqual({
      version: 1,
      tool: "plan-compiler 0.0.0",
      plan: "a",
      inputs: [
        { path: "plans/a/plan.md", sha256: "1" },
        { path: "plans/units.yaml", sha256: "2" },
      ],
      outputs: [
        { path: "a.docx", sha256: "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed" },
        { path: "units/b.docx", sha256: "3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3" },
      ],
    });
    expect(readdirSync(join(folder, "a")).sort()).toEqual(["a.docx", "manifest.json", "units"]);
  });

  it("touches nothing where nothing changed", async () => {
    const folder = temporaryFolder();
    await writeOutputs(request(folder, { "a.docx": "one" }));
    const old = new Date(0);
    for (const name of ["a.docx", "manifest.json"]) utimesSync(join(folder, "a", name), old, old);
    expect(await states(request(folder, { "a.docx": "one" }))).toEqual(["unchanged"]);
    for (const name of ["a.docx", "manifest.json"]) expect(statSync(join(folder, "a", name)).mtime).toEqual(old);
  });

  it("replaces its own earlier output", async () => {
    const folder = temporaryFolder();
    await writeOutputs(request(folder, { "a.docx": "one" }));
    expect(await states(request(folder, { "a.docx": "two" }))).toEqual(["written"]);
    expect(read(folder, "a.docx")).toBe("two");
  });

  it("records a container's parts whatever the compression", async () => {
    const parts = { "b.xml": bytes("b"), "a.xml": bytes("a") };
    const recordFor = async (data: Uint8Array) => {
      const folder = temporaryFolder();
      await writeOutputs({ ...request(folder, {}), outputs: [{ path: "a.docx", bytes: data }] });
      return manifestOf(folder).outputs[0];
    };
    const stored = await recordFor(zipSync(parts, { level: 0 }));
    const packed = await recordFor(zipSync(parts, { level: 9, mtime: new Date(1990, 1, 1) }));
    expect(stored.parts).toMatch(/^[0-9a-f]{64}$/);
    expect(packed.parts).toBe(stored.parts);
    expect(packed.sha256).not.toBe(stored.sha256);
  });
});

describe("a person's changes", () => {
  const changed = async (): Promise<string> => {
    const folder = temporaryFolder();
    await writeOutputs(request(folder, { "a.docx": "one", "b.docx": "one" }));
    writeFileSync(join(folder, "a", "a.docx"), "by hand");
    return folder;
  };

  it("are kept, build after build, the others written", async () => {
    const folder = await changed();
    for (const text of ["two", "three"]) {
      expect(await states(request(folder, { "a.docx": text, "b.docx": text }))).toEqual(["kept", "written"]);
      expect(read(folder, "a.docx")).toBe("by hand");
      expect(read(folder, "b.docx")).toBe(text);
    }
  });

  it("are moved aside by force, under a free name", async () => {
    const folder = await changed();
    writeFileSync(join(folder, "a", "a.1.docx"), "older");
    const [result] = await writeOutputs(request(folder, { "a.docx": "two" }, true));
    expect(result).toEqual({ path: join(folder, "a/a.docx"), state: "moved", movedTo: join(folder, "a/a.2.docx") });
    expect([read(folder, "a.1.docx"), read(folder, "a.2.docx"), read(folder, "a.docx")]).toEqual([
      "older",
      "by hand",
      "two",
    ]);
    expect(await states(request(folder, { "a.docx": "three" }))).toEqual(["written"]);
  });

  it("are forgotten with the file", async () => {
    const folder = await changed();
    rmSync(join(folder, "a", "a.docx"));
    expect(await states(request(folder, { "a.docx": "two" }))).toEqual(["written"]);
  });

  it("include a file that was never built, and one whose manifest is lost", async () => {
    const folder = temporaryFolder({ "a/a.docx": "by hand", "a/manifest.json": "{ broken" });
    expect(await states(request(folder, { "a.docx": "one" }))).toEqual(["kept"]);
    expect(manifestOf(folder).outputs).toEqual([]);
  });
});

describe("trouble", () => {
  it.each(["EBUSY", "EPERM"])("%s: the file is open, the others are written", async (code) => {
    const folder = temporaryFolder();
    const texts = { "a.docx": "one", "b.docx": "one" };
    expect(await states(request(folder, texts), refusing(code, /a\.docx$/))).toEqual(["open", "written"]);
    expect(existsSync(join(folder, "a", "a.docx"))).toBe(false);
    expect(manifestOf(folder).outputs.map(({ path }: { path: string }) => path)).toEqual(["b.docx"]);
  });

  it("a file that was open is still ours afterwards", async () => {
    const folder = temporaryFolder();
    await writeOutputs(request(folder, { "a.docx": "one" }));
    expect(await states(request(folder, { "a.docx": "two" }), refusing("EBUSY", /a\.docx$/))).toEqual(["open"]);
    expect(await states(request(folder, { "a.docx": "three" }))).toEqual(["written"]);
  });

  it("a full disk is said", async () => {
    const folder = temporaryFolder();
    const results = await writeOutputs(request(folder, { "a.docx": "one" }), refusing("ENOSPC", /a\.docx$/));
    expect(results).toEqual([{ path: join(folder, "a/a.docx"), state: "failed", code: "ENOSPC" }]);
  });

  it("without a manifest nothing is written", async () => {
    const folder = temporaryFolder();
    expect(await states(request(folder, { "a.docx": "one" }), refusing("EBUSY", /manifest/))).toEqual(["open"]);
    expect(existsSync(join(folder, "a", "a.docx"))).toBe(false);
  });

  it("a build that was cut short leaves files that are still ours", async () => {
    const folder = temporaryFolder();
    await writeOutputs(request(folder, { "a.docx": "one" }));
    const dying: WriteFile = async (target, data) => {
      if (/b\.docx$/.test(target)) throw new Error("killed");
      writeFileSync(target, data);
    };
    await expect(writeOutputs(request(folder, { "a.docx": "two", "b.docx": "two" }), dying)).rejects.toThrow("killed");
    expect(await states(request(folder, { "a.docx": "three", "b.docx": "three" }))).toEqual(["written", "written"]);
  });

  it.each(["../a.docx", "/a.docx", "b/../../../x", "..\\x", "c:x", ""])(
    "refuses to leave its folder: %j",
    async (path) => {
      await expect(writeOutputs(request(temporaryFolder(), { [path]: "one" }))).rejects.toThrow("leave its folder");
    },
  );

  it("refuses a plan's id that would leave the folder", async () => {
    const outside = { ...request(temporaryFolder(), { "a.docx": "one" }), plan: ".." };
    await expect(writeOutputs(outside)).rejects.toThrow("leave its folder");
  });

  it("survives a manifest that names files elsewhere", async () => {
    const manifest = JSON.stringify({ version: 1, outputs: [{ path: "../../x", sha256: "1" }, 7, { path: 3 }] });
    const folder = temporaryFolder({ "a/manifest.json": manifest });
    expect(await states(request(folder, { "a.docx": "one" }))).toEqual(["written"]);
  });
});
