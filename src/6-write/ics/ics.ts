// A plan -> a calendar of its deadlines and reports, as calendar programs take it (RFC 5545). The one file that knows the library.
import ical from "ical-generator";
import type { Printed } from "../index.ts";
import { xmlText } from "../xml-text.ts";
import { planEvents } from "./events.ts";

/** Stands in calendars whose plan has no date. */
const fixedDate = "2020-01-01";

/** Null without events: programs refuse an empty calendar. */
export function ics({ plan, directory, document }: Printed): Uint8Array | null {
  const { title, author } = document.properties;
  const events = planEvents(plan, title, directory);
  if (events.length === 0) return null;
  const stamp = startOf(plan.date ?? plan.effectiveDate ?? fixedDate);
  const calendar = ical({
    name: plainText(`${title} – ${author}`),
    prodId: { company: "plan-compiler", product: "plan", language: "VI" },
  });
  for (const { uid, summary, description, date, rule } of events)
    calendar.createEvent({
      id: uid,
      stamp,
      start: startOf(date),
      allDay: true,
      summary: plainText(summary),
      description: plainText(description),
      ...(rule !== null && { repeating: rule }),
    });
  return new TextEncoder().encode(`${calendar.toString()}\r\n`);
}

/** A day of the calendar has no time zone: the library takes it in UTC. */
const startOf = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** Without controls, which the format forbids. */
const plainText = (text: string): string => xmlText(text).replace(/\t/g, " ");
