// A plan that was read -> edits that write its keys in one language; a YAML body has English keys alone.
import type { Data, Entry, ListItem, OutlineBlock, Scalar } from "../1-parse/outline.ts";
import {
  attributeFields,
  copyFields,
  deriveFields,
  type Field,
  findField,
  frontMatterFields,
  periodFields,
  signerFields,
} from "../2-model/keywords.ts";
import type { Plan } from "../2-model/plan.ts";
import type { Edit } from "../diagnostic.ts";
import { isYaml } from "./source-text.ts";

export type KeyLanguage = "vi" | "en";

const inner: Readonly<Record<string, readonly Field[]>> = {
  signer: signerFields,
  derive: deriveFields,
  copy: copyFields,
  period: periodFields,
};

export function keyEdits({ written }: Plan, language: KeyLanguage): readonly Edit[] {
  if (!written) return [];
  const { outline } = written;
  const { text } = outline.source;
  // A file in decomposed Unicode stays in it.
  const form = text === text.normalize("NFD") && text !== text.normalize("NFC") ? "NFD" : "NFC";
  const rename = (fields: readonly Field[], key: Pick<Scalar, "text" | "span">): readonly Edit[] => {
    const field = findField(fields, key.text);
    const name = (language === "vi" ? field?.vietnamese : field?.key)?.normalize(form);
    return !name || name === key.text ? [] : [{ span: key.span, text: name }];
  };
  const inEntries = (entries: readonly Entry[], fields: readonly Field[]): readonly Edit[] =>
    entries.flatMap(({ key, value }) => [...rename(fields, key), ...inValue(key, value)]);
  const inValue = (key: Scalar, value: Data): readonly Edit[] => {
    const fields = inner[findField(frontMatterFields, key.text)?.key ?? ""];
    return fields && value.type === "mapping" ? inEntries(value.entries, fields) : [];
  };
  const inCarrier = ({ attributes }: Pick<ListItem, "attributes">): readonly Edit[] =>
    attributes.flatMap(({ key, keySpan }) =>
      key === "id" ? [] : rename(attributeFields, { text: key, span: keySpan }),
    );
  const inBlock = (block: OutlineBlock): readonly Edit[] => {
    if (block.type === "heading" || block.type === "paragraph") return inCarrier(block);
    if (block.type !== "list") return [];
    return block.items.flatMap((item) => [...inCarrier(item), ...item.blocks.flatMap(inBlock)]);
  };
  return [
    ...inEntries(outline.metadata?.entries ?? [], frontMatterFields),
    ...(isYaml(outline.source) ? [] : outline.blocks.flatMap(inBlock)),
  ];
}
