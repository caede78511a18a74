// The built Word file as Word reads it: valid, its outline real, its language and letters named.
import validate from "@ooxml-tools/validate";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, it } from "vitest";
import { lint } from "../write/lint.ts";
import { buildSample, partOf, type Sample } from "./sample.ts";

let sample: Sample;
const part = (name: string): string => partOf(sample.plan, `word/${name}.xml`);
const partsOf = (docx: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(docx)).map(([path, bytes]) => [path, strFromU8(bytes)]));

beforeAll(async () => {
  sample = await buildSample();
  // The validator takes some three seconds to start.
  await validate(new Uint8Array(), "docx", "Office2019").catch(() => []);
}, 60_000);

it("has no fault known to the Open XML SDK, nor to the lint; nor has any unit's own plan", {
  timeout: 180_000,
}, async () => {
  for (const [name, docx] of [["dan-van-2024.docx", sample.plan] as const, ...sample.units]) {
    for (const version of ["Office2019", "Microsoft365"] as const)
      expect(await validate(docx, "docx", version), name).toEqual([]);
    expect(lint(partsOf(docx)), name).toEqual([]);
  }
});

it("is A4 with margins of 20, 15, 20 and 30 mm, its first page without a number (NĐ 30/2020, Phụ lục I, I)", () => {
  const document = part("document");
  expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(document).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
  expect(document).toContain("<w:titlePg/>");
  const fields = [...partsOf(sample.plan)].filter(
    ([path, xml]) => path.startsWith("word/header") && xml.includes('w:instr="PAGE"'),
  );
  expect(fields).toHaveLength(1);
});

it("has real outline levels: sections, clauses, points", () => {
  const styles = part("styles");
  const paragraphs = part("document").match(/<w:p>.*?<\/w:p>/gs) ?? [];
  for (const [level, [style, count]] of (
    [
      ["section", 3],
      ["clause", 9],
      ["point", 5],
    ] as const
  ).entries()) {
    const definition = new RegExp(`<w:style [^>]*w:styleId="${style}".*?</w:style>`, "s").exec(styles)?.[0];
    expect(definition).toContain(`<w:outlineLvl w:val="${level}"/>`);
    expect(paragraphs.filter((xml) => xml.includes(`<w:pStyle w:val="${style}"/>`))).toHaveLength(count);
  }
});

it("is in Vietnamese, in Times New Roman and no other font", () => {
  expect(part("styles")).toContain('<w:lang w:val="vi-VN"');
  const named = [...partsOf(sample.plan).values()].flatMap((xml) => xml.match(/<w:rFonts [^>]*>/g) ?? []);
  const fonts = named.flatMap((fonts) => [...fonts.matchAll(/w:(?:ascii|hAnsi|cs|eastAsia)="([^"]*)"/g)]);
  expect(fonts.length).toBeGreaterThanOrEqual(4);
  expect(new Set(fonts.map(([, font]) => font))).toEqual(new Set(["Times New Roman"]));
});

it("has its two footnotes as footnotes, in order", () => {
  const ids = (name: string, pattern: RegExp) => [...part(name).matchAll(pattern)].map(([, id]) => Number(id));
  expect(ids("document", /<w:footnoteReference [^>]*w:id="(\d+)"/g)).toEqual([1, 2]);
  expect(ids("footnotes", /<w:footnote w:id="(\d+)"/g)).toEqual([1, 2]);
});

it("keeps its words as they are written: capitals are a style", () => {
  const document = part("document");
  expect(document).toContain("Mục đích, yêu cầu");
  expect(document.normalize("NFC")).toBe(document);
});
