// A text -> a YAML scalar that reads back as that text, in quotes only where it needs them.

/** What other readers of YAML take for a number, a truth value or nothing. Dates are written bare, as clerks write them. */
const otherType =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?\.(?:inf|nan)|[-+.\d][\d_.,:+-]*(?:e[-+]?\d+)?|e[-+]?\d+|0[xo][\da-f]+)$/iu;
const isoDay = /^\d{4}-\d{2}-\d{2}$/;
/** Signs that open something else than a plain scalar, or a blank at either end. */
const opensOther = /^[-?:,[\]{}#&*!|>'"%@`\s]|\s$/u;
const breaksPlain = /:\s|:$|\s#/u;
const bracket = /[,[\]{}]/;
/** Of these a plain scalar can hold none, or readers differ. */
const special = /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\ufffd-\uffff]/u;

/** `inFlow`: the scalar stands between brackets. */
export function yamlValue(text: string, inFlow: boolean): string {
  if (isoDay.test(text)) return text;
  const plain = text !== "" && ![opensOther, breaksPlain, special, otherType].some((sign) => sign.test(text));
  return plain && !(inFlow && bracket.test(text)) ? text : quotedYaml(text);
}

/** In double quotes, with the escapes that they need. */
export const quotedYaml = (text: string): string =>
  `"${text.replace(/["\\]/g, "\\$&").replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\ufffd-\uffff]/gu, escaped)}"`;

const escaped = (character: string): string =>
  [...Array(character.length).keys()]
    .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`)
    .join("");
