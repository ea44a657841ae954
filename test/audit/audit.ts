import { setImmediate } from 'node:timers/promises';
import { linearSolver } from '../../analysis/linearSolver.ts';
import type { StaffRole } from '../../api/db/schema/staff.ts';
import { sides } from '../../surveys/side.ts';
import type { AuditApp } from './auditApp.ts';
import type { AuditProgramme } from './auditProgramme.ts';
import { auditDemographics, auditExperience } from './auditQuestionnaires.ts';
import { type Collected, collect, releasesTold } from './collect.ts';
import { demographicVerdicts } from './demographicVerdicts.ts';
import { type AskedItem, type Leaf, within } from './experienceModel.ts';
import { newcomerVerdicts } from './newcomers.ts';
import { truthOf } from './releaseTruth.ts';
import { type Account, accounts, rollOf } from './roles.ts';
import { spreadFaults } from './spreadTold.ts';
import { experienceVerdicts, type Told, type Truth, type Verdict } from './verdicts.ts';

export interface Audited {
  role: StaffRole;
  collected: Collected;
  verdicts: (Verdict & { finding: 'experience' | 'demographics' })[];
}

const points = (name: string, most: number): AskedItem => ({
  name,
  values: Array.from({ length: most }, (_, at) => at + 1),
});
/** What is answered together: the statements of the scale, which its mean joins, and each other one alone. */
const asked: AskedItem[][] = [
  [points('heard', 5), points('useful', 5)],
  [points('prepared', 5)],
  [points('overall', 4)],
];

const questions = auditDemographics.sections
  .flatMap(({ items }) => items)
  .flatMap((item) => {
    if (item.kind !== 'single' && item.kind !== 'multiple') return [];
    const codes = item.options.map(({ code }) => code);
    const exclusive =
      item.kind === 'single' ? codes : item.options.filter((one) => one.exclusive).map(({ code }) => code);
    const sensitive = item.options.filter((one) => one.sensitive).map(({ code }) => code);
    return [{ name: item.name, codes, exclusive, sensitive }];
  });

/** How far an audit goes; all the way unless something is said. */
interface Extent {
  /** Files and drawings are compared of one figure in so many. */
  filesOfEach?: number;
  /** Only statements that no scale joins are solved for. */
  alone?: boolean;
  /** Every kind of team, at every place: else two kinds, of the programme. */
  thorough?: boolean;
  /** Choices that are not gone through are tried. */
  choices?: boolean;
}

/** What one account can work out, from what it was ever shown. */
async function auditAccount(
  app: AuditApp,
  programme: AuditProgramme,
  account: Account,
  earlier: Collected | undefined,
  { filesOfEach = 1, alone = false, choices = false, thorough = true }: Extent,
) {
  const { sample } = programme;
  const solve = await linearSolver();
  const collected = await collect(app, programme, account.cookie, { filesOfEach, choices, thorough });
  // Whoever looked before a threshold rose keeps what was shown then: a figure shown once is known.
  const readings = [...collected.readings, ...(earlier?.readings ?? [])].sort(
    (a, b) => Number(b.figures !== null) - Number(a.figures !== null),
  );
  const leaves = sample.teams.flatMap(({ id, institutionId }) =>
    sides.map((side): Leaf => ({ team: id, institution: institutionId, side })),
  );
  const verdicts: Audited['verdicts'] = [];
  const scale = auditExperience.scales[0]?.name ?? '';
  const before = new Map<string, { known: Told; truth: Truth }[]>();
  for (const { id, campaign, latest } of await releasesTold(app, account.cookie, sample.programId)) {
    const { truth, moments, demographics } = await truthOf(app, id, leaves);
    const own = readings.filter(({ release }) => release === id);
    collected.faults.push(
      ...spreadFaults(own, scale, (place, side) => moments(scale, within(leaves, sample.programId, place, side))),
    );
    const roll = latest ? await rollOf(app, account, campaign) : () => null;
    const countsKnown = leaves.some(({ team, side }) => roll(team, side) !== null);
    for (const [at, items] of asked.entries()) {
      if (alone && items.length > 1) continue;
      await setImmediate();
      const known: Told = {
        ...{ leaves, items, scale, readings: own, program: sample.programId, roll, mostInTeam: 8 },
        moments: (those) => moments(scale, those),
      };
      const found = experienceVerdicts(solve, known, truth, { smallestGroup: 5, countsKnown });
      const key = `${campaign} ${at}`;
      for (const earlier of before.get(key) ?? []) {
        found.push(...newcomerVerdicts(solve, earlier, { known, truth }, countsKnown));
      }
      before.set(key, [...(before.get(key) ?? []), { known, truth }]);
      verdicts.push(...found.map((verdict) => ({ ...verdict, finding: 'experience' as const })));
    }
    for (const question of questions) {
      const about = own.filter(({ kind }) => kind === 'demographic');
      const { programId: program, institutionIds: institutions } = sample;
      const found = demographicVerdicts(solve, {
        program,
        institutions,
        question,
        readings: about,
        truth: demographics,
      });
      verdicts.push(...found.map((verdict) => ({ ...verdict, finding: 'demographics' as const })));
    }
  }
  return { role: account.role, collected, verdicts };
}

/** Everything that each role can work out. `between` happens after all have looked once, and all look again. */
export async function audit(
  app: AuditApp,
  programme: AuditProgramme,
  options: { roles?: StaffRole[]; between?: () => Promise<void> } & Extent = {},
): Promise<Audited[]> {
  const all = await accounts(app, programme, options.roles);
  const earlier = new Map<Account, Collected>();
  if (options.between) {
    // Files are compared with every page in the second look; in the first, with one page in seven.
    for (const account of all) earlier.set(account, await collect(app, programme, account.cookie, { filesOfEach: 7 }));
    await options.between();
  }
  const audited: Audited[] = [];
  for (const account of all) {
    // What a choice does is the same for every role; the first sees the most.
    const choices = options.between !== undefined && account === all[0];
    audited.push(await auditAccount(app, programme, account, earlier.get(account), { ...options, choices }));
  }
  return audited;
}
