// A document -> its key in the register: type and number (`kh-246`), with issuer and year where that is taken.
import { isActName } from "../2-model/citations.ts";
import { documentTypes, typeAdditions } from "../2-model/prose/document-types.ts";
import { parseSymbol } from "../2-model/prose/symbol.ts";
import type { RegisterDocument } from "../print/register.ts";

/** An Act's name may be a paragraph long. */
const longestName = 60;
const addition = new RegExp(` (?:${typeAdditions.join("|")})$`, "u");

/** ASCII, and not one of `taken`. The same document and the same taken keys give the same key. */
export function registerKey(document: Omit<RegisterDocument, "key">, taken: ReadonlySet<string>): string {
  const { symbol, date } = document;
  const parts = symbol ? parseSymbol(symbol) : null;
  const short = shortKey(document);
  const year = parts?.year ?? date?.slice(0, 4);
  const long = slug([short, ...(isAct(document) ? [] : (parts?.issuers ?? [])), year ?? ""].join("-"));
  const free = [short, long].find((key) => !taken.has(key));
  if (free) return free;
  for (let number = 2; ; number++) if (!taken.has(`${long}-${number}`)) return `${long}-${number}`;
}

const isAct = ({ title }: Omit<RegisterDocument, "key">): boolean => title !== null && isActName(title);

function shortKey(document: Omit<RegisterDocument, "key">): string {
  const { symbol, title } = document;
  const name = isAct(document) || !symbol ? shortened(slug(title ?? "")) : "";
  return name || slug(`${typeLetters(document)}-${parseSymbol(symbol ?? "")?.number ?? ""}`) || "van-ban";
}

/** The letters of the type without what a joint or action document adds: `ctr` of a Chương trình hành động. */
function typeLetters({ type, symbol }: Omit<RegisterDocument, "key">): string {
  const base = type?.replace(addition, "") ?? "";
  if (base === "Công văn") return "cv";
  const known = documentTypes.find(({ name }) => name === base)?.abbreviation;
  return known ?? parseSymbol(symbol ?? "")?.type ?? (base || "van-ban");
}

/** Cut between words. */
const shortened = (name: string): string =>
  name.length <= longestName ? name : name.slice(0, Math.max(1, name.lastIndexOf("-", longestName)));

const slug = (text: string): string =>
  text
    .replace(/[đĐ]/g, "d")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
