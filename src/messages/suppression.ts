// Words of the rules on comments that silence a rule.
import { rule } from "./rule.ts";

export const suppression = {
  "suppression/unused": rule<{ rule: string }>({
    severity: "warning",
    vi: {
      message: (d) => `Chú thích tắt quy tắc ${d.rule} không còn tác dụng`,
      help: () => "bỏ chú thích này",
    },
    en: {
      message: (d) => `This comment silences ${d.rule}, which finds nothing here`,
      help: () => "remove the comment",
    },
  }),
  "suppression/invalid": rule<{ problem: "reason" | "rule"; name: string; nearest: string | null }>({
    severity: "error",
    vi: {
      message: (d) =>
        d.problem === "reason" ? "Tắt một quy tắc phải kèm lý do" : `Không có quy tắc nào tên “${d.name}”`,
      help: (d) =>
        d.problem === "reason"
          ? "viết <!-- plan-disable-next TÊN-QUY-TẮC: lý do -->"
          : d.nearest
            ? `có phải là ${d.nearest}? Xem mọi quy tắc: plan explain`
            : "xem tên các quy tắc: plan explain",
    },
    en: {
      message: (d) => (d.problem === "reason" ? "Silencing a rule needs a reason" : `There is no rule “${d.name}”`),
      help: (d) =>
        d.problem === "reason"
          ? "write <!-- plan-disable-next RULE: reason -->"
          : d.nearest
            ? `did you mean ${d.nearest}? See all rules: plan explain`
            : "see the names of the rules: plan explain",
    },
  }),
};
