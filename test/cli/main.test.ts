// The command line as a whole: exit codes, languages, colours, odd files.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { colorLevel } from "../../src/cli/color.ts";
import { commands } from "../../src/cli/commands/index.ts";
import { languageOf } from "../../src/cli/language.ts";
import { main } from "../../src/cli/main.ts";
import { helpWords } from "../../src/messages/help.ts";
import { run } from "./run.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const plan =
  "---\nplan: a\ntitle: Về công tác văn thư\nissuer: a\n---\n\n# Nội dung\n\n1. Thực hiện công tác văn thư.\n";
const units = "units:\n  a: { name: Ủy ban nhân dân phường Mẫu, kind: ward }\n";

describe("a fault of the program", () => {
  const faulty = async (env: Record<string, string>) => {
    let stderr = "";
    const code = await main(["check"], {
      stdout: { write: () => {} },
      stderr: { write: (text) => (stderr += text) },
      stdin: (async function* () {})(),
      env,
      cwd: () => {
        throw new RangeError("boom");
      },
    });
    return { code, stderr };
  };

  it("says how to report it, without a stack", async () => {
    const { code, stderr } = await faulty({});
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^Lỗi của chương trình \(plan \S+, Node v\S+\), không phải của kế hoạch: RangeError: boom\n/,
    );
    expect(stderr).not.toContain("    at ");
  });

  it("shows the stack to those who ask, and speaks English", async () => {
    const { stderr } = await faulty({ PLAN_DEBUG: "1", LANG: "en_GB.UTF-8" });
    expect(stderr).toContain("A fault of the program");
    expect(stderr).toContain("    at ");
  });
});

describe("language", () => {
  it.each([
    [[], {}, "vi"],
    [[], { LANG: "en_US.UTF-8" }, "en"],
    [[], { LANG: "C.UTF-8" }, "vi"],
    [[], { LC_ALL: "vi_VN", LANG: "en_US" }, "vi"],
    [[], { LC_ALL: "en_US", LANG: "vi_VN" }, "en"],
    [["--lang", "vi"], { LANG: "en_US" }, "vi"],
    [["check", "--lang=en"], {}, "en"],
    [["check", "--lang"], {}, "vi"],
    [["check", "--lang", "fr"], { LANG: "en" }, "en"],
  ] as const)("%j %j: %s", (argv, env, language) => {
    expect(languageOf(argv, env)).toBe(language);
  });
});

describe("colour", () => {
  const terminal = { write: () => {}, isTTY: true };
  const pipe = { write: () => {} };
  it.each([
    [undefined, {}, terminal, 1],
    [undefined, {}, pipe, 0],
    [undefined, { TERM: "dumb" }, terminal, 0],
    [undefined, { NO_COLOR: "1" }, terminal, 0],
    [undefined, { NO_COLOR: "" }, terminal, 1],
    [undefined, { FORCE_COLOR: "1" }, pipe, 1],
    [undefined, { FORCE_COLOR: "0" }, terminal, 0],
    [undefined, { FORCE_COLOR: "1", NO_COLOR: "1" }, pipe, 1],
    [true, { NO_COLOR: "1" }, pipe, 1],
    [false, { FORCE_COLOR: "1" }, terminal, 0],
  ] as const)("%j %j", (flag, env, stream, level) => {
    expect(colorLevel(flag, env, stream)).toBe(level);
  });

  it("goes where it is asked for", async () => {
    const folder = temporaryFolder({ "plans/units.yaml": units, "plans/a/plan.md": `${plan}\n2. Theo [@x].\n` });
    expect((await run(["check"], folder)).stdout).not.toContain("\u001b[");
    expect((await run(["check", "--color"], folder)).stdout).toContain("\u001b[");
    expect((await run(["check"], folder, { env: { FORCE_COLOR: "1" } })).stdout).toContain("\u001b[");
  });
});

describe("help", () => {
  it.each(["vi", "en"] as const)("has words for every argument and option: %s", (language) => {
    const words = helpWords[language];
    for (const { name, args, options } of commands) {
      expect(Object.keys(words.command[name].arguments)).toEqual(args.map(({ flags }) => flags.slice(1, -1)));
      expect(Object.keys(words.command[name].options)).toEqual(options.map(({ flags }) => flags.split(" ")[0]));
    }
  });

  it("gives the version", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(await run(["--version"], ".")).toMatchObject({ code: 0, stdout: `${version}\n` });
  });
});

describe("files", () => {
  const check = (folder: string, ...argv: string[]) => run(["check", "--format", "json", ...argv], folder);
  const rulesOf = async (folder: string, ...argv: string[]) => {
    const { diagnostics } = JSON.parse((await check(folder, ...argv)).stdout) as {
      diagnostics: { rule: string; path: string }[];
    };
    return diagnostics.map(({ rule, path }) => `${path} ${rule}`);
  };

  it("counts columns and offsets after the byte order mark", async () => {
    const text = `${plan}\n2. Theo [@x].\n`;
    const folder = temporaryFolder({
      "plans/units.yaml": units,
      "plans/plain/plan.md": text.replace("plan: a", "plan: b"),
      "plans/mark/plan.md": `\ufeff${text}`,
      "plans/wide/plan.md": Buffer.from(`\ufeff${text.replace("plan: a", "plan: c")}`, "utf16le"),
    });
    const { diagnostics } = JSON.parse((await check(folder)).stdout);
    const places = diagnostics
      .filter(({ rule }: { rule: string }) => rule === "citation/unknown")
      .map(({ line, column, start }: Record<string, number>) => [line, column, start]);
    const start = text.indexOf("x].");
    expect(places).toEqual([
      [11, 11, start],
      [11, 11, start],
      [11, 11, start],
    ]);
  });

  it("in another encoding are reported, and so is what follows from nothing else", async () => {
    const folder = temporaryFolder({
      "plans/units.yaml": Buffer.from("units:\n  a: { name: \xd1y ban nh\xa9n d\xa9n ph\xad\xeang }\n", "latin1"),
      "plans/a/plan.md": Buffer.from(
        "---\nplan: a\ntitle: K\xea\xec ho\x61\xf2ch c\x75\xd2a ph\xfd\xf5\xccng\n---\n",
        "latin1",
      ),
    });
    expect(await rulesOf(folder)).toEqual(["plans/a/plan.md file/encoding", "plans/units.yaml file/encoding"]);
    expect((await run(["check"], folder)).stdout).toContain("có vẻ là văn bản lưu theo mã Windows-1258");
  });

  it("that are too large are refused unread", async () => {
    const folder = temporaryFolder({ "plans/units.yaml": units, "plans/a/plan.md": plan + " ".repeat(8_000_000) });
    expect(await rulesOf(folder)).toEqual(["plans/a/plan.md text/too-long"]);
  });

  it("named outright that are Word documents are refused kindly", async () => {
    const folder = temporaryFolder({ "plans/units.yaml": units, "plans/a.docx": Buffer.from("PK\u0003\u0004…") });
    expect(await rulesOf(folder, "plans/a.docx")).toEqual(["plans/a.docx file/encoding"]);
  });

  it("may have blanks and accents in their names, and be checked from a folder below", async () => {
    const folder = temporaryFolder({
      "plans/units.yaml": units,
      "plans/kế hoạch số 1/plan.md": `${plan}\n2. Theo [@x].\n`,
    });
    const places = ["plans/kế hoạch số 1/plan.md citation/unknown"];
    expect((await rulesOf(folder)).filter((each) => each.endsWith("unknown"))).toEqual(places);
    expect(
      (await rulesOf(join(folder, "plans/kế hoạch số 1"), "plan.md")).filter((each) => each.endsWith("unknown")),
    ).toEqual(places);
    expect((await rulesOf(folder, "plans\\kế hoạch số 1\\plan.md")).filter((each) => each.endsWith("unknown"))).toEqual(
      places,
    );
    expect((await rulesOf("/", "--cwd", folder)).filter((each) => each.endsWith("unknown"))).toEqual(places);
  });

  it("outside any workspace are one by themselves", async () => {
    const folder = temporaryFolder({ "units.yaml": units, "plan.md": plan });
    expect(await run(["build", "plan.md", "--quiet"], folder)).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, "build/a/a.docx"))).toBe(true);
  });

  it("that stand where a folder is wanted are said to", async () => {
    const folder = temporaryFolder({ "plans/units.yaml": units, "plans/a/plan.md": plan, out: "" });
    const { code, stdout } = await run(["build", "--out", "out"], folder);
    expect(code).toBe(1);
    expect(stdout).toContain("không ghi được");
    expect(await run(["init", "out"], folder)).toMatchObject({ code: 2 });
  });

  it("are written below --out, the same bytes at every build", async () => {
    const folder = temporaryFolder({ "plans/units.yaml": units, "plans/a/plan.md": plan });
    await run(["build", "--out", "bản in"], folder);
    await run(["build"], folder);
    const [first, second] = ["bản in/a/a.docx", "build/a/a.docx"].map((path) => readFileSync(join(folder, path)));
    expect(first?.equals(second!)).toBe(true);
    expect(readFileSync(join(folder, "bản in/a/manifest.json"), "utf8")).toBe(
      readFileSync(join(folder, "build/a/manifest.json"), "utf8"),
    );
  });

  it("of a template override the built-in ones one by one", async () => {
    const folder = temporaryFolder({ "plans/units.yaml": units, "plans/a/plan.md": plan });
    const builtIn = readFileSync("templates/plan/layout.md.hbs", "utf8");
    const own = { "templates/plan/": "" };
    const other = temporaryFolder({ ...own, "plans/units.yaml": units, "plans/a/plan.md": plan });
    writeFileSync(join(other, "templates/plan/layout.md.hbs"), builtIn);
    await run(["build"], folder);
    await run(["build"], other);
    const inputs = (root: string): string[] =>
      JSON.parse(readFileSync(join(root, "build/a/manifest.json"), "utf8")).inputs.map(
        ({ path }: { path: string }) => path,
      );
    expect(inputs(folder)).toContain("plan-compiler/templates/plan/layout.md.hbs");
    expect(inputs(other)).toContain("templates/plan/layout.md.hbs");
    expect(inputs(other)).toContain("plan-compiler/templates/plan/style.yaml");
  });
});
