// Arguments and the process -> the exit code: 0 fine, 1 problems in the input, 2 wrong usage, 3 a fault of the program.
import { CommanderError } from "commander";
import { cliWords } from "../messages/cli.ts";
import type { Language } from "../messages/index.ts";
import { printable } from "../reporters/cells.ts";
import { commands } from "./commands/index.ts";
import { type DiskError, isDiskError, isRefusal, type Refusal } from "./disk-error.ts";
import { languageOf } from "./language.ts";
import { programOf } from "./program.ts";
import type { Surroundings } from "./surroundings.ts";
import { usageMessage } from "./usage-message.ts";
import { version } from "./version.ts";

export type { Surroundings } from "./surroundings.ts";

/** Runs one command. Never throws. */
export async function main(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const language = languageOf(argv, surroundings.env);
  const output = watchOutput(surroundings);
  try {
    const code = await run(argv, surroundings, language);
    const fault = await output();
    return fault ? troubled(fault, surroundings, language) : code;
  } catch (fault) {
    if (fault instanceof CommanderError) return misused(fault, argv, surroundings, language);
    if (isDiskError(fault)) return troubled(fault, surroundings, language);
    if (isRefusal(fault)) return refused(fault, surroundings, language);
    surroundings.stderr.write(`${faultText(fault, surroundings, language)}\n`);
    return 3;
  }
}

async function run(argv: readonly string[], surroundings: Surroundings, language: Language): Promise<number> {
  let code = 0;
  const program = programOf(language, surroundings, async (entry, args, options, global) => {
    const { contextOf, usageError } = await import("./context.ts");
    const context = contextOf(surroundings, language, global);
    if (!context) {
      const note = (text: string) => void surroundings.stderr.write(text);
      const words = cliWords[language];
      code = usageError({ words, note }, words.noFolder(global.cwd ?? ""));
      return;
    }
    const command = await entry.load();
    code = await command(context, args, options);
  });
  await program.parseAsync([...argv], { from: "user" });
  return code;
}

/** Help that was asked for is fine; help for want of a command, and every other error of commander, is wrong usage. */
function misused(error: CommanderError, argv: readonly string[], { stderr }: Surroundings, language: Language): number {
  if (error.exitCode === 0) return 0;
  if (error.code === "commander.help") return 2;
  const words = cliWords[language];
  const command = commands.find(({ name }) => argv.includes(name));
  const help = words.seeHelp(command ? `plan ${command.name}` : "plan");
  stderr.write(`${words.error}: ${usageMessage(error, words)}\n${help}\n`);
  return 2;
}

/** What the disk refuses is of the world, not of the program. */
function troubled({ path, code }: DiskError, { stderr }: Surroundings, language: Language): 2 {
  const words = cliWords[language];
  stderr.write(`${words.error}: ${words.diskTrouble(printable(path ?? ""), code)}\n`);
  return 2;
}

function refused({ refused, path }: Refusal, { stderr }: Surroundings, language: Language): 2 {
  const words = cliWords[language];
  stderr.write(`${words.error}: ${words[refused](printable(path))}\n`);
  return 2;
}

function faultText(fault: unknown, { env }: Surroundings, language: Language): string {
  const what = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
  const text = cliWords[language].fault(`${version()}, Node ${globalThis.process?.version ?? "?"}`, what);
  return env.PLAN_DEBUG && fault instanceof Error ? `${text}\n${fault.stack}` : text;
}

/** Gives what kept the result from being written, null where nothing did. `plan list … | head` ends early: no fault. */
function watchOutput({ stdout, stderr }: Surroundings): () => Promise<DiskError | null> {
  let first: DiskError | null = null;
  stdout.on?.("error", (error) => {
    if (isDiskError(error) && error.code !== "EPIPE") first ??= error;
  });
  // What cannot be said cannot be said.
  stderr.on?.("error", () => {});
  // A stream tells of it a moment later.
  return () => new Promise((done) => setImmediate(() => done(first)));
}
