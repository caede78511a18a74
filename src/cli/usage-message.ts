// An error of commander, in English -> what is wrong with the call, in the language of the messages.
import type { CommanderError } from "commander";
import type { CliWords } from "../messages/cli.ts";
import { nearestOf } from "../nearest.ts";

export function usageMessage({ code, message }: CommanderError, words: CliWords): string {
  const [first = "", second = ""] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? "");
  const nearest = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(message)?.[1] ?? null;
  const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1] ?? "";
  switch (code) {
    case "commander.unknownOption":
      return words.unknownOption(first, nearest);
    case "commander.unknownCommand":
      return words.unknownCommand(first, nearest);
    case "commander.missingArgument":
      return words.missingArgument(first);
    case "commander.optionMissingArgument":
      return words.missingValue(first);
    case "commander.excessArguments":
      return words.tooManyArguments();
    case "commander.invalidArgument":
      return message.startsWith("error: option")
        ? invalidValue(first, second, choices, words)
        : invalidValue(second, first, choices, words);
    default:
      return message.replace(/^error: /, "");
  }
}

/** Of several values with commas the first that is wrong is told. */
function invalidValue(name: string, value: string, choices: string, words: CliWords): string {
  const known = choices.split(", ");
  const wrong =
    value
      .split(",")
      .find((one) => !known.includes(one.trim()))
      ?.trim() ?? value;
  return words.invalidValue(name, wrong, choices, nearestOf(wrong, known));
}
