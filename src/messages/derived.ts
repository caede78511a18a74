// Words of the rules on a plan that extends another: its parent, and what it must carry.
import { rule } from "./rule.ts";

/** Why `extends` leads to no plan. */
export type ParentProblem = "missing" | "folder" | "unreadable" | "no-plan" | "itself";

const parentVi: Readonly<Record<ParentProblem, readonly [what: string, remedy: string]>> = {
  missing: ["không có tệp này", "ghi đường dẫn đến tệp kế hoạch cấp trên, tính từ thư mục của kế hoạch này"],
  folder: ["đây là thư mục", "ghi đường dẫn đến tệp kế hoạch, như ../dan-van-2024/plan.md"],
  unreadable: ["không đọc được tệp này", "xem lỗi của tệp: plan check TỆP"],
  "no-plan": ["tệp này không phải kế hoạch", "kế hoạch là tệp .md hoặc .yaml có khóa plan; sửa đường dẫn"],
  itself: ["đây chính là kế hoạch này", "ghi đường dẫn đến kế hoạch cấp trên, hoặc bỏ khóa này"],
};

const parentEn: Readonly<Record<ParentProblem, readonly [what: string, remedy: string]>> = {
  missing: ["there is no such file", "write the path of the parent's plan, from this plan's folder"],
  folder: ["this is a folder", "write the path of the plan's file, as ../dan-van-2024/plan.md"],
  unreadable: ["the file cannot be read", "see what is wrong with it: plan check FILE"],
  "no-plan": ["the file is no plan", "a plan is a .md or .yaml file with the key plan; mend the path"],
  itself: ["this is the plan itself", "write the path of the parent's plan, or remove this key"],
};

/** What is the matter with what a block carries: gone above, or marked so by the last update. */
export type Loss = "gone" | "dropped" | "reassigned";

const lossVi: Readonly<Record<Loss, (id: string) => string>> = {
  gone: (id) => `Kế hoạch cấp trên không có phần “${id}” mà phần này thực hiện`,
  dropped: (id) => `Kế hoạch cấp trên đã bỏ “${id}”, phần này chưa được quyết định`,
  reassigned: (id) => `Kế hoạch cấp trên đã giao “${id}” cho đơn vị khác, phần này chưa được quyết định`,
};

const lossEn: Readonly<Record<Loss, (id: string) => string>> = {
  gone: (id) => `The parent has no part “${id}”, which this one carries out`,
  dropped: (id) => `The parent has dropped “${id}”; nobody has decided on this part`,
  reassigned: (id) => `The parent has handed “${id}” to others; nobody has decided on this part`,
};

export const derived = {
  "derived/no-parent": rule<{ path: string; problem: ParentProblem }>({
    severity: "error",
    vi: {
      message: (d) => `Không mở được kế hoạch cấp trên “${d.path}”: ${parentVi[d.problem][0]}`,
      help: (d) => parentVi[d.problem][1],
    },
    en: {
      message: (d) => `The parent's plan “${d.path}” cannot be opened: ${parentEn[d.problem][0]}`,
      help: (d) => parentEn[d.problem][1],
    },
  }),
  "derived/cycle": rule<{ plans: readonly string[] }>({
    severity: "error",
    vi: {
      message: (d) => `Các kế hoạch lấy nhau làm cấp trên thành vòng: ${d.plans.join(" → ")}`,
      help: () => "sửa khóa extends của một kế hoạch trong vòng",
    },
    en: {
      message: (d) => `Plans extend each other in a circle: ${d.plans.join(" → ")}`,
      help: () => "mend the key extends of one of them",
    },
  }),
  "derived/outdated": rule<{ path: string }>({
    severity: "warning",
    vi: {
      message: (d) => `Kế hoạch cấp trên “${d.path}” đã thay đổi từ lần lập hoặc cập nhật trước`,
      help: () => "đưa thay đổi vào: plan update",
    },
    en: {
      message: (d) => `The parent's plan “${d.path}” has changed since this one was derived or updated`,
      help: () => "bring the changes in: plan update",
    },
  }),
  "derived/not-carried": rule<{ text: string; id: string | null; path: string }>({
    severity: "error",
    vi: {
      message: (d) => `Kế hoạch này chưa thực hiện việc cấp trên giao: “${d.text}”`,
      help: (d) =>
        d.id === null
          ? `đưa việc này vào: plan update (kế hoạch cấp trên chưa có mã ở đó: plan fmt --ids ${d.path})`
          : `viết việc này vào đây, ghi {từ=${d.id}} ở cuối`,
    },
    en: {
      message: (d) => `This plan does not carry out a duty that its parent hands down: “${d.text}”`,
      help: (d) =>
        d.id === null
          ? `bring it in: plan update (it has no id in the parent: plan fmt --ids ${d.path})`
          : `write it in here, with {from=${d.id}} at its end`,
    },
  }),
  "derived/orphan": rule<{ id: string; problem: Loss }>({
    severity: "warning",
    vi: {
      message: (d) => lossVi[d.problem](d.id),
      help: (d) =>
        d.problem === "gone"
          ? "sửa mã, hoặc bỏ phần này; muốn giữ làm việc của đơn vị thì bỏ từ=… (from=…)"
          : "bỏ phần ngay sau ghi chú này; muốn giữ làm việc của đơn vị thì bỏ ghi chú và từ=… (from=…)",
    },
    en: {
      message: (d) => lossEn[d.problem](d.id),
      help: (d) =>
        d.problem === "gone"
          ? "mend the id, or remove this part; to keep it as the unit's own, remove from=…"
          : "remove the part behind this comment; to keep it as the unit's own, remove the comment and from=…",
    },
  }),
  "derived/conflict": rule<Record<never, never>>({
    severity: "error",
    vi: {
      message: () => "Chỗ này được sửa khác nhau, chưa chọn bản nào",
      help: () => "giữ lại câu đúng, bỏ các dòng <<<<<<<, |||||||, =======, >>>>>>> và bản không dùng",
    },
    en: {
      message: () => "This was changed in different ways, and nobody has chosen yet",
      help: () => "keep what is right; remove the lines <<<<<<<, |||||||, =======, >>>>>>> and the other versions",
    },
  }),
};
