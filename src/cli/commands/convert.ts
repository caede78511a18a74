// plan convert: a plan -> the same in the other surface, on stdout or in a new file. Overwrites nothing.
import { resolve } from "node:path";
import { type Converted, convert as convertPlan, type Surface } from "../../convert.ts";
import { formatWords } from "../../messages/format.ts";
import { reporters } from "../../reporters/index.ts";
import { positionAt, type Span, textOf } from "../../source.ts";
import { type Context, usageError } from "../context.ts";
import { statOf } from "../disk.ts";
import { type LoadedPlan, loadPlans } from "../load.ts";
import { shown } from "../paths.ts";
import { saveNewText } from "../save-texts.ts";
import { selectPlans } from "../select-plans.ts";
import { cellText } from "../table.ts";
import { version } from "../version.ts";
import type { Run } from "./index.ts";

export const convert: Run = async (context, [typed = ""], { to, out }) => {
  const words = formatWords[context.language];
  const files = selectPlans(context, [typed]);
  if (!files) return 2;
  const [file, ...others] = files;
  if (!file || others.length > 0) return usageError(context, words.onePlan(files.length));
  const from: Surface = /\.ya?ml$/i.test(file.path) ? "yaml" : "md";
  const surface = to ?? (from === "md" ? "yaml" : "md");
  if (surface === from) return usageError(context, words.sameSurface(typed, surface));
  const target = out === undefined ? null : resolve(context.cwd, out);
  if (target !== null && statOf(target)) return usageError(context, words.exists(shown(context.cwd, target)));

  const [loaded] = loadPlans([file]);
  if (!loaded) return 2;
  const converted = convertPlan(loaded, surface, loaded.shared.workspace);
  if (!("text" in converted)) return refuse(converted, loaded, surface, context);
  for (const { text, span } of converted.kept) context.note(`${words.kept(placeOf(span), surface, cut(text))}\n`);
  if (target === null) {
    context.print(converted.text);
    return 0;
  }
  await saveNewText(target, converted.text, file.path);
  if (!context.quiet) context.note(`${words.written(shown(context.cwd, target), shown(context.cwd, file.path))}\n`);
  return 0;
};

function refuse(
  converted: Exclude<Converted, { readonly text: string }>,
  { path }: LoadedPlan,
  surface: Surface,
  context: Context,
): 1 {
  const words = formatWords[context.language];
  if ("differsAt" in converted) {
    const { differsAt } = converted;
    context.note(`${context.words.error}: ${words.differs(placeOf(differsAt), surface, cut(textOf(differsAt)))}\n`);
    return 1;
  }
  const { language, width, color } = context;
  const options = { language, width, color: color.stderr, plans: 0, quiet: true, version: version() };
  context.note(`${reporters.pretty(converted.mistakes, options)}\n`);
  context.note(`${context.words.error}: ${words.mendFirst(path)}\n`);
  return 1;
}

/** Columns that an excerpt may take. */
const excerpt = 40;

const cut = (text: string): string => cellText(text, excerpt);

function placeOf({ source, start }: Span): string {
  const { line, column } = positionAt(source, start);
  return `${source.path}:${line}:${column}`;
}
