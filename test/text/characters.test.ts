// text/control-character and text/not-nfc: over the whole file, front matter and comments too.
import { expect, test } from "vitest";
import { run } from "../cli/run.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { diagnosticsOf, found, mended, mendedText } from "./check.ts";

test.each([
  ["Cải\u200b cách \u200bhành\u200d chính.", "Cải cách hành chính."],
  ["Cải \u200e\u202a\u202c cách.", "Cải cách."],
  ["Cải\u2028cách\u000bhành chính.", "Cải cách hành chính."],
  ["Cải cách. \u200b\n\nHành chính.", "Cải cách.\n\nHành chính."],
  ["Cải \ufeff \u00ad cách.", "Cải cách."],
  ["Cải\u0000 cách\u0007.", "Cải cách."],
])("%j", (written, proper) => {
  expect(mended(["text/control-character"], `${written}\n`, true)).toBe(`${proper}\n`);
});

test("one diagnostic for each character, by its number", () => {
  const own = diagnosticsOf(
    "---\nplan: mau\ntitle: Về\u200b một việc\nissuer: ubnd-quan\n---\n\nMột\u200b hai\u00ad ba\u200b.\n",
  );
  const characters = own.filter(({ rule }) => rule === "text/control-character");
  expect(characters.map(({ data, places }) => [data, places.length])).toEqual([
    [{ name: "U+200B", kind: "width" }, 2],
    [{ name: "U+00AD", kind: "soft-hyphen" }, 0],
  ]);
});

test("a font's own character may be a bullet: its fix is only likely", () => {
  expect(mended(["text/control-character"], "Việc \uf0b7 một.\n", true)).toBe("Việc \uf0b7 một.\n");
  expect(mended(["text/control-character"], "Việc \uf0b7 một.\n")).toBe("Việc một.\n");
});

test("a blank that does not break, and a tab, are fine", () => {
  expect(found("text/control-character", "Quận\u00a08\tvà\u202fkhác.\n")).toEqual([]);
});

test.each(["\n", "\r\n"])("a file saved decomposed is one mistake, composed line by line (%j)", (end) => {
  const text = [
    "---",
    "plan: mau",
    "title: Về một việc",
    "issuer: ubnd-quan",
    "---",
    "",
    "Cải cách hành chính.",
    "",
  ].join(end);
  const decomposed = text.normalize("NFD");
  const own = diagnosticsOf(decomposed).filter(({ rule }) => rule === "text/not-nfc");
  expect(own.map(({ data, fix }) => [data, fix?.length])).toEqual([[{ letter: "ề", others: 6 }, 2]]);
  expect(mendedText(["text/not-nfc"], decomposed, "plan.md")).toBe(text);
});

test("marks in another order, and letters half composed, are told too", () => {
  expect(mended(["text/not-nfc"], "Nguyê\u0303n, o\u031b\u0323, a\u0302\u0323.\n")).toBe("Nguyễn, ợ, ậ.\n");
});

test("its page, and what is said of it, send none of them to the terminal", async () => {
  const page = await run(["explain", "text/control-character"], temporaryFolder());
  expect(page.stdout).toContain("cách<200B> hành");
  const text = "---\nplan: mau\ntitle: Về một việc\nissuer: ubnd-quan\n---\n\nCải\u200b cách \u202eđổi\u0007 mới.\n";
  const check = await run(["check"], temporaryFolder({ "plans/mau/plan.md": text }));
  expect(check.stdout).toContain("U+202E");
  expect(page.stdout + check.stdout).not.toMatch(/[\u200b\u202e\u0007]/);
});
