// A folder -> its files, by path within it, with what they hold.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Contents in base64, in the order of the paths. */
export const filesBelow = (folder: string): readonly (readonly [path: string, content: string])[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [path.slice(folder.length), readFileSync(path, "base64")] as const);
