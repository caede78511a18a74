// The papers that go with a plan, made by the package's own templates -> their documents.
import { readFileSync } from "node:fs";
import { compose } from "../../src/5-compose/compose.ts";
import type { Document } from "../../src/5-compose/document.ts";
import { analyse } from "../../src/compile.ts";
import { copiedPlan, framedPapers, openFrame, papersOf } from "../../src/papers.ts";
import { openCopyLayout } from "../../src/workspace.ts";
import { open } from "../compose/composed.ts";
import { paperPlan, specimenUnits } from "./specimens.ts";

/** `paper-copy` is an excerpt of the plan itself. */
export const paperSpecimens = [...framedPapers.map((name) => `paper-${name}` as const), "paper-copy"] as const;

export type PaperSpecimen = (typeof paperSpecimens)[number];

const template = (path: string) => ({
  path,
  text: readFileSync(new URL(`../../templates/${path}`, import.meta.url), "utf8"),
});

export function paperDocument(specimen: PaperSpecimen): Document {
  const workspace = open({ units: specimenUnits });
  const { plan } = analyse({ path: "plan.md", text: paperPlan }, workspace);
  if (!plan || !workspace.template) throw new Error("the specimen is no plan");
  const { directory } = workspace;
  const name = framedPapers.find((one) => specimen === `paper-${one}`);
  if (name) {
    const { frame, diagnostics } = openFrame(template(`papers/${name}.md.hbs`), workspace);
    const [paper] = frame ? papersOf(plan, name, frame, workspace) : [];
    if (!paper) throw new Error(JSON.stringify(diagnostics));
    return compose(paper.plan, directory, workspace.template, { landscape: paper.landscape });
  }
  const layout = openCopyLayout(template("plan/copy.md.hbs"), workspace.template).template;
  const copied = copiedPlan(plan);
  if (!layout || !copied) throw new Error("the specimen cannot be copied");
  return compose(copied, directory, workspace.template, { copied: { rule: plan.copy, template: layout } });
}
