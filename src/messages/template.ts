// Words of the rules on templates: layout.md.hbs and style.yaml.
import { rule } from "./rule.ts";

/** Where a block belongs: directly in columns, in a cell of them, in an appendix. */
export type BlockPlace = "columns" | "cell" | "appendix";

/** What is wrong with the form of a layout. `container`: the block was written as one. */
export type LayoutProblem =
  | { readonly kind: "expression" }
  | { readonly kind: "unclosed"; readonly name: string }
  | { readonly kind: "mismatched"; readonly name: string; readonly found: string }
  | { readonly kind: "unsupported" }
  | { readonly kind: "unknown-block"; readonly name: string; readonly nearest: string | null }
  | { readonly kind: "broken-block" }
  | { readonly kind: "misplaced-block"; readonly name: string; readonly place: BlockPlace | null }
  | { readonly kind: "colons"; readonly name: string; readonly container: boolean }
  | { readonly kind: "empty-block"; readonly name: string }
  // Of an office's own Word file.
  | { readonly kind: "no-word-file" }
  | { readonly kind: "no-body" }
  | { readonly kind: "not-alone"; readonly name: string }
  | { readonly kind: "outside-row"; readonly name: string };

/** What is wrong with a key or value of a style. */
export type StyleProblem =
  | { readonly kind: "unknown-key"; readonly nearest: string | null }
  | { readonly kind: "missing"; readonly within: string | null }
  | { readonly kind: "number"; readonly min: number; readonly max: number }
  | { readonly kind: "choice"; readonly choices: readonly string[]; readonly nearest: string | null }
  | { readonly kind: "text" }
  | { readonly kind: "color" }
  | { readonly kind: "mapping" }
  | { readonly kind: "list"; readonly length: number | null }
  | { readonly kind: "too-wide"; readonly limit: number };

const placesVi: Readonly<Record<BlockPlace, string>> = {
  columns: "đặt nó trong ::::letterhead hoặc ::::signature",
  cell: "đặt nó trong :::left hoặc :::right",
  appendix: "đặt nó trong :::appendix",
};

const placesEn: Readonly<Record<BlockPlace, string>> = {
  columns: "put it in ::::letterhead or ::::signature",
  cell: "put it in :::left or :::right",
  appendix: "put it in :::appendix",
};

type Sentences = readonly [message: string, help: string];

function layoutVi(problem: LayoutProblem): Sentences {
  switch (problem.kind) {
    case "expression":
      return [
        "Biểu thức {{…}} ở đây viết sai",
        "viết {{giá-trị}}, {{#if giá-trị}}…{{else}}…{{/if}}, đủ hai dấu mở và hai dấu đóng",
      ];
    case "unclosed":
      return [`“${problem.name}” mở mà không đóng`, `thêm dòng đóng cho “${problem.name}”`];
    case "mismatched":
      return [`“${problem.name}” mở nhưng lại đóng bằng “${problem.found}”`, `viết “${problem.name}”`];
    case "unsupported":
      return [
        "Khuôn mẫu không dùng được dạng biểu thức này",
        "chỉ dùng {{giá-trị}}, {{#if}}, {{#unless}}, {{else}} và chú giải",
      ];
    case "unknown-block":
      return [
        `Khuôn mẫu không có khối “${problem.name}”`,
        problem.nearest
          ? `viết “${problem.nearest}”`
          : "dùng tên một kiểu đoạn trong style.yaml hoặc một phần của kế hoạch",
      ];
    case "broken-block":
      return [
        "Dòng mở đầu bằng “::” nhưng không phải một khối",
        "viết ::kiểu[chữ], ::phần, hoặc :::tên rồi dòng ::: để đóng",
      ];
    case "misplaced-block":
      return [
        `Khối “${problem.name}” không đặt ở đây được`,
        problem.place ? placesVi[problem.place] : "đưa nó ra ngoài khối này",
      ];
    case "colons":
      return problem.container
        ? [`Khối “${problem.name}” chỉ có một dòng, không mở và đóng`, `viết ::${problem.name} với hai dấu hai chấm`]
        : [`Khối “${problem.name}” phải mở và đóng`, `viết :::${problem.name} rồi một dòng ::: để đóng`];
    case "empty-block":
      return [`Khối “${problem.name}” thiếu chữ`, `viết ::${problem.name}[chữ]`];
    case "no-word-file":
      return [
        "Tệp này không đọc được như một tệp Word (.docx)",
        "mở bằng Word rồi lưu lại dạng .docx, không đặt mật khẩu",
      ];
    case "no-body":
      return ["Tệp Word mẫu không có chỗ cho nội dung kế hoạch", "thêm một đoạn chỉ gồm {{body}}"];
    case "not-alone":
      return [
        `“{{${problem.name}}}” đứng chung đoạn với chữ khác, hoặc ở đầu trang, chân trang`,
        "để nó một mình trên một đoạn của thân văn bản",
      ];
    case "outside-row":
      return [
        `“{{${problem.name}}}” không nằm trong hàng của bảng nào`,
        "đặt nó trong một hàng của bảng, mỗi việc lặp lại hàng đó",
      ];
  }
}

function layoutEn(problem: LayoutProblem): Sentences {
  switch (problem.kind) {
    case "expression":
      return [
        "This {{…}} expression is malformed",
        "write {{value}}, {{#if value}}…{{else}}…{{/if}}, with both pairs of braces",
      ];
    case "unclosed":
      return [`“${problem.name}” is opened and never closed`, `close “${problem.name}”`];
    case "mismatched":
      return [`“${problem.name}” is closed by “${problem.found}”`, `write “${problem.name}”`];
    case "unsupported":
      return [
        "Templates do not take this kind of expression",
        "use {{value}}, {{#if}}, {{#unless}}, {{else}} and comments only",
      ];
    case "unknown-block":
      return [
        `Templates have no block “${problem.name}”`,
        problem.nearest ? `write “${problem.nearest}”` : "name a paragraph style of style.yaml or a part of the plan",
      ];
    case "broken-block":
      return [
        "The line begins with “::” and is no block",
        "write ::style[text], ::part, or :::name and a line ::: that closes it",
      ];
    case "misplaced-block":
      return [
        `The block “${problem.name}” cannot stand here`,
        problem.place ? placesEn[problem.place] : "move it out of this block",
      ];
    case "colons":
      return problem.container
        ? [`The block “${problem.name}” is one line, not opened and closed`, `write ::${problem.name} with two colons`]
        : [
            `The block “${problem.name}” must be opened and closed`,
            `write :::${problem.name} and a line ::: that closes it`,
          ];
    case "empty-block":
      return [`The block “${problem.name}” has no text`, `write ::${problem.name}[text]`];
    case "no-word-file":
      return ["This cannot be read as a Word file (.docx)", "open it in Word and save it as .docx, without a password"];
    case "no-body":
      return ["The Word template has no place for the plan's content", "add a paragraph that is {{body}} alone"];
    case "not-alone":
      return [
        `“{{${problem.name}}}” shares its paragraph with other words, or stands in a header or footer`,
        "give it a paragraph of its own in the body",
      ];
    case "outside-row":
      return [
        `“{{${problem.name}}}” is in no table row`,
        "put it in a row of a table: the row is repeated for each duty",
      ];
  }
}

function styleVi(key: string, problem: StyleProblem): Sentences {
  switch (problem.kind) {
    case "unknown-key":
      return [`Kiểu trình bày không có khóa “${key}”`, problem.nearest ? `viết “${problem.nearest}”` : "bỏ khóa này"];
    case "missing":
      return [
        problem.within ? `“${problem.within}” thiếu “${key}”` : `Kiểu trình bày thiếu “${key}”`,
        `thêm dòng “${key}: …”`,
      ];
    case "number":
      return [
        `Giá trị của “${key}” phải là một số từ ${problem.min} đến ${problem.max}`,
        "viết bằng chữ số, phần lẻ sau dấu chấm, như 12.7",
      ];
    case "choice":
      return [
        `Giá trị của “${key}” phải là một trong: ${problem.choices.join(", ")}`,
        problem.nearest ? `viết “${problem.nearest}”` : "chọn một trong các giá trị đó",
      ];
    case "color":
      return [`Giá trị của “${key}” phải là một màu`, "viết sáu chữ số hệ 16, đỏ xanh lục xanh lam, như FF0000 là đỏ"];
    case "text":
      return [`Giá trị của “${key}” phải là một dòng chữ`, "đặt giá trị trong ngoặc kép"];
    case "mapping":
      return [`“${key}” phải gồm các dòng “khóa: giá trị”`, "viết { khóa: giá trị, … }"];
    case "list":
      return [
        problem.length === null
          ? `“${key}” phải là một danh sách`
          : `“${key}” phải là danh sách ${problem.length} giá trị`,
        "viết [giá trị, …]",
      ];
    case "too-wide":
      return [`Các cột của “${key}” rộng hơn phần chữ của trang (${problem.limit} mm)`, "giảm bề rộng các cột"];
  }
}

function styleEn(key: string, problem: StyleProblem): Sentences {
  switch (problem.kind) {
    case "unknown-key":
      return [`Styles have no key “${key}”`, problem.nearest ? `write “${problem.nearest}”` : "remove this key"];
    case "missing":
      return [
        problem.within ? `“${problem.within}” lacks “${key}”` : `The style lacks “${key}”`,
        `add a line “${key}: …”`,
      ];
    case "number":
      return [
        `The value of “${key}” must be a number from ${problem.min} to ${problem.max}`,
        "write it in digits with a decimal point, as 12.7",
      ];
    case "choice":
      return [
        `The value of “${key}” must be one of: ${problem.choices.join(", ")}`,
        problem.nearest ? `write “${problem.nearest}”` : "choose one of these values",
      ];
    case "color":
      return [
        `The value of “${key}” must be a colour`,
        "write six hexadecimal digits: red, green, blue, as FF0000 for red",
      ];
    case "text":
      return [`The value of “${key}” must be a line of text`, "put the value in quotes"];
    case "mapping":
      return [`“${key}” must be lines “key: value”`, "write { key: value, … }"];
    case "list":
      return [
        problem.length === null ? `“${key}” must be a list` : `“${key}” must be a list of ${problem.length} values`,
        "write [value, …]",
      ];
    case "too-wide":
      return [
        `The columns of “${key}” are wider than the page's text (${problem.limit} mm)`,
        "make the columns narrower",
      ];
  }
}

export const template = {
  "template/syntax": rule<{ problem: LayoutProblem }>({
    severity: "error",
    vi: { message: (d) => layoutVi(d.problem)[0], help: (d) => layoutVi(d.problem)[1] },
    en: { message: (d) => layoutEn(d.problem)[0], help: (d) => layoutEn(d.problem)[1] },
  }),
  "template/unknown-variable": rule<{ name: string; nearest: string | null }>({
    severity: "error",
    vi: {
      message: (d) => `Không có giá trị nào tên “${d.name}” để điền vào`,
      help: (d) => (d.nearest ? `viết “${d.nearest}”` : "xem các giá trị được dùng ở đầu khuôn mẫu có sẵn"),
    },
    en: {
      message: (d) => `There is no value “${d.name}” to fill in`,
      help: (d) => (d.nearest ? `write “${d.nearest}”` : "see the values at the head of the built-in template"),
    },
  }),
  "template/invalid-style": rule<{ key: string; problem: StyleProblem }>({
    severity: "error",
    vi: { message: (d) => styleVi(d.key, d.problem)[0], help: (d) => styleVi(d.key, d.problem)[1] },
    en: { message: (d) => styleEn(d.key, d.problem)[0], help: (d) => styleEn(d.key, d.problem)[1] },
  }),
};
