import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { demographics1 } from '../../surveys/instruments/demographics/1.ts';
import type { Config } from '../config.ts';
import type { Database, Transaction } from '../db/database.ts';
import { programs } from '../db/schema/organization.ts';
import { questionnaires, questionnaireVersions } from '../db/schema/questionnaires.ts';
import { teamEffects } from './answers.ts';
import { inventBenchmarks } from './benchmarks.ts';
import { type Instruments, type InventedWave, inventCampaign } from './campaigns.ts';
import { daysBefore } from './day.ts';
import { firstInstitutions, secondInstitutions } from './institutions.ts';
import { inventProgram } from './program.ts';
import { seededRandom } from './random.ts';
import { inventRecommendations } from './recommendations.ts';
import { inventStaff } from './staff.ts';

async function publishedVersion(tx: Transaction, slug: string): Promise<string> {
  const [row] = await tx
    .select({ id: questionnaireVersions.id })
    .from(questionnaireVersions)
    .innerJoin(questionnaires, eq(questionnaireVersions.questionnaireId, questionnaires.id))
    .where(and(eq(questionnaires.slug, slug), eq(questionnaireVersions.number, 1)));
  if (!row) throw new Error(`the shipped questionnaire ${slug} is not published`);
  return row.id;
}

/** The four waves of the first programme: three closed, the follow-up open for the printed links. */
const firstWaves = (now: number): InventedWave[] => [
  {
    name: { fr: 'Départ', en: 'Baseline' },
    wave: 'baseline',
    status: 'closed',
    opensAt: daysBefore(now, 420),
    closesAt: daysBefore(now, 390),
    progress: 0,
    answered: 0.86,
  },
  {
    name: { fr: 'Mi-mandat', en: 'Midpoint' },
    wave: 'midpoint',
    status: 'closed',
    opensAt: daysBefore(now, 240),
    closesAt: daysBefore(now, 210),
    progress: 0.5,
    answered: 0.84,
  },
  {
    name: { fr: 'Fin du mandat', en: 'End of mandate' },
    wave: 'end',
    status: 'closed',
    opensAt: daysBefore(now, 60),
    closesAt: daysBefore(now, 30),
    progress: 1,
    answered: 0.86,
  },
  {
    name: { fr: 'Suivi', en: 'Follow-up' },
    wave: 'followup',
    status: 'open',
    opensAt: daysBefore(now, 7),
    closesAt: daysBefore(now, -21),
    progress: 1,
    answered: 0.35,
  },
];

/** Twelve quarters of the second programme, all closed. */
const secondWaves = (now: number): InventedWave[] =>
  Array.from({ length: 12 }, (_, index) => {
    const quarter = index + 1;
    const opensAt = daysBefore(now, 91 * (12 - index));
    return {
      name: { fr: `Trimestre ${quarter}`, en: `Quarter ${quarter}` },
      wave: index === 0 ? 'baseline' : index === 11 ? 'end' : 'followup',
      status: 'closed',
      opensAt,
      closesAt: opensAt + 30 * 86_400_000,
      progress: index / 11,
      answered: 0.85,
    };
  });

export interface Seeded {
  /** Campaigns to be released, oldest first. */
  closed: string[];
}

/** Whether the demonstration stands in this database already. */
export async function isSeeded(db: Database): Promise<boolean> {
  const rows = await db.read
    .select({ id: programs.id })
    .from(programs)
    .where(eq(programs.demonstration, true))
    .limit(1);
  return rows.length > 0;
}

/** Fills an empty database with two invented programmes, or the first alone, in one transaction. The shipped questionnaires must stand. */
export function seedDemonstration(
  db: Database,
  config: Pick<Config, 'secret'>,
  now: number,
  programmes: 1 | 2 = 2,
): Promise<Seeded> {
  const random = seededRandom(20_261_122);
  const newId = randomUUID;
  return db.write(async (tx) => {
    const instruments: Instruments = {
      experienceVersionId: await publishedVersion(tx, 'partnership-experience'),
      demographicsVersionId: await publishedVersion(tx, 'demographics'),
      demographics: demographics1,
    };
    const plans = [
      {
        slug: 'demonstration',
        name: { fr: 'Programme de démonstration', en: 'Demonstration programme' },
        description: {
          fr: 'Vingt-six équipes inventées dans huit établissements.',
          en: 'Twenty-six invented teams in eight institutions.',
        },
        institutions: firstInstitutions,
        waves: firstWaves(now),
        recommendations: 120,
      },
      {
        slug: 'grande-demonstration',
        name: { fr: 'Grand programme de démonstration', en: 'Large demonstration programme' },
        description: {
          fr: 'Deux cent quarante équipes inventées, douze trimestres.',
          en: 'Two hundred and forty invented teams, twelve quarters.',
        },
        institutions: secondInstitutions,
        waves: secondWaves(now),
        recommendations: 360,
      },
    ];
    const closed: string[] = [];
    const made = [];
    for (const { waves, recommendations, ...plan } of plans.slice(0, programmes)) {
      const program = await inventProgram(tx, random, { ...plan, now, newId });
      const effects = teamEffects(
        random,
        program.teams.map(({ id }) => id),
      );
      for (const wave of waves) {
        const { id } = await inventCampaign(tx, random, {
          program,
          wave,
          instruments,
          teamEffects: effects,
          secret: config.secret,
          newId,
        });
        if (wave.status === 'closed') closed.push(id);
      }
      await inventRecommendations(tx, random, { program, count: recommendations, now, newId });
      made.push(program);
    }
    const [first] = made;
    const team = first?.teams[0];
    if (!first || !team) throw new Error('the first programme has no team');
    const places = { programs: made.map(({ id }) => id), institution: team.institutionId, team: team.id };
    await inventBenchmarks(tx, { programs: places.programs, at: now, newId });
    await inventStaff(tx, places, now, newId);
    return { closed };
  });
}
