// An ISO date -> as documents print it.

/** A zero stands before days below 10 and before months 1 and 2 only. NĐ 30/2020, Phụ lục I, II.4b. */
export function longDate(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}
