// The pretty report, compared with stored pictures of it. UPDATE=1 rewrites them.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Chalk } from "chalk";
import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { pretty } from "../../src/reporters/pretty.ts";
import { type Source, spanOf } from "../../src/source.ts";
import { at, find, plainOptions } from "./diagnostics.ts";

const source = (text: string, path = "plans/mau/plan.md"): Source => ({ path, text });

const long = `Căn cứ Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021 của Thủ tướng Chính phủ về tiếp tục tăng cường và đổi mới công tác dân vận của cơ quan hành chính nhà nước, chính quyền các cấp trong tình hình mới; ${"thực hiện các nội dung sau đây, ".repeat(60)}[@kh-99]; ${"và các việc khác, ".repeat(60)}hết.`;

const cases: Readonly<Record<string, () => Diagnostic[]>> = {
  nfd: () => {
    const s = source("- Thực hiện kế hoạch đường phố theo [@kh-99];\n".normalize("NFD"));
    return [at(find(s, "đường phố".normalize("NFD"))), at(find(s, "kh-99"))];
  },
  tabs: () => {
    const s = source("-\tThực\thiện [@kh-99]\n");
    return [at(find(s, "kh-99")), at(find(s, "\thiện"))];
  },
  crlf: () => {
    const s = source("# Mục đích\r\n\r\n- Thực hiện [@kh-99]\r\n- Sau\r\n");
    return [at(find(s, "kh-99")), at(find(s, "[@kh-99]\r\n"))];
  },
  "wide-characters": () => {
    const s = source("- 한국어 và 日本 theo [@kh-99] 👩‍👩‍👧 xong\n");
    return [at(find(s, "kh-99")), at(find(s, "👩‍👩‍👧")), at(find(s, "日本"))];
  },
  "long-line": () => {
    const s = source(long);
    return [
      at(find(s, "kh-99"), { related: [{ span: find(s, "Chỉ thị số 33/CT-TTg"), note: "first-mention" }] }),
      at(find(s, long)),
      at(find(s, "hết.")),
      at(spanOf(s, 0, 2)),
    ];
  },
  "several-spans": () => {
    const s = source("- Một, hai, ba, bốn và [@kh-99].\n");
    const other = source("units:\n  a:\n    name: Một\n", "plans/units.yaml");
    return [
      at(find(s, "kh-99"), { related: [{ span: find(s, "hai"), note: "first-mention" }] }),
      at(find(s, "Một"), { related: [{ span: find(s, "bốn"), note: "candidate" }] }),
      at(find(s, "ba"), { related: [{ span: find(other, "Một"), note: "first-definition" }] }),
      at(find(s, "Một"), { places: [find(s, "hai"), find(s, "ba"), find(other, "a:")] }),
    ];
  },
  "many-lines": () => {
    const s = source("- Một\n  hai\n  ba\n\nMột dòng\nhai dòng\n");
    return [at(find(s, "Một\n  hai\n  ba\n")), at(find(s, "Một dòng\nhai dòng")), at(find(s, "ba\n\nMột"))];
  },
  "control-characters": () => {
    const s = source("- Một \u001b[31m hai \u202e ba \u0000 \u200b [@kh-99]\u007f\n");
    return [at(find(s, "kh-99")), at(find(s, "\u001b")), at(find(s, "\u202e"))];
  },
  edges: () => {
    const s = source("Một\nhai");
    return [at(spanOf(s, 3, 3)), at(spanOf(s, 7, 7)), at(spanOf(s, 0, 0)), at(spanOf(source(""), 0, 0))];
  },
  nothing: () => [],
};

describe("pretty", () => {
  for (const [name, make] of Object.entries(cases)) {
    it(name, () => {
      const shown = pretty(make(), plainOptions);
      const path = fileURLToPath(new URL(`pretty/${name}.txt`, import.meta.url));
      if (process.env.UPDATE || !existsSync(path)) writeFileSync(path, shown);
      expect(shown).toBe(readFileSync(path, "utf8"));
    });
  }

  it("sends no control character of the source", () => {
    const characters = Array.from({ length: 0x250 }, (_, code) => String.fromCharCode(code)).join("");
    const s = source(`${characters.replaceAll(/[\r\n]/g, "")}\u2028\u2066\ud800 x`);
    const shown = pretty([at(find(s, "x"))], { ...plainOptions, width: 10_000 });
    expect(shown.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}]/u);
  });

  it("keeps the same text with colours", () => {
    const diagnostics = cases["several-spans"]!();
    const colored = pretty(diagnostics, { ...plainOptions, color: new Chalk({ level: 1 }) });
    expect(colored).toContain("\u001b[31m");
    expect(colored.replaceAll(/\u001b\[\d+m/g, "")).toBe(pretty(diagnostics, plainOptions));
  });

  it("speaks English", () => {
    const s = source("[@kh-99]");
    const shown = pretty([at(find(s, "kh-99"))], { ...plainOptions, language: "en" });
    expect(shown).toContain("error  The register has no key “kh-99”");
    expect(shown).toContain("1 error, 0 warnings in 1 plan\n");
  });

  it("shows no more of a line of megabytes than of any other, and at once", () => {
    const s = source(`${"một hai ".repeat(500_000)}[@kh-99]${" ba".repeat(500_000)}`);
    const start = performance.now();
    const shown = pretty([at(find(s, "kh-99"))], plainOptions);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(Math.max(...shown.split("\n").map((line) => line.length))).toBeLessThan(120);
  });
});
