// Printed pages -> a line by its first words, the rule below it, widths and middles in mm.
import type { Line, Page, Rule } from "./measure.ts";

/** The first line that begins so; throws where there is none. */
export function lineAt(page: Page | undefined, start: string): Line {
  const line = page?.lines.find(({ text }) => text.startsWith(start));
  if (!line) throw new Error(`no line "${start}":\n${page?.lines.map(({ text }) => text).join("\n")}`);
  return line;
}

/** The rule at most 3 mm below a line; throws where there is none. */
export function ruleUnder(page: Page | undefined, line: Line): Rule {
  const rule = page?.rules.find(
    (rule) =>
      rule.top > line.bottom - 1.5 && rule.top < line.bottom + 3 && rule.left < line.right && rule.right > line.left,
  );
  if (!rule) throw new Error(`no rule under "${line.text}"`);
  return rule;
}

export const widthOf = (line: Line): number => line.right - line.left;

export const middleOf = ({ left, right }: { readonly left: number; readonly right: number }): number =>
  (left + right) / 2;
