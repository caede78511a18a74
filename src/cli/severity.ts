// `--rule NAME=off|warn|error` -> diagnostics with the severities that were asked for.
import type { Diagnostic, RuleName, Severity } from "../diagnostic.ts";
import { isRule, rules } from "../messages/index.ts";
import { type Context, usageError } from "./context.ts";
import { nearestName } from "./nearest-name.ts";

/** What a rule may be set to. */
export const levels: Readonly<Record<string, Severity | "off">> = { off: "off", warn: "warning", error: "error" };

export type Severities = ReadonlyMap<RuleName, Severity | "off">;

/** Null where one is no setting or names no rule: that has been said, the exit code is 2. */
export function severitiesOf(context: Context, settings: readonly string[]): Severities | null {
  const severities = new Map<RuleName, Severity | "off">();
  for (const setting of settings) {
    const [name = "", level = ""] = setting.split("=");
    const severity = Object.hasOwn(levels, level) ? levels[level] : undefined;
    if (!severity) {
      usageError(context, context.words.invalidValue("--rule", setting, "NAME=off, NAME=warn, NAME=error", null));
      return null;
    }
    if (!isRule(name)) {
      usageError(context, context.words.unknownRule(name, nearestName(name, Object.keys(rules))));
      return null;
    }
    severities.set(name, severity);
  }
  return severities;
}

export const withSeverities = (diagnostics: readonly Diagnostic[], severities: Severities): Diagnostic[] =>
  diagnostics.flatMap((diagnostic) => {
    const severity = severities.get(diagnostic.rule) ?? diagnostic.severity;
    return severity === "off" ? [] : [{ ...diagnostic, severity }];
  });
