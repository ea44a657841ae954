import { minimumTeams } from '../../analysis/disclosure/oneSided.ts';
import type { StaffRole } from '../../api/db/schema/staff.ts';
import { insertHistories, type Step } from '../support/histories.ts';
import type { AuditApp } from './auditApp.ts';
import type { AuditProgramme } from './auditProgramme.ts';
import { placesIn } from './collect.ts';
import { csvFaults } from './csvFaults.ts';
import { drawingFaults } from './drawingFaults.ts';
import { numbersTold } from './furtherKinds.ts';
import { isHidden, type Table } from './readings.ts';
import { accounts } from './roles.ts';

/** A view of being heard: from a team, on a day, from 1 to 5. */
type Said = [team: number, day: string, score: number];

const month = (number: number, day: number): string => `2026-0${number}-${String(day).padStart(2, '0')}`;

/**
 * Months of views: two from one team; enough from two teams; the third team; three of one voice, four more, and one other; nine in
 * three teams, eight of them of one; a month of two people who are never enough.
 */
const views: Said[] = [
  ...([1, 4] as const).map((score, at): Said => [0, month(1, 10 + at), score]),
  ...([5, 4, 3] as const).map((score, at): Said => [at % 2, month(2, 3 + at), score]),
  [2, month(3, 9), 2],
  ...[0, 1, 2].map((team): Said => [team, month(4, 2 + team), 5]),
  ...[3, 4, 3, 4].map((team): Said => [team, month(5, 20), 5]),
  [5, month(5, 28), 4],
  ...Array.from({ length: 6 }, (_, at): Said => [0, month(6, 1 + at), 1 + (at % 5)]),
  ...[1, 2].map((team): Said => [team, month(6, 30), 3]),
  ...[3, 4].map((team): Said => [team, month(7, 4), 2]),
];

const accepted: Step[] = [
  ['submitted', '2025-11-05'],
  ['acknowledged', '2025-11-06'],
  ['under_review', '2025-11-07'],
  ['accepted', '2025-11-08'],
];

/** Recommendations of the programme's teams, and what their contributors said of being heard: each team on one of its own. */
export async function speakUp(app: AuditApp, { sample }: AuditProgramme): Promise<void> {
  const histories = sample.teams.map(({ id: teamId, institutionId }, at) => {
    const own = views.filter(([team]) => team === at);
    const said = own.map(([, day, score]): Step => ['heard', day, { score }]);
    return { id: `heard-${sample.programId}-${at}`, teamId, institutionId, steps: [...accepted, ...said] };
  });
  await insertHistories(app.services.db, sample.programId, histories);
}

/** Every day on which what is told could differ from the day before. */
const days = [
  ...new Set([
    '2025-12-31',
    ...views.flatMap(([, day]) => [day, `${day.slice(0, 7)}-01`, `${day.slice(0, 7)}-28`]),
    ...['2026-06-30', '2026-08-01', '2026-12-31', '2027-12-31'],
  ]),
].sort();

const smallest = 5;

/** How many of each score a reply tells of; null where it tells of none. */
function countsIn(table: Table): number[] | null {
  const counts = table.rows.map(({ count }) => count);
  return counts.some(isHidden) ? null : counts.map(Number);
}

const spread = (counts: readonly number[]): number => counts.filter((count) => count > 0).length;
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/**
 * The month whose end counts like these were recorded by; null where they are of no such moment. The auditor's own knowledge: a
 * reader who is told of views by the end of a month alone cannot tell who spoke within it.
 */
function monthOf(counts: readonly number[]): string | null {
  const months = [...new Set(views.map(([, day]) => day.slice(0, 7)))].sort();
  const until = (end: string) =>
    [1, 2, 3, 4, 5].map((score) => views.filter(([, day, own]) => own === score && day.slice(0, 7) <= end).length);
  return ['', ...months].find((end) => until(end).join() === counts.join()) ?? null;
}

const teamsBetween = (from: string, to: string): number =>
  new Set(views.filter(([, day]) => day.slice(0, 7) > from && day.slice(0, 7) <= to).map(([team]) => team)).size;

export interface AuditedHeard {
  role: StaffRole;
  /** Days on which something was told. */
  told: number;
  cells: number;
  faults: string[];
}

/**
 * Whether contributors felt heard, asked for as of every day at every place. What any two looks differ by must be the views of
 * five people from three teams at least who do not all say the same; no other place and no day before may say anything.
 */
export async function auditHeard(
  app: AuditApp,
  programme: AuditProgramme,
  { roles }: { roles?: StaffRole[] } = {},
): Promise<AuditedHeard[]> {
  const audited: AuditedHeard[] = [];
  for (const { role, cookie } of await accounts(app, programme, roles)) {
    const faults: string[] = [];
    const looks: { day: string; counts: number[] }[] = [];
    let cells = 0;
    for (const place of placesIn(programme)) {
      for (const day of [...days, '']) {
        const asOf: Record<string, string> = day === '' ? {} : { asOf: day };
        const search = new URLSearchParams({ program: programme.sample.programId, ...place.query, ...asOf });
        const reply = await app.ask(`/findings/felt-heard?${search}`, cookie);
        if (reply.status !== 200) continue;
        const tables: Table[] = [reply.body.table, ...(reply.body.moreTables ?? [])];
        cells += tables.reduce((total, { rows, columns }) => total + rows.length * columns.length, 0);
        const counts = countsIn(reply.body.table);
        if (counts === null || Object.keys(place.query).length > 0) {
          const told = [...numbersTold(tables), ...(reply.body.n === null ? [] : [`n: ${reply.body.n}`])];
          faults.push(...told.map((fault) => `felt-heard ${search}: ${fault}`));
          continue;
        }
        if (reply.body.n !== sum(counts)) faults.push(`felt-heard ${search}: another n`);
        const csv = await app.ask(`/findings/felt-heard.csv?${search}&lang=en`, cookie);
        const svg = await app.ask(`/findings/felt-heard.svg?${search}&lang=en`, cookie);
        const files = [...csvFaults(reply.body.table, csv.text), ...drawingFaults(reply.body, svg.text)];
        faults.push(...files.map((fault) => `felt-heard ${search}: ${fault}`));
        looks.push({ day: day === '' ? '9999-12-31' : day, counts });
      }
    }
    const nothing = { day: '', counts: [0, 0, 0, 0, 0] };
    for (const [at, later] of looks.entries()) {
      const to = monthOf(later.counts);
      // The day of a look is not over, nor is its month.
      if (to === null || to >= later.day.slice(0, 7))
        faults.push(`felt-heard: views of a part of a month on ${later.day}`);
      for (const earlier of [nothing, ...looks.slice(0, at)]) {
        const came = later.counts.map((count, score) => count - (earlier.counts[score] ?? 0));
        const people = sum(came);
        const teams = teamsBetween(monthOf(earlier.counts) ?? '', to ?? '');
        const safe = people === 0 || (people >= smallest && spread(came) > 1 && teams >= minimumTeams);
        if (Math.min(...came) < 0 || !safe)
          faults.push(`felt-heard: ${came.join(', ')} from ${teams} teams between ${earlier.day} and ${later.day}`);
      }
    }
    audited.push({ role, told: looks.length, cells, faults });
  }
  return audited;
}
