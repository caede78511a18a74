// Documents beyond what offices write -> sound Word files, and pages on which everything stands inside the margins.
import validate from "@ooxml-tools/validate";
import { beforeAll, describe, expect, it } from "vitest";
import { docxParts } from "../../src/6-write/docx/parts.ts";
import { compress } from "../../src/cli/compress.ts";
import { composed } from "../compose/composed.ts";
import type { Page } from "../pages/measure.ts";
import { describePages, render } from "../pages/render.ts";
import { lint } from "../write/lint.ts";

const longName =
  "Trung tâm Phục vụ hành chính công và Chuyển đổi số trực thuộc Văn phòng Hội đồng nhân dân và Ủy ban nhân dân đặc khu Phú Quý";

const units = `
units:
  ubnd: { name: Ủy ban nhân dân đặc khu Phú Quý, kind: committee, symbol: UBND, place: Phú Quý, head: Chủ tịch }
  trung-tam: { name: ${longName}, parent: ubnd, kind: service-unit, symbol: TTPVHCC, place: Phú Quý, head: Giám đốc }
`;

const sentence =
  "Tiếp tục tuyên truyền, vận động các tầng lớp Nhân dân tích cực tham gia xây dựng nông thôn mới, đô thị văn minh";
const times = (count: number, of: (index: number) => string, between = " "): string =>
  Array.from({ length: count }, (_, index) => of(index)).join(between);

const head = (lines: string): string => `---\nplan: lon\nissuer: trung-tam\nperiod: 2026\n${lines}\n---\n\n`;

/** Each vowel of Vietnamese with each of its tones, as one letter and as a letter with marks, in both cases. */
const letters = [..."aăâeêioôơuưy"]
  .flatMap((vowel) => ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"].map((tone) => vowel + tone))
  .concat("đ", "b")
  .flatMap((letter) => [letter, letter.toUpperCase()]);
const composedLetters = letters.map((letter) => letter.normalize("NFC")).join("");
const decomposedLetters = letters.map((letter) => letter.normalize("NFD")).join("");

const odd = "Nguyễn “A” & <B> \"C\" 'D' {E} {{F}} \\[G\\] 100% #1";

const table = (rows: number): string =>
  `| STT | Nhiệm vụ | Đơn vị |\n|---|---|---|\n${times(rows, (row) => `| ${row + 1} | ${sentence} | Phòng Văn hóa - Xã hội |`, "\n")}`;

const documents = {
  "a long issuer and a title of six lines": `${head(`title: ${times(6, () => sentence)}`)}# Nội dung\n\n- Một việc.\n`,
  "a duty of three pages": `${head("title: Về một việc")}# Nội dung\n\n- ${times(90, () => sentence, "; ")}.\n`,
  "a table of 500 rows": `${head("title: Về một việc")}# Nội dung\n\n${table(500)}\n`,
  "40 appendices": `${head("title: Về một việc")}# Nội dung\n\n- Một việc.\n\n${times(40, (index) => `---\n\n# Phụ lục Danh mục ${index + 1}\n\n- ${sentence}.\n\n`, "")}`,
  "footnotes that go on on the next page": `${head("title: Về một việc")}# Nội dung\n\n${times(12, (index) => `- ${sentence}[^${index}].\n\n`, "")}${times(12, (index) => `[^${index}]: ${times(14, () => sentence, "; ")}.\n\n`, "")}`,
  "every letter, whole and with marks": `${head("title: Về một việc")}# Nội dung\n\n- ${composedLetters}\n\n- ${decomposedLetters}.\n`,
  "names with signs of other languages": `${head(`title: ${JSON.stringify(odd)}\nletterhead: [${JSON.stringify(odd)}, ${JSON.stringify(odd)}]\nsigner: { title: ${JSON.stringify(odd)}, name: ${JSON.stringify(odd)} }\nrecipients: [${JSON.stringify(odd)}]\naddressees: [${JSON.stringify(odd)}]\naddress: [${JSON.stringify(odd)}]`)}# ${odd}\n\n- ${odd}.\n`,
  "3,321 recipients": `${head(`title: Về một việc\nrecipients: [${times(3321, (index) => `Ủy ban nhân dân xã thứ ${index + 1}`, ", ")}]`)}# Nội dung\n\n- Một việc.\n`,
  "200 addressees": `${head(`type: Công văn\ntitle: Về một việc\naddressees: [${times(200, (index) => `Ủy ban nhân dân xã thứ ${index + 1}`, ", ")}]`)}Đề nghị thực hiện.\n`,
} as const;

type Name = keyof typeof documents;
const names = Object.keys(documents) as Name[];

const parts = (name: Name) => docxParts(composed(documents[name], { units }).document);

describe("a Word file is sound", { timeout: 120_000 }, () => {
  it.each(names)("with %s", async (name) => {
    const files = await parts(name);
    const texts = new Map([...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
    expect(lint(texts)).toEqual([]);
    for (const version of ["Office2019", "Microsoft365"] as const)
      expect(await validate(compress(files), "docx", version)).toEqual([]);
  });
});

const textOf = (pages: readonly Page[]): string =>
  pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(" ");

/** Lines that leave the page's margins or stand on another line. */
function faults(pages: readonly Page[]): string[] {
  return pages.flatMap(({ lines, width, height }) =>
    lines.flatMap((line) => {
      const outside = line.left < 29 || line.right > width - 14 || line.top < 9 || line.bottom > height - 9;
      const over = lines.filter(
        (other) =>
          other !== line &&
          other.left < line.right - 1 &&
          other.right > line.left + 1 &&
          Math.abs((other.top + other.bottom) / 2 - (line.top + line.bottom) / 2) < 1.5,
      );
      return outside || over.length > 0 ? [`${outside ? "outside" : "over another"}: ${line.text}`] : [];
    }),
  );
}

describePages("the pages", () => {
  const pages = new Map<Name, Page[]>();
  beforeAll(async () => {
    for (const name of names) pages.set(name, await render(compress(await parts(name))));
  }, 600_000);
  const of = (name: Name): Page[] => pages.get(name) ?? [];

  it.each(names)("of %s have every line inside the margins, none over another", (name) => {
    expect(faults(of(name)).slice(0, 5)).toEqual([]);
  });

  it("break a long issuer into short lines beside the nation's name, a long title into six", () => {
    const [first] = of("a long issuer and a title of six lines");
    const bold = first?.lines.filter((line) => line.bold && line.right < 98 && line.size === 13) ?? [];
    expect(bold.map(({ text }) => text).join(" ")).toBe(longName.toUpperCase());
    const title =
      first?.lines.filter((line) => line.bold && line.size === 14 && line.text !== "KẾ HOẠCH" && line.top > 60) ?? [];
    expect(title.length).toBeGreaterThanOrEqual(6);
  });

  it("break a duty of three pages across them", () => {
    expect(of("a duty of three pages").length).toBeGreaterThanOrEqual(3);
    expect(textOf(of("a duty of three pages"))).toContain("./.");
  });

  it("repeat a table's header on each page, and hold every row", () => {
    const all = of("a table of 500 rows");
    const withRows = all.filter(({ lines }) => lines.filter(({ text }) => text.startsWith("Phòng Văn hóa")).length > 1);
    expect(withRows.length).toBeGreaterThan(15);
    for (const { lines } of withRows) expect(lines.some(({ text }) => text === "STT")).toBe(true);
    expect(
      all.flatMap(({ lines }) => lines).filter(({ text }) => /^\d{1,3}$/.test(text) && text === "500"),
    ).toHaveLength(1);
  });

  it("number 40 appendices in Roman, each with pages of its own", () => {
    const heads = of("40 appendices").flatMap(({ lines }) =>
      lines.filter(({ text }) => /^Phụ lục [IVXL]+$/.test(text)),
    );
    expect(heads).toHaveLength(40);
    expect(heads.at(-1)?.text).toBe("Phụ lục XL");
    // No first page has a number: those of the table of contents alone are numbered.
    const numbers = of("40 appendices").flatMap(({ lines }) => lines.filter(({ bottom }) => bottom < 20));
    expect(numbers.map(({ text }) => text)).toEqual(["2", "3"]);
  });

  it("hold every word of footnotes that go on on the next page", () => {
    const count = textOf(of("footnotes that go on on the next page")).match(/đô thị/g)?.length ?? 0;
    expect(count).toBe(12 + 12 * 14);
  });

  it("print every letter", () => {
    const printed = textOf(of("every letter, whole and with marks")).normalize("NFC").replace(/\s/g, "");
    expect(printed).toContain(composedLetters.slice(0, 40));
    for (const letter of letters) expect(printed.split(letter.normalize("NFC")).length, letter).toBeGreaterThan(2);
  });

  it("print signs of other languages as written", () => {
    const text = textOf(of("names with signs of other languages"));
    expect(text).toContain("Nguyễn “A” & <B> \"C\" 'D' {E} {{F}}");
  });

  it("let recipients go on beside an empty column, all of them, the signature on the first of their pages", () => {
    const all = of("3,321 recipients");
    expect(
      all.flatMap(({ lines }) => lines.filter(({ text }) => text.startsWith("- Ủy ban nhân dân xã thứ"))),
    ).toHaveLength(3321);
    const start = all.find(({ lines }) => lines.some(({ text }) => text === "Nơi nhận:"));
    expect(start?.lines.some(({ text }) => text === "GIÁM ĐỐC")).toBe(true);
  });

  it("let addressees go on on the next page", () => {
    const items = of("200 addressees").flatMap(({ lines }) => lines.filter(({ text }) => text.startsWith("- Ủy ban")));
    expect(items).toHaveLength(200);
  });
});
