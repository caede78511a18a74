// A block -> what its own marks and words say of who holds it.
import { holdingsOf, listedHoldings } from "./holdings.ts";
import type { Block, Holding } from "./plan.ts";
import { labelledFields } from "./prose/field-line.ts";
import type { Flat } from "./prose/flat.ts";
import { type NameList, readOpening, wholeList } from "./prose/holder.ts";
import type { Range } from "./prose/normal-text.ts";
import { type Said, type SaidContext, unsaid, withField } from "./said.ts";

export interface Own {
  readonly said: Said;
  /** A name that opens the sentence and hands nothing out: a holder where none stands above. */
  readonly opening: { readonly leads: readonly Holding[]; readonly unknown: readonly Range[] } | null;
  /** The holder is the heading's text itself. */
  readonly byName: boolean;
  /** The block says nothing but names. */
  readonly onlyName: boolean;
  /** It names a holder that the directory lacks. */
  readonly unknown: boolean;
}

const none: Own = { said: unsaid, opening: null, byName: false, onlyName: false, unknown: false };

/** On one block, a mark beats the text. */
export function ownOf(block: Block, flat: Flat, context: SaidContext): Own {
  const { lead, support, due, product } = block.attributes;
  const { directory } = context;
  const isUnknown = lead?.some(({ id }) => id === null) ?? false;
  const leads = lead && holdingsOf(lead, "attribute", directory);
  const supports = support && holdingsOf(support, "attribute", directory);
  const prose = lead
    ? { ...none, unknown: isUnknown, onlyName: wholeList(flat.text, context.index) !== null }
    : proseOf(block, flat, context);
  return {
    ...prose,
    said: {
      leads: leads && leads.length > 0 ? leads : prose.said.leads,
      supports: supports ?? prose.said.supports,
      due: due ?? prose.said.due,
      product: product ?? prose.said.product,
    },
  };
}

function proseOf(block: Block, flat: Flat, context: SaidContext): Own {
  const isHeading = block.kind === "section" || block.kind === "appendix";
  const list = wholeList(flat.text, context.index);
  const leadsOn = isHeading || block.children.length > 0 || /:\s*$/u.test(flat.text);
  // Where no name is known, the words behind one may be its duty: `Phòng Kinh tế số hóa hồ sơ`.
  if (list && (leadsOn || list.names.length > 0)) {
    // `- Phòng Nội vụ.` alone, with nothing below, is a name and no duty.
    return leadsOn ? nameOf(list, isHeading, flat, context) : { ...none, onlyName: true };
  }
  const fields = fieldsOf(flat, context);
  const opening = readOpening(flat.text, context.index);
  if (!opening || (isHeading && !opening.hands)) return { ...none, said: fields };
  const leads = listedHoldings(opening.leads.names, flat, "prose", context.directory);
  const supports = opening.supports && listedHoldings(opening.supports.names, flat, "prose", context.directory);
  const { unknown } = opening.leads;
  if (!opening.hands) return { ...none, said: fields, opening: { leads, unknown } };
  for (const range of [...unknown, ...(opening.supports?.unknown ?? [])]) context.addUnknown(flat, range);
  const led = leads.length > 0 ? leads : fields.leads;
  const helped = supports && [...supports, ...(fields.supports ?? [])];
  return { ...none, said: { ...fields, leads: led, supports: helped ?? fields.supports }, unknown: unknown.length > 0 };
}

function nameOf({ names, unknown }: NameList, byName: boolean, flat: Flat, context: SaidContext): Own {
  for (const range of unknown) context.addUnknown(flat, range);
  const leads = listedHoldings(names, flat, byName ? "heading" : "prose", context.directory);
  const said = { ...unsaid, leads: leads.length > 0 ? leads : null };
  return { ...none, said, byName, onlyName: true, unknown: unknown.length > 0 };
}

/** Fields within the words: `… (thời gian: tháng 6; chủ trì: Phòng Nội vụ)`. */
function fieldsOf(flat: Flat, context: SaidContext): Said {
  const fields = labelledFields(flat.text).filter(({ opens }) => !opens);
  return fields.reduce((said, { field, value }) => withField(said, field, flat, value, unsaid, context), unsaid);
}
