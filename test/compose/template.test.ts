// A template's two files with mistakes -> each mistake at its place, once.
import { expect, test } from "vitest";
import { outlineLevels } from "../../src/5-compose/style.ts";
import { composed, layoutText, planWith, shortFlows, styleText, templateProblems } from "./composed.ts";

const layoutWith = (before: string, after: string): string => {
  expect(layoutText).toContain(before);
  return layoutText.replace(before, after);
};

const styleWith = (before: string, after: string): string => {
  expect(styleText).toContain(before);
  return styleText.replace(before, after);
};

/** The mistakes of a layout on lines of its own after the built-in one. */
const afterLayout = (lines: string): string[] =>
  templateProblems({ layout: `${layoutText}${lines}` }).map((problem) =>
    problem.replace(/ (\d+) “/, (_, line) => ` ${Number(line) - layoutText.split("\n").length + 1} “`),
  );

test("the built-in template has no mistakes", () => {
  expect(templateProblems({})).toEqual([]);
});

test.each([
  ["::type[{{typ}}]", ["template/unknown-variable 1 “typ” type"]],
  ["dòng\n::type[{{ plan.title }}]", ["template/unknown-variable 2 “plan.title”"]],
  ["{{#if plase}}x{{/if}}", ["template/unknown-variable 1 “plase” place"]],
  [
    "{{#unless place}}{{tittle}}{{else}}{{mont}}{{/unless}}",
    ["template/unknown-variable 1 “tittle” title", "template/unknown-variable 1 “mont” month"],
  ],
  ["{{#each title}}x{{/each}}", ["template/syntax 1 “each” unsupported"]],
  ["{{> khac}}", ["template/syntax 1 “{{> khac}}” unsupported"]],
  ["{{title place}}", ["template/syntax 1 “{{title place}}” unsupported"]],
  ['{{"title"}}', ['template/syntax 1 “"title"” unsupported']],
])("expressions: %s", (lines, problems) => {
  expect(afterLayout(lines)).toEqual(problems);
});

test.each([
  ["a\nSố: {{number}/{{symbol}} x", ["template/syntax 2 “{{number}/{{symbol}}” expression"]],
  ["a {{title\nb", ["template/syntax 1 “{{title” expression"]],
  ["{{#if place}}\nb", ["template/syntax 1 “if” unclosed"]],
  ["{{#if place}}\n{{/unless}}", ["template/syntax 2 “unless” mismatched"]],
  ["a\n{{/if}}", ["template/syntax 2 “{{/if}}” expression"]],
])("broken expressions: %s", (lines, problems) => {
  expect(afterLayout(lines)).toEqual(problems);
});

test.each([
  ["::titl[x]", ["template/syntax 1 “::titl[x]” unknown-block title"]],
  ["{{#if place}}\n::titl[{{place}}]\n{{/if}}", ["template/syntax 2 “::titl[{{place}}]” unknown-block title"]],
  ["{{#unless place}}\n::titl[x]\n{{/unless}}", ["template/syntax 2 “::titl[x]” unknown-block title"]],
  ["::title", ["template/syntax 1 “::title” empty-block"]],
  ["::title[x", ["template/syntax 1 “::title[x” broken-block"]],
  ["một đoạn\n::title [x]", ["template/syntax 2 “::title [x]” broken-block"]],
  [":::", ["template/syntax 1 “:::” broken-block"]],
  [":::title\nx\n:::", ["template/syntax 1 “:::title” colons"]],
  ["::signature", ["template/syntax 1 “::signature” colons"]],
  [":::left\n:::", ["template/syntax 1 “:::left” misplaced-block"]],
  ["::appendix-body", ["template/syntax 1 “::appendix-body” misplaced-block"]],
  [":::signature\n::signer\n:::", ["template/syntax 2 “::signer” misplaced-block"]],
  [":::appendix\n::appendix-body", ["template/syntax 1 “:::appendix” unclosed"]],
])("blocks: %s", (lines, problems) => {
  expect(afterLayout(lines)).toEqual(problems);
});

test("one mistake in a layout is one diagnostic, and plans of it are not composed", () => {
  const layout = layoutWith("::title[{{title}}]", "::title[{{titl}}]");
  expect(templateProblems({ layout })).toEqual(["template/unknown-variable 60 “titl” title"]);
});

test.each([
  [
    "size: 13, bold: true, align: center } # 12",
    "sise: 13, bold: true, align: center } # 12",
    ["“sise” sise unknown-key size"],
  ],
  ["size: 13, bold: true, align: center } # 12", "size: to, bold: true, align: center } # 12", ["“to” size number"]],
  [
    "size: 13, bold: true, align: center } # 12",
    "size: 13, bold: yes, align: middle } # 12",
    ["“yes” bold choice", "“middle” align choice"],
  ],
  ["name: Quốc hiệu, size: 13", "size: 13", ["“nation” name missing"]],
  ["width: 210", "widh: 210", ["“widh” widh unknown-key width"]],
  ["margin: { top: 20, right: 15, bottom: 20, left: 30 }", "margin: 20", ["“20” margin mapping"]],
  ["letterhead: [65, 100]", "letterhead: [64, 111]", ["“letterhead” letterhead too-wide"]],
  ["letterhead: [65, 100]", "letterhead: 64", ["“64” letterhead list"]],
  ["  text: { name", "  txet: { name", ["“paragraphs” text missing"]],
  ["  point: { name: Điểm", "  points: { name: Điểm", ["“paragraphs” point missing"]],
  ["default: [section, clause, point]", "default: [section, clauses, point]", ["“default” default choice"]],
  ["color: FF0000 } # 13", "color: đỏ } # 13", ["“đỏ” color color"]],
  ["numerals: letter", "numerals: leter", ["“leter” numerals choice letter"]],
  ["font: Times New Roman", "fonts: Times New Roman", ["“fonts” fonts unknown-key font"]],
])("style.yaml: %s -> %s", (before, after, problems) => {
  const found = templateProblems({ style: styleWith(before, after) });
  expect(found.map((problem) => problem.replace(/^template\/invalid-style \d+ /, ""))).toEqual(problems);
});

test("a style names its place by line", () => {
  expect(templateProblems({ style: styleWith("number-size: 14", "number-size: 14,5") })[0]).toMatch(
    /^template\/invalid-style 9 “14,5” number-size number$/,
  );
});

test("the outline has the levels of the variant", () => {
  const { template } = composed(planWith(""));
  const names = (variant: string | null): string =>
    outlineLevels(template.style, variant)
      .map(({ name, prefix, suffix, numerals }) => `${name} ${prefix}${numerals}${suffix}`)
      .join(", ");
  expect(names(null)).toBe("mục roman., khoản decimal., điểm letter)");
  expect(names("decimal")).toBe("mục roman., khoản decimal., tiểu mục decimal-path., điểm letter)");
  expect(names("part")).toBe("phần Phần roman, mục roman., khoản decimal., điểm letter)");
  expect(names("không có")).toBe(names(null));
});

test("an office's layout and style are followed", () => {
  const layout = [
    "::title[Kế hoạch *năm {{year}}* **của** {{issuer}}]",
    "{{#if number}}::number[{{number}}]{{else}}::number[chưa có số, tại {{place}} này]{{/if}}",
    "Dòng chữ thường: 8:30, - không phải gạch.",
    "",
    "::body",
  ].join("\n");
  const style = styleWith("wrap: 130, rule: 0.4", "rule: 1").replace('body-end: "./."', 'body-end: "."');
  const { document } = composed(planWith("place: ''\nissuer: van-phong"), { layout, style, units: null });
  expect(shortFlows(document.body)).toEqual([
    "title: Kế hoạch *năm 2024* **của** van-phong",
    expect.stringMatching(/^rule \d/),
    "number: chưa có số, tại này",
    "text: Dòng chữ thường: 8:30, - không phải gạch.",
    "section: I. Nội dung",
    "item: - Một việc.",
  ]);
});

test("values are never read as Markdown or as expressions", () => {
  const { document } = composed(planWith('title: "*Sao* _gạch_ [x](y) {{type}} ::body # a"'));
  expect(shortFlows(document.body)).toContain("title: *Sao* _gạch_ [x](y) {{type}} ::body # a");
});

test("line ends of Windows change nothing", () => {
  const crlf = (text: string): string => text.replaceAll("\n", "\r\n");
  const given = { layout: crlf(layoutText), style: crlf(styleText) };
  expect(composed(planWith(""), given).document).toEqual(composed(planWith("")).document);
  expect(templateProblems({ layout: crlf(layoutWith("::title[", "::titl[")) })).toEqual([
    "template/syntax 60 “::titl[{{title}}]” unknown-block title",
  ]);
});

test.each(["{{!-- ", "{{ ", "{{#if place}}", ":::left\n", "::title[{{title}} "])(
  "a layout of many %s is soon refused",
  (piece) => {
    const start = performance.now();
    expect(templateProblems({ layout: piece.repeat(2000) })).not.toEqual([]);
    expect(performance.now() - start).toBeLessThan(20_000);
  },
);
