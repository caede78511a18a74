// An ISO date -> as Vietnamese documents write it.

/** `01/7/2025`: a zero before days below 10 and months 1 and 2. NĐ 30/2020, Phụ lục I, II.4b. */
export function dayVi(iso: string | null): string {
  const [year, month = "", day] = (iso ?? "").split("-");
  return `${day}/${Number(month) > 2 ? Number(month) : month}/${year}`;
}
