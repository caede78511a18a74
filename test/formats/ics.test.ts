// A plan -> its calendar, read back by a parser of our own: lines, text, days and rules of RFC 5545.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recurrence } from "../../src/6-write/ics/recurrence.ts";
import { compile, derive } from "../../src/index.ts";
import { analysed, hostileText, richText, sampleText, workspace, written } from "./plans.ts";

interface Calendar {
  readonly properties: ReadonlyMap<string, string>;
  readonly events: readonly ReadonlyMap<string, string>[];
}

const encoder = new TextEncoder();

/** Throws where a line is too long, is cut within a letter, or is none. */
function parse(bytes: Uint8Array): Calendar {
  const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
  expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  const raw = text.split("\r\n");
  expect(raw.filter((line) => encoder.encode(line).length > 75)).toEqual([]);
  // A letter that a fold had cut in two would not decode.
  expect(raw.filter((line) => line.includes("\u{fffd}"))).toEqual([]);
  const lines = text.replaceAll("\r\n ", "").split("\r\n").slice(0, -1);
  const properties = new Map<string, string>();
  const events: Map<string, string>[] = [];
  let open = properties;
  for (const line of lines) {
    const [, name = "", value = ""] = /^([A-Z-]+(?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line) ?? [];
    expect(name, line).not.toBe("");
    if (line === "BEGIN:VEVENT") {
      open = new Map();
      events.push(open);
    } else if (line === "END:VEVENT") open = properties;
    else
      open.set(
        name,
        value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign)),
      );
  }
  return { properties, events };
}

const eventsOf = async (text: string) => parse(await written(text, "ics")).events;

describe("a calendar", () => {
  it("has a day for each deadline, a rule for what recurs while the plan runs, and nothing for what is always due", async () => {
    const events = await eventsOf(richText);
    const shown = events.map((event) => [
      event.get("DTSTART;VALUE=DATE"),
      event.get("RRULE") ?? null,
      event.get("SUMMARY"),
    ]);
    expect(shown).toEqual([
      [
        "20241231",
        null,
        "Hạn – Phòng Nội vụ: chủ trì, phối hợp với Thanh tra quận kiểm tra việc thực hiện, xem Mục I.",
      ],
      [
        "20240331",
        "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1;UNTIL=20241231",
        "Báo cáo – Phòng Nội vụ: chủ trì, phối hợp với Thanh tra quận kiểm tra việc thực hiện, xem Mục I.",
      ],
      ["20240420", "FREQ=MONTHLY;BYMONTHDAY=20;UNTIL=20241231", "Hạn – 10 đơn vị: Tại trụ sở;"],
      ["20241115", "FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15;UNTIL=20241231", "Hạn – 10 đơn vị: Trên mạng."],
      ["20240630", null, "Hạn – Phòng Nội vụ: Rà soát thủ tục hành chính"],
    ]);
  });

  it("is stamped with the plan's date, never with the clock's", async () => {
    const events = await eventsOf(richText);
    expect(new Set(events.map((event) => event.get("DTSTAMP")))).toEqual(new Set(["20240322T000000Z"]));
    const undated = await eventsOf(richText.replace("date: 2024-03-22\n", ""));
    expect(new Set(undated.map((event) => event.get("DTSTAMP")))).toEqual(new Set(["20241231T000000Z"]));
  });

  it("has an id for each event, which a moved deadline keeps", async () => {
    const ids = (await eventsOf(richText)).map((event) => event.get("UID"));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toBe("cai-cach-2024.kiem-tra.han@plan-compiler");
    const moved = await eventsOf(
      richText.replace("hạn=2024-Q4", "hạn=2024-10-01").replace("# Mục đích", "# Mở đầu\n\n1. X.\n\n# Mục đích"),
    );
    expect(moved.map((event) => event.get("UID"))).toEqual(ids);
    expect(moved[0]?.get("DTSTART;VALUE=DATE")).toBe("20241001");
  });

  it("says whose it is and where the plan says so", async () => {
    const [first] = await eventsOf(richText);
    expect(first?.get("DESCRIPTION")?.split("\n").slice(1)).toEqual([
      "Đơn vị: Phòng Nội vụ",
      "Theo: II.1, Kế hoạch Về cải cách hành chính năm 2024",
    ]);
  });

  it("is a unit's own for its own plan", async () => {
    const analysis = analysed(richText);
    const own = derive(analysis, workspace).find(({ unit }) => unit.id === "phong-noi-vu");
    const { events, properties } = parse(await compile(own!.plan, workspace, "ics"));
    expect(properties.get("X-WR-CALNAME")).toContain("Phòng Nội vụ");
    expect(events.map((event) => event.get("DTSTART;VALUE=DATE"))).toEqual([
      // That the unit reports on it stands in the frame of its plan.
      "20240331",
      "20241231",
      "20240331",
      "20240630",
    ]);
  });

  it("is none for a plan without days", async () => {
    await expect(written(sampleText, "ics")).rejects.toThrow("nothing");
  });

  it("holds text of any kind as text", async () => {
    const [event] = await eventsOf(hostileText);
    expect(event?.get("DESCRIPTION")).toContain('=HYPERLINK("http://x") +1 -1 @x; "ngoặc"');
  });
});

/** Days of a rule between two days, by trying each. */
function daysOf(rule: string, from: string, to: string): string[] {
  const parts = new Map(rule.split(";").map((part) => part.split("=") as [string, string]));
  const months = parts.get("BYMONTH")?.split(",").map(Number);
  const wanted = (parts.get("BYMONTHDAY") ?? "").split(",").map(Number);
  const days: string[] = [];
  for (let time = Date.parse(`${from}T00:00:00Z`); time <= Date.parse(`${to}T00:00:00Z`); time += 86_400_000) {
    const day = new Date(time);
    const length = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
    const there = wanted.map((one) => (one < 0 ? length + 1 + one : one)).filter((one) => one <= length);
    const chosen = parts.has("BYSETPOS") ? there.slice(-1) : there;
    if (months && !months.includes(day.getUTCMonth() + 1)) continue;
    if (chosen.includes(day.getUTCDate())) days.push(day.toISOString().slice(0, 10));
  }
  return days;
}

describe("a recurrence", () => {
  const year = { from: "2024-01-01", to: "2024-12-31" };

  it.each([
    ["quarterly", ["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"]],
    ["half-yearly", ["2024-06-30", "2024-12-31"]],
    ["yearly", ["2024-12-31"]],
    ["yearly:11-15", ["2024-11-15"]],
    [
      "monthly:30",
      ["01-30", "02-29", "03-30", "04-30", "05-30", "06-30", "07-30", "08-30", "09-30", "10-30", "11-30", "12-30"].map(
        (day) => `2024-${day}`,
      ),
    ],
  ])("%s", (rule, days) => {
    expect(daysOf(recurrence(rule, year)?.rule ?? "", year.from, year.to)).toEqual(days);
  });

  it.each(["ongoing", "on-request", "unspecified", "2025..", "sau Tết", "constructor"])("%s is none", (rule) => {
    expect(recurrence(rule, year)).toBeNull();
  });

  it("begins on a day of its own rule, within the days given", () => {
    const dates = fc
      .integer({ min: 0, max: 2000 })
      .map((days) => new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10));
    const rules = fc.oneof(
      fc.constantFrom("monthly", "quarterly", "half-yearly", "yearly", "yearly:11-15", "yearly:02-28"),
      fc.integer({ min: 1, max: 31 }).map((day) => `monthly:${day}`),
    );
    fc.assert(
      fc.property(rules, dates, dates, (rule, a, b) => {
        const [from = "", to = ""] = [a, b].sort();
        const found = recurrence(rule, { from, to });
        const days = found && daysOf(found.rule, from, to);
        if (found) expect(days?.[0]).toBe(found.first);
        else expect(to.slice(0, 7) >= from.slice(0, 7)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
