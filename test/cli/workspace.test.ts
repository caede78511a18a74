// Where a workspace begins, which files are plans, which shared files they read.
import { symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { findPlans } from "../../src/cli/find-plans.ts";
import { locate } from "../../src/cli/paths.ts";
import { sharedFile, workspaceRoot } from "../../src/cli/workspace-root.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const plan = "---\nplan: a\n---\n";
const found = (folder: string, typed: string[], cwd = folder): string[] =>
  findPlans(typed, cwd).files.map(({ path }) => relative(folder, path));

describe("root", () => {
  it("holds plans/", () => {
    const folder = temporaryFolder({ "kế hoạch năm 2024/plans/x/plan.md": plan });
    const root = join(folder, "kế hoạch năm 2024");
    expect(workspaceRoot(join(root, "plans/x/plan.md"))).toBe(root);
    expect(workspaceRoot(join(root, "plans"))).toBe(root);
    expect(workspaceRoot(root)).toBe(root);
  });

  it("holds plan.config.yaml or .git, the nearest first", () => {
    const folder = temporaryFolder({ ".git/": "", "a/plan.config.yaml": "", "a/b/plan.md": plan, "c/plan.md": plan });
    expect(workspaceRoot(join(folder, "a/b/plan.md"))).toBe(join(folder, "a"));
    expect(workspaceRoot(join(folder, "c/plan.md"))).toBe(folder);
  });

  it("is the plan's own folder where nothing says otherwise", () => {
    const folder = temporaryFolder({ "a/plan.md": plan });
    expect(workspaceRoot(join(folder, "a/plan.md"))).toBe(join(folder, "a"));
  });
});

describe("shared files", () => {
  it("come from the nearest folder, then from plans/", () => {
    const folder = temporaryFolder({ "plans/units.yaml": "", "plans/a/units.yaml": "", "plans/a/b/": "", "c/d/": "" });
    expect(sharedFile("units.yaml", join(folder, "plans/a/b"), folder)).toBe(join(folder, "plans/a/units.yaml"));
    expect(sharedFile("units.yaml", join(folder, "c/d"), folder)).toBe(join(folder, "plans/units.yaml"));
    expect(sharedFile("register.yaml", join(folder, "c/d"), folder)).toBeNull();
  });

  it("never come from above the root", () => {
    const folder = temporaryFolder({ "units.yaml": "", "work/plans/a/": "" });
    expect(sharedFile("units.yaml", join(folder, "work/plans/a"), join(folder, "work"))).toBeNull();
  });
});

describe("plans", () => {
  const files = {
    "plans/units.yaml": "units: {}\n",
    "plans/b/plan.md": plan,
    "plans/a/plan.yaml": "plan: a\ntitle: A\n",
    "plans/c/PLAN.MD": "---\r\ntitle: C\r\nplan: c\r\n---\r\n",
    "plans/d/plan.md": "---\nkế hoạch: d\n---\n".normalize("NFD"),
    "plans/e/plan.md": Buffer.from(`\ufeff${plan}`, "utf16le"),
    "plans/f/plan.md": Buffer.from("---\nplan: f\ntitle: K\xea\xec\n---\n", "latin1"),
    "plans/readme.md": "# plan: no\n\nplan: no\n",
    "plans/notes.md": "---\ntitle: no\n---\nplan: no\n",
    "plans/plan.txt": plan,
    "plans/.hidden/plan.md": plan,
    "plans/node_modules/x/plan.md": plan,
    "plans/build/x/plan.md": plan,
    "other/plan.md": plan,
  };

  it("are those below plans/ that have the key, in a stable order", () => {
    const folder = temporaryFolder(files);
    const all = [
      "plans/a/plan.yaml",
      "plans/b/plan.md",
      "plans/c/PLAN.MD",
      "plans/d/plan.md",
      "plans/e/plan.md",
      "plans/f/plan.md",
    ];
    expect(found(folder, [])).toEqual(all);
    expect(found(folder, [], join(folder, "other"))).toEqual(all);
    expect(found(folder, ["plans/b", "other"])).toEqual(["plans/b/plan.md", "other/plan.md"]);
  });

  it("have the key anywhere in the front matter, and nowhere behind it", () => {
    const long = `title: ${"dài ".repeat(3000)}`;
    const folder = temporaryFolder({
      "plans/a.md": `---\n${long}\nplan: a\n---\n`,
      "plans/b.yaml": `${long}\nplan: b\n`,
      "plans/c.md": `---\n${long}\n---\nplan: c\n`,
      "plans/d.md": `---\ntitle: d\n---\nplan: d\n`,
    });
    expect(found(folder, [])).toEqual(["plans/a.md", "plans/b.yaml"].map((path) => join(...path.split("/"))));
  });

  it("are named outright, whatever they hold, once", () => {
    const folder = temporaryFolder(files);
    expect(found(folder, ["plans/notes.md", "./plans/notes.md", "plans/b"])).toEqual([
      "plans/notes.md",
      "plans/b/plan.md",
    ]);
  });

  it("that are not there are named", () => {
    const folder = temporaryFolder(files);
    expect(findPlans(["plans/nothing.md", "plans/b"], folder).missing).toEqual(["plans/nothing.md"]);
  });

  it("are found through a linked file, never through a linked folder", () => {
    const folder = temporaryFolder({ "plans/a/plan.md": plan, "other/plan.md": plan });
    symlinkSync(join(folder, "other/plan.md"), join(folder, "plans/linked.md"));
    symlinkSync(join(folder, "plans"), join(folder, "plans/loop"));
    expect(found(folder, [])).toEqual(["plans/a/plan.md", "plans/linked.md"]);
  });
});

describe("typed paths", () => {
  it("may have Windows's separators, blanks and accents in either form", () => {
    const folder = temporaryFolder({ ["kế hoạch/dân vận/plan.md".normalize("NFC")]: plan });
    const target = join(folder, "kế hoạch/dân vận/plan.md".normalize("NFC"));
    expect(locate("kế hoạch\\dân vận\\plan.md".normalize("NFC"), folder)).toBe(target);
    expect(locate("kế hoạch/dân vận/plan.md".normalize("NFD"), folder)).toBe(target);
    expect(locate("kế hoạch/khác/plan.md", folder)).toBeNull();
  });
});
