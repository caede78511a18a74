// Text -> text that an HTML page may hold, in an element or within double quotes.
import { xmlText } from "../xml-text.ts";

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Without what HTML forbids: controls, lone surrogates, non-characters. Several blanks stay as many: room for what is filled in by hand. */
export const htmlText = (text: string): string =>
  xmlText(text)
    .replace(/[\u{7F}-\u{9F}]|\p{Noncharacter_Code_Point}/gu, "")
    .replace(/ {2,}/g, (blanks) => "\u{A0}".repeat(blanks.length))
    .replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
