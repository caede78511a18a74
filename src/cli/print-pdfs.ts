// Word files -> PDF files, printed by LibreOffice; without its clock and random numbers.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { hash } from "./hash.ts";

export interface WordFile {
  readonly bytes: Uint8Array;
  /** ISO date of the document; null: a fixed one. */
  readonly date: string | null;
}

/** Files that one start of LibreOffice prints; command lines are short on Windows. */
const most = 100;
/** Seconds that LibreOffice may take to start, and for each file. */
const patience = { start: 120, file: 20 };

type Patience = typeof patience;

/**
 * In the order of the files; null for one that LibreOffice did not print. `office`: the program. One start prints many files, in a
 * profile of its own, so that a LibreOffice that is open does not mind.
 */
export async function printPdfs(
  files: readonly WordFile[],
  office: string,
  wait: Patience = patience,
): Promise<(Uint8Array | null)[]> {
  const folder = mkdtempSync(join(tmpdir(), "plan-pdf-"));
  try {
    const printed: (Uint8Array | null)[] = [];
    for (let start = 0; start < files.length; start += most)
      printed.push(...(await printSome(files.slice(start, start + most), folder, office, wait)));
    return printed;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function printSome(
  files: readonly WordFile[],
  folder: string,
  office: string,
  wait: Patience,
): Promise<(Uint8Array | null)[]> {
  for (const [index, { bytes }] of files.entries()) writeFileSync(join(folder, `${index}.docx`), bytes);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`;
  const names = files.map((_, index) => `${index}.docx`);
  const options = ["--headless", "--norestore", "--nolockcheck", "--convert-to", "pdf", "--outdir", folder];
  await finished(office, [profile, ...options, ...names], folder, wait.start + wait.file * files.length);
  return files.map(({ date }, index) => {
    const pdf = join(folder, `${index}.pdf`);
    if (!existsSync(pdf)) return null;
    const bytes = readFileSync(pdf);
    rmSync(pdf);
    return bytes.length > 0 ? withoutClock(bytes, date) : null;
  });
}

/** Whether it went well is seen by the files that are there. */
const finished = (program: string, args: readonly string[], cwd: string, seconds: number): Promise<void> =>
  new Promise((done) => {
    const env = { ...process.env, TZ: "UTC", LC_ALL: "C.UTF-8" };
    // A group of its own: what is started starts the program proper.
    const child = spawn(program, args, { cwd, env, stdio: "ignore", windowsHide: true, detached: !isWindows });
    const timer = setTimeout(() => end(child.pid), seconds * 1000);
    const settle = (): void => {
      clearTimeout(timer);
      done();
    };
    child.on("error", settle).on("close", settle);
  });

const isWindows = process.platform === "win32";

/** With all that it has started. */
function end(pid: number | undefined): void {
  if (pid === undefined) return;
  if (isWindows) spawn("taskkill", ["/pid", String(pid), "/t", "/f"], { stdio: "ignore", windowsHide: true });
  else process.kill(-pid, "SIGKILL");
}

/** Stands in files whose document has no date. */
const fixedDate = "2020-01-01";

/** Dates, the file's id and its checksum stand in the clear; what replaces them is as long, since the file counts its bytes. */
export function withoutClock(pdf: Uint8Array, date: string | null): Uint8Array {
  // Each byte as one letter, so that nothing else changes.
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString("latin1");
  const day = (date ?? fixedDate).replaceAll("-", "");
  const plain = text
    .replace(/(\/(?:CreationDate|ModDate)\s?\(D:)\d{14}/g, `$1${day}000000`)
    .replace(/(\/ID\s?\[\s*<)[0-9A-F]{32}(>\s*<)[0-9A-F]{32}(>\s*\])/g, `$1${zeros}$2${zeros}$3`)
    .replace(/(\/DocChecksum\s?\/)[0-9A-F]{32}/g, `$1${zeros}`);
  const id = hash(Buffer.from(plain, "latin1")).slice(0, 32).toUpperCase();
  return Buffer.from(
    plain.replace(`<${zeros}>`, `<${id}>`).replace(`<${zeros}>`, `<${id}>`).replace(`/${zeros}`, `/${id}`),
    "latin1",
  );
}

const zeros = "0".repeat(32);
