// Each story is a Markdown page: files, then commands with what they print. UPDATE=1 writes what they print now.
//
// ```md PATH        a file of the story's folder
// ```console        `$ plan …` (also `NAME=value plan …`, `plan … < FILE`, `echo TEXT >> FILE`, `cat FILE`, `ls`,
//                   `cp FILE NEW`),
//                   then stdout and stderr as printed, and `[code]` where it is not 0
import { appendFileSync, copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { run } from "../cli/run.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const stories = readdirSync(here)
  .filter((name) => name.endsWith(".md"))
  .sort();

it.each(stories)("%s", async (name) => {
  const path = join(here, name);
  const told = readFileSync(path, "utf8");
  const happened = await tell(told, temporaryFolder());
  if (process.env.UPDATE) writeFileSync(path, happened);
  else expect(happened).toBe(told);
});

async function tell(story: string, folder: string): Promise<string> {
  const parts = story.split(/^(```.*\n[\s\S]*?^```$)/m);
  const told: string[] = [];
  for (const part of parts) told.push(await tellPart(part, folder));
  return told.join("");
}

async function tellPart(part: string, folder: string): Promise<string> {
  const fence = /^```(\S+)(?: (.+))?\n([\s\S]*?)```$/.exec(part);
  if (!fence) return part;
  const [, kind, path, content = ""] = fence;
  if (path) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
    return part;
  }
  if (kind !== "console") return part;
  const commands = content.split("\n").filter((line) => line.startsWith("$ "));
  const lines: string[] = [];
  for (const command of commands) lines.push(command, await outputOf(command.slice(2), folder));
  return `\`\`\`console\n${lines
    .filter((line) => line !== "")
    .map((line) => `${line.trimEnd()}\n`)
    .join("")}\`\`\``;
}

async function outputOf(command: string, folder: string): Promise<string> {
  const echo = /^echo ?(.*?) ?>> (\S+)$/.exec(command);
  if (echo) {
    appendFileSync(join(folder, echo[2]!), `${echo[1]}\n`);
    return "";
  }
  const [program, ...args] = wordsOf(command);
  if (program === "cat") return readFileSync(join(folder, args[0]!), "utf8");
  if (program === "cp") {
    copyFileSync(join(folder, args[0]!), join(folder, args[1]!));
    return "";
  }
  if (program === "ls") return filesBelow(folder).join("\n");
  const call = /^((?:\w+=\S+ )*)plan(?: (.*?))?(?: < (\S+))?$/.exec(command);
  if (!call) throw new Error(`a story cannot run: ${command}`);
  const env = Object.fromEntries(
    (call[1] ?? "")
      .split(" ")
      .filter(Boolean)
      .map((pair) => pair.split("=")),
  );
  const stdin = call[3] ? readFileSync(join(folder, call[3])) : "";
  const { code, both } = await run(wordsOf(call[2] ?? ""), folder, { env, stdin });
  return `${both}${code === 0 ? "" : `[${code}]`}`.replaceAll(folder, "~");
}

const wordsOf = (text: string): string[] =>
  [...text.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!);

const filesBelow = (folder: string, below = ""): string[] =>
  readdirSync(join(folder, below), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = below ? `${below}/${entry.name}` : entry.name;
      return entry.isDirectory() ? filesBelow(folder, path) : [path];
    });
