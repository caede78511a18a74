// The commands that write -> each with a folder to run in, as it is before.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { run } from "../cli/run.ts";
import { district, districtFiles } from "../derive/levels.ts";

/** Files by path from the folder, as one letter a byte. */
export type Tree = ReadonlyMap<string, string>;

export interface Operation {
  readonly name: string;
  readonly args: readonly string[];
  readonly before: Tree;
  /** A file that a person may save at any moment. */
  readonly edited: string;
  /** What a person wrote, which is found in some file whatever happens. */
  readonly words: readonly string[];
}

export function treeOf(folder: string): Tree {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path, "latin1")]));
}

/** Makes a folder of it, and takes it away after. */
export async function inFolder<T>(tree: Tree, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "plan-fault-")));
  try {
    for (const [path, text] of tree) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text, "latin1");
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Edit = readonly [path: string, from: string, to: string];

const filesOf = (files: Readonly<Record<string, string>>): Tree =>
  new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text).toString("latin1")]));

/** What commands make of files, then a person. */
const after = (tree: Tree, commands: readonly (readonly string[])[], edits: readonly Edit[]): Promise<Tree> =>
  inFolder(tree, async (folder) => {
    for (const args of commands) {
      const { code, both } = await run(args, folder);
      if (code !== 0) throw new Error(both);
    }
    for (const [path, from, to] of edits) {
      const text = readFileSync(join(folder, path), "utf8");
      if (!text.includes(from)) throw new Error(`${path} lacks ${from}`);
      writeFileSync(
        join(folder, path),
        text.replace(from, () => to),
      );
    }
    return treeOf(folder);
  });

const plan = "plans/dan-van/plan.md";
const own = "plans/dan-van-ubnd-phuong-an-lac/plan.md";
const output = "build/dan-van/units/thanh-tra.docx";
const derive = ["derive", plan, "--unit", "ubnd-phuong-an-lac"];
const wardWords = "- Phường mở chuyên mục trên loa truyền thanh.";
const handWords = "sửa bằng tay";

const faulty = `${district.replace("xây dựng Kế hoạch", "xây dựng  Kế hoạch")}
- Thực hiện Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ về cải cách hành chính.



* Báo cáo.
`;

export async function operations(): Promise<Operation[]> {
  const files = filesOf(districtFiles);
  const sloppy = filesOf({ ...districtFiles, [plan]: faulty });
  const changed: Edit = [plan, "Đổi mới công tác dân vận", "Đổi mới mạnh mẽ công tác dân vận"];
  const built = await after(files, [["build"]], [changed]);
  const byHand: Tree = new Map([...built, ["build/dan-van/dan-van.docx", Buffer.from(handWords).toString("latin1")]]);
  const derived = await after(
    files,
    [derive],
    [
      [own, "- Đổi mới công tác dân vận.", `- Đổi mới công tác dân vận.\n\n${wardWords}`],
      [plan, "hạn=2024-Q2", "hạn=2024-Q3"],
      [plan, "# Nội dung", "# Mục đích\n\n1. Phát huy dân chủ ở cơ sở.\n\n# Nội dung"],
    ],
  );
  const of = (name: string, args: readonly string[], before: Tree, edited = plan, words: readonly string[] = []) => ({
    name,
    args,
    before,
    edited,
    words,
  });
  return [
    of("build", ["build"], files),
    of("build (xuất lại)", ["build"], byHand, output, [handWords]),
    of("build --force", ["build", "--force"], byHand, output, [handWords]),
    of("derive", derive, files),
    of("update", ["update"], derived, own, [wardWords]),
    of("fmt --ids", ["fmt", "--ids"], sloppy),
    of("check --fix", ["check", "--fix"], sloppy),
    of("register add", ["register", "add"], sloppy, "plans/register.yaml"),
    of("convert", ["convert", plan, "--out", "moi/plan.yaml"], files),
    of("pack", ["pack", plan], files),
    of("init", ["init"], new Map(), "plans/units.yaml"),
  ];
}
