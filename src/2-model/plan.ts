// What a plan is: the one model that every later phase reads.
import type { Outline, Scalar } from "../1-parse/outline.ts";
import type { Source, Span } from "../source.ts";
import type { Block, Due, Footnote, HolderWord, Report } from "./block.ts";
import type { RegisterEntry } from "./records.ts";

export interface Plan {
  readonly source: Source;
  /** Lower-case ASCII letters, digits, hyphens. */
  readonly id: string;
  /** The parent's plan (kế hoạch cấp trên) that this one carries out: a path from this plan's file. */
  readonly extends: string | null;
  /** The document type (tên loại), `Kế hoạch` by default. */
  readonly type: DocumentType;
  /** The subject (trích yếu), printed as written; a line end in it is a line end in print. */
  readonly title: string;
  /** The issuing body (cơ quan ban hành), a unit's id. */
  readonly issuer: string;
  /** The number (số); null prints a blank. */
  readonly number: string | null;
  /** The symbol after the number (ký hiệu), `KH-UBND`. */
  readonly symbol: string;
  /** ISO date of issue; null prints a blank. */
  readonly date: string | null;
  /** The date that the plan is judged by: `date`, else the last day of `period`; null without both. */
  readonly effectiveDate: string | null;
  /** The place (địa danh). */
  readonly place: string;
  readonly period: Period | null;
  readonly signer: Signer;
  readonly recipients: readonly string[];
  /** The two lines of the letterhead's left side, where the plan overrides them. */
  readonly letterhead: readonly string[] | null;
  readonly form: FormMarks;
  readonly preamble: readonly Block[];
  readonly sections: readonly Block[];
  readonly appendices: readonly Block[];
  /** In the order of their first mention, which is the order of their numbers. */
  readonly footnotes: readonly Footnote[];
  /** Footnotes that nothing refers to: number 0, not printed. */
  readonly unusedFootnotes: readonly Footnote[];
  readonly outline: readonly OutlineLevel[];
  readonly citations: readonly Citation[];
  readonly references: readonly CrossReference[];
  readonly duties: readonly Duty[];
  /** Reporting duties (chế độ báo cáo) of whole headings, one for each unit that leads a duty below. */
  readonly reports: readonly ReportingDuty[];
  readonly unknownHolders: readonly UnknownHolder[];
  /** Lines that say who leads, works along, by when (`Đơn vị chủ trì: …`), and the blocks whose duties they say it of. */
  readonly closingLines: ReadonlyMap<Block, readonly Block[]>;
  /** Duties that no rule gives a holder, in a part that hands out duties. */
  readonly unheld: readonly Block[];
  /** Blocks that only name holders, with no duty below or behind them, in a part that hands out duties. */
  readonly idle: readonly Block[];
  /** Units that one duty names in both roles. */
  readonly bothRoles: readonly BothRoles[];
  readonly derive: DeriveRule | null;
  /** How it is copied, when it is. */
  readonly copy: CopyRule;
  /** Comments of the source, of a derived plan those of its frame; without their marks. */
  readonly comments: readonly Scalar[];
  /** Where front matter values stand, by their English key, for diagnostics. */
  readonly metadataSpans: ReadonlyMap<string, Span>;
  /** What it was read from; null for a plan that was derived. */
  readonly written: Writing | null;
}

/** A plan as its author wrote it. */
export interface Writing {
  /** Pasted lines are headings and lists in it. */
  readonly outline: Outline;
  /** What pasted lines ask for as `outline`, and the front matter does not say. */
  readonly variant: string | null;
}

/** First and last day of the plan's period (kỳ), ISO dates. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The signer (người ký). NĐ 30/2020, Phụ lục I, II.7. */
export interface Signer {
  /** `TM`, `KT`, `TL`, `TUQ`, `Q` or null. */
  readonly authority: string | null;
  /** The unit signed for, an id. */
  readonly of: string | null;
  /** `CHỦ TỊCH` */
  readonly title: string | null;
  readonly name: string | null;
  /** The lines above the name as they print, where the author wrote them out. */
  readonly lines: readonly string[] | null;
}

/** NĐ 30/2020; Hướng dẫn 05-HD/VPTW of 2026 with Quy định 399-QĐ/TW; Hướng dẫn 36-HD/VPTW of 2018. */
export type Standard = "state" | "party" | "party-36";

/** What the printed form shows beside the text. NĐ 30/2020, Phụ lục I, II.9 and III. */
export interface FormMarks {
  /** Whose form it has; the issuer's kind says so where the author does not. */
  readonly standard: Standard;
  /** Mức độ khẩn: `Hỏa tốc`. */
  readonly urgency: string | null;
  /** Độ mật: `Mật`. */
  readonly secrecy: string | null;
  /** Phạm vi lưu hành: `Lưu hành nội bộ`. */
  readonly circulation: string | null;
  /** `Dự thảo`, `Dự thảo lần 2` */
  readonly draft: string | null;
  /** Who drafted it (ký hiệu người soạn thảo), initials. */
  readonly drafter: string | null;
  /** How many copies are sent out (số lượng bản). */
  readonly copies: number | null;
  /** Lines at the foot of the first page: address, telephone, post. */
  readonly address: readonly string[];
  /** Kính gửi: ids of units and groups, or words. */
  readonly addressees: readonly string[];
  /** Bodies that issue the document together with the issuer (liên tịch), ids. */
  readonly coIssuers: readonly string[];
  /** Who signs beside the signer. */
  readonly coSigners: readonly Signer[];
}

/** How units' own plans are made from this one (kế hoạch con). */
export interface DeriveRule {
  /** With the values that it shows: `… {{unit.area}}`. */
  readonly title: Scalar | null;
  /** Units and groups; null: every unit with a duty. */
  readonly to: readonly HolderWord[] | null;
}

/** A copy (bản sao) and who makes it. NĐ 30/2020, Điều 25 and 26; Phụ lục I, Phần II. */
export interface CopyRule {
  /** `Sao y`, `Trích sao`, `Sao lục` */
  readonly form: string;
  /** The body that copies (cơ quan sao), a unit's id; the document's own where nobody else is named. */
  readonly issuer: string;
  /** The copy's own number; null prints a blank. */
  readonly number: string | null;
  /** `SY-UBND` */
  readonly symbol: string;
  /** ISO date of the copy. */
  readonly date: string | null;
  readonly place: string;
  readonly signer: Signer;
  readonly recipients: readonly string[];
  /** Of an excerpt (trích sao): ids or labels of what is copied. */
  readonly parts: readonly Scalar[];
}

/** A document type of NĐ 30/2020, Phụ lục III, or of the Party's standard. */
export interface DocumentType {
  /** `Kế hoạch` */
  readonly name: string;
  /** `KH`; null for a type without one (Công văn). */
  readonly abbreviation: string | null;
}

/** A level of the outline: Mục, khoản, điểm. NĐ 30/2020, Phụ lục I, V.6b. */
export interface OutlineLevel {
  /** `mục`, as a reference writes it in lower case. */
  readonly name: string;
  readonly numerals: Numerals;
  /** What follows the numeral: `.`, `)`; a level named in front (`Phần I`) has it in `prefix`. */
  readonly suffix: string;
  readonly prefix: string;
  /** A reference writes the level's name with a capital (NĐ 30/2020, Phụ lục II, V.7). */
  readonly capital: boolean;
  /** Its numbers run on through the whole document: articles (điều) through the chapters. */
  readonly runsOn?: boolean;
}

/** `decimal-path` is `1.1`. */
export type Numerals = "roman" | "decimal" | "decimal-path" | "letter";

// What recognition found.

/** A mention of a document. The fields are what this mention says; a field that it does not give is null. */
export interface Citation {
  readonly block: Block | Footnote;
  /** From the type word to the end of the symbol; a `[@key]` mark whole. */
  readonly span: Span;
  readonly text: string;
  readonly type: string | null;
  readonly number: string | null;
  readonly year: number | null;
  readonly symbol: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
  readonly typeSpan: Span | null;
  /** The symbol; of a `[@key]` the key. */
  readonly symbolSpan: Span | null;
  readonly dateSpan: Span | null;
  /** The date as written is no day of the calendar. */
  readonly impossibleDate: boolean;
  readonly issuerSpan: Span | null;
  readonly titleSpan: Span | null;
  /** The mention is the title of another document, or part of it. */
  readonly nested: boolean;
  /** The register's entry; null where the register lacks it. */
  readonly entry: RegisterEntry | null;
  /** Set for `[@key]`. */
  readonly key: string | null;
}

/** A reference to a part of this plan. */
export interface CrossReference {
  readonly block: Block | Footnote;
  /** The words that name this one target; in a list (`các khoản 1, 2 Mục II`) its own number. */
  readonly span: Span;
  /** The whole reference, a list's too. */
  readonly phraseSpan: Span;
  readonly text: string;
  /** The block referred to; null where there is none, or where several would do. */
  readonly target: Block | null;
  /** Of an ambiguous one: what it could be; of a broken one: the last part of that level, or none. */
  readonly candidates: readonly Block[];
  /** Of a broken one: what is not there, the same for all references that fail at it. */
  readonly missing: string | null;
  /** What a correct reference from this place would say; null without a target. */
  readonly proper: string | null;
  /** `#id` of a mark; null for prose. */
  readonly id: string | null;
  readonly problem: "broken" | "stale" | "ambiguous" | "level-name" | null;
}

export type HolderSource = "attribute" | "prose" | "heading" | "inherited";

/** That a unit has a duty. */
export interface Holding {
  /** A unit's id, or an open group's. */
  readonly unit: string;
  /** The group through which it has it, or null. */
  readonly group: string | null;
  readonly by: HolderSource;
  /** The mark or the words that say so. */
  readonly span: Span;
}

/** A duty (nhiệm vụ): a leaf that has a holder. */
export interface Duty {
  readonly block: Block;
  /** The duty's words, citations as printed. */
  readonly text: string;
  readonly label: string | null;
  readonly leads: readonly Holding[];
  readonly supports: readonly Holding[];
  readonly due: Due | null;
  readonly report: Report | null;
  readonly indicator: string | null;
  readonly product: string | null;
}

/** A unit that leads a duty and is said to work along with itself. */
export interface BothRoles {
  readonly lead: Holding;
  readonly support: Holding;
}

export interface ReportingDuty {
  readonly block: Block;
  readonly report: Report;
  readonly units: readonly string[];
}

/** A name where duties are handed out, which reads like a unit's and which the directory lacks. */
export interface UnknownHolder {
  readonly name: string;
  readonly nearest: string | null;
  readonly span: Span;
}

export type { Scalar, Text } from "../1-parse/outline.ts";
export type * from "./block.ts";
export type * from "./records.ts";
