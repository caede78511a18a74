// The progress line: on a terminal only, after a second only, gone at the end.
import { expect, it, vi } from "vitest";
import { contextOf } from "../../src/cli/context.ts";
import { progressOf } from "../../src/cli/progress.ts";

function written(isTTY: boolean, quiet: boolean): string {
  let text = "";
  const stderr = { isTTY, write: (piece: string) => (text += piece) };
  const stdout = { write: () => {} };
  const context = contextOf({ stdout, stderr, stdin: (async function* () {})(), env: {}, cwd: () => "/" }, "vi", {
    quiet,
  })!;
  const clock = vi.spyOn(performance, "now").mockReturnValue(0);
  const progress = progressOf(context, 3);
  for (const [i, path] of ["a", "b", "c"].entries()) {
    clock.mockReturnValue(i * 600);
    progress.tick(path);
  }
  progress.done();
  clock.mockRestore();
  return text;
}

it("waits a second, then shows where it is, then goes", () => {
  expect(written(true, false)).toBe("\r\u001b[K3/3 c\r\u001b[K");
});

it("is silent elsewhere", () => {
  expect(written(false, false)).toBe("");
  expect(written(true, true)).toBe("");
});
