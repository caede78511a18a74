// The disk below a folder -> the same with a fault at its n-th operation: what node:fs does there fails, or ends with the process.
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { sep } from "node:path";

/**
 * full: no room from there on, and the write that meets it is done by half · denied, broken, open: this once · killed: nothing more reaches
 * the disk · power: likewise, and what was not flushed is lost · edit: a person saves a file in between.
 */
export const faults = ["full", "denied", "broken", "open", "killed", "power", "edit"] as const;
export type Fault = (typeof faults)[number];

interface Plan {
  readonly folder: string;
  readonly fault: Fault | null;
  /** Counted from 1 over the operations that the fault can meet. */
  readonly at: number;
  /** What the person does. */
  readonly edit: () => void;
}

/** What an operation does, by its name without `Sync`. Those that are missing touch no file. */
const kinds: Readonly<Record<string, "open" | "read" | "write" | "change" | "flush" | "close">> = {
  open: "open",
  readFile: "open",
  readdir: "open",
  read: "read",
  stat: "read",
  lstat: "read",
  realpath: "read",
  access: "read",
  exists: "read",
  write: "write",
  writeFile: "write",
  fsync: "flush",
  close: "close",
  mkdir: "change",
  rename: "change",
  rm: "change",
  unlink: "change",
  chmod: "change",
  chown: "change",
  utimes: "change",
};

const codes: Partial<Record<Fault, string>> = { full: "ENOSPC", denied: "EACCES", broken: "EIO", open: "EMFILE" };

const original: Readonly<Record<string, (...args: never[]) => unknown>> = { ...fs } as never;
const functions = fs as unknown as Record<string, (...args: unknown[]) => unknown>;

const patched = [...Object.keys(kinds).map((name) => `${name}Sync`), "fsync"];

let plan: Plan | null = null;
let count = 0;
let over = false;
/** What one of them does by means of another is its own affair. */
let within = false;
/** Of files in the folder, by descriptor. */
const paths = new Map<number, string>();
/** Written and not flushed. */
const dirty = new Set<string>();

/** Runs with the fault. `operations`: how many the fault could have met. */
export async function withFault<T>(
  { folder, fault, at, edit = () => {} }: Omit<Plan, "edit"> & Partial<Pick<Plan, "edit">>,
  run: () => Promise<T>,
): Promise<{ readonly result: T; readonly operations: number }> {
  for (const name of patched) patch(name.replace(/Sync$/, ""), name);
  syncBuiltinESMExports();
  plan = { folder: folder + sep, fault, at, edit };
  count = 0;
  over = false;
  paths.clear();
  dirty.clear();
  try {
    return { result: await run(), operations: count };
  } finally {
    plan = null;
    for (const name of patched) functions[name] = original[name] as never;
    syncBuiltinESMExports();
    for (const path of over && fault === "power" ? dirty : []) if (fs.existsSync(path)) fs.truncateSync(path, 0);
  }
}

function patch(name: string, full: string): void {
  const real = original[full] as (...args: unknown[]) => unknown;
  functions[full] = Object.assign((...args: unknown[]) => {
    const path = typeof args[0] === "number" ? paths.get(args[0]) : args[0];
    if (!plan || within || typeof path !== "string" || !`${path}${sep}`.startsWith(plan.folder)) return real(...args);
    const callback = typeof args.at(-1) === "function" ? (args.at(-1) as (error: Error) => void) : null;
    try {
      const half = meet(name, path, args);
      within = true;
      const result = half ? real(args[0], args[1], args[2], Math.ceil(Number(args[3]) / 2)) : real(...args);
      within = false;
      follow(name, path, args, result);
      return result;
    } catch (fault) {
      within = false;
      if (name === "close") original.closeSync?.(...([args[0]] as never[]));
      if (full === "existsSync") return false;
      if (!callback) throw fault;
      callback(fault as Error);
    }
  }, real);
}

/** Counts the operation, and throws where it fails. True: it is to be done by half. */
function meet(name: string, path: string, args: readonly unknown[]): boolean {
  const { fault, at, edit } = plan!;
  if (over && (fault === "killed" || fault === "power")) throw Object.assign(new Error("killed"), { killed: true });
  if (!fault || !meets(fault, name, args)) return false;
  if (over) {
    if (fault === "full") throw errorOf(fault, name, path, args);
    return false;
  }
  count++;
  if (count !== at) return false;
  over = true;
  if (fault === "edit") edit();
  if (fault === "edit") return false;
  if (fault === "killed" || fault === "power") throw Object.assign(new Error("killed"), { killed: true });
  if (fault === "full" && name === "write") return true;
  throw errorOf(fault, name, path, args);
}

function meets(fault: Fault, name: string, args: readonly unknown[]): boolean {
  const kind = kinds[name];
  const isReading =
    kind === "read" || name === "readFile" || name === "readdir" || (name === "open" && args[1] === "r");
  switch (fault) {
    case "full":
      return (
        kind === "write" || kind === "flush" || name === "mkdir" || name === "rename" || (name === "open" && !isReading)
      );
    case "open":
      return kind === "open";
    case "denied":
      return kind !== "flush" && kind !== "close" && name !== "read" && name !== "write";
    case "broken":
      return true;
    // Between two operations that only read, it is all the same when one dies.
    case "killed":
    case "power":
      return !isReading && !(kind === "close" && !dirty.has(paths.get(Number(args[0])) ?? ""));
    // The instant in which a name changes hands belongs to the system.
    case "edit":
      return name !== "rename";
  }
}

function errorOf(fault: Fault, name: string, path: string, args: readonly unknown[]): Error {
  const code = codes[fault] ?? "";
  const named = typeof args[0] === "number" ? {} : { path };
  return Object.assign(new Error(`${code}: ${name}`), { code, syscall: name, ...named });
}

function follow(name: string, path: string, args: readonly unknown[], result: unknown): void {
  if (name === "open") paths.set(Number(result), path);
  if (name === "write" || name === "writeFile") dirty.add(path);
  if (name === "fsync") dirty.delete(path);
  if (name === "close") paths.delete(Number(args[0]));
  if ((name === "rename" || name === "unlink" || name === "rm") && dirty.delete(path) && name === "rename")
    dirty.add(String(args[1]));
}
