// Sentences that YAML would read as a key, an alias, a list …: one diagnostic on the whole sentence, whose fix makes it a text.
import { describe, expect, it } from "vitest";
import { textOf } from "../../src/source.ts";
import { fixed, head, readAs, shown, withoutPlaces } from "./read.ts";

const section = (items: string): string => `${head}sections:\n  - title: Việc\n    items:\n${items}`;

/** The sentence between `«` and `»`, which are no part of it; what it is after the mending. */
const broken: Readonly<Record<string, readonly [text: string, mended: string]>> = {
  "a colon": [section("      - «Thanh tra quận: chủ động kiểm tra.»\n"), '"Thanh tra quận: chủ động kiểm tra."'],
  "two colons": [section("      - «Giao Thanh tra: việc: kiểm tra.»\n"), '"Giao Thanh tra: việc: kiểm tra."'],
  "a colon at the end": [section("      - «Các việc sau:»\n"), '"Các việc sau:"'],
  "a colon on the second line": [
    section("      - «Các phòng\n        gồm: Nội vụ.»\n"),
    '"Các phòng\n        gồm: Nội vụ."',
  ],
  "a colon before a comment": [section("      - «Sản phẩm: báo cáo» # ghi chú\n"), '"Sản phẩm: báo cáo"'],
  emphasis: [section("      - «*“Dân vận khéo”*»\n"), '"*“Dân vận khéo”*"'],
  strong: [section("      - «**Dân vận khéo** là phong trào.»\n"), '"**Dân vận khéo** là phong trào."'],
  "a citation": [
    section("      - «[@ct-33-ttg-2021]; [@kh-246-ubnd-2022].»\n"),
    '"[@ct-33-ttg-2021]; [@kh-246-ubnd-2022]."',
  ],
  "one citation": [section("      - «[@ct-33-ttg-2021]»\n"), '"[@ct-33-ttg-2021]"'],
  "a link": [section("      - «[khoản 1](#a) nêu trên.»\n"), '"[khoản 1](#a) nêu trên."'],
  "a quotation": [section('      - «"Dân vận khéo" là phong trào.»\n'), '"\\"Dân vận khéo\\" là phong trào."'],
  "a quotation and a colon": [section("      - «'Dân vận': khéo.»\n"), "\"'Dân vận': khéo.\""],
  "a backslash": [section("      - «@ \\ “x”: y»\n"), '"@ \\\\ “x”: y"'],
  "a percentage": [section("      - «> 90% hộ dân được tuyên truyền.»\n"), '"> 90% hộ dân được tuyên truyền."'],
  "a number sign": [section("      - «Tiêu chí #1 về dân vận.»\n"), '"Tiêu chí #1 về dân vận."'],
  "a code": [section("      - «`x` và y»\n"), '"`x` và y"'],
  "an exclamation": [section("      - «!Chú ý»\n"), '"!Chú ý"'],
  "an ampersand": [section("      - «&Chú ý»\n"), '"&Chú ý"'],
  "a question": [section("      - «? Chú ý»\n"), '"? Chú ý"'],
  "a text": [section("      - text: «Thanh tra: kiểm tra.»\n        due: 2024\n"), '"Thanh tra: kiểm tra."'],
  "a title": [`${head}sections:\n  - title: «Nội dung: giải pháp»\n`, '"Nội dung: giải pháp"'],
  "the plan's title": [head.replace("Về thử", "«Kế hoạch: thử»"), '"Kế hoạch: thử"'],
  "a lead-in": [`${head}lead-in: «Nhằm: \n  gồm các nội dung sau:»\n`, '"Nhằm: \n  gồm các nội dung sau:"'],
  "a lead-in on the next line": [`${head}lead-in:\n  «Nhằm: gồm các nội dung sau:»\n`, '"Nhằm: gồm các nội dung sau:"'],
  "a legal basis": [`${head}basis:\n- «[@ct-33-ttg-2021];»\n`, '"[@ct-33-ttg-2021];"'],
  "a footnote": [`${head}lead-in: Một[^a].\nfootnotes:\n  a: «Chủ đề: hai.»\n`, '"Chủ đề: hai."'],
  "an indicator": [section("      - text: Việc.\n        indicator: «*đạt*: 100%»\n"), '"*đạt*: 100%"'],
  "a recipient": [`${head}recipients:\n  - «Lưu: VT, NV»\n`, '"Lưu: VT, NV"'],
  "a table's cell": [
    section("      - Việc.\n    table:\n      columns: [Một]\n      rows:\n        - - «Hai: ba»\n"),
    '"Hai: ba"',
  ],
  "with its items": [
    section("      - «Các phòng:»\n        - Phòng Nội vụ quận làm.\n        - Thanh tra quận làm.\n"),
    'text: "Các phòng:"\n        items:',
  ],
  "plain, with its items": [section("      - «Các phòng»\n          - Việc.\n"), "text: Các phòng\n        items:"],
  "plain and finished, with small items": [
    section("      - «Các phòng;»\n        - nội vụ.\n"),
    "text: Các phòng;\n        items:",
  ],
  "with a key": [section("      - «Kiểm tra.»\n        due: 2024-06-30\n"), "text: Kiểm tra."],
  "with a key and a colon": [
    section("      - «Thanh tra: kiểm tra\n        các phường.»\n        due: 2024-06-30\n"),
    'text: "Thanh tra: kiểm tra\n          các phường."',
  ],
  "with its items, in CRLF": [
    section("      - «Các phòng:»\n        - Nội vụ.\n").replaceAll("\n", "\r\n"),
    'text: "Các phòng:"\r\n        items:',
  ],
  "in CRLF": [section("      - «A: b\n        c: d»\n").replaceAll("\n", "\r\n"), '"A: b\r\n        c: d"'],
};

describe.each(Object.entries(broken))("%s", (_, [marked, mended]) => {
  const text = marked.replace(/[«»]/g, "");
  const sentence = /«([\s\S]*)»/.exec(marked)?.[1];
  const { mistakes, outline } = readAs("plan.yaml", text);

  it("is one mistake", () => {
    expect(mistakes.map(({ rule, span }) => [rule, textOf(span)])).toEqual([["metadata/invalid-value", sentence]]);
    expect(mistakes[0]?.span.start).toBe(marked.indexOf("«"));
  });

  it("is mended by its fix, and read so already", () => {
    const better = mistakes[0] ? fixed(text, mistakes[0]) : "";
    expect(better).toBe(marked.replace(/«[\s\S]*»/, () => mended));
    const again = readAs("plan.yaml", better);
    expect(again.mistakes.map(shown)).toEqual([]);
    expect(withoutPlaces(again.outline)).toEqual(withoutPlaces(outline));
  });
});

it.each([
  "      - Thanh tra quận kiểm tra. # ghi chú: không phải câu\n",
  "      - 10:30 họp tại UBND quận, địa chỉ http://binhtan.gov.vn\n",
  "      - “Dân vận khéo”: không có dấu cách:sau\n        hai chấm\n".replace("”: ", "”:"),
  '      - "Thanh tra quận: kiểm tra."\n',
  "      - 'Thanh tra quận: ''kiểm tra''.' # ghi chú\n",
  "      - >-\n        Thanh tra quận: kiểm tra\n        - một\n        *hai*\n\n        [@ct-33-ttg-2021]: ba\n",
  "      - |2\n         Thanh tra: kiểm tra\n        text: a\n",
  '      - "Thanh tra\n        quận: *kiểm* \\\n        tra" # ghi chú\n',
  "      - text: 'Thanh tra: a'\n        lead:\n          - thanh-tra\n          - phong-noi-vu\n        support: [\n          van-phong]\n",
  "      - {text: 'Thanh tra: a', lead: [thanh-tra], due: '2024-06-30'}\n",
  "      -\n        text: Kiểm tra.\n        items: # các việc\n        - Việc -1.\n        -   'Việc: hai.'\n",
  "      - Phát triển kinh tế\n        - xã hội năm\n        2024.\n",
  "\n      # ghi chú: một\n      - Kiểm tra\n\n        các phường -\n        10%.\n\n",
])("leaves a right text alone: %j", (items) => {
  expect(readAs("plan.yaml", section(items)).mistakes.map(shown)).toEqual([]);
});

it("reads on behind a broken sentence", () => {
  const { outline, mistakes } = readAs(
    "plan.yaml",
    section("      - A: b: c\n      - *d*\n      - e\n    sections:\n      - title: F: g\n        text: h\n"),
  );
  expect(mistakes).toHaveLength(3);
  expect(outline?.blocks.map(({ type }) => type)).toEqual(["heading", "list", "heading", "paragraph"]);
});
