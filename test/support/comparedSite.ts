import { and, eq } from 'drizzle-orm';
import { questionnaires, questionnaireVersions } from '../../api/db/schema/questionnaires.ts';
import { teamEffects } from '../../api/demo/answers.ts';
import { inventCampaign } from '../../api/demo/campaigns.ts';
import { inventedCodes } from '../../api/demo/codes.ts';
import { inventProgram } from '../../api/demo/program.ts';
import { seededIds, seededRandom } from '../../api/demo/random.ts';
import { createRelease } from '../../api/model/releases.ts';
import { publishShipped } from '../../api/model/shippedQuestionnaires.ts';
import { demographics1 } from '../../surveys/instruments/demographics/1.ts';
import { type TestApp, testApp } from './app.ts';

const day = 86_400_000;

interface Size {
  institutions: number;
  teams: number;
  waves: number;
}

async function programOf(app: TestApp, slug: string, { institutions, teams, waves }: Size, seed: number) {
  const { db, config, live } = app.services;
  const now = Date.now();
  const random = seededRandom(seed);
  const newId = seededIds(seed);
  const versionOf = async (name: string) => {
    const [row] = await db.read
      .select({ id: questionnaireVersions.id })
      .from(questionnaireVersions)
      .innerJoin(questionnaires, eq(questionnaireVersions.questionnaireId, questionnaires.id))
      .where(and(eq(questionnaires.slug, name), eq(questionnaireVersions.number, 1)));
    return row?.id ?? '';
  };
  const instruments = {
    experienceVersionId: await versionOf('partnership-experience'),
    demographicsVersionId: await versionOf('demographics'),
    demographics: demographics1,
  };
  const made = await db.write(async (tx) => {
    const program = await inventProgram(tx, random, {
      slug,
      name: { fr: `Programme ${slug}`, en: `Programme ${slug}` },
      description: { fr: 'Inventé.', en: 'Invented.' },
      institutions: Array.from({ length: institutions }, (_, i) => ({
        name: { fr: `Établissement ${i + 1}`, en: `Institution ${i + 1}` },
        kind: i % 2 === 0 ? ('hospital' as const) : ('long_term_care_home' as const),
        region: 'Estrie',
        teams,
      })),
      ...{ now, newId },
    });
    const effects = teamEffects(
      random,
      program.teams.map(({ id }) => id),
    );
    const codes = inventedCodes(seededRandom(seed + 1));
    const campaigns: string[] = [];
    for (let index = 0; index < waves; index++) {
      const opensAt = now - (waves - index) * 60 * day;
      const last = waves - index;
      const { id } = await inventCampaign(tx, random, {
        ...{ program, instruments, codes, newId, secret: config.secret, teamEffects: effects },
        wave: {
          name: { fr: `Moment ${index + 1}`, en: `Moment ${index + 1}` },
          wave: last === 1 ? 'end' : last === 2 ? 'midpoint' : 'followup',
          ...{ status: 'closed', opensAt, closesAt: opensAt + 30 * day, progress: index / waves, answered: 0.93 },
          ...(last <= 2 ? { coded: true as const } : {}),
        },
      });
      campaigns.push(id);
    }
    return { program, campaigns };
  });
  await live.reload();
  for (const id of made.campaigns) {
    await live.seal(id);
    await createRelease(app.services, id, 'close');
  }
  const admin = await app.signedIn('program_admin', 'program', made.program.id);
  return { id: made.program.id, institution: made.program.institutions[0]?.id ?? '', admin };
}

/**
 * Two programmes on the shipped questionnaires: one with all that figures of groups and moments need, eight institutions of four
 * teams at twelve moments, the last two with codes; and one of four teams in four institutions, once.
 */
export async function comparedSite() {
  const app = await testApp({ end: 'file' });
  await publishShipped(app.services.db, new Date());
  const large = await programOf(app, 'large', { institutions: 8, teams: 4, waves: 12 }, 7);
  const small = await programOf(app, 'small', { institutions: 4, teams: 1, waves: 1 }, 11);
  return { app, large, small };
}
