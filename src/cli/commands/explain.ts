// plan explain: a rule's name -> its page; no name -> the rules. As JSON lines: one rule a line, with all of its page.
import { pages } from "../../messages/explain/index.ts";
import { isRule, type RuleName, rules } from "../../messages/index.ts";
import { reportWords } from "../../messages/report.ts";
import { printable } from "../../reporters/cells.ts";
import { type Context, usageError } from "../context.ts";
import { nearestName } from "../nearest-name.ts";
import { alignedRows } from "../table.ts";
import type { Run } from "./index.ts";

const allNames = (Object.keys(rules) as RuleName[]).sort();

export const explain: Run = async (context, [name], { json = false }) => {
  if (name !== undefined && !isRule(name)) {
    return usageError(context, context.words.unknownRule(name, nearestName(name, allNames)));
  }
  const names = name === undefined ? allNames : [name];
  if (json) context.print(names.map((each) => `${JSON.stringify(pageRow(each, context))}\n`).join(""));
  else context.print(name === undefined ? ruleList(names, context) : pageText(name, context));
  return 0;
};

function pageRow(name: RuleName, { language }: Context) {
  const { wrong, right, [language]: words } = pages[name];
  return { name, severity: rules[name].severity, what: words.what, why: words.why, wrong, right };
}

function ruleList(names: readonly RuleName[], { language }: Context): string {
  return alignedRows(
    names.map((name) => [name, severityOf(name, language), firstSentence(pages[name][language].what)]),
  );
}

const severityOf = (name: RuleName, language: Context["language"]): string =>
  reportWords[language].severity[rules[name].severity];

const firstSentence = (text = ""): string => /^.*?[.!?](?=\s|$)/u.exec(text)?.[0] ?? text;

function pageText(name: RuleName, { language, words, color }: Context): string {
  const page = pages[name];
  const { bold } = color.stdout;
  const head = `${bold(name)}   ${severityOf(name, language)}\n`;
  const { what, why } = page[language];
  const example = (title: string, text: string) => `\n${bold(title)}\n\n${indented(text)}\n`;
  return `${head}\n${what}\n\n${words.why}: ${why}\n${example(words.wrong, page.wrong)}${example(words.right, page.right)}`;
}

/** An example may hold what no terminal should be sent. */
const indented = (text: string): string =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? "" : `    ${printable(line)}`))
    .join("\n");
