// Words of commands that run again after each change.
import type { Language } from "./index.ts";

export interface WatchWords {
  readonly waiting: string;
  changed(path: string): string;
  /** Why `--watch` cannot go with another option. */
  notWith(option: string): string;
}

export const watchWords: Readonly<Record<Language, WatchWords>> = {
  vi: {
    waiting: "Đang chờ thay đổi; nhấn Ctrl+C để dừng",
    changed: (path) => `${path} đã đổi`,
    notWith: (option) => `--watch không dùng cùng ${option}`,
  },
  en: {
    waiting: "Waiting for changes; Ctrl+C stops",
    changed: (path) => `${path} has changed`,
    notWith: (option) => `--watch does not go with ${option}`,
  },
};
