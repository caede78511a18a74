// Flags, environment and stream -> whether to colour what goes there. Decided once, for each stream.
import type { Surroundings, TextOutput } from "./surroundings.ts";

/** 1: colours, 0: none. The flag wins, then FORCE_COLOR, then NO_COLOR, then whether it is a terminal. */
export function colorLevel(flag: boolean | undefined, env: Surroundings["env"], stream: TextOutput): 0 | 1 {
  if (flag !== undefined) return flag ? 1 : 0;
  const { FORCE_COLOR, NO_COLOR, TERM } = env;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR === "0" || FORCE_COLOR === "false" ? 0 : 1;
  if (NO_COLOR) return 0;
  return stream.isTTY && TERM !== "dumb" ? 1 : 0;
}
