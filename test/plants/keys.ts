// Keys in either language, and the lines of a plan's metadata, the same on both surfaces.
import type { Draft } from "./draft.ts";
import { mark } from "./marked.ts";

/** language.md: both forms are accepted everywhere. */
const frontMatter: Readonly<Record<string, string>> = {
  plan: "kế hoạch",
  type: "loại",
  title: "trích yếu",
  issuer: "cơ quan ban hành",
  number: "số",
  date: "ngày",
  place: "địa danh",
  period: "kỳ",
  signer: "người ký",
  recipients: "nơi nhận",
  derive: "kế hoạch con",
};

const attribute: Readonly<Record<string, string>> = {
  lead: "chủ-trì",
  support: "phối-hợp",
  due: "hạn",
  report: "báo-cáo",
  to: "gửi",
  via: "qua",
  product: "sản-phẩm",
};

export const keyOf = (key: string, where: "front matter" | "attribute", vietnamese: boolean): string =>
  (vietnamese ? (where === "attribute" ? attribute : frontMatter)[key] : undefined) ?? key;

export const frontMatterLines = ({ frontMatter: rows }: Draft, vietnamese: boolean): string[] =>
  rows.map(([key, value]) => {
    const name = mark("key", keyOf(key, "front matter", vietnamese), { key });
    return mark("line", `${name}: ${mark("value", value, { key })}\n`, { key });
  });
