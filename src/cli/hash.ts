// Bytes or a text -> SHA-256.
import { createHash } from "node:crypto";

/** Hexadecimal. */
export const hash = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");
