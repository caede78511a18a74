// The sample plan -> a workspace of many plans, each with other words in another order, the same at every run.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const plans = fileURLToPath(new URL("../../plans", import.meta.url));

/** Writes `count` plans into `folder`/plans; gives the size of them all in bytes. */
export function writeCorpus(folder, count) {
  mkdirSync(join(folder, "plans"), { recursive: true });
  for (const file of ["units.yaml", "register.yaml"]) cpSync(join(plans, file), join(folder, "plans", file));
  const [head, ...blocks] = readFileSync(join(plans, "dan-van-2024/plan.md"), "utf8").split(/\n{2,}/);
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const id = `ke-hoach-${i + 1}`;
    const text = [head.replace(/^plan: .*$/m, `plan: ${id}`), ...varied(blocks, randomFrom(i + 1))].join("\n\n");
    mkdirSync(join(folder, "plans", id), { recursive: true });
    writeFileSync(join(folder, "plans", id, "plan.md"), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

/** Items that stand one after another change places; in every second paragraph some words do. */
function varied(blocks, random) {
  const shuffled = [...blocks];
  for (let i = 1; i < shuffled.length; i++)
    if (isItem(shuffled[i - 1]) && isItem(shuffled[i]) && random() < 0.5)
      [shuffled[i - 1], shuffled[i]] = [shuffled[i], shuffled[i - 1]];
  return shuffled.map((block) => (/^[#[]/.test(block) || random() < 0.5 ? block : withMovedWords(block, random)));
}

const isItem = (block) => block.startsWith("- ");

/** Small words only, so that names, numbers and marks stay whole. */
function withMovedWords(block, random) {
  return block.replace(/(?<= )(\p{Ll}+) (\p{Ll}+)(?= )/gu, (words, one, other) =>
    random() < 0.1 ? `${other} ${one}` : words,
  );
}

/** Numbers from 0 to 1 (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
