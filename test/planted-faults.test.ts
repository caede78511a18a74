// Faults put into copies of the sample plan and its files: each gives its one diagnostic, at its exact place, in whatever form the file is saved.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { sourceOf } from "../src/cli/read-source.ts";
import { analyse } from "../src/compile.ts";
import type { Diagnostic, RuleName } from "../src/diagnostic.ts";
import { rules } from "../src/messages/index.ts";
import { positionAt, type Source, textOf } from "../src/source.ts";
import { openWorkspace, type Workspace } from "../src/workspace.ts";

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

const sample = {
  plan: read("plans/dan-van-2024/plan.md"),
  units: read("plans/units.yaml"),
  register: read("plans/register.yaml"),
};
const template = {
  layout: { path: "layout.md.hbs", text: read("templates/plan/layout.md.hbs") },
  style: { path: "style.yaml", text: read("templates/plan/style.yaml") },
};

interface Fault {
  readonly fault: string;
  /** Which of the sample's files; the plan where it is not said. */
  readonly file?: keyof typeof sample;
  /** Stands once in that file, and is written so instead. */
  readonly found: string;
  readonly written: string;
  readonly rule: RuleName;
  /** The words that the diagnostic points at, and line:column of the first. */
  readonly span: string;
  readonly at: string;
}

const faults: readonly Fault[] = [
  {
    fault: "a misspelt key",
    found: "title: |-",
    written: "titel: |-",
    rule: "metadata/unknown-key",
    span: "titel",
    at: "4:1",
  },
  {
    fault: "a key left out",
    found: "issuer: ubnd-quan\n",
    written: "",
    rule: "metadata/missing",
    span: "---",
    at: "1:1",
  },
  {
    fault: "a period in words",
    found: "period: 2024",
    written: "period: năm 2024",
    rule: "metadata/invalid-value",
    span: "năm 2024",
    at: "10:9",
  },
  {
    fault: "a bracket left open",
    found: '"Lưu: VT"]',
    written: '"Lưu: VT"',
    rule: "metadata/syntax",
    span: '[ubnd-thanh-pho, quan-uy, phong-ban, don-vi, phuong, "Lưu: VT"',
    at: "13:13",
  },
  {
    fault: "front matter closed by two dashes",
    found: "phuong]\n---\n",
    written: "phuong]\n--\n",
    rule: "metadata/unclosed",
    span: "---",
    at: "1:1",
  },
  {
    fault: "a key in both languages",
    found: "period: 2024",
    written: "period: 2024\nkỳ: 2024",
    rule: "metadata/duplicate-key",
    span: "kỳ",
    at: "11:1",
  },
  {
    fault: "a misspelt recipient",
    found: "quan-uy, phong-ban",
    written: "quan-ui, phong-ban",
    rule: "assignment/unknown-unit",
    span: "quan-ui",
    at: "13:30",
  },
  {
    fault: "a heading that names no unit",
    found: "### Phòng Nội vụ quận",
    written: "### Phòng Nội chính quận",
    rule: "assignment/unknown-unit",
    span: "Phòng Nội chính quận",
    at: "113:5",
  },
  {
    fault: "a misspelt group in lead",
    found: 'lead="phong-ban don-vi phuong"',
    written: 'lead="phong-ban don-vj phuong"',
    rule: "assignment/unknown-unit",
    span: "don-vj",
    at: "95:107",
  },
  {
    fault: "a misspelt unit in via",
    found: "via=phong-noi-vu",
    written: "via=phong-noi-vi",
    rule: "assignment/unknown-unit",
    span: "phong-noi-vi",
    at: "103:281",
  },
  {
    fault: "a clause's number twice",
    found: "4. Triển khai thực hiện nghiêm túc",
    written: "3. Triển khai thực hiện nghiêm túc",
    rule: "structure/label-mismatch",
    span: "3",
    at: "33:1",
  },
  {
    fault: "a section's number skipped",
    found: "# Nội dung\n",
    written: "# III. Nội dung\n",
    rule: "structure/label-mismatch",
    span: "III.",
    at: "35:3",
  },
  {
    fault: "a level skipped",
    found: "## Tổ chức quán triệt và",
    written: "### Tổ chức quán triệt và",
    rule: "structure/skipped-level",
    span: "Tổ chức quán triệt và thể chế hóa chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước về công tác dân vận",
    at: "37:5",
  },
  {
    fault: "a level too many",
    found: "### Thanh tra quận",
    written: "#### Thanh tra quận",
    rule: "structure/too-deep",
    span: "Thanh tra quận",
    at: "121:6",
  },
  {
    fault: "one id for two parts",
    found: "### Thanh tra quận",
    written: "### Thanh tra quận {#chung}",
    rule: "structure/duplicate-id",
    span: "#chung",
    at: "121:21",
  },
  {
    fault: "a page break in a sentence",
    found: "công cuộc xây dựng, phát triển quận",
    written: "công cuộc xây dựng, phát triển\n\nquận",
    rule: "structure/unfinished",
    span: "triển",
    at: "41:763",
  },
  {
    fault: "a misspelt key of a document",
    found: "[@qd-1430 full]",
    written: "[@qd-1403 full]",
    rule: "citation/unknown",
    span: "qd-1403",
    at: "73:310",
  },
  {
    fault: "a comma forgotten in a mark",
    found: "[@qd-1430 full]",
    written: "[@qd-1430 Điều 5]",
    rule: "citation/unknown",
    span: "qd-1430 Điều 5",
    at: "73:310",
  },
  {
    fault: "two figures exchanged in a symbol",
    found: "Nghị quyết số 76/NQ-CP",
    written: "Nghị quyết số 67/NQ-CP",
    rule: "citation/unregistered",
    span: "Nghị quyết số 67/NQ-CP",
    at: "61:121",
  },
  {
    fault: "a Directive called a Conclusion",
    found: "Chỉ thị số 19-CT/TU",
    written: "Kết luận số 19-CT/TU",
    rule: "citation/type-mismatch",
    span: "Kết luận số 19-CT/TU",
    at: "127:38",
  },
  {
    fault: "a day that November lacks",
    found: "ngày 25 tháng 11 năm 2022",
    written: "ngày 31 tháng 11 năm 2022",
    rule: "citation/impossible-date",
    span: "ngày 31 tháng 11 năm 2022",
    at: "91:133",
  },
  {
    fault: "a year that is not the symbol's",
    found: "ngày 29 tháng 12 năm 2017",
    written: "ngày 29 tháng 12 năm 2018",
    rule: "citation/year-mismatch",
    span: "ngày 29 tháng 12 năm 2018",
    at: "73:61",
  },
  {
    fault: "an old number in a link",
    found: "[khoản 1 Mục III](#chung)",
    written: "[khoản 3 Mục III](#chung)",
    rule: "reference/stale",
    span: "[khoản 3 Mục III](#chung)",
    at: "103:42",
  },
  {
    fault: "a misspelt target of a link",
    found: "](#chung)",
    written: "](#chumg)",
    rule: "reference/broken",
    span: "#chumg",
    at: "103:60",
  },
  {
    fault: "a clause that is not there",
    found: "đánh giá việc thực hiện Kế hoạch này",
    written: "đánh giá việc thực hiện khoản 5 Mục III Kế hoạch này",
    rule: "reference/broken",
    span: "khoản 5 Mục III",
    at: "117:201",
  },
  {
    fault: "a clause called a section",
    found: "[khoản 1 Mục III](#chung)",
    written: "Mục 1",
    rule: "reference/level-name",
    span: "Mục 1",
    at: "103:42",
  },
  {
    fault: "a clause of no section",
    found: "gồm các nội dung như sau",
    written: "gồm các nội dung tại khoản 2 như sau",
    rule: "reference/ambiguous",
    span: "khoản 2",
    at: "23:264",
  },
  {
    fault: "a misspelt footnote",
    found: "[^cchc]: ",
    written: "[^cchd]: ",
    rule: "reference/broken",
    span: "[^cchc]",
    at: "61:493",
  },
  {
    fault: "a footnote without its mark",
    found: "năm 2024[^chu-de]",
    written: "năm 2024",
    rule: "reference/unused-footnote",
    span: "[^chu-de]",
    at: "133:1",
  },
  {
    fault: "a duty of nobody",
    found: "### Thanh tra quận\n\n",
    written: "## Chế độ báo cáo\n\n- ",
    rule: "assignment/no-holder",
    span: "Tham mưu báo cáo kết quả giải quyết đơn thư khiếu nại, tố cáo.",
    at: "123:3",
  },
  {
    fault: "a month that no year has",
    found: "nhiệm vụ chính trị, nhiệm vụ chuyên môn.",
    written: "nhiệm vụ chính trị, nhiệm vụ chuyên môn. {hạn=2024-13}",
    rule: "deadline/invalid",
    span: "2024-13",
    at: "97:288",
  },
  {
    fault: "a misspelt attribute",
    found: "{#chung lead=",
    written: "{#chung chủ-chì=",
    rule: "metadata/unknown-key",
    span: "chủ-chì",
    at: "95:91",
  },
  {
    fault: "an attribute without its value",
    found: "### Phòng Nội vụ quận",
    written: "### Phòng Nội vụ quận {chủ-trì=}",
    rule: "metadata/invalid-value",
    span: "chủ-trì",
    at: "113:24",
  },
  {
    fault: "a unit that the directory lacks, beside one that it has",
    found: "- Trung tâm Văn hóa - Thể dục Thể thao quận:",
    written: "- Trung tâm Văn hóa - Thể dục Thể thao quận, Phòng Kinh tế:",
    rule: "assignment/unknown-unit",
    span: "Phòng Kinh tế",
    at: "101:46",
  },
  {
    fault: "a word typed twice",
    found: "tinh thần phục vụ Nhân dân; đổi mới và thực hiện phong cách làm việc “*Trọng",
    written: "tinh thần phục vụ Nhân dân; đổi mới và và thực hiện phong cách làm việc “*Trọng",
    rule: "text/doubled-word",
    span: "và",
    at: "31:218",
  },
  {
    fault: "letters in HTML",
    found: "điển hình “*Dân vận khéo*” trên",
    written: "điển hình <i>“Dân vận khéo”</i> trên",
    rule: "text/html",
    span: "<i>",
    at: "101:424",
  },
  {
    fault: "a superior that is not there",
    file: "units",
    found: "    parent: ubnd-thanh-pho",
    written: "    parent: ubnd-tp",
    rule: "units/unknown-parent",
    span: "ubnd-tp",
    at: "20:13",
  },
  {
    fault: "each other's superior",
    file: "units",
    found: "    place: Thành phố Hồ Chí Minh",
    written: "    place: Thành phố Hồ Chí Minh\n    parent: ubnd-quan",
    rule: "units/cycle",
    span: "ubnd-quan",
    at: "14:13",
  },
  {
    fault: "one name for two units",
    file: "units",
    found: "aliases: [Phòng Nội vụ quận]",
    written: "aliases: [Phòng Nội vụ quận, Thanh tra quận]",
    rule: "units/duplicate-name",
    span: "Thanh tra quận",
    at: "80:11",
  },
  {
    fault: "a misspelt member",
    file: "units",
    found: "members: [trung-tam-van-hoa]",
    written: "members: [trung-tam-vh]",
    rule: "assignment/unknown-unit",
    span: "trung-tam-vh",
    at: "228:15",
  },
  {
    fault: "a unit that has ended",
    file: "units",
    found: "    symbol: TTVHTDTT",
    written: "    symbol: TTVHTDTT\n    to: 2023-12-31",
    rule: "units/not-in-existence",
    span: "don-vi",
    at: "95:107",
  },
  {
    fault: "a quotation mark left open",
    file: "units",
    found: "name: Phòng Quản lý đô thị\n",
    written: 'name: "Phòng Quản lý đô thị\n',
    rule: "metadata/syntax",
    span: '"Phòng Quản lý đô thị',
    at: "97:11",
  },
  {
    fault: "an id with a capital",
    file: "units",
    found: "  phong-noi-vu:\n",
    written: "  Phong-noi-vu:\n",
    rule: "metadata/invalid-value",
    span: "Phong-noi-vu",
    at: "70:3",
  },
  {
    fault: "a unit of one line",
    file: "units",
    found:
      "thanh-tra:\n    name: Thanh tra quận\n    parent: ubnd-quan\n    kind: department\n    symbol: TTr\n    place: Bình Tân\n    head: Chánh Thanh tra\n    level: quận\n",
    written: "thanh-tra: Thanh tra quận\n",
    rule: "metadata/invalid-value",
    span: "Thanh tra quận",
    at: "79:14",
  },
  {
    fault: "a unit without a name",
    file: "units",
    found: "    name: Ban Thường vụ Quận ủy\n",
    written: "",
    rule: "metadata/missing",
    span: "ban-thuong-vu-quan-uy",
    at: "38:3",
  },
  {
    fault: "one document twice",
    file: "register",
    found: "qd-217:",
    written: "qd-217-tw:\n  type: Quyết định\n  symbol: 217-QĐ/TW\n\nqd-217:",
    rule: "register/duplicate",
    span: "qd-217",
    at: "128:1",
  },
  {
    fault: "a symbol without its slash",
    file: "register",
    found: "symbol: 76/NQ-CP",
    written: "symbol: 76NQ-CP",
    rule: "register/invalid",
    span: "76NQ-CP",
    at: "77:11",
  },
  {
    fault: "a colon in a title",
    file: "register",
    found: "title: về công tác dân vận năm 2024",
    written: "title: về công tác dân vận: năm 2024",
    rule: "metadata/syntax",
    span: "về công tác dân vận: năm 2024",
    at: "38:10",
  },
  {
    fault: "a day that February lacks",
    file: "register",
    found: "date: 2024-02-29",
    written: "date: 2024-02-30",
    rule: "metadata/invalid-value",
    span: "2024-02-30",
    at: "99:9",
  },
  {
    fault: "a key in Vietnamese",
    file: "register",
    found: "  type: Nghị định",
    written: "  loại: Nghị định",
    rule: "metadata/unknown-key",
    span: "loại",
    at: "118:3",
  },
  {
    fault: "a misspelt key of the register",
    file: "register",
    found: "  type: Nghị định",
    written: "  typ: Nghị định",
    rule: "metadata/unknown-key",
    span: "typ",
    at: "118:3",
  },
];

type Files = Record<keyof typeof sample, string>;

function withFault({ file = "plan", found, written }: Fault): Files {
  expect(sample[file].split(found)).toHaveLength(2);
  return { ...sample, [file]: sample[file].replace(found, () => written) };
}

type Encode = (text: string) => Uint8Array;

const utf8: Encode = (text) => Buffer.from(text);

/** As the command line decodes it. */
const decoded = (name: string, text: string, encode: Encode): Source =>
  sourceOf(encode(text), name, (rule) => expect.fail(rule)) ?? expect.fail(name);

const opened = new Map<string, Workspace>();

/** Most faults are in the plan: the workspace is opened once for all of them. */
function workspaceOf(files: Files, encode: Encode): Workspace {
  const units = decoded("units.yaml", files.units, encode);
  const register = decoded("register.yaml", files.register, encode);
  const key = `${units.text}\0${register.text}`;
  const workspace = opened.get(key) ?? openWorkspace({ units, register, template, frames: new Map() });
  opened.set(key, workspace);
  return workspace;
}

function check(files: Files, encode = utf8): readonly Diagnostic[] {
  const workspace = workspaceOf(files, encode);
  return [...workspace.diagnostics, ...analyse(decoded("plan.md", files.plan, encode), workspace).diagnostics];
}

const known = new Map<Fault, readonly Diagnostic[]>();

/** What is found where the file is saved as it is in the sample. */
function foundIn(fault: Fault): readonly Diagnostic[] {
  const found = known.get(fault) ?? check(withFault(fault));
  known.set(fault, found);
  return found;
}

const fileNames = { plan: "plan.md", units: "units.yaml", register: "register.yaml" };

test("the sample has no fault", () => {
  expect(check(sample)).toEqual([]);
});

describe.each(faults)("$fault", (fault) => {
  test("gives its one diagnostic at its place", () => {
    const found = foundIn(fault).map(({ rule, span }) => {
      const { line, column } = positionAt(span.source, span.start);
      return { rule, path: span.source.path, span: textOf(span), at: `${line}:${column}` };
    });
    const path = fault.rule === "units/not-in-existence" ? "plan.md" : fileNames[fault.file ?? "plan"];
    expect(found).toEqual([{ rule: fault.rule, path, span: fault.span, at: fault.at }]);
  });
});

const mendable = faults.filter((fault) => foundIn(fault).some(({ fix }) => fix !== null));

test.each(mendable)("$fault is mended by its fix", (fault) => {
  const files = { ...withFault(fault) };
  const edits = foundIn(fault).flatMap(({ fix }) => fix ?? []);
  for (const { span, text } of edits.toSorted((a, b) => b.span.start - a.span.start)) {
    const file = (["plan", "units", "register"] as const).find((one) => fileNames[one] === span.source.path);
    if (file) files[file] = files[file].slice(0, span.start) + text + files[file].slice(span.end);
  }
  expect(check(files)).toEqual([]);
});

/** The same text as other programs save it: what its letters are made of, how its lines end, what stands before and between. */
const forms: readonly { form: string; text(text: string): string; encode?: Encode }[] = [
  { form: "decomposed letters", text: (text) => text.normalize("NFD") },
  { form: "lines that end in CR LF", text: (text) => text.replaceAll("\n", "\r\n") },
  { form: "a byte order mark", text: (text) => text, encode: (text) => Buffer.from(`\ufeff${text}`) },
  { form: "UTF-16", text: (text) => text, encode: (text) => Buffer.from(`\ufeff${text}`, "utf16le") },
  {
    form: "tabs after marks and keys",
    text: (text) => text.replace(/^(#+|-|\d+\.) (?=\S)/gm, "$1\t").replace(/^( *[\w-]+:) (?=[^:\n]+$)/gm, "$1\t"),
  },
];

/** Where a diagnostic is, by what stands before it and in it: the same in all forms of a text. */
const placeOf = ({ rule, span, data }: Diagnostic) => {
  const plain = (text: string): string => text.normalize("NFC").replaceAll("\r\n", "\n").replaceAll("\t", " ");
  const { source, start } = span;
  const message = (rules[rule].vi.message as (data: unknown) => string)(data).normalize("NFC");
  return {
    rule,
    path: source.path,
    before: plain(source.text.slice(0, start)).length,
    span: plain(textOf(span)),
    message,
  };
};

describe.each(forms)("$form", ({ text, encode }) => {
  test.each(faults)("$fault", (fault) => {
    const files = withFault(fault);
    const formed = { plan: text(files.plan), units: text(files.units), register: text(files.register) };
    expect(check(formed, encode).map(placeOf)).toEqual(foundIn(fault).map(placeOf));
  });
});
