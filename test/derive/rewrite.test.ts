// References of a parent's words in a unit's plan: new addresses, or the part of the parent that is meant.
import { expect, it } from "vitest";
import { plainText } from "../../src/2-model/prose/flat.ts";
import { blocksOf, derivedFrom, shortDiagnostic } from "./derived.ts";

const units = `
units:
  ubnd: { name: Ủy ban nhân dân quận Bình Tân, kind: committee, symbol: UBND, head: Chủ tịch }
  noi-vu: { name: Phòng Nội vụ, parent: ubnd, kind: department, symbol: PNV, head: Trưởng phòng }
  thanh-tra: { name: Thanh tra quận, parent: ubnd, kind: department, symbol: TTr, head: Chánh Thanh tra }
`;

/** What Thanh tra quận does not carry: Mục I, khoản 1 and 3 Mục II, điểm a khoản 2 Mục II, Phụ lục I. */
const planWith = (sentence: string, metadata = "number: 15\ndate: 2024-03-28"): string => `---
plan: ke-hoach
title: Về công tác năm 2024
issuer: ubnd
period: 2024
${metadata}
derive: { to: [thanh-tra] }
---

Căn cứ tình hình thực tế;

# Phòng Nội vụ

1. Tham mưu.

2. Tuyên truyền.

# Nhiệm vụ {#nhiem-vu}

## Phòng Nội vụ

- Tham mưu.

## Thanh tra quận {#thanh-tra}

### Phòng Nội vụ {#diem-a}

- Tham mưu.

### Thanh tra công vụ {lead=thanh-tra}

- ${sentence}[^ghi-chu]

### Thanh tra đột xuất {lead=thanh-tra}

- Thanh tra.

## Phòng Nội vụ {#khoan-3}

- Tham mưu.

## Thanh tra quận

- Kiểm tra.

---

# Phụ lục 1. Việc của Phòng Nội vụ

- Rà soát. {lead=noi-vu}

---

# Phụ lục 2. Biểu mẫu

Mẫu báo cáo.

[^ghi-chu]: Ghi chú: ${sentence}
`;

const parent = "Kế hoạch số 15/KH-UBND của Ủy ban nhân dân quận Bình Tân";

const cases: readonly (readonly [before: string, after: string])[] = [
  // Where the target was carried.
  ["Thực hiện theo Mục II.", "Thực hiện theo Mục I."],
  ["Thực hiện theo khoản 2 Mục II.", "Thực hiện theo khoản 1 Mục I."],
  ["Thực hiện theo điểm c khoản 2 Mục II.", "Thực hiện theo điểm b khoản 1 Mục I."],
  ["Thực hiện theo mục II.4.", "Thực hiện theo khoản 2 Mục I."],
  ["Thực hiện theo Phụ lục 2.", "Thực hiện theo Phụ lục I."],
  ["Khoản 4 Mục II được thực hiện trước.", "Khoản 2 Mục I được thực hiện trước."],
  ["Thực hiện theo các khoản 2 và 4 Mục II.", "Thực hiện theo các khoản 1 và 2 Mục I."],
  ["Thực hiện theo khoản 2, 4 Mục II.", "Thực hiện theo các khoản 1 và 2 Mục I."],
  ["Thực hiện theo điểm c khoản 2 và khoản 4 Mục II.", "Thực hiện theo điểm b khoản 1 Mục I và khoản 2 Mục I."],
  // Where it was left behind.
  ["Thực hiện theo Mục I.", `Thực hiện theo Mục I ${parent}.`],
  ["Thực hiện theo khoản 1 Mục II.", `Thực hiện theo khoản 1 Mục II ${parent}.`],
  ["Thực hiện theo điểm a.", `Thực hiện theo điểm a khoản 2 Mục II ${parent}.`],
  ["Thực hiện theo Phụ lục I;", `Thực hiện theo Phụ lục I ${parent};`],
  ["Thực hiện theo các khoản 1 và 3 Mục II.", `Thực hiện theo các khoản 1 và 3 Mục II ${parent}.`],
  ["Thực hiện theo các khoản 1 và 2 Mục I.", `Thực hiện theo các khoản 1 và 2 Mục I ${parent}.`],
  // Some of each: every part is said to be of this plan or of the parent.
  [
    "Thực hiện theo các khoản 1, 2 và 4 Mục II.",
    `Thực hiện theo các khoản 1 và 2 Mục I Kế hoạch này và khoản 1 Mục II ${parent}.`,
  ],
  ["Thực hiện theo Mục I và khoản 4 Mục II.", `Thực hiện theo Mục I ${parent} và khoản 2 Mục I Kế hoạch này.`],
  // The plan itself.
  ["Kế hoạch này có hiệu lực.", `${parent} có hiệu lực.`],
  ["Thực hiện kế hoạch\n  này.", `Thực hiện ${parent}.`],
  ["Thực hiện theo khoản 4 Mục II Kế hoạch này.", "Thực hiện theo khoản 2 Mục I Kế hoạch này."],
  ["Thực hiện theo khoản 4 Mục II của Kế hoạch này.", "Thực hiện theo khoản 2 Mục I của Kế hoạch này."],
  ["Thực hiện theo Mục I của Kế hoạch này.", `Thực hiện theo Mục I của ${parent}.`],
  ["Thực hiện theo Mục I, Mục II Kế hoạch này.", `Thực hiện theo Mục I Kế hoạch này và Mục I ${parent}.`],
  ["Thực hiện theo Mục II, Mục I Kế hoạch này.", `Thực hiện theo Mục I Kế hoạch này và Mục I ${parent}.`],
  // Marks.
  ["Thực hiện theo [](#thanh-tra).", "Thực hiện theo khoản 1 Mục I."],
  ["Thực hiện theo [khoản 2 Mục II](#thanh-tra).", "Thực hiện theo khoản 1 Mục I."],
  ["Thực hiện theo [khoản 2 Mục II nêu trên](#thanh-tra).", "Thực hiện theo khoản 1 Mục I nêu trên."],
  ["Thực hiện theo [phần việc chung](#thanh-tra).", "Thực hiện theo phần việc chung."],
  ["Thực hiện theo [](#diem-a).", `Thực hiện theo điểm a khoản 2 Mục II ${parent}.`],
  ["Thực hiện theo [phần việc khác](#khoan-3).", `Thực hiện theo khoản 3 Mục II ${parent}.`],
  ["Thực hiện theo [khoản 3 Mục II](#khoan-3) Kế hoạch này.", `Thực hiện theo khoản 3 Mục II ${parent}.`],
  [
    "Thực hiện theo [](#thanh-tra) và [](#khoan-3).",
    `Thực hiện theo khoản 1 Mục I Kế hoạch này và khoản 3 Mục II ${parent}.`,
  ],
  // What is not this plan, or no reference.
  ["Thực hiện theo khoản 1 Mục II Kế hoạch số 246/KH-UBND.", "Thực hiện theo khoản 1 Mục II Kế hoạch số 246/KH-UBND."],
  ["Thực hiện theo *khoản 4* Mục II.", "Thực hiện theo khoản 2 Mục I."],
  ["Thực hiện các kế hoạch.", "Thực hiện các kế hoạch."],
];

/** The sentence as Thanh tra quận's plan says it, in the text and in the note. */
function sentencesOf(markdown: string): string[] {
  const { parent, plans } = derivedFrom(markdown, { units });
  const { plan, diagnostics } = plans.get("thanh-tra")!;
  expect(parent.diagnostics.filter(({ severity }) => severity === "error").map(shortDiagnostic)).toEqual([]);
  expect(diagnostics.map(shortDiagnostic)).toEqual([]);
  const inText = blocksOf(plan).filter(({ content }) => content.some((node) => node.type === "footnoteReference"));
  return [...inText, ...plan.footnotes].map(({ content }) => plainText(content));
}

it.each(cases)("%s", (before, after) => {
  expect(sentencesOf(planWith(before))).toEqual([after, `Ghi chú: ${after}`]);
});

it("leaves a reference as it is where it still means the same", () => {
  const alike = (sentence: string): string =>
    planWith(sentence)
      .replace("### Phòng Nội vụ {#diem-a}\n\n- Tham mưu.\n\n", "")
      .replace("## Phòng Nội vụ\n\n- Tham mưu.\n\n## Thanh tra", "## Thanh tra");
  for (const words of ["Thực hiện theo điểm b.", "Thực hiện theo khoản 1.", "Thực hiện theo khoản 1, điểm b."])
    expect(sentencesOf(alike(words))[0]).toBe(words);
});

it("names a parent without a number, and one of another type", () => {
  const named = (metadata: string, sentence: string) => sentencesOf(planWith(sentence, metadata))[0];
  expect(named("", "Thực hiện Kế hoạch này.")).toBe(
    "Thực hiện Kế hoạch số …/KH-UBND của Ủy ban nhân dân quận Bình Tân.",
  );
  const program = "type: Chương trình\nnumber: 3\ndate: 2024-03-28";
  expect(named(program, "Thực hiện Chương trình này theo khoản 4 Mục II Chương trình này.")).toBe(
    "Thực hiện Chương trình số 3/CTr-UBND của Ủy ban nhân dân quận Bình Tân theo khoản 2 Mục I Kế hoạch này.",
  );
  expect(named(program, "Thực hiện theo Mục I.")).toBe(
    "Thực hiện theo Mục I Chương trình số 3/CTr-UBND của Ủy ban nhân dân quận Bình Tân.",
  );
});
