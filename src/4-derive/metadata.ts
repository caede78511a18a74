// Plan x Unit x the frame's front matter -> the metadata of the unit's own plan.
import type { Outline } from "../1-parse/outline.ts";
import { plainCopy } from "../2-model/copy.ts";
import { standsFor } from "../2-model/existence.ts";
import { plainForm, usualSymbol } from "../2-model/form.ts";
import { firstOf } from "../2-model/holdings.ts";
import { findField, frameFields } from "../2-model/keywords.ts";
import { defaultType, type Metadata } from "../2-model/metadata.ts";
import { expandGroup } from "../2-model/names.ts";
import type { Directory, Holding, Plan, Unit } from "../2-model/plan.ts";
import { usualSigner } from "../2-model/signer.ts";
import { fillText } from "./fill.ts";
import type { FrameValues, UnitValues } from "./values.ts";

/** What carries out a program or a scheme is a plan (kế hoạch), whatever the parent is. */
export function metadataFor(
  parent: Plan,
  unit: Unit,
  frame: Outline,
  { all, title }: UnitValues,
  directory: Directory,
): Metadata {
  const form = plainForm(unit);
  return {
    id: `${parent.id}-${unit.id}`,
    // Where the parent stands is known to whoever writes the plan down.
    extends: null,
    type: defaultType,
    title,
    issuer: unit.id,
    number: null,
    symbol: usualSymbol(form.standard, defaultType.abbreviation, [unit]),
    date: null,
    effectiveDate: parent.effectiveDate,
    place: unit.place ?? parent.place,
    period: parent.period,
    signer: usualSigner(unit.id, unit),
    recipients: recipientsOf(frame, all),
    letterhead: null,
    form,
    derive: null,
    copy: plainCopy(unit.id, unit, unit.place ?? parent.place, form.standard),
    metadataSpans: spansFor(parent, unit, directory),
    outlineVariant: null,
  };
}

/** What is said of the unit as the issuer points at the words that made it one: those that hand it a duty, else `derive`'s. */
function spansFor(parent: Plan, unit: Unit, directory: Directory): Plan["metadataSpans"] {
  const { derive, metadataSpans } = parent;
  const ids = standsFor(unit, parent.effectiveDate, directory);
  const named =
    firstOf(allHoldings(parent), ids) ??
    derive?.to?.find(({ id }) => id !== null && expandGroup(id, directory).some((one) => ids.has(one)));
  return named ? new Map(metadataSpans).set("issuer", named.span) : metadataSpans;
}

const knownHoldings = new WeakMap<Plan, readonly Holding[]>();

/** Put together once for all units. */
function allHoldings(plan: Plan): readonly Holding[] {
  const known = knownHoldings.get(plan) ?? plan.duties.flatMap(({ leads, supports }) => [...leads, ...supports]);
  knownHoldings.set(plan, known);
  return known;
}

function recipientsOf(frame: Outline, all: FrameValues): string[] {
  const value = frame.metadata?.entries.find(
    (entry) => findField(frameFields, entry.key.text)?.key === "recipients",
  )?.value;
  const items = value?.type === "sequence" ? value.items : [];
  return items.flatMap((item) => (item.type === "scalar" ? fillText(item.text, all) : []));
}
