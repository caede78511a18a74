// Packs that were changed on the way, or made to do harm: each is refused by every command, says what is wrong where, and nothing is written.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { hash } from "../../src/cli/hash.ts";
import { readPack } from "../../src/pack/read-pack.ts";
import { districtPack, listed, type Parts, partsOf, renamed, textOf, withManifest, zipped } from "./packed.ts";
import { run } from "./run.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const pack = districtPack();
const parts = partsOf(pack);
const evil = { ...parts, "../../evil.sh": strToU8("rm -rf ~") };
const changed: Parts = {
  ...parts,
  "plan.md": strToU8(textOf(parts, "plan.md").replace("hạn=2024-Q2", "hạn=2025-Q2")),
};
const without = (name: string): Parts => Object.fromEntries(Object.entries(parts).filter(([one]) => one !== name));
const outside = (name: string): Uint8Array => zipped(listed({ ...parts, [name]: strToU8("x") }));
const half = Buffer.from(pack).subarray(0, pack.length / 2);

/** Names that are there once only: an entry of that name's length is renamed to it, in the container and, if `sly`, in the manifest. */
const twin = (name: string, like: string): Uint8Array =>
  renamed(zipped(listed({ ...parts, [like]: strToU8("units: {}\n") })), like, name);

const cases: readonly (readonly [
  what: string,
  bytes: Uint8Array,
  entry: string | null,
  says: RegExp,
  saysInEnglish: RegExp,
])[] = [
  ["a name that climbs out", zipped(listed(evil)), "../../evil.sh", /dẫn ra ngoài thư mục/, /leads out of the folder/],
  ["the same, not listed", zipped(evil), "../../evil.sh", /dẫn ra ngoài thư mục/, /leads out of the folder/],
  ["a name that climbs out half-way", outside("parent/../../plan.md"), "parent/../../plan.md", /ra ngoài/, /leads out/],
  ["an absolute name", outside("/etc/cron.d/plan"), "/etc/cron.d/plan", /ra ngoài/, /leads out/],
  ["a name with \\", outside("templates\\plan\\style.yaml"), "templates\\plan\\style.yaml", /ra ngoài/, /leads out/],
  ["a drive", outside("C:/plan.md"), "C:/plan.md", /ra ngoài/, /leads out/],
  ["a drive's own folder", outside("c:plan.md"), "c:plan.md", /ra ngoài/, /leads out/],
  ["NUL in a name", outside("plan.md\0.txt"), "plan.md␀.txt", /ra ngoài/, /leads out/],
  [
    "a symbolic link",
    zipped(listed({ ...without("units.yaml"), "units.yaml": strToU8("/etc/passwd") }), {
      os: 3,
      attrs: 0o120777 << 16,
    }),
    "manifest.json",
    /là liên kết/,
    /it is a link/,
  ],
  ["a name twice", twin("plan.md", "plan.mX"), "plan.md", /trùng tên/, /the same name/],
  ["a name twice but for case", twin("PLAN.MD", "plan.mX"), "PLAN.MD", /trùng tên/, /the same name/],
  [
    "a file that no pack has",
    zipped(listed({ ...parts, "run.exe": strToU8("MZ") })),
    "run.exe",
    /không thuộc một gói/,
    /holds no such file/,
  ],
  ["a folder", zipped({ ...parts, "plans/": new Uint8Array() }), "plans/", /không thuộc một gói/, /holds no such file/],
  [
    "two plans",
    zipped(listed({ ...parts, "plan.yaml": strToU8("plan: x\n") })),
    "plan.yaml",
    /không thuộc một gói/,
    /holds no such file/,
  ],
  [
    "levels without end",
    outside(`${"parent/".repeat(25)}plan.md`),
    `${"parent/".repeat(25)}plan.md`,
    /không thuộc một gói/,
    /no such/,
  ],
  ["a level left out", outside("parent/parent/plan.md"), "parent/plan.md", /bị thiếu trong gói/, /the pack lacks it/],
  [
    "a file added",
    zipped({ ...parts, "register.yaml": strToU8("{}\n") }),
    "register.yaml",
    /đã bị thêm vào/,
    /somebody added it/,
  ],
  ["a file taken out", zipped(without("units.yaml")), "units.yaml", /bị thiếu trong gói/, /the pack lacks it/],
  [
    "the plan taken out, and the manifest told",
    zipped(listed(without("plan.md"))),
    "plan.md",
    /bị thiếu trong gói/,
    /lacks it/,
  ],
  ["a word changed", zipped(changed), "plan.md", /đã bị sửa sau khi đóng gói/, /changed after packing/],
  ["a byte changed in place", renamed(pack, "2024-Q2", "2024-Q3"), "plan.md", /đã bị sửa/, /changed after packing/],
  [
    "a text that is none",
    zipped(listed({ ...parts, "units.yaml": new Uint8Array([0xff, 0xfe]) })),
    "units.yaml",
    /thay đổi/,
    /changed/,
  ],
  [
    "unpacked and packed again, stored",
    zipped(parts, { mtime: new Date(2024, 2, 28) }),
    null,
    /bị thay đổi sau khi đóng gói/,
    /changed after packing/,
  ],
  [
    "unpacked and packed again, compressed",
    zipped(parts, { level: 9 }),
    "manifest.json",
    /nén lại bằng chương trình khác/,
    /compressed by another/,
  ],
  ["a bomb", bomb(), "units.yaml", /nén lại/, /compressed/],
  ["entries that share their bytes", sharing(), "units.yaml", /thay đổi/, /changed/],
  [
    "something behind the end",
    Buffer.concat([pack, Buffer.from("#!/bin/sh")]),
    null,
    /bị cụt hoặc bị nối thêm/,
    /cut short, or/,
  ],
  [
    "something before the beginning",
    Buffer.concat([Buffer.from("#!/bin/sh\n"), pack]),
    null,
    /không phải gói/,
    /no pack/,
  ],
  ["half of it", half, null, /bị cụt/, /cut short/],
  ["all but the last byte", pack.subarray(0, -1), null, /bị cụt/, /cut short/],
  ["nothing", new Uint8Array(), null, /không phải gói/, /no pack/],
  ["a page of text", strToU8("<html>404 Not Found</html>"), null, /không phải gói/, /no pack/],
  ["a container of another kind", zipped({ "word/document.xml": strToU8("<w/>") }), null, /không phải gói/, /no pack/],
  [
    "a manifest that is no data",
    zipped({ ...parts, "manifest.json": strToU8("{") }),
    null,
    /không phải gói/,
    /no pack/,
  ],
  ["a manifest without files", zipped(withManifest(parts, { files: null })), "manifest.json", /thay đổi/, /changed/],
  [
    "another plan's id in the manifest",
    zipped(withManifest(parts, { plan: "khac" })),
    "manifest.json",
    /thay đổi/,
    /changed/,
  ],
  [
    "a later version",
    zipped(withManifest(parts, { version: 2, files: "?" }), { level: 0 }),
    null,
    /phiên bản mới hơn/,
    /a newer version/,
  ],
  ["too large", tooLarge(), null, /lớn quá mức/, /larger than a pack may be/],
  [
    "a file in it too large",
    zipped(listed({ ...parts, "units.yaml": strToU8(" ".repeat(8_000_001)) })),
    "units.yaml",
    /lớn quá/,
    /larger than/,
  ],
];

/** A few bytes that would be a gigabyte. */
function bomb(): Uint8Array {
  const units = zipped(listed({ ...parts, "units.yaml": new Uint8Array(20_000_000) }), { level: 9 });
  const stored = zipped({ "manifest.json": parts["manifest.json"]! });
  // The manifest is stored, as a pack has it: only the bomb is compressed.
  const one = zipMixed({ ...parts, "units.yaml": new Uint8Array(20_000_000) });
  expect([units.length < 100_000, stored.length > 100, one.length < 100_000]).toEqual([true, true, true]);
  return one;
}

function zipMixed(all: Parts): Uint8Array {
  const entries = Object.entries(listed(all)).map(([name, bytes]) => [
    name,
    [bytes, { level: name === "units.yaml" ? 9 : 0 }],
  ]);
  return zipped(Object.fromEntries(entries));
}

/** The directory's line of units.yaml says that it begins where plan.md does, and is as long as the whole. */
function sharing(): Uint8Array {
  const bytes = Buffer.from(pack);
  const at = bytes.lastIndexOf("units.yaml") - 46;
  bytes.writeUInt32LE(bytes.length - 2000, at + 20);
  bytes.writeUInt32LE(bytes.length - 2000, at + 24);
  bytes.writeUInt32LE(0, at + 42);
  return bytes;
}

function tooLarge(): Uint8Array {
  const bytes = new Uint8Array(64_000_001);
  bytes.set(pack);
  return bytes;
}

const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [join(entry.parentPath, entry.name), hash(readFileSync(join(entry.parentPath, entry.name)))]),
  );

/** A ward's plan of the pack as it was sent, with its record. */
const wardsFiles = new Map<string, Buffer>();

async function wardsFolder(): Promise<string> {
  const folder = temporaryFolder({ "dan-van.planpack": pack, ...Object.fromEntries(wardsFiles) });
  if (wardsFiles.size > 0) return folder;
  const args = ["derive", "dan-van.planpack", "--unit", "ubnd-phuong-an-lac", "--out", "an-lac"];
  expect((await run(args, folder)).code).toBe(0);
  for (const path of ["an-lac/plan.md", "an-lac/plan.base.md"]) wardsFiles.set(path, readFileSync(join(folder, path)));
  return folder;
}

describe.each(cases)("%s", (_, bytes, entry, says, saysInEnglish) => {
  const named = entry === null ? "" : `“${entry}”`;

  it("gives no unit's plan, in either language", async () => {
    const folder = temporaryFolder({ "x.planpack": bytes });
    const before = filesIn(folder);
    const derive = ["derive", "x.planpack", "--unit", "ubnd-phuong-an-lac"];
    for (const [args, sentence] of [
      [derive, says],
      [[...derive, "--lang", "en"], saysInEnglish],
    ] as const) {
      const { code, stdout, stderr } = await run(args, folder);
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(sentence);
      expect(stderr).toContain("x.planpack");
      expect(stderr).toContain(named);
    }
    for (const what of ["units", "assignments"])
      expect(await run(["list", what, "x.planpack"], folder)).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(says),
      });
    expect(filesIn(folder)).toEqual(before);
  });

  it("in a parent's place is one error of the plan, and updates nothing", async () => {
    const folder = await wardsFolder();
    writeFileSync(join(folder, "dan-van.planpack"), bytes);
    const before = filesIn(folder);
    const { code, stdout } = await run(["check", "--format", "json"], folder);
    const errors = JSON.parse(stdout).diagnostics.filter(({ rule }: { rule: string }) => rule !== "text/placeholder");
    expect(errors).toMatchObject([
      { rule: "file/pack", path: "an-lac/plan.md", line: 3, message: expect.stringMatching(says) },
    ]);
    expect(code).toBe(1);
    for (const args of [["update"], ["diff"], ["update", "--from", "dan-van.planpack"], ["build"]]) {
      const outcome = await run(args, folder);
      expect([args, outcome.code, outcome.stderr]).toEqual([args, 1, expect.stringMatching(says)]);
    }
    expect(filesIn(folder)).toEqual(before);
  });
});

it("no byte of a pack can be changed without being noticed", () => {
  for (let at = 0; at < pack.length; at++) {
    const bytes = new Uint8Array(pack);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
    expect(readPack(bytes, hash), `byte ${at}`).toHaveProperty("fault");
  }
});

it("nor can it be cut anywhere", () => {
  for (let length = 0; length < pack.length; length++)
    expect(readPack(pack.subarray(0, length), hash), `${length} bytes`).toHaveProperty("fault");
});
