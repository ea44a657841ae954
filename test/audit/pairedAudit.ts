import { linearSolver } from '../../analysis/linearSolver.ts';
import type { StaffRole } from '../../api/db/schema/staff.ts';
import { sides } from '../../surveys/side.ts';
import type { AuditApp } from './auditApp.ts';
import { auditExperience } from './auditQuestionnaires.ts';
import { type Collected, collect, placesIn } from './collect.ts';
import { type AskedItem, type Leaf, score } from './experienceModel.ts';
import { pairsTold } from './pairedModel.ts';
import type { PairedProgramme } from './pairedProgramme.ts';
import { pairedVerdicts, type ScoredPerson } from './pairedVerdicts.ts';
import type { Table } from './readings.ts';
import { truthOf } from './releaseTruth.ts';
import { accounts, rollOf } from './roles.ts';
import type { Told, Verdict } from './verdicts.ts';

const points = (name: string): AskedItem => ({ name, values: [1, 2, 3, 4, 5] });

/** The items of the scale, which the change of the same people is about. */
const items = auditExperience.scales.flatMap((scale) => scale.items.map(({ name }) => points(name)));

const choices: Record<string, string>[] = [{}, { side: 'both' }, ...sides.map((side) => ({ side }))];

export interface AuditedPairs {
  role: StaffRole;
  collected: Collected;
  verdicts: Verdict[];
  /** How many scales a look was told of, by look. */
  told: number[];
}

/** What a page tells of the people recognised, asked for at every place and side; the programme alone may say anything. */
async function look(app: AuditApp, { programme }: PairedProgramme, as: string, faults: string[]) {
  const found = new Set<string>();
  for (const place of placesIn(programme)) {
    for (const choice of choices) {
      const query = { program: programme.sample.programId, ...place.query, ...choice };
      const reply = await app.ask(`/findings/change?${new URLSearchParams(query)}`, as);
      if (reply.status !== 200) continue;
      const tables: Table[] = [reply.body.table, ...(reply.body.moreTables ?? [])];
      const told = pairsTold(tables);
      const mayTell = Object.keys(place.query).length === 0 && (choice.side ?? 'both') === 'both';
      if (!mayTell && told.length > 0) faults.push(`change ${new URLSearchParams(query)}: pairs of a part`);
      for (const each of told) found.add(JSON.stringify(each));
    }
  }
  return found;
}

/**
 * The change of the same people through pairing codes, attacked as some roles. They look, the threshold of the later campaign
 * rises, and they look again: what is told the second time must have been told the first.
 */
export async function auditPairs(
  app: AuditApp,
  paired: PairedProgramme,
  { roles = ['program_admin', 'viewer'] }: { roles?: StaffRole[] } = {},
): Promise<AuditedPairs[]> {
  const { programme, people } = paired;
  const { sample } = programme;
  const solve = await linearSolver();
  const leaves = sample.teams.flatMap(({ id, institutionId }) =>
    sides.map((side): Leaf => ({ team: id, institution: institutionId, side })),
  );
  const scoreOf = (answers: Record<string, number> | null) => {
    const own = items.map(({ name }) => answers?.[name] ?? null);
    return own.some((value) => value !== null) ? score(own) : null;
  };
  const scored = people.map(({ team, side, before, after, paired: coded }): ScoredPerson => {
    const [first, second] = [scoreOf(before), scoreOf(after)];
    const leaf = leaves.findIndex((one) => one.team === team && one.side === side);
    return { leaf, before: first, after: second, paired: coded && first !== null && second !== null };
  });
  const all = await accounts(app, programme, roles);
  const first = [];
  for (const account of all) {
    const collected = await collect(app, programme, account.cookie, { filesOfEach: 20, pooled: true });
    first.push({ account, collected, told: await look(app, paired, account.cookie, collected.faults) });
  }
  const raised = await app.ask(`/campaigns/${paired.after}`, programme.admin, { minimumGroup: 7 }, 'PATCH');
  if (raised.status >= 300) throw new Error(raised.text);
  const audited: AuditedPairs[] = [];
  for (const { account, collected, told } of first) {
    const again = await look(app, paired, account.cookie, collected.faults);
    for (const each of again)
      if (!told.has(each)) collected.faults.push(`change: told after a threshold rose: ${each}`);
    const campaignOf = async (campaign: string) => {
      const releases = (await app.ask(`/releases?campaign=${campaign}`, account.cookie)).body?.items ?? [];
      const release: string = releases[0]?.id ?? '';
      const { truth, moments } = await truthOf(app, release, leaves);
      const scale = auditExperience.scales[0]?.name ?? '';
      const roll = await rollOf(app, account, campaign);
      const readings = collected.readings.filter((one) => one.release === release);
      const known: Told = {
        ...{ leaves, items, scale, readings, program: sample.programId, roll, mostInTeam: 8 },
        moments: (those) => moments(scale, those),
      };
      return { known, truth, countsKnown: leaves.some(({ team, side }) => roll(team, side) !== null) };
    };
    const [before, after] = [await campaignOf(paired.before), await campaignOf(paired.after)];
    const [one = null] = [...told].map((each): ReturnType<typeof pairsTold>[number] => JSON.parse(each));
    const countsKnown = before.countsKnown || after.countsKnown;
    const verdicts = pairedVerdicts(solve, { before, after, told: one, people: scored, countsKnown });
    audited.push({ role: account.role, collected, verdicts, told: [told.size, again.size] });
  }
  return audited;
}
