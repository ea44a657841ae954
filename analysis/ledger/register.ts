import type { Side } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import type { Origin, Priority, Theme } from './facets.ts';
import { codeOf } from './registerColumns.ts';
import type { FaultOf, RegisterFault, RegisterFaultCode, RegisterLine } from './registerFault.ts';
import { detailOfLine, isDay, leftOutNote, type ReadStep, stateAfter, stepsBetween } from './registerSteps.ts';
import { mayFollow, type State } from './transitions.ts';

/** A recommendation of a register with its history; the first step is its submission. */
export interface RegisterEntry {
  teamId: string;
  /** What the register calls it: with the team, what it is known by when the file comes again. */
  reference: string;
  line: number;
  title: Text;
  detail: Text;
  side: Side | 'joint';
  facets: { theme?: Theme; priority?: Priority; origin?: Origin };
  steps: ReadStep[];
}

export interface RegisterRules {
  /** The team that a line names, or why there is none. */
  teamOf: (team: string, institution: string) => { id: string } | RegisterFaultCode;
  today: string;
  /** Whether steps that registers leave out are put in, with a note that says so. */
  fill: boolean;
}

interface Facets {
  theme?: Theme;
  priority?: Priority;
  origin?: Origin;
}

function facetsOf(line: RegisterLine, tell: FaultOf): Facets {
  const coded = <Code>(column: 'theme' | 'priority' | 'origin', code: (typed: string) => Code | undefined) => {
    const typed = line.field(column);
    const found = typed === '' ? undefined : code(typed);
    if (typed !== '' && found === undefined) tell(column, 'unknown_code');
    return found;
  };
  const theme = coded('theme', codeOf.theme);
  const priority = coded('priority', codeOf.priority);
  const origin = coded('origin', codeOf.origin);
  return { ...(theme && { theme }), ...(priority && { priority }), ...(origin && { origin }) };
}

/** What the first line of a recommendation says of it; null when something is wrong. */
function headingOf(line: RegisterLine, teamId: string, tell: FaultOf): Omit<RegisterEntry, 'steps'> | null {
  const title = { fr: line.field('title_fr'), en: line.field('title_en') };
  const detail = { fr: line.field('detail_fr'), en: line.field('detail_en') };
  const side = codeOf.side(line.field('side'));
  const isUntitled = title.fr === '' && title.en === '';
  if (isUntitled) tell('title_fr', 'missing');
  for (const column of ['title_fr', 'title_en', 'detail_fr', 'detail_en'] as const)
    if (line.field(column).length > 10_000) tell(column, 'invalid');
  if (side === undefined) tell('side', line.field('side') === '' ? 'missing' : 'unknown_code');
  const facets = facetsOf(line, tell);
  if (isUntitled || side === undefined) return null;
  return { teamId, reference: line.field('reference'), line: line.line, title, detail, side, facets };
}

/** The step of a line and its day; null when something is wrong. */
function stepOf(line: RegisterLine, today: string, tell: FaultOf): ReadStep | null {
  const typed = line.field('state');
  const type = typed === '' ? ('submitted' as const) : codeOf.state(typed);
  const on = line.field('on');
  if (type === undefined) tell('state', 'unknown_code');
  if (!isDay(on)) tell('on', on === '' ? 'missing' : 'no_day');
  else if (on > today) tell('on', 'day_to_come');
  if (type === undefined || !isDay(on)) return null;
  const detail = detailOfLine(line, type, on, tell);
  if (line.field('implemented_on') > today) tell('implemented_on', 'day_to_come');
  return detail && { type, on, detail };
}

const standing = ({ steps }: RegisterEntry): State =>
  steps.reduce<State>((state, { type }) => stateAfter(state, type), 'submitted');

/** Adds a step to the history of a recommendation, if it may follow. */
function addStep(entry: RegisterEntry, step: ReadStep, fill: boolean, tell: FaultOf): void {
  const last = entry.steps.at(-1);
  if (last !== undefined && step.on < last.on) tell('on', 'out_of_order');
  const state = standing(entry);
  const before = mayFollow(state, step.type) ? [] : stepsBetween(state, step.type);
  if (before === null) tell('state', 'cannot_follow');
  else if (before.length > 0 && !fill) tell('state', 'steps_missing');
  else entry.steps.push(...before.map((type) => ({ type, on: step.on, detail: { note: leftOutNote } })), step);
}

/** A recommendation that takes the place of another is named by its reference, and stands in the same file. */
function faultsOfSuccessors(entries: RegisterEntry[], lineOf: Map<ReadStep, number>): RegisterFault[] {
  const known = new Set(entries.map(({ teamId, reference }) => `${teamId} ${reference}`));
  return entries.flatMap(({ teamId, reference, steps }) =>
    steps
      .filter(
        ({ type, detail }) =>
          type === 'superseded' && (detail.by === reference || !known.has(`${teamId} ${detail.by}`)),
      )
      .map(
        (step): RegisterFault => ({ line: lineOf.get(step) ?? 0, column: 'superseded_by', code: 'unknown_reference' }),
      ),
  );
}

/**
 * Reads the lines of a register: each line a step, the lines of one reference of a team its history in their order. The first says what
 * the recommendation is. Every fault is told; nothing is to be taken in while there is one.
 */
export function readRegister(lines: readonly RegisterLine[], { teamOf, today, fill }: RegisterRules) {
  const faults: RegisterFault[] = [];
  const entries = new Map<string, RegisterEntry | null>();
  const lineOf = new Map<ReadStep, number>();
  for (const line of lines) {
    const tell: FaultOf = (column, code) => faults.push({ line: line.line, column, code });
    const team = teamOf(line.field('team'), line.field('institution'));
    if (typeof team === 'string') tell('team', team);
    const reference = line.field('reference');
    if (reference === '' || reference.length > 64) tell('reference', reference === '' ? 'missing' : 'invalid');
    const step = stepOf(line, today, tell);
    if (typeof team === 'string' || reference === '') continue;
    const key = `${team.id} ${reference}`;
    const known = entries.get(key);
    if (step !== null) lineOf.set(step, line.line);
    if (known === undefined) {
      const heading = headingOf(line, team.id, tell);
      const isBegun = step === null || step.type === 'submitted';
      if (!isBegun) tell('state', 'begins_otherwise');
      entries.set(key, heading && step && isBegun ? { ...heading, steps: [step] } : null);
    } else if (known !== null && step !== null) {
      addStep(known, step, fill, tell);
    }
  }
  const read = [...entries.values()].flatMap((entry) => entry ?? []);
  return { entries: read, faults: [...faults, ...faultsOfSuccessors(read, lineOf)].sort((a, b) => a.line - b.line) };
}
