// A plan in Markdown and what it stands among -> its document; the short forms that the tests of composing read.
import { readFileSync } from "node:fs";
import type { Directory, Plan } from "../../src/2-model/plan.ts";
import { compose } from "../../src/5-compose/compose.ts";
import type { Document, Flow, Run } from "../../src/5-compose/document.ts";
import type { Template } from "../../src/5-compose/template.ts";
import { analyse } from "../../src/compile.ts";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { type Source, textOf } from "../../src/source.ts";
import { openWorkspace, templateFor } from "../../src/workspace.ts";

const file = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

export const layoutText = file("templates/plan/layout.md.hbs");
export const styleText = file("templates/plan/style.yaml");

const [partyLayout, partyStyle, partyStyle36] = [
  file("templates/party/layout.md.hbs"),
  file("templates/party/style.yaml"),
  file("templates/party/style-36.yaml"),
];

const unitsText = `
units:
  ubnd-thanh-pho: { name: Ủy ban nhân dân Thành phố Hồ Chí Minh, kind: committee, head: Chủ tịch }
  ubnd-quan:
    name: Ủy ban nhân dân quận Bình Tân
    parent: ubnd-thanh-pho
    kind: committee
    symbol: UBND
    place: Bình Tân
    head: Chủ tịch
  phuong-an-lac: { name: Uỷ ban nhân dân phường An Lạc, parent: ubnd-quan, kind: ward, symbol: UBND, place: An Lạc, head: Chủ tịch }
  phong-noi-vu: { name: Phòng Nội vụ, parent: ubnd-quan, kind: department, symbol: PNV, place: Bình Tân, head: Trưởng phòng }
  van-phong:
    name: Văn phòng Hội đồng nhân dân và Ủy ban nhân dân quận Bình Tân
    parent: ubnd-quan
    kind: department
    symbol: VP
    place: Bình Tân
groups:
  phuong: { name: ủy ban nhân dân các phường, members: [phuong-an-lac] }
`;

export interface Given {
  readonly units?: string | null;
  readonly register?: string;
  readonly layout?: string;
  readonly style?: string;
}

export interface Composed {
  readonly plan: Plan;
  readonly directory: Directory;
  readonly template: Template;
  readonly document: Document;
}

const source = (path: string, text: string): Source => ({ path, text });

export function open({ units = unitsText, register, layout = layoutText, style = styleText }: Given) {
  return openWorkspace({
    units: units === null ? null : source("units.yaml", units),
    register: register === undefined ? null : source("register.yaml", register),
    template: { layout: source("layout.md.hbs", layout), style: source("style.yaml", style) },
    partyTemplates: new Map([
      ["party", { layout: source("layout.md.hbs", partyLayout), style: source("style.yaml", partyStyle) }],
      ["party-36", { layout: source("layout.md.hbs", partyLayout), style: source("style.yaml", partyStyle36) }],
    ]),
    frames: new Map(),
  });
}

export function composed(markdown: string, given: Given = {}): Composed {
  const workspace = open(given);
  const { plan } = analyse(source("plan.md", markdown), workspace);
  const { directory } = workspace;
  const template = plan && templateFor(plan.form.standard, workspace);
  if (!plan || !template) throw new Error(JSON.stringify(workspace.diagnostics.map(shortDiagnostic)));
  return { plan, directory, template, document: compose(plan, directory, template) };
}

/** A plan with these lines of front matter, beside those that it must have. */
export const planWith = (lines: string, body = "# Nội dung\n\n- Một việc.\n"): string => {
  const given = new Set(lines.split("\n").map((line) => line.split(":")[0]));
  const required = ["plan: ke-hoach", "title: Về một việc", "issuer: ubnd-quan", "period: 2024"];
  const missing = required.filter((line) => !given.has(line.split(":")[0]));
  return `---\n${[...missing, lines].join("\n")}\n---\n\n${body}`;
};

/** What a template's files have against them: rule, line, the words there, what is told of them. */
export const templateProblems = (given: Given): string[] => open(given).diagnostics.map(shortDiagnostic);

function shortDiagnostic({ rule, span, data }: Diagnostic): string {
  const line = span.source.text.slice(0, span.start).split("\n").length;
  const { key, problem, nearest } = data as {
    key?: string;
    problem?: { kind: string; nearest?: string };
    nearest?: string;
  };
  const told = problem ? [key, problem.kind, problem.nearest] : [nearest];
  return [rule, `${line}`, `“${textOf(span)}”`, ...told].filter((part) => part != null).join(" ");
}

/** `style: label words`; line ends as ` / `, blanks that hold words together as `~`, rules with their length, columns in brackets. */
export const shortFlows = (flows: readonly Flow[]): string[] =>
  flows.map((flow) => {
    switch (flow.type) {
      case "paragraph":
        return `${flow.style}: ${flow.label === null ? "" : `${flow.label} `}${shortRuns(flow.content)}`;
      case "rule":
        return `rule ${flow.length.toFixed(1)}`;
      case "gap":
        return `gap ${flow.lines}`;
      case "columns":
        return `[${flow.rows.map((row) => row.map((cell) => shortFlows(cell).join(", ")).join(" | ")).join(" || ")}]`;
      case "table":
        return `table ${[flow.header, ...flow.rows].map((row) => row.map(shortRuns).join(" | ")).join(" || ")}`;
      case "new-section":
        return "new page";
      case "contents":
        return `contents ${flow.levels}`;
      default:
        return flow satisfies never;
    }
  });

const marks = { bold: "**", italic: "*", strike: "~~" } as const;

export const shortRuns = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      if (run.type === "line-break") return " / ";
      if (run.type === "footnote") return `[^${run.number}]`;
      if (run.type === "link") return `[${run.text}](${run.bookmark})`;
      const around = Object.entries(marks).map(([mark, sign]) => (run[mark as keyof typeof marks] ? sign : ""));
      return `${around.join("")}${run.text}${around.toReversed().join("")}`;
    })
    .join("")
    .replaceAll("\u{a0}", "~");
