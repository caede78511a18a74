// Whether units.yaml or register.yaml is there and was read to its end: only then is a name that it lacks a mistake.
import type { Directory, Register } from "./plan.ts";

export const isWhole = ({ source, partial }: Pick<Directory | Register, "source" | "partial">): boolean =>
  source !== null && !partial;
