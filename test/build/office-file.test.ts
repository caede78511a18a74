// A workspace with the office's own Word file: `plan build` fills it for the plan and its units, `plan check` says what is wrong in it.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { run } from "../cli/run.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { expectSoundParts } from "../write/lint.ts";
import { officeFile, type Typed } from "../write/office-file.ts";
import { partOf, plansFolder } from "./sample.ts";

async function workspace(typed: Typed): Promise<string> {
  const folder = temporaryFolder();
  cpSync(plansFolder, join(folder, "plans"), { recursive: true });
  mkdirSync(join(folder, "templates/plan"), { recursive: true });
  writeFileSync(join(folder, "templates/plan/layout.docx"), await officeFile(typed));
  return folder;
}

it("is filled for units too, and is one of the inputs", async () => {
  const folder = await workspace({});
  expect(await run(["build", "--unit", "phong-noi-vu"], folder)).toMatchObject({ code: 0 });
  const built = join(folder, "build/dan-van-2024");
  const docx = readFileSync(join(built, "units/phong-noi-vu.docx"));
  expectSoundParts(docx);
  const body = partOf(docx, "word/document.xml");
  expect(body).toContain("VĂN PHÒNG UBND QUẬN");
  expect(body).toContain("REF _Ref_");
  expect(body).not.toContain("{{");
  expect(readFileSync(join(built, "manifest.json"), "utf8")).toContain("templates/plan/layout.docx");
});

it("is not filled where it has a mistake, which is shown in its words", async () => {
  const folder = await workspace({ before: ["Kính gửi: {{recipient}}"] });
  const { code, both } = await run(["check"], folder);
  expect(code).toBe(1);
  expect(both).toContain("templates/plan/layout.docx:2:11");
  expect(both).toContain("Kính gửi: {{recipient}}");
  expect(both).toContain("viết “recipients”");
  expect(await run(["build"], folder)).toMatchObject({ code: 1 });
});
