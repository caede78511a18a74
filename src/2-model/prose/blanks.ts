// Text -> the same with one blank for any white space.

const other = /[^\S ]/;

/** Whether each white space is one blank. */
export const hasSingleBlanks = (text: string): boolean => !text.includes("  ") && !other.test(text);

/** The same text where nothing need change: most have single blanks. */
export const singleBlanks = (text: string): string => (hasSingleBlanks(text) ? text : text.replace(/\s+/g, " "));
