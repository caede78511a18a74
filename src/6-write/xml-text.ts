// Text -> text that an XML file may hold.

/** Without the characters that XML 1.0 forbids (controls, lone surrogates, non-characters): Word refuses a file with one. */
export const xmlText = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
