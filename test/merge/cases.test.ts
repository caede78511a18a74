// A folder of cases, each a page with base, ours, theirs -> the merged text and its changes. UPDATE=1 writes what came out.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Change } from "../../src/merge/changes.ts";
import { mergePlans } from "../../src/merge/merge.ts";

const folder = fileURLToPath(new URL("cases/", import.meta.url));
const fence = /^~~~ (\w+)\n([\s\S]*?)^~~~$/gm;
const head = "---\nplan: an-lac\ntitle: Dân vận\nissuer: an-lac\n---\n\n";

function blocksOf(page: string): ReadonlyMap<string, string> {
  return new Map([...page.matchAll(fence)].map(([, name = "", text = ""]) => [name, text]));
}

/** A case that says nothing of the front matter has a short one. */
const sourceOf = (path: string, text: string) => ({ path, text: text.startsWith("---\n") ? text : head + text });

function shown({ kind, outcome, label, words, was, now }: Change): string {
  const step = was === null && now === null ? "" : `: ${was ?? "–"} → ${now ?? "–"}`;
  return `${kind}, ${outcome}${step} (${[label, words].filter(Boolean).join(" ")})`;
}

function run(page: string): { readonly merged: string; readonly changes: string } {
  const blocks = blocksOf(page);
  const [base, ours, theirs] = ["base", "ours", "theirs"].map((side) => sourceOf(`${side}.md`, blocks.get(side) ?? ""));
  if (!base || !ours || !theirs) throw new Error("a case has base, ours and theirs");
  const handedOn = new Set(blocks.get("handed")?.trim().split(/\s+/));
  const merge = mergePlans({ base, ours, theirs, handedOn });
  if ("refused" in merge) {
    const line = merge.span.source.text.slice(0, merge.span.start).split("\n").length;
    return { merged: "", changes: `refused, ${merge.refused}: ${merge.span.source.path}:${line}\n` };
  }
  const merged = merge.text.startsWith(head) ? merge.text.slice(head.length) : merge.text;
  const lines = [...merge.changes.map(shown), ...merge.conflicts.map(({ line }) => `conflict in line ${line}`)];
  return { merged, changes: lines.map((line) => `${line}\n`).join("") };
}

describe("cases", () => {
  test.each(readdirSync(folder).filter((name) => name.endsWith(".md")))("%s", (name) => {
    const page = readFileSync(folder + name, "utf8");
    const result = run(page);
    if (process.env.UPDATE)
      writeFileSync(
        folder + name,
        page.replace(fence, (whole, block: string) =>
          block === "merged" || block === "changes" ? `~~~ ${block}\n${result[block]}~~~` : whole,
        ),
      );
    const blocks = blocksOf(readFileSync(folder + name, "utf8"));
    expect(result).toEqual({ merged: blocks.get("merged"), changes: blocks.get("changes") });
  });
});
