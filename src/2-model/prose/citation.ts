// Text -> the documents it cites: type, number, symbol, date, issuer, title of each mention.

/** A range of UTF-16 units of the text given. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One mention of a document. Ranges count in the text exactly as given; fields are NFC, white space one space, no emphasis marks. */
export interface CitationMatch extends Range {
  readonly type: string;
  readonly number: string | null;
  readonly year: number | null;
  readonly symbol: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
  readonly typeRange: Range;
  readonly symbolRange: Range | null;
  readonly dateRange: Range | null;
  readonly impossibleDate: boolean;
  readonly issuerRange: Range | null;
  readonly titleRange: Range | null;
  /** The mention stands inside another mention's title. */
  readonly nested: boolean;
}

export function findCitations(_text: string): CitationMatch[] {
  return [];
}
