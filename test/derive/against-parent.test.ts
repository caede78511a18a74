// A unit's plan held against its parent: what it does not carry, what it carries that is no more, whether it knows its parent as it is.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../cli/run.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { district, districtFiles, units } from "./levels.ts";

const front =
  "---\nplan: phuong\nextends: ../dan-van/plan.md\ntitle: Về dân vận\nissuer: ubnd-phuong-an-lac\nperiod: 2024\n---\n\n";

interface Given {
  /** Of the parent, behind its front matter. */
  readonly parent: string;
  /** Of the ward's plan; all of it where it begins with `---`. */
  readonly own: string;
  readonly more?: Readonly<Record<string, string>>;
}

const files = ({ parent, own, more = {} }: Given): Record<string, string> => ({
  "plans/units.yaml": units,
  "plans/dan-van/plan.md": parent.startsWith("---")
    ? parent
    : `---\nplan: dan-van\ntitle: Về dân vận\nissuer: ubnd-quan\nnumber: 12\ndate: 28/3/2024\nperiod: 2024\n---\n\n${parent}`,
  "plans/phuong/plan.md": own.startsWith("---") ? own : front + own,
  ...more,
});

interface Reported {
  readonly rule: string;
  readonly message: string;
  readonly path: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly related: readonly { path: string; line: number }[];
  readonly places: readonly unknown[];
  readonly fix: unknown;
}

async function reportedIn(folder: string): Promise<readonly Reported[]> {
  const { stdout } = await run(["check", "--format", "json"], folder);
  return JSON.parse(stdout).diagnostics;
}

/** `rule “the words there”`, and where the parent says it. */
async function found(given: Given): Promise<string[]> {
  const all = files(given);
  return (await reportedIn(temporaryFolder(all))).map(({ rule, path, start, end, related, places }) => {
    const words = all[path]?.slice(start, end) ?? "";
    const there = related.map((one) => ` → ${one.path}:${one.line}`).join("");
    return `${rule} “${words}”${there}${places.length > 0 ? ` +${places.length}` : ""}`;
  });
}

const duties = `# Tổ chức thực hiện {#to-chuc}

## Ủy ban nhân dân các phường {#phuong}

- Tuyên truyền. {#tuyen-truyen}

- Đối thoại với Nhân dân. {#doi-thoai}

## Phòng Nội vụ {#noi-vu}

- Theo dõi. {#theo-doi}
`;

const head = "# Tổ chức thực hiện {từ=to-chuc}\n\n## Ủy ban nhân dân phường An Lạc {từ=phuong}\n\n";

describe("a duty that is not carried", () => {
  it("is told where its part is carried, and names the parent's line", async () => {
    expect(await found({ parent: duties, own: `${head}- Tuyên truyền. {từ=tuyen-truyen}\n` })).toEqual([
      "derived/not-carried “Ủy ban nhân dân phường An Lạc” → plans/dan-van/plan.md:16",
    ]);
  });

  it("is told at `extends` where nothing above it is carried", async () => {
    const own = "# Nội dung\n\n- Tuyên truyền. {từ=tuyen-truyen}\n";
    expect(await found({ parent: duties, own })).toEqual([
      "derived/not-carried “../dan-van/plan.md” → plans/dan-van/plan.md:16",
    ]);
  });

  it("may be carried by any block, one of several, in any order", async () => {
    const own =
      "# Việc chung {từ=doi-thoai}\n\n- Loa phường. {từ=tuyen-truyen}\n\n- Họp tổ dân phố. {từ=tuyen-truyen}\n";
    expect(await found({ parent: duties, own })).toEqual([]);
    expect(await found({ parent: duties, own: '# Việc\n\n- Cả hai. {từ="tuyen-truyen doi-thoai"}\n' })).toEqual([]);
  });

  it("may be left out for a reason that is given", async () => {
    const own = `# Tổ chức thực hiện {từ=to-chuc}

<!-- plan-disable-next derived/not-carried: quận đã đối thoại thay -->

## Ủy ban nhân dân phường An Lạc {từ=phuong}

- Tuyên truyền. {từ=tuyen-truyen}
`;
    expect(await found({ parent: duties, own })).toEqual([]);
    const needless = own.replace("{từ=tuyen-truyen}", "{từ=tuyen-truyen}\n\n- Đối thoại. {từ=doi-thoai}");
    expect(await found({ parent: duties, own: needless })).toEqual([expect.stringMatching(/^suppression\/unused/)]);
  });

  it("with duties below it is one, and is carried where they all are", async () => {
    const parent = `# Việc

- Ủy ban nhân dân các phường: tuyên truyền. {#a}

  + Trên loa. {#b}

  + Tại tổ dân phố. {#c}
`;
    expect(await found({ parent, own: "# Việc\n\n- Họp.\n" })).toHaveLength(1);
    expect(await found({ parent, own: "# Việc\n\n- Loa. {từ=b}\n\n- Tổ dân phố. {từ=c}\n" })).toEqual([]);
    expect(await found({ parent, own: "# Việc\n\n- Tuyên truyền. {từ=a}\n\n- Loa. {từ=b}\n" })).toEqual([
      "derived/not-carried “Tuyên truyền.” → plans/dan-van/plan.md:16",
    ]);
  });

  it("counts where the unit works along, and not where others alone are asked", async () => {
    const parent = `# Việc

- Phòng Nội vụ: chủ trì, phối hợp với Ủy ban nhân dân phường An Lạc tuyên truyền. {#a}

- Ủy ban nhân dân phường Tân Tạo: đối thoại. {#b}

- Ủy ban nhân dân các phường: báo cáo. {#c keep=none}
`;
    expect(await found({ parent, own: "# Việc\n\n- Họp.\n" })).toEqual([
      "derived/not-carried “../dan-van/plan.md” → plans/dan-van/plan.md:12",
    ]);
  });

  it("of a table goes with what the table stands in", async () => {
    const parent = `# Việc {#viec}

| Nhiệm vụ | Đơn vị chủ trì |
| --- | --- |
| Tuyên truyền | Ủy ban nhân dân phường An Lạc |
`;
    const own = "# Việc {từ=viec}\n\n| Nhiệm vụ | Đơn vị chủ trì |\n| --- | --- |\n| Tuyên truyền | Phường An Lạc |\n";
    expect((await found({ parent, own })).filter((one) => one.startsWith("derived/"))).toEqual([]);
    expect(await found({ parent, own: "# Việc\n\n- Họp.\n" })).toEqual([
      expect.stringMatching(/^derived\/not-carried/),
    ]);
  });

  it("is not asked for where a mistake hides some of the parent", async () => {
    const parent = duties.replace("{#doi-thoai}", "{#doi-thoai hạnn=2024}");
    const rules = await found({ parent, own: `${head}- Họp.\n` });
    expect(rules).toEqual([expect.stringMatching(/^metadata\/unknown-key/)]);
  });
});

describe("what the parent does not have", () => {
  const carried = "- Tuyên truyền. {từ=tuyen-truyen}\n\n- Đối thoại. {từ=doi-thoai}\n";

  it("is told at the id", async () => {
    const own = `${head}${carried}\n- Hòa giải. {từ="tuyen-truyen hoa-giai"}\n`;
    expect(await found({ parent: duties, own })).toEqual(["derived/orphan “hoa-giai”"]);
  });

  it("is one with the parts below it", async () => {
    const own = `${head}${carried}\n## Khu phố {từ=khu-pho}\n\n- Họp. {từ=hop}\n\n- Bầu. {từ=bau}\n`;
    expect(await found({ parent: duties, own })).toEqual(["derived/orphan “khu-pho” +2"]);
  });

  it("or that the last update marked, is told at the mark", async () => {
    const own = `${head}${carried}\n<!-- plan-dropped: hoa-giai -->\n\n- Hòa giải. {từ=hoa-giai}\n\n<!-- plan-reassigned: theo-doi -->\n\n- Theo dõi. {từ=theo-doi}\n`;
    expect(await found({ parent: duties, own })).toEqual([
      "derived/orphan “plan-dropped: hoa-giai”",
      "derived/orphan “plan-reassigned: theo-doi”",
    ]);
  });
});

describe("a parent that changed", () => {
  const derive = async (): Promise<string> => {
    const folder = temporaryFolder(districtFiles);
    await run(["derive", "plans/dan-van", "--unit", "ubnd-phuong-an-lac"], folder);
    return folder;
  };
  const change = (folder: string, edit: (text: string) => string, path = "plans/dan-van/plan.md"): void =>
    writeFileSync(join(folder, path), edit(readFileSync(join(folder, path), "utf8")));
  const rulesIn = async (folder: string): Promise<string[]> =>
    (await reportedIn(folder)).map(({ rule }) => rule).filter((rule) => rule !== "text/placeholder");

  it("is told once, until the plan is brought up to date", async () => {
    const folder = await derive();
    expect(await rulesIn(folder)).toEqual([]);
    change(folder, (text) => text.replace("từng khu phố", "từng hộ dân"));
    expect(await rulesIn(folder)).toEqual(["derived/outdated"]);
  });

  it("and asks more: that is not carried yet", async () => {
    const folder = await derive();
    change(folder, (text) => text.replace("## Phòng Nội vụ", "- Hòa giải ở cơ sở.\n\n## Phòng Nội vụ"));
    expect((await rulesIn(folder)).sort()).toEqual(["derived/not-carried", "derived/outdated"]);
  });

  it("in what it hands to others alone is no news", async () => {
    const folder = await derive();
    change(folder, (text) => text.replace("- Theo dõi, tổng hợp.", "- Theo dõi, tổng hợp, báo cáo."));
    expect(await rulesIn(folder)).toEqual([]);
  });

  it("is not one whose lines end otherwise", async () => {
    const folder = await derive();
    change(folder, (text) => text.replaceAll("\n", "\r\n"));
    expect(await rulesIn(folder)).toEqual([]);
  });

  it("is not known of without the record", async () => {
    const folder = await derive();
    change(folder, (text) => `${text}\n`);
    change(folder, (text) => text.replace("Tuyên", "tuyên"), "plans/dan-van-ubnd-phuong-an-lac/plan.base.md");
    expect(await rulesIn(folder)).toEqual([]);
  });
});

describe("a parent that is not there", () => {
  const of = (path: string, more: Readonly<Record<string, string>> = {}) =>
    found({ parent: duties, own: front.replace("../dan-van/plan.md", path), more });

  it.each(["../dan-van/plann.md", "../dan-van", "plan.md", "ghi-chep.md", "../units.yaml", "anh.md"])(
    "%s",
    async (path) => {
      const more = { "plans/phuong/ghi-chep.md": "Ghi chép.\n", "plans/phuong/anh.md": "\0\u0001\0\u0002" };
      expect(await of(path, more)).toEqual([`derived/no-parent “${path}”`]);
    },
  );

  it("but a folder with the plan in it: that is offered", async () => {
    const folder = temporaryFolder(
      files({
        parent: duties,
        own: `${front.replace("/plan.md\ntitle", "\ntitle")}# Việc\n\n- Cả hai. {từ="tuyen-truyen doi-thoai"}\n`,
      }),
    );
    await run(["check", "--fix", "--unsafe"], folder);
    expect(readFileSync(join(folder, "plans/phuong/plan.md"), "utf8")).toContain("extends: ../dan-van/plan.md\n");
  });

  it("or goes round in a circle", async () => {
    const above = (id: string, parent: string): string =>
      `---\nplan: ${id}\ntheo: ${parent}\ntitle: Về dân vận\nissuer: ubnd-quan\n---\n`;
    const more = {
      "plans/a.md": above("a", "b.md"),
      "plans/b.md": above("b", "c.md"),
      "plans/c.md": above("c", "a.md"),
    };
    // What stands below the circle is no part of it.
    const own = front.replace("../dan-van", "..").replace("plan.md", "a.md");
    const all = files({ parent: duties, own, more });
    const reported = await reportedIn(temporaryFolder(all));
    expect(reported.map(({ rule, path }) => [rule, path])).toEqual([
      ["derived/cycle", "plans/a.md"],
      ["derived/cycle", "plans/b.md"],
      ["derived/cycle", "plans/c.md"],
    ]);
    expect(reported[0]?.message).toContain("plans/a.md → plans/b.md → plans/c.md → plans/a.md");
  });
});

it("the parent is a document that the plan may cite", async () => {
  const register =
    "ct-33: { type: Chỉ thị, symbol: 33/CT-TTg, date: 2021-11-26, issuer: Thủ tướng Chính phủ, title: về dân vận }\n";
  const basis = (number: number): string =>
    `Thực hiện Kế hoạch số ${number}/KH-UBND ngày 28 tháng 3 năm 2024 của Ủy ban nhân dân quận Bình Tân về dân vận.\n\n${head}- Tuyên truyền. {từ=tuyen-truyen}\n\n- Đối thoại. {từ=doi-thoai}\n`;
  const more = { "plans/register.yaml": register };
  expect(await found({ parent: duties, own: basis(12), more })).toEqual([]);
  expect(await found({ parent: duties, own: basis(13), more })).toEqual([
    "citation/unregistered “Kế hoạch số 13/KH-UBND”",
  ]);
});

it("what names no holder in a unit's plan is the unit's", async () => {
  const own = `${front}# Phân công\n\n1. Chủ tịch Ủy ban nhân dân phường An Lạc: chỉ đạo. {từ=tuyen-truyen}\n\n2. Công chức văn hóa tuyên truyền. {từ=doi-thoai}\n`;
  const folder = temporaryFolder(files({ parent: duties, own }));
  const { stdout } = await run(["list", "assignments", "plans/phuong", "--json"], folder);
  const rows = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(rows.map(({ unit, label, role }) => [label, unit, role])).toEqual([
    ["I.1", "ubnd-phuong-an-lac", "lead"],
    ["I.2", "ubnd-phuong-an-lac", "lead"],
  ]);
  expect(await reportedIn(folder)).toEqual([]);
});

it("a ward that was handed the sample of its district carries all of it", async () => {
  const folder = temporaryFolder({ "plans/units.yaml": units, "plans/dan-van/plan.md": district });
  for (const unit of ["ubnd-phuong-an-lac", "ubnd-phuong-tan-tao", "phong-noi-vu"])
    expect((await run(["derive", "plans/dan-van", "--unit", unit], folder)).code).toBe(0);
  const rules = (await reportedIn(folder)).map(({ rule }) => rule);
  expect(new Set(rules)).toEqual(new Set(["text/placeholder"]));
});
