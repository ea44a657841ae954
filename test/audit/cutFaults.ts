import type { Side } from '../../surveys/side.ts';
import { figuresIn, type Reading, type Table, words } from './readings.ts';

/** What a team is, and where. */
export interface KindOfTeam {
  id: string;
  institution: string;
  level: string;
  continuum: string;
}

type Figures = Record<string, number>;

const added = (a: Figures, b: Figures, times: 1 | -1): Figures =>
  Object.fromEntries(Object.keys({ ...a, ...b }).map((key) => [key, (a[key] ?? 0) + times * (b[key] ?? 0)]));

const sideOf: Record<string, Side | 'both'> = { Patients: 'patient_side', Professionals: 'professional_side' };

/** Shares and intervals do not add up; counts do. */
const counts = (figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).filter(([name]) => /^(point_|n$)/.test(name)));

/**
 * Where a figure of some kinds of teams is not what a reader could have added up from the figures of places: whole institutions,
 * shown teams, and what an institution has beside those it shows. Only of such sums is nothing new to be learnt.
 */
export function cutFaults(
  table: Table,
  cut: { release: string; name: string; place: string; level?: string; continuum?: string },
  {
    names,
    teams,
    readings,
  }: { names: ReadonlyMap<string, string>; teams: readonly KindOfTeam[]; readings: readonly Reading[] },
): string[] {
  const own = readings.filter(
    ({ release, kind, name }) => kind === 'item' && release === cut.release && name === cut.name,
  );
  const inCut = ({ level, continuum }: KindOfTeam) =>
    (cut.level === undefined || level === cut.level) && (cut.continuum === undefined || continuum === cut.continuum);
  return table.rows.flatMap((row, at) => {
    const told = figuresIn(row);
    if (told === null) return [];
    const side = sideOf[words(row.side)] ?? 'both';
    const place = at === 0 || !names.has(words(row.place)) ? cut.place : (names.get(words(row.place)) ?? '');
    const shown = (id: string): Figures | null => {
      const reading = own.find((one) => one.place === id && one.side === side && one.figures !== null);
      return reading?.figures ? counts(reading.figures) : null;
    };
    const here = teams.filter(({ id, institution }) => [id, institution].includes(place));
    const everywhere = here.length === 0 ? teams : here;
    const sums: Figures[] = [];
    const whole = everywhere.every(inCut) ? shown(place) : null;
    if (whole !== null) sums.push(whole);
    for (const institution of whole === null ? new Set(everywhere.map((team) => team.institution)) : []) {
      const all = teams.filter((team) => team.institution === institution);
      const wanted = everywhere.filter((team) => team.institution === institution && inCut(team));
      const total = shown(institution);
      if (wanted.length === 0) continue;
      if (wanted.length === all.length && total !== null) {
        sums.push(total);
        continue;
      }
      if (side !== 'both') continue;
      for (const { id } of wanted) sums.push(...[shown(id)].filter((figures) => figures !== null));
      const hidden = all.filter(({ id }) => shown(id) === null);
      const rest = all.reduce((left, { id }) => added(left, shown(id) ?? {}, -1), total ?? {});
      if (total !== null && hidden.length > 0 && hidden.every((team) => wanted.includes(team))) sums.push(rest);
    }
    const sum = sums.reduce((left, figures) => added(left, figures, 1), {});
    const [said, expected] = [counts(told), sum];
    const differs = Object.keys(said).some((key) => said[key] !== (expected[key] ?? 0));
    return differs ? [`${cut.name} of ${cut.level} ${cut.continuum} at ${place}: ${JSON.stringify(said)}`] : [];
  });
}
