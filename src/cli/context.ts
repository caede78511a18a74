// What every command is given: where it works, how it speaks.
import { Chalk, type ChalkInstance } from "chalk";
import { type CliWords, cliWords } from "../messages/cli.ts";
import type { Language } from "../messages/index.ts";
import { printable } from "../reporters/cells.ts";
import { colorLevel } from "./color.ts";
import { harmless } from "./harmless.ts";
import { locate } from "./paths.ts";
import type { Surroundings } from "./surroundings.ts";

export interface Context {
  readonly surroundings: Surroundings;
  /** Absolute. */
  readonly cwd: string;
  readonly language: Language;
  readonly words: CliWords;
  readonly quiet: boolean;
  /** Display columns of a source line. */
  readonly width: number;
  /** Colours of what goes to stdout and to stderr. */
  readonly color: { readonly stdout: ChalkInstance; readonly stderr: ChalkInstance };
  print(text: string): void;
  /** To stderr. */
  note(text: string): void;
}

export interface GlobalOptions {
  readonly cwd?: string;
  readonly color?: boolean;
  readonly quiet?: boolean;
}

/** Columns where the output is no terminal, and the bounds where it is one. */
const columns = { usual: 100, least: 60, most: 140 };
/** Columns that the line numbers take. */
const gutter = 8;

/** Null where `--cwd` names nothing. */
export function contextOf(surroundings: Surroundings, language: Language, options: GlobalOptions): Context | null {
  const { stdout, stderr, env } = surroundings;
  const start = surroundings.cwd();
  const cwd = options.cwd === undefined ? start : locate(options.cwd, start);
  if (cwd === null) return null;
  const chalkFor = (stream: Surroundings["stdout"]) => new Chalk({ level: colorLevel(options.color, env, stream) });
  const terminal = stdout.isTTY && stdout.columns ? stdout.columns - gutter : columns.usual;
  return {
    surroundings,
    cwd,
    language,
    words: cliWords[language],
    quiet: options.quiet ?? false,
    width: Math.min(columns.most, Math.max(columns.least, terminal)),
    color: { stdout: chalkFor(stdout), stderr: chalkFor(stderr) },
    // What is piped on is data, and stays as it is.
    print: (text) => void stdout.write(stdout.isTTY ? harmless(text, options.color !== false) : text),
    note: (text) => void stderr.write(harmless(text, true)),
  };
}

/** Says what was wrong about the call, whatever was typed; gives the exit code. */
export function usageError({ words, note }: Pick<Context, "words" | "note">, message: string): 2 {
  note(`${words.error}: ${message.split("\n").map(printable).join("\n")}\n`);
  return 2;
}
