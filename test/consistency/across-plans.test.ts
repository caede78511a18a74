// citation/conflict-across-plans: what plans of one workspace say differently of one document.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allDiagnostics } from "../../src/cli/all-diagnostics.ts";
import { findPlans } from "../../src/cli/find-plans.ts";
import { loadPlans } from "../../src/cli/load.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { findingOf, read } from "./check.ts";

const rule = "citation/conflict-across-plans";
const units = read("test/fixtures/explain/units.yaml");

/** Bodies by the plan's name; `issuers` other than the district. */
function found(
  bodies: Readonly<Record<string, string>>,
  {
    register,
    issuers = {},
    order,
  }: { register?: string; issuers?: Readonly<Record<string, string>>; order?: readonly number[] } = {},
) {
  const files = Object.entries(bodies).map(([name, body]) => [
    `plans/${name}/plan.md`,
    `---\nplan: ${name}\ntitle: Về một việc\nissuer: ${issuers[name] ?? "ubnd-quan"}\n---\n\n${body}\n`,
  ]);
  const folder = temporaryFolder({
    ...Object.fromEntries(files),
    "plans/units.yaml": units,
    ...(register && { "plans/register.yaml": register }),
  });
  const plans = findPlans([], folder).files;
  const ordered = order ? plans.map((file, i) => ({ file, key: order[i] ?? 0 })).sort((a, b) => a.key - b.key) : null;
  return allDiagnostics(loadPlans(ordered?.map(({ file }) => file) ?? plans), new Map())
    .filter((one) => one.rule === rule)
    .map((one) => ({ path: one.span.source.path, ...findingOf(one) }));
}

const decree = (date: string, title = "về công tác văn thư"): string =>
  `Căn cứ Nghị quyết số 76/NQ-CP ngày ${date} của Chính phủ ${title};`;

test("the plan that differs from most is told, with a place in another", () => {
  const told = found({ a: decree("16/7/2021"), b: decree("15/7/2021"), c: decree("15/7/2021") });
  expect(told).toMatchObject([
    { path: "plans/a/plan.md", span: "ngày 16/7/2021", related: ["other-plan: ngày 15/7/2021"] },
  ]);
  expect(told[0]?.help).toContain("“16/07/2021”, kế hoạch kia “15/07/2021”");
});

test("of two plans the second is told; each field by itself", () => {
  const told = found({
    a: decree("15/7/2021"),
    b: decree("16/7/2021", "về công tác văn thư, lưu trữ nhà nước"),
    c: "Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Thủ tướng Chính phủ;",
  });
  expect(told.map(({ path, span }) => [path, span])).toEqual([
    ["plans/b/plan.md", "ngày 16/7/2021"],
    ["plans/c/plan.md", "Thủ tướng Chính phủ"],
  ]);
});

test("the order of the files changes nothing", () => {
  const bodies = { a: decree("16/7/2021"), b: decree("15/7/2021"), c: decree("16/7/2021"), d: decree("15/7/2021") };
  const expected = found(bodies);
  expect(expected).toHaveLength(2);
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (order) => {
      expect(found(bodies, { order })).toEqual(expected);
    }),
    { numRuns: 10 },
  );
});

describe("says nothing", () => {
  test("where the register has the date: each plan is held against it", () => {
    const register = "nq-76: { type: Nghị quyết, symbol: 76/NQ-CP, date: 2021-07-15, issuer: Chính phủ }\n";
    expect(found({ a: decree("16/7/2021"), b: decree("15/7/2021") }, { register })).toEqual([]);
  });

  test("where a plan contradicts itself", () => {
    expect(found({ a: `${decree("16/7/2021")}\n\n${decree("15/7/2021")}`, b: decree("15/7/2021") })).toEqual([]);
  });

  test("where one says less", () => {
    expect(found({ a: decree("15/7/2021"), b: "Căn cứ Nghị quyết số 76/NQ-CP của Chính phủ;" })).toEqual([]);
  });

  test("of another year's document with the same number", () => {
    expect(found({ a: decree("15/7/2021"), b: decree("15/7/2022", "về cải cách hành chính") })).toEqual([]);
  });

  test("of the document of another ward", () => {
    const own = (date: string) =>
      `Thực hiện Kế hoạch số 12/KH-UBND ngày ${date} của Ủy ban nhân dân phường về tuyên truyền;`;
    const bodies = { a: own("10/01/2024"), b: own("12/01/2024") };
    expect(found(bodies, { issuers: { a: "ubnd-phuong-an-lac", b: "ubnd-phuong-tan-tao" } })).toEqual([]);
    expect(found(bodies)).toHaveLength(1);
  });

  test("where a comment silences it, and the comment is not idle", () => {
    const silenced = `<!-- plan-disable-next ${rule}: đã đối chiếu bản gốc -->\n${decree("16/7/2021")}`;
    expect(found({ a: decree("15/7/2021"), b: silenced })).toEqual([]);
    const folder = temporaryFolder({
      "plans/b/plan.md": `---\nplan: b\ntitle: Về một việc\nissuer: ubnd-quan\n---\n\n${silenced}\n`,
      "plans/units.yaml": units,
    });
    const all = allDiagnostics(loadPlans(findPlans([], folder).files), new Map());
    expect(all.map((one) => one.rule)).toEqual([]);
  });
});
