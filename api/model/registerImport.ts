import { createHash } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import * as z from 'zod';
import { dayOf } from '../../analysis/ledger/days.ts';
import { type RegisterEntry, readRegister } from '../../analysis/ledger/register.ts';
import type { RegisterFault, RegisterFaultCode } from '../../analysis/ledger/registerFault.ts';
import type { Place } from '../access.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { inParts } from '../db/inParts.ts';
import { institutions, teams } from '../db/schema/organization.ts';
import { recommendations } from '../db/schema/recommendations.ts';
import { Problem } from '../problem.ts';
import { actingRole } from './actingRole.ts';
import { insertLedgers, type NewEvent, type NewLedger } from './ledgerWriting.ts';
import { type Reach, reachIn, withinReach } from './reach.ts';
import { registerLines } from './registerLines.ts';
import { newId, write } from './write.ts';

const verb = 'recommendation.import';

export const registerInput = z.strictObject({
  program: z.string().max(100),
  csv: z.string().max(2_000_000),
  /** Only says what would be taken in, and every fault. */
  dryRun: z.boolean(),
  /** Puts in the steps that registers leave out, with a note that says so. */
  fill: z.boolean().default(false),
});
export type RegisterInput = z.infer<typeof registerInput>;

export interface RegisterReport {
  /** What is new, or would be. */
  recommendations: number;
  events: number;
  /** Taken in before, and left as they are. */
  alreadyThere: number;
  faults: RegisterFault[];
  /** All of them: `faults` are the first two hundred. */
  faultCount: number;
}

const mostFaults = 200;

/** The same recommendation of the same register has the same id: taken in a second time, it is there already. */
function registerId(teamId: string, reference: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify(['register', teamId, reference]))
    .digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
}

/** What an import needs of a request: the command line has no more. */
type Importing = Pick<Context, 'db' | 'now' | 'actor' | 'idempotencyKey'>;

type Team = Required<Place> & { names: string[]; institutionNames: string[] };

/** The teams of a programme for which the importer may record. */
async function teamsWithin(context: Importing, program: string, reach: Reach): Promise<Team[]> {
  const rows = await context.db.read
    .select({ id: teams.id, name: teams.name, institution: institutions.id, institutionName: institutions.name })
    .from(teams)
    .innerJoin(institutions, eq(teams.institutionId, institutions.id))
    .where(and(eq(institutions.programId, program), withinReach(reach)));
  return rows.map(({ id, name, institution, institutionName }) => ({
    ...{ program, institution, team: id, names: [id, name.fr, name.en] },
    institutionNames: [institution, institutionName.fr, institutionName.en],
  }));
}

/** The team that a line names, by its id or its name in either language. */
function teamNamed(all: Team[], team: string, institution: string): { id: string } | RegisterFaultCode {
  if (team === '') return 'missing';
  const [first, ...others] = all.filter(
    ({ names, institutionNames }) =>
      names.includes(team) && (institution === '' || institutionNames.includes(institution)),
  );
  if (first === undefined) return 'unknown_team';
  return others.length > 0 ? 'several_teams' : { id: first.team };
}

/** A recommendation of the register as the ledger keeps it: its days are the reported ones, and labelled. */
function ledgerOf(context: Importing, entry: RegisterEntry, place: Required<Place>): NewLedger {
  const { teamId, reference, title, detail, side, facets, steps } = entry;
  const at = context.now().getTime();
  const id = registerId(teamId, reference);
  const by = {
    actorId: context.actor?.userId ?? null,
    actorRole: actingRole(context, verb, place),
    imported: true,
    recordedAt: at,
  };
  return {
    submission: {
      ...{ id, teamId, title, detail, contributorSide: side, createdAt: at },
      ...{ institutionId: place.institution, programId: place.program },
    },
    events: steps.map((step, index): NewEvent => {
      const said =
        step.type === 'superseded' ? { ...step.detail, by: registerId(teamId, String(step.detail.by)) } : step.detail;
      const own = { id: newId(), recommendationId: id, sequence: index + 1, type: step.type, occurredOn: step.on };
      return { ...own, ...by, detail: index === 0 ? { ...facets, ...said } : said };
    }),
  };
}

/** Those that stand in the ledger already. */
async function knownIds(db: Pick<Transaction, 'select'>, ids: string[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (const part of inParts(ids)) {
    const { id } = recommendations;
    for (const row of await db.select({ id }).from(recommendations).where(inArray(id, part))) known.add(row.id);
  }
  return known;
}

interface ReadFile {
  ledgers: NewLedger[];
  faults: RegisterFault[];
}

async function readFile(context: Importing, { program, csv, fill }: RegisterInput, reach: Reach): Promise<ReadFile> {
  const { lines, faults } = registerLines(csv);
  if (faults.length > 0) return { ledgers: [], faults };
  const within = await teamsWithin(context, program, reach);
  const places = new Map(within.map((team) => [team.team, team]));
  const read = readRegister(lines, {
    ...{ fill, today: dayOf(context.now().getTime()) },
    teamOf: (team, institution) => teamNamed(within, team, institution),
  });
  const ledgers = read.entries.flatMap((entry) => {
    const place = places.get(entry.teamId);
    return place === undefined ? [] : [ledgerOf(context, entry, place)];
  });
  return { ledgers, faults: read.faults };
}

const report = (fresh: NewLedger[], all: number): RegisterReport => ({
  recommendations: fresh.length,
  events: fresh.reduce((sum, { events }) => sum + events.length, 0),
  alreadyThere: all - fresh.length,
  ...{ faults: [], faultCount: 0 },
});

/** Takes in a register within a reach: for the command line, which reaches everywhere. @throws as importRegister. */
export async function importWithin(context: Importing, input: RegisterInput, reach: Reach): Promise<RegisterReport> {
  const { ledgers, faults } = await readFile(context, input, reach);
  const told = { faults: faults.slice(0, mostFaults), faultCount: faults.length };
  const ids = ledgers.map(({ submission }) => submission.id);
  if (input.dryRun) {
    const known = await knownIds(context.db.read, ids);
    const fresh = ledgers.filter(({ submission }) => !known.has(submission.id));
    return { ...report(fresh, ledgers.length), ...told };
  }
  if (faults.length > 0) throw new Problem('invalid_register', told);
  const { program } = input;
  return write(context, verb, input, async (tx) => {
    const known = await knownIds(tx, ids);
    const fresh = ledgers.filter(({ submission }) => !known.has(submission.id));
    if (fresh.length > 0) await insertLedgers(tx, program, fresh);
    const result = report(fresh, ledgers.length);
    const { recommendations: added, events, alreadyThere } = result;
    return { result, subject: `program:${program}`, detail: { imported: added, events, alreadyThere } };
  });
}

/**
 * Takes in a register of recommendations with their histories: all of it or nothing. Those that were taken in before stay as they
 * are, so that the same file twice adds nothing.
 * @throws Problem `invalid_register` with every fault, up to two hundred.
 */
export const importRegister = async (context: Context, input: RegisterInput): Promise<RegisterReport> =>
  importWithin(context, input, reachIn(context, verb, input.program));
