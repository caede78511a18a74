// plan check: plans -> their diagnostics on stdout. Exit 1 where there are errors, or more warnings than allowed.
import { reporters } from "../../reporters/index.ts";
import { countOf } from "../../reporters/words.ts";
import { allDiagnostics } from "../all-diagnostics.ts";
import { loadPlans } from "../load.ts";
import { progressOf } from "../progress.ts";
import { selectPlans } from "../select-plans.ts";
import { severitiesOf } from "../severity.ts";
import type { Run } from "./index.ts";

export const check: Run = async (context, paths, { format, maxWarnings, rule = [] }) => {
  const severities = severitiesOf(context, rule);
  const files = severities && selectPlans(context, paths);
  if (!severities || !files) return 2;

  const progress = progressOf(context, files.length);
  const loaded = loadPlans(files, progress.tick);
  progress.done();

  const diagnostics = allDiagnostics(loaded, severities);
  const report = reporters[format === "json" ? "json" : "pretty"];
  const { language, width, quiet, words } = context;
  context.print(report(diagnostics, { language, width, quiet, color: context.color.stdout, plans: loaded.length }));

  const { errors, warnings } = countOf(diagnostics);
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  if (tooMany) context.note(`${words.tooManyWarnings(warnings, maxWarnings)}\n`);
  return errors > 0 || tooMany ? 1 : 0;
};
