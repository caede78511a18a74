// Paths as clerks type them -> what is on the disk; paths as they are shown.
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { printable } from "../reporters/cells.ts";
import { realPathOf, statOf } from "./disk.ts";
import { refusal } from "./disk-error.ts";

/** Whether what is there is in the folder, links followed. Nothing there is nowhere else. */
export function isWithin(folder: string, path: string): boolean {
  return !statOf(path) || isBelow(realPathOf(folder), realPathOf(path));
}

/** Throws where a link leads out of the workspace: what is elsewhere is nobody's to read or print. */
export function expectWithin(root: string, path: string): void {
  if (!isWithin(root, path)) throw refusal("linked", path);
}

/** Whether a path is in the folder, or the folder itself, by its name. */
export function isBelow(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return !(inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside));
}

/** A path relative to a folder, with `/`, `.` for the folder, as a terminal may show it; the path itself where it is not inside. */
export function shown(folder: string, path: string): string {
  const inside = relative(folder, path);
  const short = isBelow(folder, path) ? inside || "." : path;
  return printable(short.split(sep).join("/"));
}

export const isFolder = (path: string): boolean => statOf(path)?.isDirectory() ?? false;
export const isFile = (path: string): boolean => statOf(path)?.isFile() ?? false;

/**
 * The absolute path of what was typed, or null where nothing is there. Also found: a path typed with `\` on a
 * system that uses `/`, and one whose accents the disk spells otherwise (composed or decomposed).
 */
export function locate(typed: string, cwd: string): string | null {
  const slashed = typed.replaceAll("\\", "/");
  const spellings = [typed, slashed, slashed.normalize("NFC"), slashed.normalize("NFD")];
  return spellings.map((spelling) => resolve(cwd, spelling)).find((path) => statOf(path)) ?? null;
}

/** The folder and those above it, up to and with `last` (or the disk's root). */
export function upwards(folder: string, last: string | null = null): string[] {
  const folders = [folder];
  for (let at = folder; at !== last && dirname(at) !== at; ) {
    at = dirname(at);
    folders.push(at);
  }
  return folders;
}

/** The nearest file of that name, from a folder upwards to another. */
export const nearestFile = (name: string, folder: string, last: string): string | null =>
  upwards(folder, last)
    .map((each) => join(each, name))
    .find(isFile) ?? null;
