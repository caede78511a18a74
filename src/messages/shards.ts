// Words about builds that several machines share.
import type { Language } from "./index.ts";

export interface ShardWords {
  /** What was typed is no shard. */
  wrong(text: string): string;
  /** No folder has the manifest of a shard. */
  none(): string;
  missing(plan: string, index: number, count: number): string;
  twice(plan: string, index: number, paths: readonly string[]): string;
  /** Shards of builds that were not the same: of other files, or by another version. */
  different(plan: string, paths: readonly string[]): string;
  /** No shard made it. */
  gap(plan: string, path: string): string;
  /** Two shards made it. */
  double(plan: string, path: string): string;
  /** The file is not there, or not as its shard wrote it. */
  changed(path: string): string;
}

export const shardWords: Readonly<Record<Language, ShardWords>> = {
  vi: {
    wrong: (text) => `--shard cần dạng PHẦN/TỔNG, ví dụ 2/4, mà đây là “${text}”`,
    none: () => "các thư mục này không có phần nào do plan build --shard ghi ra",
    missing: (plan, index, count) =>
      `${plan}: thiếu phần ${index}/${count}; chạy lại phần đó với --shard ${index}/${count}`,
    twice: (plan, index, paths) => `${plan}: phần ${index} có hai bản: ${paths.join(", ")}; bỏ bản cũ`,
    different: (plan, paths) =>
      `${plan}: các phần không cùng một lần xuất (khác tệp nguồn, tùy chọn hoặc phiên bản): ${paths.join(", ")}; xuất lại mọi phần`,
    gap: (plan, path) => `${plan}: không phần nào ghi ${path}`,
    double: (plan, path) => `${plan}: hai phần cùng ghi ${path}`,
    changed: (path) => `${path} không còn như lúc được ghi ra; xuất lại phần đó`,
  },
  en: {
    wrong: (text) => `--shard takes PART/COUNT such as 2/4, not “${text}”`,
    none: () => "these folders hold no part that plan build --shard wrote",
    missing: (plan, index, count) =>
      `${plan}: part ${index}/${count} is missing; run it again with --shard ${index}/${count}`,
    twice: (plan, index, paths) => `${plan}: part ${index} is there twice: ${paths.join(", ")}; remove the old one`,
    different: (plan, paths) =>
      `${plan}: the parts are not of one build (other sources, options or version): ${paths.join(", ")}; build all parts again`,
    gap: (plan, path) => `${plan}: no part wrote ${path}`,
    double: (plan, path) => `${plan}: two parts wrote ${path}`,
    changed: (path) => `${path} is not as it was written; build that part again`,
  },
};
