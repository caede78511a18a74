// The data of register.yaml -> Register.
import type { Mapping } from "../1-parse/outline.ts";
import type { Report } from "../diagnostic.ts";
import { spansOf } from "./directory.ts";
import { readFields } from "./fields.ts";
import { registerFields, registerStatuses } from "./keywords.ts";
import type { Register, RegisterEntry } from "./plan.ts";
import { reportingLoss } from "./whole.ts";

export const emptyRegister: Register = { source: null, entries: new Map() };

export function readRegister(data: Mapping, reportAll: Report): Register {
  const { report, lost } = reportingLoss(reportAll, data);
  const entries = new Map<string, RegisterEntry>();
  for (const { key, value } of data.entries) {
    if (value.type !== "mapping") {
      const span = value.type === "scalar" && value.text === "" ? key.span : value.span;
      report("metadata/invalid-value", span, { key: key.text, expected: "mapping" });
      continue;
    }
    const fields = readFields(value, registerFields, key.span, report);
    const text = (name: string): string | null => fields.text(name)?.text.replace(/\s+/g, " ").trim() ?? null;
    const status = text("status") ?? "unknown";
    const isStatus = (registerStatuses as readonly string[]).includes(status);
    const statusSpan = fields.span("status");
    if (!isStatus && statusSpan)
      report("metadata/invalid-value", statusSpan, { key: "status", expected: registerStatuses.join(", ") });
    entries.set(key.text, {
      key: key.text,
      type: text("type"),
      symbol: text("symbol"),
      date: fields.date("date"),
      issuer: text("issuer"),
      title: text("title"),
      status: isStatus ? (status as RegisterEntry["status"]) : "unknown",
      expiredOn: fields.date("expired-on"),
      replacedBy: text("replaced-by"),
      url: text("url"),
      span: key.span,
      spans: spansOf(fields),
    });
  }
  return { source: data.span.source, partial: lost(), entries };
}

/** A register and another that is known beside it: of one key its own entry counts. */
export function withLentDocuments(own: Register, lent: Register): Register {
  if (!own.source || !lent.source) return own.source ? own : lent;
  const others = [...lent.entries].filter(([key]) => !own.entries.has(key));
  const entries = new Map([...others, ...own.entries]);
  return { source: own.source, partial: Boolean(own.partial || lent.partial), entries };
}
