// What a citation says of a document, as messages name it.

/** NĐ 30/2020, Phụ lục I, Phần I, II.6b. */
export const partVi = { date: "ngày ban hành", issuer: "cơ quan ban hành", title: "trích yếu" } as const;
export const partEn = { date: "date", issuer: "issuer", title: "title" } as const;

export type DocumentPart = keyof typeof partVi;
