// What a run reads of the disk; and a record of it, by which a later run sees whether it would read anything otherwise.
import {
  closeSync,
  type Dirent,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from "node:fs";
import { hash } from "./hash.ts";

/** By question and path: what the disk answered. */
export type Sightings = ReadonlyMap<string, string>;

const questions = {
  /** What is there. */
  kind: (path: string): string => kindOf(statAt(path)),
  /** The hash of what a file holds. */
  bytes: (path: string): string => hash(readFileSync(path)),
  /** Where links lead. */
  place: (path: string): string => realpathSync(path),
  /** The hash of what a folder holds. */
  names: (path: string): string => namesHash(entriesOf(path)),
};

type Question = keyof typeof questions;

let record: Map<string, string> | null = null;

const note = (question: Question, path: string, answer: () => string): void =>
  void record?.set(`${question} ${path}`, answer());

/** Runs `work`, and gives what it read of the disk. One at a time. */
export async function recordedReads<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly seen: Sightings }> {
  const own = new Map<string, string>();
  record = own;
  try {
    return { result: await work(), seen: own };
  } finally {
    record = null;
  }
}

/** The path of which the disk would not answer the same now; null where there is none. */
export function changedSince(seen: Iterable<readonly [string, string]>): string | null {
  for (const [asked, answer] of seen) {
    const [question, path] = askedOf(asked);
    if (answerOf(() => questions[question](path)) !== answer) return path;
  }
  return null;
}

/** The paths that were asked about, each once. */
export const pathsIn = (seen: Sightings): readonly string[] => [
  ...new Set([...seen.keys()].map((asked) => askedOf(asked)[1])),
];

function askedOf(asked: string): readonly [Question, string] {
  const at = asked.indexOf(" ");
  return [asked.slice(0, at) as Question, asked.slice(at + 1)];
}

const answerOf = (ask: () => string): string | null => {
  try {
    return ask();
  } catch {
    return null;
  }
};

/** What is there, links followed; null where nothing is. */
export function statOf(path: string): Stats | null {
  const stats = path.includes("\0") ? null : statAt(path);
  note("kind", path, () => kindOf(stats));
  return stats;
}

const statAt = (path: string): Stats | null => statSync(path, { throwIfNoEntry: false }) ?? null;

const kindOf = (stats: Stats | null): string =>
  stats === null ? "none" : stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";

/** The path without links. Errors of the disk are thrown. */
export function realPathOf(path: string): string {
  const place = realpathSync(path);
  note("place", path, () => place);
  return place;
}

/** A file's bytes. Errors of the disk are thrown. */
export function readBytes(path: string): Buffer {
  const bytes = readFileSync(path);
  note("bytes", path, () => hash(bytes));
  return bytes;
}

/** Null where there are more than `most`: then the file is not read. */
export function readAtMost(path: string, most: number): Buffer | null {
  if (statSync(path).size <= most) return readBytes(path);
  note("bytes", path, () => questions.bytes(path));
  return null;
}

/** A file's first bytes, at most `length`. */
export function readHead(path: string, length: number): Buffer {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.allocUnsafe(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
  } finally {
    closeSync(file);
    note("bytes", path, () => questions.bytes(path));
  }
}

/** What is in a folder, by name. */
export function listFolder(path: string): readonly Dirent[] {
  const entries = entriesOf(path);
  note("names", path, () => namesHash(entries));
  return entries;
}

const entriesOf = (path: string): readonly Dirent[] =>
  readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));

const namesHash = (entries: readonly Dirent[]): string =>
  hash(entries.map((entry) => `${entry.isDirectory() ? "/" : ""}${entry.name}`).join("\n"));
