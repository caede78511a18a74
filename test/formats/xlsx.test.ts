// A plan -> a workbook: valid, filters and frozen heads, days that are days, text that stays text, the same every time.
import validate from "@ooxml-tools/validate";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { compile, derive } from "../../src/index.ts";
import { analysed, hostileText, richText, sampleText, workspace, written } from "./plans.ts";

const rowsOf = async (bytes: Uint8Array, sheet: string) =>
  (await readXlsx(bytes)).sheets.find(({ name }) => name === sheet)?.rows ?? [];

const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

// The validator takes some three seconds to start.
beforeAll(() => validate(new Uint8Array(), "xlsx", "Office2019").catch(() => []), 60_000);

describe("a workbook", () => {
  it.each([
    ["the sample", sampleText],
    ["a plan with everything", richText],
    ["a hostile plan", hostileText],
    ["a plan without duties", "---\nplan: trong\ntitle: Về việc\nissuer: ubnd-quan\n---\n# Mục\n\n1. Điều.\n"],
  ])("has no fault known to the Open XML SDK: %s", async (_, plan) => {
    expect(await validate(await written(plan, "xlsx"), "xlsx", "Office2019")).toEqual([]);
  });

  it("says who does what by when, a row a duty", async () => {
    const [head, ...rows] = await rowsOf(await written(richText, "xlsx"), "Phân công");
    expect(head).toEqual(["Mục", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm", "Loại thời hạn"]);
    expect(rows[0]).toEqual([
      "II.1",
      "Phòng Nội vụ: chủ trì, phối hợp với Thanh tra quận kiểm tra việc thực hiện, xem Mục I.",
      "Phòng Nội vụ",
      "Thanh tra quận",
      day("2024-12-31"),
      "Báo cáo kiểm tra",
      "Có ngày",
    ]);
    expect(rows.map((row) => row[4])).toEqual([
      day("2024-12-31"),
      "Ngày 20 hằng tháng",
      "Ngày 15/11 hằng năm",
      "Thường xuyên",
      day("2024-06-30"),
      "Thường xuyên",
    ]);
    expect(String(rows[1]?.[2]).split("\n")).toHaveLength(10);
  });

  it("has the matrix of duties and units, and a unit's own for its own plan", async () => {
    const [head, first] = await rowsOf(await written(richText, "xlsx"), "Ma trận");
    expect(head?.slice(0, 4)).toEqual(["Mục", "Nhiệm vụ", "Phòng Nội vụ", "Thanh tra quận"]);
    expect(head).toHaveLength(14);
    expect(first?.slice(2, 4)).toEqual(["Chủ trì", "Phối hợp"]);
    const own = derive(analysed(richText), workspace).find(({ unit }) => unit.id === "ubnd-phuong-an-lac");
    const [ownHead] = await rowsOf(await compile(own!.plan, workspace, "xlsx"), "Ma trận");
    expect(ownHead).toEqual(["Mục", "Nhiệm vụ", "Ủy ban nhân dân phường An Lạc"]);
  });

  it("lists deadlines and reports, a row a unit", async () => {
    const bytes = await written(richText, "xlsx");
    const deadlines = await rowsOf(bytes, "Thời hạn");
    expect(deadlines).toHaveLength(1 + 1 + 10 + 10 + 1 + 1 + 1);
    expect(deadlines[1]).toEqual([
      day("2024-12-31"),
      "Có ngày",
      "Phòng Nội vụ",
      "II.1",
      "Phòng Nội vụ: chủ trì, phối hợp với Thanh tra quận kiểm tra việc thực hiện, xem Mục I.",
    ]);
    expect((await rowsOf(bytes, "Báo cáo"))[1]?.slice(0, 2)).toEqual(["Hằng quý", "Phòng Nội vụ"]);
  });

  it("names who receives and who collects the sample's reports", async () => {
    const [, first] = await rowsOf(await written(sampleText, "xlsx"), "Báo cáo");
    expect(first?.slice(0, 4)).toEqual([
      "Định kỳ",
      "Văn phòng Ủy ban nhân dân quận",
      "Ủy ban nhân dân quận Bình Tân",
      "Phòng Nội vụ",
    ]);
  });

  it("has frozen heads, filters over all rows, and dates as people here write them", async () => {
    const parts = partsOf(await written(richText, "xlsx"));
    const sheet = parts.get("xl/worksheets/sheet1.xml") ?? "";
    expect(sheet).toMatch(/<pane ySplit="1" topLeftCell="A2"[^>]* state="frozen"/);
    expect(sheet).toContain('<autoFilter ref="A1:G7"/>');
    expect(sheet).toMatch(/<c r="E2" s="\d+"><v>45657<\/v>/);
    expect(parts.get("xl/styles.xml")).toContain('formatCode="dd/mm/yyyy"');
    expect(parts.get("xl/styles.xml")).toMatch(/wrapText="(?:1|true)"/);
  });

  it("keeps as text what would be a formula", async () => {
    const sheets = [...partsOf(await written(richText, "xlsx")), ...partsOf(await written(hostileText, "xlsx"))];
    expect(sheets.filter(([path, xml]) => path.startsWith("xl/worksheets/") && /<f[ >]/.test(xml))).toEqual([]);
    const rows = await rowsOf(await written(richText, "xlsx"), "Phân công");
    expect(rows.map((row) => row[5])).toEqual(expect.arrayContaining(["=1+1", "@SUM(A1)"]));
  });
});

describe("its bytes", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.useRealTimers();
  });

  it("are the same at any time and in any time zone", async () => {
    const first = await written(richText, "xlsx");
    vi.stubEnv("TZ", "America/Los_Angeles");
    vi.useFakeTimers({ now: Date.UTC(2031, 6, 1), toFake: ["Date"] });
    expect(Buffer.compare(await written(richText, "xlsx"), first)).toBe(0);
  });

  it("have the plan's own date, or a fixed one", async () => {
    const core = async (plan: string) => partsOf(await written(plan, "xlsx")).get("docProps/core.xml") ?? "";
    expect((await core(richText)).match(/2024-03-22T00:00:00Z/g)).toHaveLength(2);
    expect((await core(sampleText)).match(/2020-01-01T00:00:00Z/g)).toHaveLength(2);
  });
});
