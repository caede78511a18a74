// Whether units.yaml or register.yaml is there and was read to its end: only then is a name that it lacks a mistake.
import { beforeError } from "../1-parse/data.ts";
import type { Mapping } from "../1-parse/outline.ts";
import type { Report } from "../diagnostic.ts";
import type { Directory, Register } from "./plan.ts";

export const isWhole = ({ source, partial }: Pick<Directory | Register, "source" | "partial">): boolean =>
  source !== null && !partial;

/** Values of the wrong shape are not read; one of the right shape, as a wrong date, loses nothing but itself. */
const shapes: ReadonlySet<string> = new Set(["mapping", "list", "text", "quoted", "id"]);

/** Reports on a file's data, and tells afterwards whether a mistake in it has hidden names, keys or entries. */
export function reportingLoss(reportAll: Report, data: Mapping): { readonly report: Report; lost(): boolean } {
  const report = beforeError(reportAll, data);
  let lost = data.brokenAt !== undefined;
  return {
    report: (rule, span, details, extra) => {
      lost ||= !("expected" in details) || shapes.has(String(details.expected));
      report(rule, span, details, extra);
    },
    lost: () => lost,
  };
}
