// What a file was made from -> the properties by which a copy of it is known.
import type { Origin } from "../../5-compose/document.ts";
import { xmlText } from "../xml-text.ts";

export interface FileProperty {
  readonly name: string;
  readonly value: string;
}

/** The plan's id, and the SHA-256 (hexadecimal) of its source as UTF-8. */
export async function originProperties({ id, text }: Origin): Promise<FileProperty[]> {
  return [
    { name: "plan", value: xmlText(id) },
    { name: "plan-source-sha256", value: await hashOf(text) },
  ];
}

/** The plans of a parent's units have all one source. */
let last: { readonly text: string; readonly hash: Promise<string> } | null = null;

function hashOf(text: string): Promise<string> {
  if (last?.text !== text) last = { text, hash: digest(text) };
  return last.hash;
}

async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
