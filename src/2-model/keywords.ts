// The words of the plan language: keys of front matter, attributes and data files, English and Vietnamese.

/** What a key's value must be. */
export type FieldKind = "text" | "list" | "date" | "period" | "id" | "boolean" | "mapping" | "holders" | "any";

export interface Field {
  readonly key: string;
  /** Vietnamese form, accepted in front matter and attributes. */
  readonly vietnamese: string | null;
  readonly kind: FieldKind;
  readonly required?: boolean;
}

const field = (key: string, vietnamese: string | null, kind: FieldKind, required = false): Field => ({
  key,
  vietnamese,
  kind,
  required,
});

export const frontMatterFields = [
  field("plan", "kế hoạch", "id", true),
  field("extends", "theo", "text"),
  field("type", "loại", "text"),
  field("title", "trích yếu", "text", true),
  field("issuer", "cơ quan ban hành", "text", true),
  field("number", "số", "text"),
  field("symbol", "ký hiệu", "text"),
  field("date", "ngày", "date"),
  field("place", "địa danh", "text"),
  field("period", "kỳ", "period"),
  field("signer", "người ký", "any"),
  field("recipients", "nơi nhận", "list"),
  field("letterhead", "tiêu đề", "list"),
  field("outline", "bố cục", "text"),
  field("standard", "thể thức", "text"),
  field("co-issuers", "cùng ban hành", "list"),
  field("addressees", "kính gửi", "list"),
  field("urgency", "độ khẩn", "text"),
  field("secrecy", "độ mật", "text"),
  field("circulation", "phạm vi lưu hành", "text"),
  field("draft", "dự thảo", "text"),
  field("drafter", "người soạn", "text"),
  field("copies", "số bản", "text"),
  field("address", "địa chỉ", "list"),
  field("derive", "kế hoạch con", "mapping"),
  field("copy", "bản sao", "mapping"),
] as const;

export const signerFields = [
  field("authority", "thẩm quyền", "text"),
  field("of", "thay mặt", "text"),
  field("title", "chức vụ", "text"),
  field("name", "họ tên", "text"),
] as const;

export const deriveFields = [field("title", "trích yếu", "text"), field("to", "gửi", "list")] as const;

export const copyFields = [
  field("form", "hình thức", "text"),
  field("issuer", "cơ quan sao", "text"),
  field("number", "số", "text"),
  field("symbol", "ký hiệu", "text"),
  field("date", "ngày", "date"),
  field("place", "địa danh", "text"),
  field("signer", "người ký", "any"),
  field("recipients", "nơi nhận", "list"),
  field("parts", "phần", "list"),
] as const;

export const periodFields = [field("from", "từ", "date", true), field("to", "đến", "date", true)] as const;

export const attributeFields = [
  field("id", null, "id"),
  field("lead", "chủ-trì", "holders"),
  field("support", "phối-hợp", "holders"),
  field("due", "hạn", "text"),
  field("report", "báo-cáo", "text"),
  field("to", "gửi", "text"),
  field("via", "qua", "text"),
  field("indicator", "chỉ-tiêu", "text"),
  field("product", "sản-phẩm", "text"),
  field("from", "từ", "list"),
  field("keep", "giữ", "list"),
] as const;

/** Keys that say something without a value. */
export const standsAlone = (key: string): boolean => {
  const known = findField(attributeFields, key)?.key;
  return known === "report";
};

/** What readers of plans must know of these words. */
export const planSyntax = {
  standsAlone,
  attributeNamed: (key: string): string | null => findField(attributeFields, key)?.key ?? null,
  takesList: (attribute: string): boolean =>
    attributeFields.some((one) => one.key === attribute && (one.kind === "holders" || one.kind === "list")),
  isMetadata: (key: string): boolean => findField(frontMatterFields, key) !== null,
  attributeKeys: attributeFields.map((one) => one.key),
  metadataKeys: frontMatterFields.map((one) => one.key),
};

/** Front matter of the frame of units' plans. */
export const frameFields = [field("recipients", "nơi nhận", "list")] as const;

/** Front matter of the frame of a paper that goes with a plan; one without a type is part of the plan. */
export const paperFields = [
  field("type", "loại", "text"),
  field("title", "trích yếu", "text"),
  field("addressees", "kính gửi", "list"),
  field("recipients", "nơi nhận", "list"),
  field("landscape", "ngang", "boolean"),
] as const;

export const unitsFileFields = [field("units", null, "mapping"), field("groups", null, "mapping")] as const;

export const unitFields = [
  field("name", null, "text", true),
  field("aliases", null, "list"),
  field("parent", null, "text"),
  field("kind", null, "text"),
  field("symbol", null, "text"),
  field("place", null, "text"),
  field("area", null, "text"),
  field("head", null, "text"),
  field("level", null, "text"),
  field("from", null, "date"),
  field("to", null, "date"),
  field("succeeded-by", null, "list"),
] as const;

export const groupFields = [
  field("name", null, "text", true),
  field("aliases", null, "list"),
  field("members", null, "list"),
  field("open", null, "boolean"),
] as const;

export const unitKinds = ["committee", "department", "service-unit", "ward", "party", "front", "other"] as const;

export const registerFields = [
  field("type", null, "text", true),
  field("symbol", null, "text"),
  field("date", null, "date"),
  field("issuer", null, "text"),
  field("title", null, "text"),
  field("status", null, "text"),
  field("expired-on", null, "date"),
  field("replaced-by", null, "text"),
  field("url", null, "text"),
] as const;

export const registerStatuses = ["in-force", "expired", "replaced", "unknown"] as const;

/** `Cơ quan-ban hành ` and `cơ quan ban hành` are one key. */
const foldField = (key: string): string =>
  key
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s-]+/g, " ")
    .trim();

export const findField = (fields: readonly Field[], key: string): Field | null => {
  const folded = foldField(key);
  return (
    fields.find((one) => foldField(one.key) === folded || (one.vietnamese && foldField(one.vietnamese) === folded)) ??
    null
  );
};

/** All that a key may be called. */
export const namesOf = (fields: readonly Field[]): readonly string[] =>
  fields.flatMap(({ key, vietnamese }) => (vietnamese ? [key, vietnamese] : [key]));

/** Words that open a legal basis (căn cứ). NĐ 30/2020, Phụ lục I, II.6a. */
export const basisOpeners = /^(?:căn cứ|thực hiện|theo đề nghị|xét đề nghị|theo|xét)(?!\p{L})/iu;

/** Words that open a closing paragraph after the last section. */
export const closingOpeners = /^(?:trên đây là|trong quá trình|yêu cầu|đề nghị|kế hoạch này)(?!\p{L})/iu;

/** Values that the title of units' plans may show. */
export const titleVariables = [
  "unit.name",
  "unit.area",
  "unit.place",
  "unit.head",
  "parent.citation",
  "parent.short",
  "parent.issuer",
  "year",
] as const;

/** Values that the frame of a unit's plan or of a paper may show: the language of these templates. */
export const frameVariables = [
  ...titleVariables,
  "title",
  "parent.dated",
  "parent.titled",
  "parent.type",
  "parent.archive",
  "report.to",
  "report.via",
  "report.period",
  "report.term",
] as const;

export type TitleVariable = (typeof titleVariables)[number];
export type FrameVariable = (typeof frameVariables)[number];

/** `{{unit.area}}` in a title; the name is the group. */
export const titleExpression = /\{\{\s*([^{}]*?)\s*\}\}/gu;
