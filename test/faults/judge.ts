// An operation and a fault at a place -> what was lost, if anything.
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "../cli/run.ts";
import { type Fault, withFault } from "./disk.ts";
import { inFolder, type Operation, type Tree, treeOf } from "./operations.ts";

/** As it goes without a fault. */
export interface Clean {
  readonly operation: Operation;
  readonly code: number;
  readonly after: Tree;
}

export const cleanRun = (operation: Operation): Promise<Clean> =>
  inFolder(operation.before, async (folder) => {
    const { code } = await run(operation.args, folder);
    return { operation, code, after: treeOf(folder) };
  });

export const countOperations = ({ before, args }: Operation, fault: Fault): Promise<number> =>
  inFolder(before, async (folder) => {
    const { operations } = await withFault({ folder, fault, at: 0 }, () => run(args, folder));
    return operations;
  });

/** Empty where nothing was lost. */
export const judge = (clean: Clean, fault: Fault, at: number): Promise<readonly string[]> =>
  inFolder(clean.operation.before, async (folder) => {
    const { args, edited } = clean.operation;
    const edit = (): void => {
      mkdirSync(dirname(join(folder, edited)), { recursive: true });
      appendFileSync(join(folder, edited), personsLine);
    };
    const { result } = await withFault({ folder, fault, at, edit }, () => run(args, folder));
    endedProcess(folder);
    const isCut = fault === "killed" || fault === "power";
    return [
      ...(isCut ? [] : unclear(result.code, result.both)),
      ...(fault === "edit" ? await afterEdit(clean, folder) : await afterFault(clean, folder)),
    ];
  });

const personsLine = "\n<!-- của người -->\n";

/** Neither a fault of the program nor a stack; what went wrong is said. */
function unclear(code: number, said: string): string[] {
  const first = said.split("\n", 2).join(" ").slice(0, 200);
  if (code > 2 || /^ {4}at /m.test(said)) return [`not clear: ${code} ${first}`];
  return code !== 0 && said === "" ? [`nothing said: ${code}`] : [];
}

/** Runs in one process, of which one was cut short: its locks are those of a process that has ended. */
function endedProcess(folder: string): void {
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (path.endsWith(".plan-lock")) writeFileSync(join(folder, path), lockText);
  }
}

const ended = spawnSync(process.execPath, ["-e", "console.log(process.pid + ' ' + os.hostname())"], {
  encoding: "utf8",
});
const lockText = ended.stdout;

async function afterFault({ operation, code, after }: Clean, folder: string): Promise<string[]> {
  const { before, words } = operation;
  const cut = treeOf(folder);
  const lost = [
    ...[...cut].flatMap(([path, text]) =>
      isOurs(path) || text === before.get(path) || text === after.get(path) || isWholeManifest(path, text)
        ? []
        : [`neither old nor new: ${path}`],
    ),
    ...[...before].flatMap(([path, text]) =>
      cut.has(path) || [...cut.values()].includes(text) ? [] : [`gone: ${path}`],
    ),
    ...lostWords(words, cut),
  ];
  return [...lost, ...(await nextRun({ operation, code, after }, folder, cut))];
}

/** Verdicts on the next run, by the state that it begins with. */
const known = new Map<string, readonly string[]>();

async function nextRun({ operation, code, after }: Clean, folder: string, cut: Tree): Promise<readonly string[]> {
  const { before, args, words, name } = operation;
  if (isSame(cut, before)) return [];
  const key = JSON.stringify([name, ...cut]);
  const verdict = known.get(key);
  if (verdict) return verdict;
  const again = await run(args, folder);
  const end = treeOf(folder);
  const rest = [...new Set([...end.keys(), ...after.keys()])].filter(
    (path) => !isOurs(path) && end.get(path) !== after.get(path),
  );
  const found = [
    ...(again.code === code || rest.length === 0 ? [] : [`the next run: ${again.code} ${again.both.slice(0, 200)}`]),
    ...rest.map((path) => `after the next run: ${path} ${end.has(path) ? "is otherwise" : "is missing"}`),
    ...lostWords(words, end),
  ];
  known.set(key, found);
  return found;
}

const isSame = (a: Tree, b: Tree): boolean => a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);

async function afterEdit({ operation: { args, words } }: Clean, folder: string): Promise<string[]> {
  const all = [...words, personsLine];
  const lost = existsSync(join(folder, "plans")) || words.length > 0 ? lostWords(all, treeOf(folder)) : [];
  await run(args, folder);
  return [...lost, ...lostWords(all, treeOf(folder))];
}

/** Temporary, and cleared away by whoever comes next. */
const isOurs = (path: string): boolean => /(?:^|[/\\])\.plan-/.test(path);

/** While a build is under way it says what may be there. */
function isWholeManifest(path: string, text: string): boolean {
  if (!path.endsWith("manifest.json")) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const lostWords = (words: readonly string[], tree: Tree): string[] => {
  const texts = [...tree.values()];
  return words.flatMap((one) =>
    texts.some((text) => text.includes(Buffer.from(one).toString("latin1"))) ? [] : [`a person's words: ${one.trim()}`],
  );
};
