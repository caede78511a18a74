// A long run -> one line on the terminal that says how far it is; nothing elsewhere, and nothing in the first second.
import type { Context } from "./context.ts";

export interface Progress {
  /** Before each piece of work. */
  tick(path: string): void;
  /** Takes the line away. */
  done(): void;
}

const patience = 1000;
const clearLine = "\r\u001b[K";

export function progressOf({ surroundings, words, quiet, note }: Context, total: number): Progress {
  if (!surroundings.stderr.isTTY || quiet) return { tick: () => {}, done: () => {} };
  const start = performance.now();
  let count = 0;
  let visible = false;
  return {
    tick: (path) => {
      count++;
      if (performance.now() - start < patience) return;
      visible = true;
      note(`${clearLine}${words.progress(count, total, path)}`);
    },
    done: () => {
      if (visible) note(clearLine);
    },
  };
}
