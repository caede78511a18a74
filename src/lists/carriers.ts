// How units' plans carry a parent's duties out, plan by plan -> the matrix: a row for each duty, in it each unit that has it.
import type { Block, Duty, Plan, Unit } from "../2-model/plan.ts";
import { positionAt } from "../source.ts";

/** Of a unit and a duty that it has. `declined`: left out, and a comment in the plan says why; `no-plan`: it has no plan yet. */
export type CarryState = "carried" | "declined" | "missing" | "no-plan";

/** `trace` of `plan check PARENT --trace --format json`. */
export interface TraceMatrix {
  /** The parent's id. */
  readonly parent: string;
  /** In reading order. */
  readonly duties: readonly CarriedDuty[];
  /** Level by level, in the order of their paths. */
  readonly plans: readonly TracedPlan[];
  /** Units that the parent, or a plan derived from it that has plans below it, is handed to, and that have no plan of it. */
  readonly withoutPlan: readonly TracedUnit[];
}

export interface CarriedDuty {
  readonly id: string | null;
  readonly label: string | null;
  readonly text: string;
  readonly path: string;
  readonly line: number;
  /** By the unit's id. */
  readonly units: Readonly<Record<string, CarryState>>;
}

export interface TracedUnit {
  readonly unit: string;
  readonly name: string;
}

/** A plan derived from the parent, or (`level` 2, 3, …) from one that is. */
export interface TracedPlan extends TracedUnit {
  readonly plan: string;
  readonly path: string;
  readonly level: number;
  /** The plan that it extends. */
  readonly parent: string;
  /** The parent has changed since what the plan is derived from, where that is known. */
  readonly outdated: boolean;
  /** Duties of the parent's that it has, and does not carry. */
  readonly missing: number;
}

/** Takes what each plan says, one after another: of the plan itself nothing is kept. */
export interface MatrixDraft {
  readonly rows: readonly ReadonlyMap<string, CarryState>[];
  set(row: number, unit: string, state: CarryState): void;
  finish(rest: Omit<TraceMatrix, "parent" | "duties">): TraceMatrix;
}

/** What counts where a unit has several plans, or several parts of a duty: the worst of what it has plans for. */
const order: readonly CarryState[] = ["no-plan", "declined", "carried", "missing"];

export function draftMatrix(parent: Plan): MatrixDraft {
  const rows = parent.duties.map(() => new Map<string, CarryState>());
  return {
    rows,
    set(row, unit, state) {
      const known = rows[row]?.get(unit);
      if (known === undefined || order.indexOf(known) < order.indexOf(state)) rows[row]?.set(unit, state);
    },
    finish: (rest) => ({
      parent: parent.id,
      duties: parent.duties.map((duty, i) => ({ ...rowHead(duty), units: Object.fromEntries(rows[i] ?? []) })),
      ...rest,
    }),
  };
}

function rowHead({ block, label, text }: Duty): Omit<CarriedDuty, "units"> {
  const { source, start } = block.contentSpan;
  return { id: block.id, label, text, path: source.path, line: positionAt(source, start).line };
}

export const tracedUnit = ({ id, name }: Unit): TracedUnit => ({ unit: id, name });

/** The rows that the parts of a plan stand for: of the parent itself its own duties, below it what they come from. */
export interface RowsIn {
  /** By the id that a plan below names. */
  readonly byId: ReadonlyMap<string, readonly number[]>;
  readonly ofDuty: ReadonlyMap<Block, readonly number[]>;
}

/** `above`: of the plan that it extends; null for the parent of all. */
export function rowsIn(plan: Plan, above: RowsIn | null): RowsIn {
  const byId = new Map<string, readonly number[]>();
  const ofDuty = new Map<Block, readonly number[]>();
  const index = new Map(plan.duties.map(({ block }, i) => [block, i]));
  const visit = (block: Block, outer: Block | null): void => {
    // A row has no id: it goes with what it stands in.
    const carrier = outer && (block.kind === "row" || block.kind === "table") ? outer : block;
    const own = index.get(block);
    const rows = above
      ? carrier.attributes.from.flatMap((id) => above.byId.get(id) ?? [])
      : own === undefined
        ? []
        : [own];
    if (own !== undefined) ofDuty.set(block, rows);
    if (carrier.id !== null && rows.length > 0)
      byId.set(carrier.id, [...new Set([...(byId.get(carrier.id) ?? []), ...rows])]);
    for (const child of block.children) visit(child, carrier);
  };
  for (const block of [...plan.preamble, ...plan.sections, ...plan.appendices]) visit(block, null);
  return { byId, ofDuty };
}
