// The data of units.yaml -> Directory.

import type { Mapping, Scalar } from "../1-parse/outline.ts";
import type { Report } from "../diagnostic.ts";
import type { Span } from "../source.ts";
import { type Fields, readFields } from "./fields.ts";
import { isFileId } from "./file-id.ts";
import { groupFields, unitFields, unitKinds, unitsFileFields } from "./keywords.ts";
import { indexNames } from "./names.ts";
import type { Directory, Group, HolderWord, Unit, UnitKind } from "./plan.ts";
import { reportingLoss } from "./whole.ts";

export const emptyDirectory: Directory = { source: null, units: new Map(), groups: new Map() };

export function readDirectory(data: Mapping, reportAll: Report): Directory {
  const { source } = data.span;
  const { report, lost } = reportingLoss(reportAll, data);
  const file = readFields(data, unitsFileFields, data.span, report);
  const units = readEach(file.mapping("units"), report, readUnit);
  const groups = readEach(file.mapping("groups"), report, readGroup);
  const { exact } = indexNames({ source, units, groups });
  const resolve = (word: HolderWord): HolderWord => ({ ...word, id: exact(word.text) });
  for (const [id, unit] of units) {
    const succeededBy = unit.succeededBy
      .map(resolve)
      .map((one) => (units.has(one.id ?? "") ? one : { ...one, id: null }));
    units.set(id, { ...unit, succeededBy });
  }
  for (const [id, group] of groups) groups.set(id, { ...group, members: group.members.map(resolve) });
  return { source, partial: lost(), units, groups };
}

/** A directory and another that is known beside it: of one id its own entry counts; its groups may have members from there. */
export function withLentUnits(own: Directory, lent: Directory): Directory {
  if (!own.source || !lent.source) return own.source ? own : lent;
  const isOwn = (id: string): boolean => own.units.has(id) || own.groups.has(id);
  const others = <T>(all: ReadonlyMap<string, T>): [string, T][] => [...all].filter(([id]) => !isOwn(id));
  const { source } = own;
  const units = new Map([...others(lent.units), ...own.units]);
  const groups = new Map([...others(lent.groups), ...own.groups]);
  const { exact } = indexNames({ source, units, groups });
  const resolve = (word: HolderWord): HolderWord => (word.id === null ? { ...word, id: exact(word.text) } : word);
  for (const [id, group] of groups) groups.set(id, { ...group, members: group.members.map(resolve) });
  return { source, partial: Boolean(own.partial || lent.partial), units, groups };
}

function readEach<T>(
  mapping: Mapping | null,
  report: Report,
  read: (id: Scalar, value: Mapping, report: Report) => T,
): Map<string, T> {
  const found = new Map<string, T>();
  for (const { key, value } of mapping?.entries ?? []) {
    if (!isFileId(key.text)) report("metadata/invalid-value", key.span, { key: key.text, expected: "id" });
    if (value.type === "mapping") found.set(key.text, read(key, value, report));
    else {
      const empty = value.type === "scalar" && value.text === "";
      report("metadata/invalid-value", empty ? key.span : value.span, { key: key.text, expected: "mapping" });
    }
  }
  return found;
}

function readUnit(id: Scalar, value: Mapping, report: Report): Unit {
  const fields = readFields(value, unitFields, id.span, report);
  const text = (key: string): string | null => fields.text(key)?.text ?? null;
  const kind = fields.text("kind");
  const isKind = (unitKinds as readonly string[]).includes(kind?.text ?? "other");
  if (kind && !isKind) report("metadata/invalid-value", kind.span, { key: "kind", expected: unitKinds.join(", ") });
  return {
    id: id.text,
    name: text("name") ?? id.text,
    aliases: fields.list("aliases").map((alias) => alias.text),
    parent: text("parent"),
    kind: isKind && kind ? (kind.text as UnitKind) : "other",
    symbol: text("symbol"),
    place: text("place"),
    area: text("area"),
    head: text("head"),
    level: text("level"),
    from: fields.date("from"),
    to: fields.date("to"),
    succeededBy: fields.list("succeeded-by").map(({ text, span }) => ({ text, id: null, span })),
    span: id.span,
    spans: spansOf(fields),
  };
}

function readGroup(id: Scalar, value: Mapping, report: Report): Group {
  const fields = readFields(value, groupFields, id.span, report);
  return {
    id: id.text,
    name: fields.text("name")?.text ?? id.text,
    aliases: fields.list("aliases").map((alias) => alias.text),
    members: fields.list("members").map(({ text, span }) => ({ text, id: null, span })),
    open: fields.text("open")?.text === "true",
    span: id.span,
    spans: spansOf(fields),
  };
}

export function spansOf(fields: Fields): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>();
  for (const key of fields.entries.keys()) {
    const span = fields.span(key);
    if (span) spans.set(key, span);
  }
  return spans;
}
