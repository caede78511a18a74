// A page in headless Chromium -> what it measures at a screen's width, and its printed pages.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import type { Page } from "./measure.ts";
import { pagesOfPdf } from "./render.ts";

const run = promisify(execFile);

const onPath = (tool: string): string | undefined =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, tool))
    .find((path) => existsSync(path));

const browser = ["chromium", "chromium-browser", "google-chrome"].map(onPath).find((path) => path !== undefined);

const missing = [
  ...(browser ? [] : ["chromium"]),
  ...["pdftohtml", "pdftocairo"].filter((tool) => onPath(tool) === undefined),
].join(", ");

/** Like `describe`. Without a browser the tests are skipped with a line that says so; in CI that is a failure. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (missing && process.env.CI) {
    it(`${name} (browser)`, () => expect(missing, "tools to show pages").toBe(""));
    return;
  }
  if (missing) console.warn(`${name}: skipped, not installed: ${missing}`);
  describe.skipIf(missing !== "")(name, tests);
}

/** CSS pixels. */
export interface Measured {
  /** Of all that can be scrolled to. */
  readonly width: number;
  readonly boxes: readonly {
    readonly name: string;
    readonly left: number;
    readonly right: number;
    readonly top: number;
  }[];
}

/** `selector`: of the elements to measure; a box is named by its first words. */
export async function measureAt(page: string, width: number, selector: string): Promise<Measured> {
  // The page itself runs no script: a frame around it measures.
  const frame = `<!DOCTYPE html><meta charset="UTF-8"><iframe id="page" width="${width}" height="800" style="border:0"
    srcdoc="${page.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></iframe><pre id="result"></pre><script>
    addEventListener("load", () => {
      const inner = document.getElementById("page").contentDocument;
      const boxes = [...inner.querySelectorAll(${JSON.stringify(selector)})].map((element) => {
        const { left, right, top } = element.getBoundingClientRect();
        return { name: element.textContent.trim().slice(0, 20), left, right, top };
      });
      document.getElementById("result").textContent =
        encodeURIComponent(JSON.stringify({ width: inner.documentElement.scrollWidth, boxes }));
    });</script>`;
  const { stdout } = await inBrowser(frame, ["--dump-dom"]);
  const [, result = ""] = /<pre id="result">([^<]*)<\/pre>/.exec(stdout) ?? [];
  return JSON.parse(decodeURIComponent(result)) as Measured;
}

export async function printed(page: string): Promise<Page[]> {
  const folder = await mkdtemp(join(tmpdir(), "plan-print-"));
  try {
    await inBrowser(page, ["--no-pdf-header-footer", `--print-to-pdf=${join(folder, "page.pdf")}`]);
    return await pagesOfPdf(join(folder, "page.pdf"), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function inBrowser(page: string, options: readonly string[]): Promise<{ readonly stdout: string }> {
  const folder = await mkdtemp(join(tmpdir(), "plan-browser-"));
  try {
    const file = join(folder, "page.html");
    await writeFile(file, page);
    const own = ["--headless", "--no-sandbox", "--disable-gpu", `--user-data-dir=${join(folder, "profile")}`];
    return await run(browser ?? "", [...own, ...options, pathToFileURL(file).href], { maxBuffer: 64 * 1024 * 1024 });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
