// plan pack: a plan with the plans above it and all that they are read with -> one file to send, in the folder of outputs.
import { basename, join, resolve } from "node:path";
import type { Diagnostic } from "../../diagnostic.ts";
import { withIds } from "../../format.ts";
import { deriveWords } from "../../messages/derive.ts";
import { packWords } from "../../messages/pack.ts";
import { levelsOf, type PackedPlan, packEnding, planNames } from "../../pack/packed-plan.ts";
import { writePack } from "../../pack/write-pack.ts";
import { reporters } from "../../reporters/index.ts";
import { type Context, usageError } from "../context.ts";
import { isWritable } from "../derived-files.ts";
import { hash } from "../hash.ts";
import { type LoadedPlan, loadPlans } from "../load.ts";
import { workspaceOpener } from "../open-workspace.ts";
import { fingerprintOf, lenderFinder } from "../packs.ts";
import { parentFinder } from "../parents.ts";
import { shown } from "../paths.ts";
import { saveTexts } from "../save-texts.ts";
import { selectPlans } from "../select-plans.ts";
import { version } from "../version.ts";
import { type Written, writeOutputs } from "../write-outputs.ts";
import type { Run } from "./index.ts";

export const pack: Run = async (context, [typed = ""], { out, force = false }) => {
  const { cwd } = context;
  const words = packWords[context.language];
  const files = selectPlans(context, [typed]);
  if (!files) return 2;
  const [file, ...others] = files;
  if (!file || others.length > 0) return usageError(context, words.onePlan(files.length));
  const path = shown(cwd, file.path);
  const [loaded] = loadPlans([file]);
  const mistakes = loaded ? [...loaded.shared.diagnostics, ...loaded.diagnostics].filter(isError) : [];
  if (!loaded?.plan || mistakes.length > 0) return refuse(mistakes, words.mendFirst(path), context);
  const named = withIds(loaded.plan.source, loaded.shared.workspace);
  if (!named || (named.ids > 0 && !isWritable(file.path))) return usageError(context, words.noIds(path));

  // Ids come first: a unit's plan that names them would else be one of a parent that lacks them.
  if (named.ids > 0) await saveTexts([{ path: file.path, text: named.text, was: loaded.plan.source.text }]);
  const { id } = loaded.plan;
  const tool = `plan-compiler ${version()}`;
  const [whole = loaded] = named.ids > 0 ? loadPlans([file]) : [loaded];
  const packed = packedPlan(whole, named.text);
  const bytes = writePack(packed, { tool, plan: id }, hash);
  const [written, trouble] = await writeOutputs({
    folder: out === undefined ? join(file.root, "build") : resolve(cwd, out),
    plan: id,
    outputs: [{ path: `${id}${packEnding}`, bytes }],
    inputs: whole.inputs,
    tool,
    force,
  });
  const failed = [written, trouble].find((one) => one && notWritten.has(one.state));
  if (failed?.state === "locked" || failed?.state === "linked")
    return fail(`${shown(cwd, failed.path)}: ${context.words.advice[failed.state]}`, context);
  if (!written || failed) return fail(words.failed(shown(cwd, failed?.path ?? ""), failed?.code ?? ""), context);
  const target = shown(cwd, written.path);
  if (written.state === "kept") return fail(words.kept(target), context);
  if (context.quiet) return 0;
  const lines = [
    ...(named.ids > 0 ? [deriveWords[context.language].idsWritten(path, named.ids)] : []),
    written.state === "unchanged" ? words.unchanged(target) : words.written(id, target, levelsOf(packed).length),
    ...(written.movedTo ? [words.movedTo(shown(cwd, written.movedTo))] : []),
    words.fingerprint(fingerprintOf(hash(bytes))),
    "",
    ...words.nextSteps(basename(target)),
  ];
  context.print(`${lines.join("\n")}\n`);
  return 0;
};

const notWritten: ReadonlySet<Written["state"]> = new Set(["failed", "open", "locked", "linked"]);

function packedPlan({ file, plan, shared }: LoadedPlan, text: string): PackedPlan {
  const name = /\.ya?ml$/i.test(file.path) ? planNames[1] : planNames[0];
  const parents = parentFinder(workspaceOpener(), lenderFinder());
  return { files: new Map([[name, text], ...shared.files]), parent: plan && parents.packed(file.path, plan) };
}

const isError = ({ severity }: Diagnostic): boolean => severity === "error";

function fail(message: string, context: Context): 1 {
  context.note(`${context.words.error}: ${message}\n`);
  return 1;
}

/** Shows what is wrong, and says that nothing was written. */
function refuse(diagnostics: readonly Diagnostic[], message: string, context: Context): 1 {
  const { language, width, color } = context;
  const options = { language, width, color: color.stderr, plans: 0, quiet: true, version: version() };
  if (diagnostics.length > 0) context.note(`${reporters.pretty(diagnostics, options)}\n`);
  return fail(message, context);
}
