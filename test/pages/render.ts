// A Word file -> its printed pages, measured: LibreOffice prints, poppler tells what stands where.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { expectSoundParts } from "../write/lint.ts";
import { type Page, pageOf, textPages } from "./measure.ts";

const run = promisify(execFile);

const tools = ["soffice", "pdftohtml", "pdftocairo"];

/** The tools that are missing on this machine, joined; empty: pages can be rendered. */
const missing = tools
  .filter((tool) => !(process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, tool))))
  .join(", ");

const available = (): boolean => missing === "";

/** Like `describe`. Without the tools the tests are skipped with a line that says so; in CI that is a failure. */
export function describePages(name: string, tests: () => void): void {
  if (!available() && process.env.CI) {
    it(`${name} (pages)`, () => expect(missing, "tools to render pages").toBe(""));
    return;
  }
  if (!available()) console.warn(`${name}: skipped, not installed: ${missing}`);
  describe.skipIf(!available())(name, tests);
}

/** Takes some three seconds. What Word would not open without asking is not printed either. */
export async function render(docx: Uint8Array): Promise<Page[]> {
  expectSoundParts(docx);
  const folder = await mkdtemp(join(tmpdir(), "plan-pages-"));
  try {
    await writeFile(join(folder, "in.docx"), docx);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    await run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "in.docx")]);
    return await pagesOfPdf(join(folder, "in.pdf"), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Word files by name -> the same as LibreOffice writes them again. */
export async function rewritten(files: ReadonlyMap<string, Uint8Array>): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), "plan-rewritten-"));
  try {
    const paths = [...files.keys()].map((_, index) => join(folder, `${index}.docx`));
    await Promise.all([...files.values()].map((docx, index) => writeFile(paths[index] ?? "", docx)));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
    await run("soffice", [profile, "--headless", "--convert-to", "docx", "--outdir", join(folder, "out"), ...paths]);
    const read = [...files.keys()].map(
      async (name, index) => [name, await readFile(join(folder, "out", `${index}.docx`))] as const,
    );
    return new Map(await Promise.all(read));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** `folder`: for what is made on the way. */
export async function pagesOfPdf(pdf: string, folder: string): Promise<Page[]> {
  // At zoom 3 all lengths are thirds of a point.
  await run("pdftohtml", ["-xml", "-zoom", "3", "-i", pdf, join(folder, "text")]);
  const pages = textPages(await readFile(join(folder, "text.xml"), "utf8"));
  return Promise.all(
    pages.map(async (page, index) => {
      const number = String(index + 1);
      const svg = join(folder, `${number}.svg`);
      await run("pdftocairo", ["-svg", "-f", number, "-l", number, pdf, svg]);
      return pageOf(page, await readFile(svg, "utf8"));
    }),
  );
}
