// Where this program is installed.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { isFile, upwards } from "./paths.ts";

/** The folder of package.json, the same from `src/` and from `dist/`. */
export function packageFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  const folder = upwards(here).find((each) => isFile(join(each, "package.json")));
  if (!folder) throw new Error(`no package.json above ${here}`);
  return folder;
}
