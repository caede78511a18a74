// What plan pack says, and what is said of packs when a unit's plan is made from one.
import type { Language } from "./rule.ts";

interface PackWords {
  onePlan(count: number): string;
  mendFirst(path: string): string;
  /** Blocks of the plan lack ids, and the file cannot be written. */
  noIds(path: string): string;
  written(plan: string, path: string, plans: number): string;
  unchanged(path: string): string;
  /** Somebody's file of that name is there. */
  kept(path: string): string;
  movedTo(path: string): string;
  failed(path: string, code: string): string;
  /** The first half of the pack's hash in groups, to be read out over the telephone. */
  fingerprint(digits: string): string;
  nextSteps(path: string): readonly string[];
  /** A pack whose plan lacks ids: another program made it. */
  lacksIds(path: string): string;
  notDerived(path: string): string;
  receivedAs(digits: string): string;
  copied(path: string): string;
  otherPack(path: string): string;
}

function aligned(rows: readonly (readonly [command: string, purpose: string])[]): readonly string[] {
  const width = Math.max(...rows.map(([command]) => command.length));
  return rows.map(([command, purpose]) => `  ${command.padEnd(width)}    ${purpose}`);
}

export const packWords: Readonly<Record<Language, PackWords>> = {
  vi: {
    onePlan: (count) => `mỗi lần chỉ đóng gói một kế hoạch, ở đây có ${count}; hãy nêu một tệp`,
    mendFirst: (path) => `${path} còn lỗi nên chưa đóng gói; hãy sửa rồi chạy lại`,
    noIds: (path) => `${path} có phần chưa có mã và không ghi được vào tệp này; cho phép ghi rồi chạy lại`,
    written: (plan, path, plans) =>
      `Đã đóng gói kế hoạch ${plan}${plans > 1 ? ` cùng ${plans - 1} kế hoạch cấp trên` : ""}: ${path}`,
    unchanged: (path) => `Gói không đổi: ${path}`,
    kept: (path) =>
      `đã có “${path}”, bị sửa sau lần đóng gói trước hoặc là tệp khác; không ghi đè. Dùng --force để chuyển tệp đó sang tên khác rồi ghi gói mới`,
    movedTo: (path) => `Tệp trước đây nay là ${path}`,
    failed: (path, code) =>
      `không ghi được “${path}” (${code}); kiểm tra quyền ghi, chỗ trống trên đĩa, chương trình đang mở tệp`,
    fingerprint: (digits) => `Mã đối chiếu: ${digits} (nơi nhận thấy đúng mã này khi lập hoặc cập nhật kế hoạch)`,
    nextSteps: (path) => [
      "Gửi tệp này cho đơn vị. Đơn vị chạy:",
      ...aligned([
        [`plan derive ${path} --unit MÃ-ĐƠN-VỊ`, "lập kế hoạch của mình"],
        [`plan update --from ${path}`, "đã có kế hoạch, nhận gói mới"],
      ]),
    ],
    lacksIds: (path) => `kế hoạch trong “${path}” có phần chưa có mã; nhờ nơi gửi đóng gói lại bằng plan pack`,
    notDerived: (path) => `không lập được kế hoạch của đơn vị từ “${path}”, chưa ghi gì`,
    receivedAs: (digits) => `Mã đối chiếu của gói: ${digits} (hỏi nơi gửi: phải đúng mã này)`,
    copied: (path) => `Đã chép gói vào cạnh kế hoạch: ${path}`,
    otherPack: (path) => `đã có “${path}” là một gói khác; không ghi đè. Đổi tên gói mới hoặc dời tệp đó đi`,
  },
  en: {
    onePlan: (count) => `one plan is packed at a time, and these are ${count}; name one file`,
    mendFirst: (path) => `${path} has errors, so it was not packed; mend them and run this again`,
    noIds: (path) =>
      `parts of ${path} have no ids, and the file cannot be written; make it writable and run this again`,
    written: (plan, path, plans) =>
      `Packed the plan ${plan}${plans > 1 ? ` with the ${plans - 1} above it` : ""}: ${path}`,
    unchanged: (path) => `The pack is unchanged: ${path}`,
    kept: (path) =>
      `“${path}” was changed since it was packed, or is another file; it is not overwritten. --force moves it aside and writes the new pack`,
    movedTo: (path) => `The file that was there is now ${path}`,
    failed: (path, code) => `“${path}” cannot be written (${code}); check permissions, free space, and who has it open`,
    fingerprint: (digits) => `Fingerprint: ${digits} (who receives the pack sees the same when deriving or updating)`,
    nextSteps: (path) => [
      "Send this file to the units. A unit runs:",
      ...aligned([
        [`plan derive ${path} --unit UNIT-ID`, "to make its own plan"],
        [`plan update --from ${path}`, "to bring a newer pack into the plan that it has"],
      ]),
    ],
    lacksIds: (path) => `parts of the plan in “${path}” have no ids; ask its sender to pack it again with plan pack`,
    notDerived: (path) => `no unit's plan can be made from “${path}”; nothing was written`,
    receivedAs: (digits) => `Fingerprint of the pack: ${digits} (ask its sender: it must be the same)`,
    copied: (path) => `Copied the pack beside the plan: ${path}`,
    otherPack: (path) => `“${path}” is another pack and is not overwritten; rename the new one, or move that one away`,
  },
};
