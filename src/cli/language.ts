// Arguments and environment -> the language of every message. Decided before the arguments are parsed, for help and usage errors too.
import type { Language } from "../messages/index.ts";
import type { Surroundings } from "./surroundings.ts";

export const languages: readonly Language[] = ["vi", "en"];

/** `--lang`, else English where LC_ALL or LANG begins with `en`, else Vietnamese. */
export function languageOf(argv: readonly string[], env: Surroundings["env"]): Language {
  const last = argv.findLastIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const asked = argv[last]?.startsWith("--lang=") ? argv[last].slice("--lang=".length) : argv[last + 1];
  const known = languages.find((language) => language === asked);
  if (last >= 0 && known) return known;
  return /^en/i.test(env.LC_ALL || env.LANG || "") ? "en" : "vi";
}
