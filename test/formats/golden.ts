// What a writer wrote -> compared with what was reviewed; UPDATE=1 writes it anew.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

export function expectGolden(name: string, text: string): void {
  const path = fileURLToPath(new URL(`../fixtures/formats/${name}`, import.meta.url));
  if (process.env.UPDATE) writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
}
