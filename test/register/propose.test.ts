// What plans say of documents that the register lacks is added to it; whatever stands in the register stays.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexRegister } from "../../src/2-model/citations.ts";
import { foldTitle } from "../../src/2-model/document-title.ts";
import { builtInTemplates } from "../../src/cli/templates.ts";
import { analyse } from "../../src/compile.ts";
import { type Proposal, proposeEntries } from "../../src/register/propose.ts";
import { openRegister, openWorkspace } from "../../src/workspace.ts";

const templates = { ...builtInTemplates(), frames: new Map() };

const head = (id: string): string => `---\nplan: ${id}\ntitle: Về công tác dân vận\nissuer: ubnd\n---\n\n`;

/** Plans by their text, read with a register; a plan's path is its id. */
function propose(register: string | null, bodies: readonly string[], fill = false): Proposal {
  const source = register === null ? null : { path: "register.yaml", text: register };
  const workspace = openWorkspace({ units: null, register: source, ...templates });
  const subjects = bodies.flatMap((body, i) => {
    const { plan } = analyse({ path: `plan-${i}.md`, text: head(`plan-${i}`) + body }, workspace);
    return plan ? [{ plan, directory: workspace.directory, register: workspace.register }] : [];
  });
  return proposeEntries(source ?? { path: "register.yaml", text: "" }, subjects, fill);
}

const documentsOf = ({ additions }: Proposal) => additions.map(({ document }) => document);

describe("what is taken", () => {
  it("is the fullest mention's, the first of equals; nested mentions count", () => {
    const [first, second] = documentsOf(
      propose(null, [
        "Theo Kế hoạch số 246/KH-UBND; Kế hoạch số 246/KH-UBND ngày 21 tháng 01 năm 2022 của Ủy ban nhân dân thành phố về triển khai thực hiện Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021 của Thủ tướng Chính phủ;",
      ]),
    );
    expect(first).toEqual({
      key: "kh-246",
      type: "Kế hoạch",
      symbol: "246/KH-UBND",
      date: "2022-01-21",
      issuer: "Ủy ban nhân dân thành phố",
      title: "về triển khai thực hiện Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021 của Thủ tướng Chính phủ",
    });
    expect(second).toMatchObject({ key: "ct-33", date: "2021-11-26", title: null });
  });

  it("is put together from mentions that say different parts", () => {
    const [document] = documentsOf(
      propose(null, [
        "Theo Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021;",
        "Theo Nghị quyết số 76/NQ-CP của Chính phủ về cải cách hành chính.",
      ]),
    );
    expect(document).toMatchObject({
      date: "2021-07-15",
      issuer: "Chính phủ",
      title: "về cải cách hành chính",
    });
  });

  it("has no quotation marks around a title, and no capital at its head", () => {
    const body =
      "Theo Chỉ thị số 05-CT/TW ngày 15 tháng 5 năm 2016 của Bộ Chính trị *“Về đẩy mạnh học tập và làm theo tư tưởng”*;";
    expect(documentsOf(propose(null, [body]))[0]?.title).toBe("về đẩy mạnh học tập và làm theo tư tưởng");
  });

  it("is no mistake of the plan: another type's symbol, a day that is none, a year that is not the symbol's", () => {
    const [first, second, ...others] = documentsOf(
      propose(null, [
        "Theo Quyết định số 33/CT-TTg ngày 26 tháng 11 năm 2021; Chỉ thị số 04/CT-UBND ngày 31 tháng 02 năm 2022; Nghị định số 04/2015/NĐ-CP ngày 09 tháng 01 năm 2016 của Chính phủ;",
      ]),
    );
    expect(first).toMatchObject({ key: "ct-04", date: null });
    expect(second).toMatchObject({ key: "nd-04", date: null, issuer: "Chính phủ" });
    expect(others).toEqual([]);
  });

  it("is not the title that a list gives once for all", () => {
    const body = "Theo Quyết định số 217-QĐ/TW và Quyết định số 218-QĐ/TW về giám sát và phản biện xã hội.";
    expect(documentsOf(propose(null, [body])).map(({ symbol, title }) => [symbol, title])).toEqual([
      ["217-QĐ/TW", null],
      ["218-QĐ/TW", expect.anything()],
    ]);
  });

  it("is one Act, with its number and by its name", () => {
    const added = propose(null, ["Căn cứ Luật Lưu trữ; Luật Lưu trữ số 33/2024/QH15 ngày 21 tháng 6 năm 2024;"]);
    expect(documentsOf(added)).toEqual([
      {
        key: "luat-luu-tru",
        type: "Luật",
        symbol: "33/2024/QH15",
        date: "2024-06-21",
        issuer: null,
        title: "Luật Lưu trữ",
      },
    ]);
  });

  it("is two documents where two bodies, or two years, share a symbol", () => {
    const body =
      "Theo Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2023 của Ủy ban nhân dân thành phố về cải cách hành chính; Kế hoạch số 12/KH-UBND ngày 09 tháng 02 năm 2024 của Ủy ban nhân dân quận về công tác dân vận;";
    const added = propose(null, [body]);
    expect(documentsOf(added).map(({ key, date }) => [key, date])).toEqual([
      ["kh-12", "2023-01-05"],
      ["kh-12-ubnd-2024", "2024-02-09"],
    ]);
    expect(added.conflicts).toEqual([]);
  });
});

describe("of a real plan", () => {
  const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
  const byHand = [
    ...openRegister({ path: "register.yaml", text: read("plans/register.yaml") }, () => {}).entries.values(),
  ];
  const workspace = openWorkspace({ units: null, register: null, ...templates });
  const { plan } = analyse({ path: "plan.md", text: read("test/fixtures/sample/as-found/plan.md") }, workspace);
  const subject = { directory: workspace.directory, register: workspace.register };
  const found = proposeEntries({ path: "register.yaml", text: "" }, plan ? [{ ...subject, plan }] : [], false);

  // The sentence of one breaks off at a page's end; a letter of another's title was read wrongly.
  const others = byHand.filter(({ symbol }) => symbol !== "03-ĐA/QU");
  it.each(others)("$key is what a person has taken", ({ type, symbol, date, issuer, title }) => {
    const taken = documentsOf(found).find((one) => (symbol ? one.symbol === symbol : one.title === title));
    expect(taken).toMatchObject({ type, symbol, date, issuer });
    if (symbol !== "453-KL/TU") expect(taken?.title && foldTitle(taken.title)).toBe(title && foldTitle(title));
  });

  it("has no other documents, and its one conflict", () => {
    expect(found.additions).toHaveLength(others.length);
    expect(found.conflicts.map(({ rule, data }) => ({ rule, data }))).toMatchObject([
      { rule: "citation/conflicting-title", data: { document: "Chỉ thị số 04/CT-UBND", key: null } },
    ]);
  });
});

describe("conflicts", () => {
  it("between plans are told, with the mention that was followed", () => {
    const { additions, conflicts } = propose(null, [
      "Theo Chỉ thị số 33/CT-TTg ngày 26 tháng 11 năm 2021 của Thủ tướng Chính phủ về công tác dân vận của chính quyền;",
      "Theo Chỉ thị số 33/CT-TTg ngày 25 tháng 11 năm 2021 của Thủ tướng Chính phủ về công tác dân vận của chính quyền;",
    ]);
    expect(additions[0]?.document.date).toBe("2021-11-26");
    expect(conflicts.map(({ rule, span, related }) => [rule, span.source.path, related[0]?.span.source.path])).toEqual([
      ["citation/conflicting-date", "plan-1.md", "plan-0.md"],
    ]);
  });
});

describe("blanks", () => {
  const register = "nd-30:\n  type: Nghị định\n  symbol: 30/2020/NĐ-CP\n  date: # xem lại\n  issuer: Chính phủ\n";
  const body = "Theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;";

  it("are told, and filled on request: an empty value, a key that is not there", () => {
    const told = propose(register, [body]);
    expect(told.blanks.map(({ key, field, value }) => [key, field, value])).toEqual([
      ["nd-30", "date", "2020-03-05"],
      ["nd-30", "title", "về công tác văn thư"],
    ]);
    expect(told.text).toBe(register);
    const filled = propose(register, [body], true);
    expect(filled.text).toBe(`${register.replace("date: #", "date: 2020-03-05 #")}  title: về công tác văn thư\n`);
    expect(propose(filled.text, [body], true)).toMatchObject({ blanks: [], text: filled.text });
  });

  it.each([
    [
      `nd-30: { type: Nghị định, symbol: "30/2020/NĐ-CP", date: , issuer: 'Chính phủ' }`,
      `nd-30: { type: Nghị định, symbol: "30/2020/NĐ-CP", date: 2020-03-05 , issuer: 'Chính phủ', title: về công tác văn thư }`,
    ],
    [
      `nd-30: { type: Nghị định, symbol: 30/2020/NĐ-CP, date: "", issuer: Chính phủ, title: }`,
      `nd-30: { type: Nghị định, symbol: 30/2020/NĐ-CP, date: 2020-03-05, issuer: Chính phủ, title: về công tác văn thư }`,
    ],
  ])("%s", (before, after) => {
    expect(propose(before, [body], true).text).toBe(after);
  });
});

describe("the file's manner is kept", () => {
  const body = "Theo Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ.";
  const block = (margin: string, step: string, end = "\n") =>
    [
      `${margin}nq-76:`,
      ...["type: Nghị quyết", "symbol: 76/NQ-CP", "date: 2021-07-15", "issuer: Chính phủ", "title:"].map(
        (field) => margin + step + field,
      ),
    ].join(end);
  const flow = "nq-76: { type: Nghị quyết, symbol: 76/NQ-CP, date: 2021-07-15, issuer: Chính phủ }";
  const one = "a:\n  type: Nghị định\n  symbol: 30/2020/NĐ-CP\n";
  const oneFlow = "a: { type: Nghị định, symbol: 30/2020/NĐ-CP }";

  it.each([
    ["nothing", "", `${block("", "  ")}\n`],
    ["a comment alone", "# Sổ", `# Sổ\n\n${block("", "  ")}`],
    ["one entry", one, `${one}\n${block("", "  ")}\n`],
    ["an empty line at the end", `${one}\n`, `${one}\n${block("", "  ")}\n`],
    ["no final line end", one.trimEnd(), `${one}\n${block("", "  ")}`],
    ["CR LF", one.replaceAll("\n", "\r\n"), `${one}\n${block("", "  ")}\n`.replaceAll("\n", "\r\n")],
    ["four blanks", one.replaceAll("  ", "    "), `${one.replaceAll("  ", "    ")}\n${block("", "    ")}\n`],
    ["a margin", one.replace(/^/gm, "  ").trimEnd(), `${one.replace(/^(?=.)/gm, "  ")}\n${block("  ", "  ")}`],
    ["entries close together", `${one}${one.replace("a:", "b:").replace("30", "31")}`, null],
    ["an entry between brackets", `${oneFlow}\n`, `${oneFlow}\n${flow}\n`],
    ["all between brackets", `{ ${oneFlow} }\n`, `{ ${oneFlow}, ${flow} }\n`],
    ["all between brackets, on lines", `{\n  ${oneFlow}, # cũ\n}\n`, `{\n  ${oneFlow},\n  ${flow}, # cũ\n}\n`],
    ["empty brackets", "{}\n", `{ ${flow} }\n`],
    ["a document's start and end", `---\n${one}...\n`, `---\n${one}\n${block("", "  ")}\n...\n`],
  ])("%s", (_, before, after) => {
    expect(propose(before, [body]).text).toBe(after ?? `${before}${block("", "  ")}\n`);
  });
});

// Whatever the register and the plans.

const lineEnd = fc.constantFrom("\n", "\r\n");
const comment = fc.constantFrom("", "# Sổ văn bản", "#", "   # ghi chú: [chưa xong", "", "\t");
const quote = fc.constantFrom(
  (text: string) => text,
  (text: string) => `"${text}"`,
  (text: string) => `'${text}'`,
);
const known = [
  { type: "Nghị định", symbol: "30/2020/NĐ-CP", date: "2020-03-05", issuer: "Chính phủ", title: "về công tác văn thư" },
  { type: "Kế hoạch", symbol: "246/KH-UBND", issuer: "Ủy ban nhân dân thành phố", title: "về cải cách hành chính" },
  { type: "Chỉ thị", symbol: "33/CT-TTg", date: "2021-11-26", title: "về công tác dân vận", status: "in-force" },
  { type: "Luật", title: "Luật Lưu trữ" },
  { type: "Quyết định", symbol: "217-QĐ/TW", date: "" },
];

const entry = fc.record({
  key: fc.constantFrom("kh-246", "ct-04", "nq-76", "Luật", "a_1"),
  quoteKey: fc.boolean(),
  fields: fc
    .constantFrom(...known)
    .chain((document) => fc.shuffledSubarray(Object.entries(document), { minLength: Object.keys(document).length })),
  quote,
  comment,
  flow: fc.boolean(),
  step: fc.constantFrom(" ", "  ", "    "),
});

/** Entries with different documents, each under its own key, in any manner of writing. */
const registerText = fc
  .record({
    entries: fc.uniqueArray(entry, {
      maxLength: 4,
      comparator: (a, b) =>
        a.key === b.key || JSON.stringify([...a.fields].sort()) === JSON.stringify([...b.fields].sort()),
    }),
    end: lineEnd,
    before: fc.array(comment, { maxLength: 2 }),
    after: fc.array(comment, { maxLength: 2 }),
    apart: fc.boolean(),
    margin: fc.constantFrom("", "  "),
    root: fc.constantFrom("block", "block", "flow", "ended", "started"),
    isOpen: fc.boolean(),
  })
  .map(({ entries, end, before, after, apart, margin, root, isOpen }) => {
    const written = entries.map(({ key, quoteKey, fields, quote, comment, flow, step }) => {
      const name = quoteKey ? `"${key}"` : key;
      if (flow || root === "flow") {
        const inner = fields.map(([field, value]) => `${field}: ${value ? `"${value}"` : ""}`).join(", ");
        return [`${margin}${name}: { ${inner} }`];
      }
      const lines = fields.map(([field, value]) => `${margin}${step}${field}: ${value ? quote(value) : ""}`);
      return [`${margin}${name}: ${comment.trim() ? comment.trim() : ""}`, ...lines, ...(apart ? [""] : [])];
    });
    const body = root === "flow" ? [`{ ${written.flat().join(`,${end}`)} }`] : written.flat();
    const lines = [
      ...before,
      ...(root === "started" ? ["---"] : []),
      ...body,
      ...(root === "ended" && body.length > 0 ? ["..."] : after),
    ];
    return lines.join(end) + (isOpen ? "" : end);
  });

const mention = fc
  .record({
    document: fc.constantFrom(
      "Nghị định số 30/2020/NĐ-CP",
      "Kế hoạch số 246/KH-UBND",
      "Kế hoạch 246/KH-UBND",
      "Chỉ thị số 04/CT-UBND",
      "Chỉ thị số 33/CT-TTg",
      "Nghị quyết số 76/NQ-CP",
      "Chương trình số 06-CTrHĐ/QU",
      "Quyết định số 67/2017/QĐ-UBND",
      "Quyết định số 217-QĐ/TW",
      "Công văn số 687-CV/QU",
      "Luật Lưu trữ",
      "Luật Đất đai năm 2013",
      "Luật Đất đai số 31/2024/QH15",
      "Luật Đất đai",
    ),
    date: fc.constantFrom(
      "",
      "",
      " ngày 05 tháng 3 năm 2020",
      " ngày 12/02/2017",
      " ngày 26 tháng 11 năm 2021",
      " ngày 31 tháng 02 năm 2021",
    ),
    issuer: fc.constantFrom(
      "",
      "",
      " của Chính phủ",
      " của Ủy ban nhân dân quận",
      " của UBND thành phố",
      " của Thành ủy khóa X",
      " của Thành ủy khóa XI",
    ),
    title: fc.constantFrom(
      "",
      "",
      " về công tác văn thư",
      " về cải cách hành chính năm 2024: một số việc",
      " *“Về đẩy mạnh học tập”*",
      " thực hiện Nghị quyết số 20-NQ/TU ngày 18/10/2023 của Ban Thường vụ Thành ủy về Mặt trận",
      " về thực hiện [@kh-246]",
    ),
    sign: fc.constantFrom(";", ".", ",", " và"),
  })
  .map(({ document, date, issuer, title, sign }) => `${document}${date}${issuer}${title}${sign}`);

const planBody = fc
  .array(fc.array(mention, { minLength: 1, maxLength: 4 }), { maxLength: 4 })
  .map((paragraphs) => paragraphs.map((mentions) => `Theo ${mentions.join(" ")}\n\n`).join(""));

const read = (text: string) => openRegister({ path: "register.yaml", text }, () => {});

it("whatever stands in a register stays, and each document is found in it from then on", () => {
  fc.assert(
    fc.property(
      registerText,
      fc.array(planBody, { minLength: 1, maxLength: 2 }),
      fc.boolean(),
      (before, bodies, fill) => {
        const proposal = propose(before, bodies, fill);
        const { text } = proposal;
        expect(text).not.toBeNull();
        if (text === null) return;

        const isFlow = before.trimStart().startsWith("{") || /^\s*\{/m.test(before.replace(/#.*/g, ""));
        if (!fill && !isFlow && !/^\.\.\.$/m.test(before.replaceAll("\r", "")))
          expect(text.startsWith(before)).toBe(true);
        expect(isWithin(before, text)).toBe(true);
        if (before.includes("\r\n")) expect(text).not.toMatch(/(?<!\r)\n/);
        else expect(text).not.toContain("\r");

        const index = indexRegister(read(text));
        expect(index.register.entries.size).toBe(read(before).entries.size + proposal.additions.length);
        for (const { document, cited } of proposal.additions) {
          expect(index.find(cited.fullest)?.key).toBe(document.key);
          for (const one of cited.mentions) expect(index.find(one)).not.toBeNull();
        }
        const again = propose(text, bodies, fill);
        expect(again.additions).toEqual([]);
        // Which mentions speak of a document is clearer once all are registered: that may fill one more blank.
        expect(fill ? propose(again.text, bodies, fill).text : text).toBe(again.text);
      },
    ),
    { numRuns: 60 },
  );
});

/** Every character of the one stands in the other, in that order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
