// A unit's plan that was derived, printed and read again, says what it said; what it carries names where it comes from.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../src/2-model/plan.ts";
import { plainText } from "../../src/2-model/prose/flat.ts";
import { analyse } from "../../src/compile.ts";
import { printMarkdown } from "../../src/print/markdown.ts";
import { blocksOf } from "../../src/print/meaning.ts";
import { printYaml } from "../../src/print/yaml.ts";
import { derivedFrom } from "../derive/derived.ts";
import { generatedPlan, generatedRegister, generatedUnits, markdownOf } from "../generated-plan.ts";

const given = { units: generatedUnits, register: generatedRegister };

/** Each block's kind, number and words, in reading order; a closing paragraph counts as the plan's. */
const lines = (plan: Plan): string[] =>
  blocksOf(plan).map(({ kind, label, content, cells }) =>
    [kind, label?.path, plainText(content), ...cells.map(plainText)].filter(Boolean).join(" "),
  );

const parent = `---
plan: ke-hoach
title: Về công tác dân vận năm 2024
issuer: ubnd
period: 2024
---

Căn cứ [@ct-33].

# Nội dung {#noi-dung}

Xem [trang *tin*](https://example.gov.vn) \\*này\\*[^a]. {#xem}

# Tổ chức thực hiện

## Các phòng chuyên môn {#phong}

- Tham mưu theo [](#phong). {#tham-muu hạn=hằng-quý keep=all}

- Thanh tra quận: kiểm tra.

## Ủy ban nhân dân các phường

1. Tuyên truyền. {#tuyen-truyen}

Trong quá trình thực hiện Kế hoạch này, nếu có vướng mắc, báo cáo để xem xét. {#vuong-mac}

[^a]: Theo _quy chế_.
`;

describe("Phòng Nội vụ", () => {
  const { plans, workspace } = derivedFrom(parent, given);
  const { plan } = plans.get("noi-vu")!;
  const text = printMarkdown(plan, { fields: { extends: "../ke-hoach/plan.md" } });

  it("is a plan that a clerk can go on with", () => {
    expect(text).toMatchInlineSnapshot(`
      "---
      plan: ke-hoach-noi-vu
      extends: ../ke-hoach/plan.md
      title: Về công tác dân vận năm 2024
      issuer: noi-vu
      number:
      date:
      place: Bình Tân
      period: 2024
      signer: { of: noi-vu, title: Trưởng phòng, name: }
      recipients: [Ủy ban nhân dân quận Bình Tân, Lãnh đạo đơn vị, "Công chức, người lao động của đơn vị", "Lưu: VT"]
      ---

      Căn cứ [@ct-33];

      Thực hiện Kế hoạch số …/KH-UBND ngày … tháng … năm 2024 của Ủy ban nhân dân quận Bình Tân về công tác dân vận năm 2024.

      Phòng Nội vụ xây dựng Kế hoạch về công tác dân vận năm 2024, gồm các nội dung như sau:

      # Nội dung {from=noi-dung}

      Xem [trang *tin*](https://example.gov.vn) \\*này\\*[^a]. {from=xem}

      # Tổ chức thực hiện

      ## Phòng Nội vụ {#phong from=phong}

      - Tham mưu theo [](#phong). {due=hằng-quý from=tham-muu}

      # Phân công thực hiện {keep=none}

      1. Trưởng phòng Nội vụ chịu trách nhiệm chỉ đạo, kiểm tra việc thực hiện Kế hoạch này.

      2. Công chức được giao tham mưu, theo dõi việc thực hiện: …… <!-- plan-todo: họ tên, chức danh -->

      3. Phân công nhiệm vụ, thời hạn của từng bộ phận, công chức: …… <!-- plan-todo: bộ phận, công chức; nhiệm vụ; thời hạn -->

      Trong quá trình thực hiện Kế hoạch số …/KH-UBND của Ủy ban nhân dân quận Bình Tân, nếu có vướng mắc, báo cáo để xem xét. {from=vuong-mac}

      Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, Phòng Nội vụ kịp thời báo cáo Ủy ban nhân dân quận Bình Tân xem xét, chỉ đạo. {keep=none}

      [^a]: Theo _quy chế_.
      "
    `);
  });

  it("in YAML too", () => {
    const [markdown, yaml] = [
      analyse({ path: "plan.md", text: printMarkdown(plan) }, workspace).plan!,
      analyse({ path: "plan.yaml", text: printYaml(plan) }, workspace).plan!,
    ];
    expect(lines(yaml)).toEqual(lines(markdown));
    expect(blocksOf(yaml).map(({ attributes }) => attributes.from)).toEqual(
      blocksOf(markdown).map(({ attributes }) => attributes.from),
    );
  });
});

it("any plan, for every unit, in both surfaces", () => {
  fc.assert(
    fc.property(generatedPlan, (one) => {
      const { plans, workspace } = derivedFrom(markdownOf(one), given);
      for (const { plan } of plans.values()) {
        const again = analyse({ path: "plan.md", text: printMarkdown(plan) }, workspace).plan!;
        const yaml = analyse({ path: "plan.yaml", text: printYaml(plan) }, workspace).plan!;
        expect(lines(again).sort()).toEqual(lines(plan).sort());
        expect(lines(yaml)).toEqual(lines(again));
        expect(again.footnotes.map(({ content }) => plainText(content))).toEqual(
          plan.footnotes.map(({ content }) => plainText(content)),
        );
      }
    }),
    { numRuns: 15 },
  );
});
