// A unit's plan on the disk -> where its record is and what is in it; new ones -> the disk, the record first.
import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { dirname, isAbsolute, relative, sep } from "node:path";
import { type DerivedBase, readBase, writeBase } from "../derived-base.ts";
import { statOf } from "./disk.ts";
import { hash } from "./hash.ts";
import { isFile } from "./paths.ts";
import { readSource } from "./read-source.ts";
import { saveFile, saveTexts } from "./save-texts.ts";

/** `plan.md` has its record in `plan.base.md`. */
export const basePathOf = (plan: string): string => `${plan.replace(/\.(?:md|ya?ml)$/i, "")}.base.md`;

/** Null where there is none, or where somebody changed it. */
export function baseOf(plan: string): DerivedBase | null {
  const path = basePathOf(plan);
  const source = isFile(path) ? readSource(path, path, () => {}).source : null;
  return source && readBase(source, hash);
}

/** As `extends` says it: from the plan's folder, with `/`. */
export function pathFrom(plan: string, parent: string): string {
  const way = relative(dirname(plan), parent);
  return isAbsolute(way) ? way : way.split(sep).join("/");
}

/** Whether a record of the same text may be written there: a run that was cut short left it. */
export function isFreeForBase(plan: string, base: DerivedBase): boolean {
  const path = basePathOf(plan);
  return !statOf(path) || readFileSync(path, "utf8") === writeBase(base, hash);
}

/** A plan on the disk has its record: that is written first. `text`: of the plan, where it is not as it was derived. */
export async function saveDerived(plan: string, base: DerivedBase, text = base.text): Promise<void> {
  await saveBase(plan, base);
  await saveTexts([{ path: plan, text, was: null }]);
}

/** The record of a plan that is on the disk already. */
export const saveBase = (plan: string, base: DerivedBase): Promise<void> =>
  saveFile(basePathOf(plan), () => writeBase(base, hash));

/** Writing a file anew would get around its being read-only. */
export function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return (statSync(path).mode & 0o222) !== 0;
  } catch {
    return false;
  }
}
