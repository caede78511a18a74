// The table of commands -> commander's program, in a language.
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { type HelpWords, helpWords } from "../messages/help.ts";
import type { Language } from "../messages/index.ts";
import { type CommandEntry, commands, type OptionKind, type Options } from "./commands/index.ts";
import type { GlobalOptions } from "./context.ts";
import { helpFormat } from "./help-format.ts";
import { languages } from "./language.ts";
import type { Surroundings } from "./surroundings.ts";
import { version } from "./version.ts";

/** What the arguments ask for. */
export type Act = (
  entry: CommandEntry,
  args: readonly string[],
  options: Options,
  global: GlobalOptions,
) => Promise<void>;

/** Throws commander's errors; writes nothing but help. */
export function programOf(language: Language, { stdout, stderr }: Surroundings, act: Act): Command {
  const words = helpWords[language];
  const program = new Command("plan")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      outputError: () => {},
      getOutHelpWidth: () => helpWidth(stdout),
      getErrHelpWidth: () => helpWidth(stderr),
    })
    .configureHelp(helpFormat(words))
    .description(words.program)
    .helpOption("-h, --help", words.global["--help"])
    .helpCommand("help [COMMAND]", words.helpCommand)
    .version(version(), "--version", words.global["--version"])
    .addOption(new Option("--lang <LANG>", words.global["--lang"]).choices(languages))
    .addOption(new Option("--cwd <DIR>", words.global["--cwd"]))
    .addOption(new Option("--color", words.global["--color"]))
    .addOption(new Option("--no-color", words.global["--no-color"]))
    .addOption(new Option("--quiet", words.global["--quiet"]))
    .addHelpText("after", `\n${words.more}`);
  for (const entry of commands) addCommand(program, entry, words, act);
  return program;
}

const helpWidth = (stream: Surroundings["stdout"]): number => Math.min(stream.columns ?? 100, 100);

function addCommand(program: Command, entry: CommandEntry, words: HelpWords, act: Act): void {
  const help = words.command[entry.name];
  const command = program
    .command(entry.name)
    .summary(help.summary)
    .description(sentence(help.summary))
    .helpOption("-h, --help", words.global["--help"])
    .addHelpText(
      "after",
      `\n${[words.examples, ...entry.examples.map((example) => `  ${example}`)].join("\n")}\n\n${words.globalOptions}`,
    );
  for (const { flags, choices } of entry.args) {
    const argument = new Argument(flags, help.arguments[flags.slice(1, -1)]);
    command.addArgument(choices ? argument.choices([...choices]) : argument);
  }
  for (const { flags, kind } of entry.options) {
    const option = new Option(flags, help.options[flags.split(" ")[0] ?? ""]);
    command.addOption(withKind(option, kind));
  }
  command.action(async () => {
    await act(
      entry,
      command.processedArgs.flat().filter((value) => value !== undefined),
      command.opts(),
      program.opts(),
    );
  });
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function withKind(option: Option, kind: OptionKind): Option {
  if (kind === "none" || kind === "text") return option;
  if (kind === "repeated") {
    return option.argParser((value: string, before: readonly string[] | undefined) => [...(before ?? []), value]);
  }
  if (kind === "number") return option.argParser(wholeNumber);
  if ("one" in kind) return option.choices(kind.one);
  const { several } = kind;
  return option.argParser((value: string, before: readonly string[] | undefined) => [
    ...new Set([...(before ?? []), ...severalOf(value, several)]),
  ]);
}

function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError("Allowed choices are 0, 1, 2, ….");
  return Number(value);
}

function severalOf(value: string, known: readonly string[]): string[] {
  const names = value.split(",").map((name) => name.trim());
  if (names.every((name) => known.includes(name))) return names;
  throw new InvalidArgumentError(`Allowed choices are ${known.join(", ")}.`);
}
