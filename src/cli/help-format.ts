// The help pages of commander in the language of the messages.
import type { Argument, Command, HelpConfiguration, Option } from "commander";
import type { HelpWords } from "../messages/help.ts";

export function helpFormat(words: HelpWords): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    "Usage:": words.usage,
    "Arguments:": words.arguments,
    "Options:": words.options,
    "Commands:": words.commands,
  };
  return {
    styleTitle: (title) => titles[title] ?? title,
    commandUsage: (command) => `${pathOf(command)} ${tailOf(command, words)}`,
    subcommandTerm: (command) => command.name(),
    optionDescription: (option) => describe(option, words),
    argumentDescription: (argument) => describe(argument, words),
  };
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

function tailOf(command: Command, words: HelpWords): string {
  if (command.commands.length > 0) return `<${words.commandTerm}> [${words.optionsTerm}]`;
  const parts = command.registeredArguments.map((argument) => {
    const name = argument.variadic ? `${argument.name()}...` : argument.name();
    return argument.required ? `<${name}>` : `[${name}]`;
  });
  return [...parts, `[${words.optionsTerm}]`].join(" ");
}

function describe({ description, argChoices }: Option | Argument, words: HelpWords): string {
  return argChoices ? `${description} (${words.choices}: ${argChoices.join(", ")})` : description;
}
