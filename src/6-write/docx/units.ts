// Lengths of a style -> the units of WordprocessingML.

/** mm to twentieths of a point. */
export const twipsOfMm = (mm: number): number => Math.round((mm / 25.4) * 1440);

/** Points to twentieths of a point. */
export const twipsOfPoints = (points: number): number => Math.round(points * 20);

/** Points to half points, the unit of font sizes. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** A multiple of single spacing to 240ths of a line. */
export const lineUnits = (multiple: number): number => Math.round(multiple * 240);

export const alignments = { left: "left", center: "center", right: "right", justify: "both" } as const;

/** Points; size of text that a clerk adds without a style (NĐ 30/2020, Phụ lục I, II.6e). */
export const normalSize = 14;
