// Every numeric clause of the standards against the printed pages; docs/conformance.md shows what was measured. UPDATE=1 writes it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import validate from "@ooxml-tools/validate";
import { beforeAll, describe, expect, it } from "vitest";
import { docxParts } from "../../src/6-write/docx/parts.ts";
import { compress } from "../../src/cli/compress.ts";
import { describePages } from "../pages/render.ts";
import { lint } from "../write/lint.ts";
import type { Clause } from "./clause.ts";
import { type Finding, type Looks, lookAtAll, specimenDocument, specimenNames } from "./look.ts";
import { paperClauses } from "./papers.ts";
import { party36Clauses, partyClauses } from "./party.ts";
import { stateClauses } from "./state.ts";

const standards = [
  ["Văn bản hành chính: Nghị định 30/2020/NĐ-CP, Phụ lục I", stateClauses],
  ["Giấy tờ kèm theo kế hoạch và bản sao: Nghị định 30/2020/NĐ-CP, Phụ lục I", paperClauses],
  ["Văn bản của Đảng: Quy định 399-QĐ/TW, Hướng dẫn 05-HD/VPTW năm 2026", partyClauses],
  ["Văn bản của Đảng: Hướng dẫn 36-HD/VPTW năm 2018", party36Clauses],
] as const;

const file = fileURLToPath(new URL("../../docs/conformance.md", import.meta.url));

describe("every specimen is a sound Word file", () => {
  it.each(specimenNames)("%s", async (name) => {
    const parts = await docxParts(specimenDocument(name));
    const texts = new Map([...parts].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
    expect(lint(texts)).toEqual([]);
    for (const version of ["Office2019", "Microsoft365"] as const)
      expect(await validate(compress(parts), "docx", version)).toEqual([]);
  });
});

describePages("the standards", () => {
  let findings = new Map<Clause, Finding | null>();
  beforeAll(async () => {
    const looks = await lookAtAll();
    findings = new Map(standards.flatMap(([, clauses]) => clauses.map((clause) => [clause, measured(clause, looks)])));
  }, 240_000);

  it.each(standards)("%s: every clause marked page or xml holds", (_, clauses) => {
    const wrong = clauses.filter((clause) => clause.by !== "none" && !findings.get(clause)?.holds);
    const told = wrong.map(
      (clause) => `${clause.clause} ${clause.what}: ${clause.asks} -> ${findings.get(clause)?.measured}`,
    );
    expect(told).toEqual([]);
  });

  it("docs/conformance.md shows what is measured", () => {
    const text = pageOf(findings);
    if (process.env.UPDATE) {
      mkdirSync(fileURLToPath(new URL("../../docs", import.meta.url)), { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(readFileSync(file, "utf8"));
  });
});

function measured({ check }: Clause, looks: Looks): Finding | null {
  if (!check) return null;
  try {
    return check(looks);
  } catch (error) {
    return { measured: String(error).split("\n")[0] ?? "", holds: false };
  }
}

function pageOf(findings: ReadonlyMap<Clause, Finding | null>): string {
  const intro = `# Đối chiếu thể thức

Mỗi dòng là một quy định có số đo. Trước khi đo, mỗi quy định được xếp vào một cách: *trang* đo trên trang in (Word chuyển ra PDF bằng
LibreOffice, rồi đọc vị trí, cỡ chữ, kiểu chữ, đường kẻ), *tệp* đọc trong tệp Word, *không* là không đo và nêu lý do. Số đo làm tròn đến nửa
mi-li-mét, nửa point. Trang này do \`npm run conformance\` ghi; \`npm test\` đo lại và so từng dòng.
`;
  return `${[intro, ...standards.map(([name, clauses]) => sectionOf(name, clauses, findings))].join("\n")}`;
}

const ways = { page: "trang", xml: "tệp", none: "không" } as const;

function sectionOf(name: string, clauses: readonly Clause[], findings: ReadonlyMap<Clause, Finding | null>): string {
  const count = (by: Clause["by"]): number => clauses.filter((clause) => clause.by === by).length;
  const holding = clauses.filter((clause) => findings.get(clause)?.holds).length;
  const rows = clauses.map((clause) => {
    const finding = findings.get(clause);
    const verdict = finding ? (finding.holds ? "đạt" : "**không đạt**") : "";
    return `| ${[clause.clause, clause.what, clause.asks, ways[clause.by], finding?.measured ?? clause.reason, verdict].join(" | ")} |`;
  });
  return `## ${name}

${clauses.length} quy định: ${count("page")} đo trên trang, ${count("xml")} đọc trong tệp, ${count("none")} không đo. Đạt ${holding} trên ${count("page") + count("xml")}.

| điều khoản | về | quy định | cách | đo được | |
|---|---|---|---|---|---|
${rows.join("\n")}
`;
}
