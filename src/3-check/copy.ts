// Rules on how a document is copied.
import { partNamed } from "../2-model/copy.ts";
import type { PlanRule } from "./check.ts";

/** The parts of an excerpt are parts of the plan, and an excerpt has some. */
export const copyParts: PlanRule = ({ plan }, report) => {
  const { form, parts } = plan.copy;
  for (const { text, span } of parts)
    if (!partNamed(plan, text)) report("metadata/invalid-value", span, { key: "parts", expected: "part" });
  const at = plan.metadataSpans.get("copy");
  if (form === "Trích sao" && parts.length === 0 && at) report("metadata/missing", at, { key: "parts" });
};
