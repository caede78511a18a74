// A place on the disk -> the root of the workspace that it belongs to, and the shared files that a plan there reads.
import { dirname, join } from "node:path";
import { statOf } from "./disk.ts";
import { isFile, isFolder, nearestFile, upwards } from "./paths.ts";

/** The nearest folder, from a file or folder upwards, that holds `plan.config.yaml`, `plans/` or `.git`; else that folder itself. */
export function workspaceRoot(path: string): string {
  const folder = isFolder(path) ? path : dirname(path);
  return upwards(folder).find(isRoot) ?? folder;
}

const isRoot = (folder: string): boolean =>
  isFile(join(folder, "plan.config.yaml")) || isFolder(join(folder, "plans")) || statOf(join(folder, ".git")) !== null;

/** `units.yaml` or `register.yaml` of a plan: from its folder upwards to the root, then `<root>/plans`; null where there is none. */
export function sharedFile(name: string, folder: string, root: string): string | null {
  const nearest = nearestFile(name, folder, root);
  if (nearest) return nearest;
  const inPlans = join(root, "plans", name);
  return isFile(inPlans) ? inPlans : null;
}
