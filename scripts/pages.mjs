// Word files -> PNG pictures of their pages in pages/, to look at. Usage: npm run pages [FILE.docx…]; without files all of build/.
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

const soffice = "soffice";
const pdftoppm = "pdftoppm";
const tools = [
  [soffice, "LibreOffice: apt install libreoffice-writer fonts-liberation2, or libreoffice.org"],
  [pdftoppm, "poppler: apt install poppler-utils, or brew install poppler"],
];
const folders = (process.env.PATH ?? "").split(delimiter);
const missing = tools.filter(
  ([tool]) => !folders.some((folder) => existsSync(join(folder, tool)) || existsSync(join(folder, `${tool}.exe`))),
);
if (missing.length > 0) {
  console.error("Pages cannot be rendered. Install and put on the PATH:");
  for (const [tool, where] of missing) console.error(`  ${tool}  ${where}`);
  process.exit(1);
}

const inBuild = () =>
  existsSync(join(root, "build"))
    ? readdirSync(join(root, "build"), { recursive: true })
        .filter((file) => file.endsWith(".docx"))
        .sort()
        .map((file) => join(root, "build", file))
    : [];
const given = process.argv.slice(2).map((file) => resolve(file));
const files = given.length > 0 ? given : inBuild();
if (files.length === 0) {
  console.error("No Word file given, and none in build/. First run: npx --no plan build");
  process.exit(1);
}
const absent = files.filter((file) => !existsSync(file));
if (absent.length > 0) {
  console.error(`No such file: ${absent.join(", ")}`);
  process.exit(1);
}

/** build/a/b.docx -> pages/a/b; a file from elsewhere -> pages/<its name>. */
const targetOf = (file) => {
  const inside = relative(join(root, "build"), file);
  const name = inside.startsWith("..") ? basename(file) : inside;
  return join(root, "pages", name.replace(/\.docx$/i, ""));
};

const work = mkdtempSync(join(tmpdir(), "plan-pages-"));
try {
  // One start of LibreOffice for all; numbered copies, since two folders may hold files of one name.
  const copies = files.map((file, index) => {
    const copy = join(work, `${index}.docx`);
    copyFileSync(file, copy);
    return copy;
  });
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, "profile"))}`;
  execFileSync(soffice, [profile, "--headless", "--convert-to", "pdf", "--outdir", work, ...copies], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  for (const [index, file] of files.entries()) {
    const target = targetOf(file);
    mkdirSync(dirname(target), { recursive: true });
    for (const old of readdirSync(dirname(target))) {
      const number = old.startsWith(`${basename(target)}-`) ? old.slice(basename(target).length + 1) : "";
      if (/^\d+\.png$/.test(number)) rmSync(join(dirname(target), old));
    }
    execFileSync(pdftoppm, ["-r", "100", "-png", join(work, `${index}.pdf`), target]);
    console.log(`${relative(process.cwd(), file)} -> ${relative(process.cwd(), target)}-*.png`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
