// Who copies a document, and the layout of what certifies it -> the flows below the copy.
import { plainForm } from "../2-model/form.ts";
import type { CopyRule, Directory, Plan } from "../2-model/plan.ts";
import type { Flow } from "./document.ts";
import { layOut } from "./layout.ts";
import { issuerLines, issuerName } from "./letterhead.ts";
import { recipientLines, signerLines } from "./signature.ts";
import type { Template } from "./template.ts";
import { valuesOf } from "./values.ts";

export interface Copied {
  readonly rule: CopyRule;
  /** The layout of the part below the rule: a copy.md.hbs. */
  readonly template: Template;
}

/** Straight below the last of what is copied, under a rule from margin to margin (NĐ 30/2020, Phụ lục I, Phần II, II.2a). `width`: of the text, mm. */
export function copyFlows(plan: Plan, { rule, template }: Copied, directory: Directory, width: number): Flow[] {
  const { form: name, parts: _, ...office } = rule;
  const unit = directory.units.get(rule.issuer);
  const own: Plan = {
    ...plan,
    ...office,
    letterhead: null,
    form: { ...plainForm(unit), standard: plan.form.standard },
  };
  const values = { ...valuesOf(own, issuerName(own, directory), directory), copy: name };
  const nothing: readonly Flow[] = [];
  return layOut(
    template.frame((variable) => values[variable].trim() !== ""),
    {
      values,
      parts: {
        issuer: issuerLines(own, directory, template.style),
        recipients: recipientLines(own, directory, template.style),
        signer: signerLines(own.signer, directory, template.style),
        gap: [{ type: "gap", style: "gap", lines: 1 }],
        rule: [{ type: "rule", length: width }],
        ...{ contents: nothing, addressees: nothing, preamble: nothing, body: nothing, signers: nothing },
        "appendix-body": nothing,
      },
      appendices: [],
    },
    template.style,
  );
}
