// The names of the output formats, for whoever only names them.

export const formats = ["docx", "html", "md", "xlsx", "ics", "json"] as const;

export type Format = (typeof formats)[number];
