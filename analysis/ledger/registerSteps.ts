import { eventDetailSchemas } from './eventDetails.ts';
import { codeOf, columnsOfStep, type DetailColumn, detailColumns, type RegisterStep } from './registerColumns.ts';
import type { FaultOf, RegisterLine } from './registerFault.ts';
import { isState, mayFollow, type State } from './transitions.ts';

/** One step of a history brought in. */
export interface ReadStep {
  type: RegisterStep;
  /** As the register says, `YYYY-MM-DD`. */
  on: string;
  detail: Record<string, unknown>;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
/** A day of the calendar: the thirtieth of February is none. */
export function isDay(text: string): boolean {
  const instant = day.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(instant) && new Date(instant).toISOString().slice(0, 10) === text;
}

const columnOf = (part: PropertyKey | undefined): DetailColumn | 'on' =>
  part === 'communicatedOn'
    ? 'on'
    : ((Object.keys(detailColumns) as DetailColumn[]).find((column) => detailColumns[column] === part) ?? 'note');

/** What a line says beside its step and its day, as the ledger keeps it; every fault is told. */
export function detailOfLine(line: RegisterLine, type: RegisterStep, on: string, tell: FaultOf) {
  const reads = columnsOfStep[type];
  const detail: Record<string, unknown> = {};
  for (const column of Object.keys(detailColumns) as DetailColumn[]) {
    const typed = line.field(column);
    if (typed === '') continue;
    if (!reads.includes(column)) tell(column, 'not_of_this_step');
    else detail[detailColumns[column]] = column === 'reason_code' ? (codeOf.reason_code(typed) ?? typed) : typed;
  }
  if (type === 'communicated_back') detail.communicatedOn = on;
  if (type === 'implemented') detail.implementedOn ??= on;
  const parsed = eventDetailSchemas[type].safeParse(detail);
  for (const { path } of parsed.error?.issues ?? []) {
    const column = columnOf(path[0]);
    tell(column, line.field(column) === '' ? 'missing' : 'invalid');
  }
  return parsed.success ? (parsed.data as Record<string, unknown>) : null;
}

/** Steps that say nothing but that work went on: those an old register leaves out. A decision is never among them. */
const leftOut: readonly State[] = ['acknowledged', 'under_review', 'planned', 'in_progress'];

/** The note of a step that the register does not have. */
export const leftOutNote = 'Étape absente de l’ancien registre. / A step that the earlier register does not have.';

/** The steps that lie between a state and a step, if all of them are such as registers leave out; null when none lead there. */
export function stepsBetween(from: State, to: RegisterStep): State[] | null {
  const ways: State[][] = [[]];
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    const at = way.at(-1) ?? from;
    if (mayFollow(at, to)) return way;
    if (way.length < leftOut.length)
      ways.push(...leftOut.filter((step) => mayFollow(at, step) && !way.includes(step)).map((step) => [...way, step]));
  }
  return null;
}

export const stateAfter = (state: State, step: RegisterStep): State => (isState(step) ? step : state);
