// Every block of a unit's plan knows where it comes from, and what goes wrong there is told at the parent's own words.
import { expect, it } from "vitest";
import { textOf } from "../../src/source.ts";
import { blocksOf, derivedFrom, shortDiagnostic } from "./derived.ts";

const units = `
units:
  ubnd: { name: Ủy ban nhân dân quận Bình Tân, kind: committee, symbol: UBND, head: Chủ tịch }
  noi-vu: { name: Phòng Nội vụ, parent: ubnd, kind: department, symbol: PNV, head: Trưởng phòng }
  thanh-tra: { name: Thanh tra quận, parent: ubnd, kind: department, symbol: TTr, to: 2023-12-31 }
  an-lac: { name: Ủy ban nhân dân phường An Lạc, parent: ubnd, kind: ward, symbol: UBND }
groups:
  phong: { name: Các phòng, members: [noi-vu, thanh-tra] }
`;

const planWith = (body: string, to = "[noi-vu]"): string =>
  `---\nplan: ke-hoach\ntitle: Về công tác năm 2024\nissuer: ubnd\nperiod: 2024\nderive:\n  to: ${to}\n---\n\n${body}`;

/** What is wrong with the plan, and with each unit's own beyond that. */
function diagnosticsOf(markdown: string, register?: string): Record<string, string[]> {
  const { parent, plans } = derivedFrom(markdown, { units, ...(register !== undefined && { register }) });
  return Object.fromEntries(
    [["plan", parent] as const, ...plans].map(([name, { diagnostics }]) => [name, diagnostics.map(shortDiagnostic)]),
  );
}

it("of every block: the parent's, or the template's line", () => {
  const body = `Căn cứ Luật Thanh tra.

# Nhiệm vụ

Gồm:

- Các phòng: báo cáo.

  + Phòng Nội vụ: tổng hợp.

| Việc | Hạn |
| --- | --- |
| Báo cáo | Tháng 6 |

---

# Phụ lục

- Mẫu.
`;
  const { parent, plans } = derivedFrom(planWith(body), { units });
  const origins = new Set(blocksOf(parent.plan));
  const { plan } = plans.get("noi-vu")!;
  const carried = blocksOf(plan).filter(({ origin }) => origin !== null);
  expect(carried.map(({ kind }) => kind)).toEqual([
    "paragraph",
    "section",
    "paragraph",
    "item",
    "item",
    "table",
    "row",
    "appendix",
    "item",
  ]);
  for (const { origin, span } of carried) {
    expect(origins.has(origin!)).toBe(true);
    expect(span).toEqual(origin!.span);
  }
  for (const { origin, span } of blocksOf(plan))
    if (!origin)
      expect([span.source.path, textOf(span)]).toEqual(["units/department.md.hbs", expect.stringMatching(/\S/)]);
});

it("where a unit is no more: the words that made it one of the plan's units", () => {
  const alone = planWith("# Nhiệm vụ\n\n- Phòng Nội vụ: báo cáo.\n", "[noi-vu, thanh-tra]");
  expect(diagnosticsOf(alone)).toEqual({
    plan: ["plan.md:7:16 assignment/unit-without-duty “thanh-tra”"],
    "noi-vu": [],
    "thanh-tra": ["plan.md:7:16 units/not-in-existence “thanh-tra”"],
  });
  const throughGroup = planWith("# Nhiệm vụ\n\n- Phòng Nội vụ: báo cáo.\n", "[an-lac, phong]");
  expect(diagnosticsOf(throughGroup)["thanh-tra"]).toEqual(["plan.md:7:16 units/not-in-existence “phong”"]);
  // One that holds a duty has been told of.
  const held = planWith("# Nhiệm vụ\n\n- Phòng Nội vụ, Thanh tra quận: báo cáo.\n", "[phong]");
  expect(diagnosticsOf(held)).toEqual({
    plan: ["plan.md:12:17 units/not-in-existence “Thanh tra quận”"],
    "noi-vu": [],
    "thanh-tra": [],
  });
});

it("where a reference can mean two parts only here: the parent's reference", () => {
  const body = `# Nhiệm vụ

## Phòng Nội vụ

- Việc thứ nhất:

  1. Chuẩn bị. {lead=an-lac}

  2. Tổ chức.

  3. Báo cáo theo điểm b.

- Việc thứ hai:

  1. Tổng hợp.
`;
  expect(diagnosticsOf(planWith(body))).toEqual({
    plan: [],
    "noi-vu": ["plan.md:20:19 reference/ambiguous “điểm b”"],
  });
});

it("where a document is now first cited, and not in full: the parent's mention", () => {
  const register =
    "qd-1: { type: Quyết định, symbol: 1/QĐ-UBND, date: 2024-01-10, issuer: Ủy ban nhân dân quận Bình Tân, title: về quy chế }\n";
  const body = `# Nhiệm vụ

## An Lạc {lead=an-lac}

- Thực hiện Quyết định số 1/QĐ-UBND ngày 10 tháng 01 năm 2024 của Ủy ban nhân dân quận Bình Tân về quy chế.

## Phòng Nội vụ

- Thực hiện Quyết định số 1/QĐ-UBND.
`;
  expect(diagnosticsOf(planWith(body), register)).toEqual({
    plan: [],
    "noi-vu": ["plan.md:18:13 citation/incomplete “Quyết định số 1/QĐ-UBND”"],
  });
});
