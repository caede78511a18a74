// A plan -> a page: valid, accessible, needing nothing else, with nothing active in it, whatever the plan says.
import fc from "fast-check";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { describe, expect, it } from "vitest";
import type { Document, Run } from "../../src/5-compose/document.ts";
import { html } from "../../src/6-write/html/html.ts";
import { documentOf, paragraph, sample, text } from "../write/sample.ts";
import { expectGolden } from "./golden.ts";
import { hostileText, richText, sampleText, textOf } from "./plans.ts";

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
    rules: { "no-inline-style": "error" },
  }),
);

/** One line for each fault. */
async function faultsOf(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  );
}

const pageOf = (document: Document): string => new TextDecoder().decode(html(document));

const tagsOf = (page: string): string[] => [...page.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, tag = ""]) => tag);

/** Nothing runs, nothing is loaded, links stay in the page. */
function expectInert(page: string): void {
  const allowed =
    "html head meta title style body main section header h1 h2 h3 h4 h5 h6 p span div ul li table colgroup col thead tbody tr th td a sup s em strong br";
  expect([...new Set(tagsOf(page))].filter((tag) => !allowed.split(" ").includes(tag))).toEqual([]);
  const attributes = [...page.matchAll(/<[a-z][a-z0-9]*((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g)].flatMap(([, all = ""]) =>
    [...all.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => ({ name, value })),
  );
  expect(attributes.filter(({ name = "" }) => /^on|^(?:src|srcset|style|action|srcdoc)$/.test(name))).toEqual([]);
  const links = attributes.filter(({ name }) => name === "href");
  const ids = attributes.filter(({ name }) => name === "id").map(({ value }) => value);
  expect(links.filter(({ value = "" }) => !value.startsWith("#") || !ids.includes(value.slice(1)))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
  const css = page.slice(page.indexOf("<style>"), page.indexOf("</style>"));
  expect(css.match(/url\(|@import|expression/gi)).toBeNull();
}

describe("what stands around the text", () => {
  const style = documentOf([]).style;
  const stamp = { ...style.paragraphs.body!, align: "center", before: 9, after: 6 } as const;
  const stamped = { ...style, paragraphs: { ...style.paragraphs, stamp } };

  it("gives a stamp the room that its style has", () => {
    const page = pageOf({
      ...documentOf([{ ...paragraph("stamp", "MẬT"), frame: { width: 20, height: 8 } }]),
      style: stamped,
    });
    expect(page).toContain("margin: 9pt auto 6pt auto; padding: 0; border: 1pt solid");
  });

  it("prints the address in the first page's lower margin, whatever signs it has", async () => {
    const words = `Số 1; "A" } \\ </style>`;
    const page = pageOf({
      ...documentOf([]),
      firstFooter: [{ type: "rule", length: 165 }, paragraph("body", words)],
    });
    expect(await faultsOf(page)).toEqual([]);
    expect(page).toContain(String.raw`content: "Số 1; \000022A\000022 \00007d \00005c \00003c/style\00003e";`);
    expect(page).toContain("@media print { footer { display: none; } }");
    expectInert(page.replaceAll("<footer>", "<div>"));
  });
});

describe("a page", () => {
  it.each([
    ["the sample", sampleText],
    ["a plan with everything", richText],
    ["a hostile plan", hostileText],
  ])("is valid, accessible and inert: %s", async (_, plan) => {
    const page = await textOf(plan, "html");
    expect(await faultsOf(page)).toEqual([]);
    expectInert(page);
  });

  it("is as reviewed", async () => {
    expectGolden("plan.html", await textOf(richText, "html"));
  });

  it("has a language, a title, one first heading and no level left out", async () => {
    const page = await textOf(richText, "html");
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="vi-VN">/);
    expect(page).toContain("<title>Kế hoạch Về cải cách hành chính năm 2024</title>");
    const levels = tagsOf(page).filter((tag) => /^h[1-6]$/.test(tag));
    expect(levels.filter((level) => level === "h1")).toHaveLength(1);
    expect(levels.slice(0, 4)).toEqual(["h1", "h2", "h2", "h3"]);
  });

  it("leads from a footnote's mark to the note and back, on the sheet that has the mark", async () => {
    const page = await textOf(richText, "html");
    const [plan = "", appendix = ""] = page.split('<section class="sheet">').slice(1);
    for (const number of [1, 2, 3]) {
      expect(plan).toContain(`<a href="#chu-thich:${number}" id="cho-chu-thich:${number}"`);
      expect(plan).toContain(`<li id="chu-thich:${number}"`);
      expect(plan).toContain(`<a href="#cho-chu-thich:${number}"`);
    }
    expect(appendix).toContain('<a href="#chu-thich:3" role="doc-noteref"');
    expect(appendix).not.toContain("doc-endnotes");
  });

  it("links references to what they name; a link to nothing is words", async () => {
    const page = await textOf(richText, "html");
    expect(page.replaceAll("\u{a0}", " ")).toContain('<a href="#phan-cong">khoản 1 Mục II</a>');
    expect(page).toMatch(/<h3 class="s-clause" id="phan-cong">/);
    const lost = documentOf([paragraph("body", [{ type: "link", bookmark: "nowhere", text: "Mục IX" }])]);
    expect(pageOf(lost)).toContain('<p class="s-body">Mục IX</p>');
  });

  it("has heads of columns, and a frame of its own for each table to scroll in", async () => {
    const page = await textOf(richText, "html");
    expect(page.match(/<th scope="col"/g)).toHaveLength(6);
    expect(page).toContain('<section class="frame" aria-label="Bảng 1" tabindex="0">');
  });

  it("has a heading for readers that see none where the layout prints no title", async () => {
    const page = pageOf(sample);
    expect(page).toContain('<h1 class="unseen">Kế hoạch công tác Dân vận chính quyền năm 2024</h1>');
    expect(await faultsOf(page)).toEqual([]);
  });

  it("has paper's size, margins and page numbers from the style", () => {
    const page = pageOf(sample);
    expect(page).toContain("@page { size: 210mm 297mm; margin: 20mm 15mm 20mm 30mm;");
    expect(page).toContain("@page :first { @top-center { content: none; } }");
  });

  it("keeps room that is filled in by hand", () => {
    expect(pageOf(documentOf([paragraph("number", "Số:     /KH")]))).toContain("Số:\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}/KH");
  });

  it("refuses a style that the document does not bring", () => {
    expect(() => pageOf(documentOf([paragraph("no-such", "x")]))).toThrow('no paragraph style "no-such"');
  });

  it("is valid whatever stands in words, names and styles", async () => {
    const words = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom(
        "<script>",
        "&amp;",
        '"',
        "'",
        "-->",
        "]]>",
        "</p>",
        "javascript:x",
        "\u0000",
        "\ud800",
        "\u0085",
        "\ufdd0",
      ),
    );
    const run: fc.Arbitrary<Run> = fc.oneof(
      fc.record({ type: fc.constant("text" as const), text: words, bold: fc.boolean(), italic: fc.boolean() }),
      fc.record({ type: fc.constant("link" as const), bookmark: words, text: words.map((one) => `x${one}`) }),
      fc.record({ type: fc.constant("footnote" as const), number: fc.integer({ min: 0, max: 3 }) }),
    );
    const flow = fc
      .tuple(
        fc.constantFrom("body", "heading-1", "heading-2", "heading-3"),
        fc.array(run, { maxLength: 4 }),
        fc.option(words),
        fc.constantFrom(null, "-", "+", "I."),
      )
      .map(([style, runs, bookmark, label]) => paragraph(style, [text("chữ"), ...runs], { bookmark, label }));
    await fc.assert(
      fc.asyncProperty(fc.array(flow, { maxLength: 6 }), words, async (flows, title) => {
        const document = documentOf(flows, [[text("một")], [text("hai")]]);
        const page = pageOf({ ...document, properties: { ...document.properties, title: `K${title}`, author: title } });
        expect(await faultsOf(page)).toEqual([]);
        expectInert(page);
      }),
      { numRuns: 60 },
    );
  });
});
