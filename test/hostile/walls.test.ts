// What a plan, the files beside it or a name may try -> each wall holds: nothing is read or written elsewhere, nothing runs.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { harmless } from "../../src/cli/harmless.ts";
import { run } from "../cli/run.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { district, districtFiles, units } from "../derive/levels.ts";

const plan = "plans/dan-van/plan.md";
const secret = "BÍ MẬT Ở NGOÀI";

/** A workspace below a folder that holds what is none of its business. */
function workspace(files: Readonly<Record<string, string>> = {}): { readonly outer: string; readonly root: string } {
  const all = { ...districtFiles, ...files };
  const outer = temporaryFolder({
    "ngoai.md": `---\nplan: x\ntitle: ${secret}\n---\n`,
    "ngoai.txt": secret,
    "ngoai.yaml": `plan: x\ntitle: ${secret}\n`,
    ...Object.fromEntries(Object.entries(all).map(([path, text]) => [`w/${path}`, text])),
  });
  return { outer, root: join(outer, "w") };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe("a link out of the workspace is not read:", () => {
  it.each([
    ["units.yaml", "plans/units.yaml", "ngoai.yaml"],
    ["register.yaml", "plans/register.yaml", "ngoai.yaml"],
    ["the settings", "plan.config.yaml", "ngoai.yaml"],
    ["a layout", "templates/plan/layout.md.hbs", "ngoai.md"],
    ["a style", "templates/plan/style.yaml", "ngoai.yaml"],
    ["a unit's frame", "templates/units/ward.md.hbs", "ngoai.md"],
    ["the office's Word file", "templates/plan/layout.docx", "ngoai.md"],
    ["a plan in a folder", "plans/khac.md", "ngoai.md"],
  ])("%s", async (_, path, target) => {
    const { outer, root } = workspace();
    const link = join(root, path);
    mkdirSync(dirname(link), { recursive: true });
    rmSync(link, { force: true });
    symlinkSync(join(outer, target), link);
    for (const args of [["check"], ["build"], ["list", "units"]]) {
      const { code, both } = await run(args, root);
      expect([args, code]).toEqual([args, 2]);
      expect(both).toContain("là liên kết dẫn ra ngoài thư mục làm việc");
      expect(both).not.toContain(secret);
    }
    expect(existsSync(join(root, "build"))).toBe(false);
  });

  it("the folder of plans", async () => {
    const { outer } = workspace();
    const other = temporaryFolder({ "w/plan.config.yaml": "" });
    symlinkSync(join(outer, "w/plans"), join(other, "w/plans"));
    expect(await run(["check"], join(other, "w"))).toMatchObject({ code: 2 });
  });
});

describe("nothing is written out of the folder of outputs:", () => {
  it.each([
    ["the plan's folder", "build/dan-van"],
    ["the units' folder", "build/dan-van/units"],
  ])("%s is a link", async (_, path) => {
    const { outer, root } = workspace();
    mkdirSync(join(outer, "dich"));
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(join(outer, "dich"), join(root, path));
    const { code, stdout } = await run(["build"], root);
    expect(code).toBe(1);
    expect(stdout).toContain("là liên kết dẫn ra ngoài thư mục xuất");
    expect(readdirSync(join(outer, "dich"))).toEqual([]);
  });

  it("an output's place is a link: it is kept, and what it leads to as well", async () => {
    const { outer, root } = workspace();
    mkdirSync(join(root, "build/dan-van"), { recursive: true });
    symlinkSync(join(outer, "ngoai.md"), join(root, "build/dan-van/dan-van.docx"));
    const before = readFileSync(join(outer, "ngoai.md"), "utf8");
    expect((await run(["build"], root)).stdout).toContain("giữ nguyên");
    expect((await run(["build", "--force"], root)).stdout).toContain("dan-van.1.docx");
    expect(readFileSync(join(outer, "ngoai.md"), "utf8")).toBe(before);
  });

  it.each(["..", "../x", "/x", "c:x", "con", "nul", "com1", "lpt9", "a.", "a ", "a/b", "a\\\\b", "A", "a".repeat(121)])(
    "a plan called %j",
    async (id) => {
      const { outer, root } = workspace({ [plan]: district.replace("plan: dan-van", `plan: "${id}"`) });
      const before = filesIn(outer);
      const { code, both } = await run(["build"], root);
      expect(code).toBe(1);
      expect(both).toContain("metadata/invalid-value");
      expect(filesIn(outer)).toEqual(before);
    },
  );

  it.each(["../x", "con", "aux", "prn", "x."])("a unit called %j", async (id) => {
    const own = units.replace("  thanh-tra:", `  "${id}":`);
    const { outer, root } = workspace({ "plans/units.yaml": own });
    const before = filesIn(outer);
    expect((await run(["build"], root)).code).toBe(1);
    expect(filesIn(outer)).toEqual(before);
  });

  it.each(["../danh-sach.json", "/tmp/danh-sach-plan.json"])("a baseline that settings put at %s", async (path) => {
    const { outer, root } = workspace({ "plan.config.yaml": `baseline: ${path}\n` });
    const before = filesIn(outer);
    const { code, stderr } = await run(["check"], root);
    expect(code).toBe(2);
    expect(stderr).toContain("nằm ngoài thư mục làm việc");
    expect(filesIn(outer)).toEqual(before);
  });

  it("a baseline that a merge has broken is not overwritten", async () => {
    const { root } = workspace({ "b.json": "<<<<<<< ours\n{}\n" });
    expect((await run(["check", "--baseline", "b.json"], root)).code).toBe(2);
    expect(readFileSync(join(root, "b.json"), "utf8")).toBe("<<<<<<< ours\n{}\n");
  });
});

describe("what a plan extends", () => {
  it.each(["../../../ngoai.txt", "/etc/passwd", "\\\\\\\\may\\\\tep.md", "a\\0b"])(
    "%s shows nothing of it",
    async (path) => {
      const { root } = workspace({
        "plans/a/plan.md": district.replace("plan: dan-van", `plan: a\nextends: "${path}"`),
      });
      const { code, both } = await run(["check", "plans/a"], root);
      expect(code).toBe(1);
      expect(both).not.toContain(secret);
      expect(both).not.toContain("root:");
    },
  );
});

describe("a template runs nothing:", () => {
  it.each([
    "{{constructor}}",
    "{{__proto__}}",
    "{{title.constructor}}",
    "{{lookup title 'constructor'}}",
    "{{#with title}}{{/with}}",
    "{{#each title}}{{/each}}",
    "{{> ../../ngoai}}",
    "{{> (lookup . 'x')}}",
    "{{helperMissing}}",
    "{{log title}}",
    "{{#*inline 'x'}}{{/inline}}",
    "{{title x=1}}",
  ])("%s", async (expression) => {
    const layout = "templates/plan/layout.md.hbs";
    const { root } = workspace({ [layout]: `{{title}}\n\n${expression}\n\n::body\n` });
    const { code, both } = await run(["build"], root);
    expect(code).toBe(1);
    expect(both).toContain(`${layout}:3`);
    expect(existsSync(join(root, "build"))).toBe(false);
  });
});

it("settings are data", async () => {
  const { root } = workspace({ "plan.config.yaml": "rules: !!js/function 'function () { process.exit(9) }'\n" });
  expect((await run(["check"], root)).code).toBe(1);
});

describe("nothing that the words hold is active in", () => {
  const words = [
    "[bấm](javascript:alert(1)), [tệp](file:///etc/passwd), <javascript:alert(1)>",
    '<script>alert(1)</script><img src=x onerror="alert(1)"><iframe src="http://a.b"></iframe>',
    "DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe /k, { INCLUDETEXT x }, =cmd|'/c calc'!A0, @SUM(1), +1+1, -1",
    "]]></w:t><w:instrText>DDE</w:instrText>",
  ];
  const hostile = `${district}\n${words.map((one) => `- ${one}`).join("\n\n")}\n`;
  const built = async (): Promise<string> => {
    const { root } = workspace({
      [plan]: hostile.replace("Căn cứ", "Căn cứ [@luat]; căn cứ"),
      "plans/register.yaml": "luat:\n  type: Luật\n  title: Đất đai\n  date: 2024-01-18\n  url: javascript:alert(1)\n",
    });
    const { both } = await run(["build", "--format", "docx,html,xlsx,ics,md"], root);
    const folder = join(root, "build/dan-van");
    expect(existsSync(folder), both).toBe(true);
    return folder;
  };

  it("Word files", async () => {
    const folder = await built();
    for (const path of filesIn(folder).filter((one) => one.endsWith(".docx"))) {
      const parts = Object.entries(unzipSync(readFileSync(path))).map(
        ([name, part]) => [name, strFromU8(part)] as const,
      );
      for (const [name, xml] of parts) {
        const links = [...xml.matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/g)].map(([, target]) => target);
        expect(links.filter((link) => !/^https?:/.test(link ?? ""))).toEqual([]);
        const fields = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)|w:instr="([^"]*)/g)].map((one) => one[1] ?? one[2]);
        expect(fields.filter((field) => !/^ ?(?:REF|PAGE|PAGEREF|TOC|NUMPAGES)\b/.test(field ?? ""))).toEqual([]);
        expect(name).not.toMatch(/vbaProject|activeX|embeddings|oleObject/);
      }
    }
  });

  it("web pages", async () => {
    const page = readFileSync(join(await built(), "dan-van.html"), "utf8");
    expect(page).not.toMatch(/<script|<iframe|<img|<object|<embed|<form|\son\w+\s*=\s*"/i);
    expect(
      [...page.matchAll(/(?:href|src)="([^"]*)"/g)]
        .map(([, to]) => to)
        .filter((to) => !/^(?:https?:|#)/.test(to ?? "")),
    ).toEqual([]);
  });

  it("tables", async () => {
    const parts = unzipSync(readFileSync(join(await built(), "assignments.xlsx")));
    for (const [name, part] of Object.entries(parts)) {
      expect(name).not.toMatch(/externalLink|vbaProject/);
      expect(strFromU8(part)).not.toMatch(/<f>[^<]*(?:cmd|@SUM)|ddeLink|Target="javascript:/);
    }
  });
});

describe("a terminal", () => {
  const name = "plans/\u001b]0;tên\u0007\u001b[2J.md";

  it("is not told what names and words would have it do", async () => {
    const { root } = workspace({
      [name]: `---\nplan: x\ntitle: "\\e]0;tên\\a\\e[2J"\nissuer: ubnd-quan\n---\n\n# A\u001b[2J\n\n* Một \u001b]52;c;x\u0007 việc.\n`,
    });
    for (const args of [
      ["check"],
      ["build"],
      ["fmt", "--check"],
      ["list", "units"],
      ["check", name],
      ["check", "\u001b[2J"],
    ]) {
      const { both } = await run(args, root);
      expect([args, /[\0-\x08\x0b-\x1f\x7f-\x9f]/.exec(both)?.[0]]).toEqual([args, undefined]);
    }
  });

  it("keeps our own colours and its lines", () => {
    expect(harmless("\u001b[31mđỏ\u001b[0m\n\tx\r\n", true)).toBe("\u001b[31mđỏ\u001b[0m\n\tx\r\n");
    expect(harmless("\u001b[31m\u001b[2J\u001b]0;x\u0007\r\u0085", false)).toBe("␛[31m␛[2J␛]0;x␇␍<85>");
  });
});
