// Parts of a file -> one ZIP container, the same bytes on every machine and in every time zone.
import { zipSync } from "fflate";
import type { Compress } from "../6-write/index.ts";

export const compress: Compress = (parts) => {
  // ZIP holds local time, and none before 1980; noon, since no clock is put forward then.
  const mtime = new Date(1980, 0, 1, 12);
  return zipSync(Object.fromEntries(parts), { level: 6, mtime, os: 0 });
};
