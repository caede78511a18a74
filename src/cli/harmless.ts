// What is about to be written to a terminal -> the same without what a terminal would act upon, but for our own colours.

const colour = String.raw`\u001b\[[\d;]*m`;
const ownLine = String.raw`\r\u001b\[K`;
const acted = new RegExp(`(${colour}|${ownLine}|\\r\\n)|[\\0-\\u0008\\u000b-\\u001f\\u007f-\\u009f]`, "g");

/** Controls become pictures of themselves. `coloured`: our own colours may be in it. */
export const harmless = (text: string, coloured: boolean): string =>
  text.replace(acted, (sign, own: string | undefined) =>
    own !== undefined && (coloured || !own.endsWith("m")) ? sign : [...sign].map(picture).join(""),
  );

function picture(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code > 0x9f || (code >= 0x20 && code < 0x7f)) return sign;
  return code === 0x7f
    ? "␡"
    : code > 0x7f
      ? `<${code.toString(16).toUpperCase()}>`
      : String.fromCharCode(0x2400 + code);
}
