// Paths as clerks type them -> what is on the disk; paths as they are shown.
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { statOf } from "./disk.ts";

/** A path relative to a folder, with `/`, `.` for the folder; the path itself where it is not inside. */
export function shown(folder: string, path: string): string {
  const inside = relative(folder, path);
  const outside = inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  const short = outside ? path : inside || ".";
  return short.split(sep).join("/");
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
