import { and, eq } from 'drizzle-orm';
import { demographics1 } from '../../surveys/instruments/demographics/1.ts';
import { partnershipExperience1 } from '../../surveys/instruments/partnership-experience/1.ts';
import type { Config } from '../config.ts';
import type { Database, Transaction } from '../db/database.ts';
import { programs } from '../db/schema/organization.ts';
import { questionnaires, questionnaireVersions } from '../db/schema/questionnaires.ts';
import { commentItems } from '../model/commentGathering.ts';
import { teamEffects } from './answers.ts';
import { inventBenchmarks } from './benchmarks.ts';
import { type Instruments, inventCampaign } from './campaigns.ts';
import { inventedCodes } from './codes.ts';
import { inventCommentReview } from './comments.ts';
import { inventContacts } from './contacts.ts';
import { inventContributors, openPublicPage } from './contributors.ts';
import { inventEvents } from './events.ts';
import { firstInstitutions, secondInstitutions } from './institutions.ts';
import { inventLotteries } from './lotteries.ts';
import { inventProducts } from './products.ts';
import { inventProgram } from './program.ts';
import { publishOwnQuestionnaire } from './questionnaire.ts';
import type { SentWave } from './raised.ts';
import { seededIds, seededRandom } from './random.ts';
import { inventOwners } from './recommendationDetails.ts';
import { inventRecommendations } from './recommendations.ts';
import { inventAgreement, inventOpenRecruitment, inventRecruitment } from './recruitment.ts';
import { inventReflection } from './reflection.ts';
import { accountOf, demoAccounts, inventStaff } from './staff.ts';
import { firstWaves, laterVersionFrom, secondWaves } from './waves.ts';
import { inventWebhook } from './webhooks.ts';

async function publishedVersion(tx: Transaction, slug: string): Promise<string> {
  const [row] = await tx
    .select({ id: questionnaireVersions.id })
    .from(questionnaireVersions)
    .innerJoin(questionnaires, eq(questionnaireVersions.questionnaireId, questionnaires.id))
    .where(and(eq(questionnaires.slug, slug), eq(questionnaireVersions.number, 1)));
  if (!row) throw new Error(`the shipped questionnaire ${slug} is not published`);
  return row.id;
}

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

/**
 * Fills an empty database with two invented programmes, or the first alone, in one transaction. The shipped questionnaires must
 * stand.
 */
export function seedDemonstration(
  db: Database,
  config: Pick<Config, 'secret'>,
  now: number,
  programmes: 1 | 2 = 2,
): Promise<Seeded> {
  const random = seededRandom(20_261_122);
  const contactRandom = seededRandom(20_261_125);
  const recruitmentRandom = seededRandom(20_261_127);
  const newId = seededIds(20_261_128);
  return db.write(async (tx) => {
    const shipped: Instruments = {
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
        sharedByInstitution: 0,
        own: false,
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
        // Institutions differ, so that a comparison of them is seen drawn; those of the first programme do not.
        sharedByInstitution: 0.45,
        own: true,
        recommendations: 360,
      },
    ];
    const closed: string[] = [];
    const ofFirst: string[] = [];
    const made = [];
    for (const { waves, recommendations, own, sharedByInstitution: share, ...plan } of plans.slice(0, programmes)) {
      const program = await inventProgram(tx, random, { ...plan, now, newId });
      const institutionOf = new Map(program.teams.map(({ id, institutionId }) => [id, institutionId]));
      const shared = share > 0 ? { random: seededRandom(20_261_132), share, institutionOf } : null;
      const effects = teamEffects(random, [...institutionOf.keys()], shared);
      const codes = inventedCodes(seededRandom(20_261_131));
      const opens = { first: waves[0]?.opensAt ?? now, later: waves[laterVersionFrom]?.opensAt ?? now };
      const sent: SentWave[] = [];
      const shippedVersionId = shipped.experienceVersionId;
      const versions = own ? await publishOwnQuestionnaire(tx, { program, shippedVersionId, opens, newId }) : null;
      for (const [index, wave] of waves.entries()) {
        const instruments = { ...shipped, ...versions?.[index < laterVersionFrom ? 'first' : 'later'] };
        const { id } = await inventCampaign(tx, random, {
          program,
          wave,
          instruments,
          teamEffects: effects,
          codes,
          secret: config.secret,
          newId,
        });
        if (!own) {
          const institutions = [...new Set(program.teams.map(({ institutionId }) => institutionId))];
          const around = { campaignId: id, institutions, opensAt: wave.opensAt, newId, ...shipped };
          if (wave.wave === 'baseline') await inventRecruitment(tx, recruitmentRandom, around);
          if (wave.wave === 'followup') await inventOpenRecruitment(tx, recruitmentRandom, around);
        }
        if (wave.status !== 'closed') continue;
        closed.push(id);
        sent.push({ id, opensAt: wave.opensAt, closesAt: wave.closesAt });
        if (!own) ofFirst.push(id);
        if (!own) await inventContacts(tx, contactRandom, { campaignId: id, opensAt: wave.opensAt });
      }
      const [firstWave, lastWave] = [sent[0], sent.at(-1)];
      const again = !own && firstWave && lastWave ? { first: firstWave, last: lastWave } : null;
      await inventRecommendations(tx, random, { program, count: recommendations, now, newId, waves: again });
      made.push(program);
    }
    const [first] = made;
    const team = first?.teams[0];
    if (!first || !team) throw new Error('the first programme has no team');
    const places = { programs: made.map(({ id }) => id), institution: team.institutionId, team: team.id };
    await inventLotteries(tx, { program: first.id, at: now, random: seededRandom(20_261_127).next, newId });
    await inventBenchmarks(tx, { programs: places.programs, at: now, newId });
    const [, large] = made;
    if (large) await inventAgreement(tx, { programId: large.id, at: now, newId });
    if (large) await inventEvents(tx, { program: large, at: now, newId });
    await inventStaff(tx, places, now, newId);
    await inventOwners(tx, seededRandom(20_261_128), { program: first, now, newId });
    await inventContributors(tx, first);
    await openPublicPage(tx, first);
    await inventCommentReview(tx, seededRandom(20_261_127), {
      ...{ programId: first.id, closed: ofFirst, items: commentItems(partnershipExperience1) },
      reviewer: await accountOf(tx, 'comment_reviewer'),
      ...{ secret: config.secret, now, newId },
    });
    await inventReflection(tx, seededRandom(20_261_126), {
      programId: first.id,
      versionId: await publishedVersion(tx, 'mid-mandate-reflection'),
      members: first.members.filter(({ teamId }) => teamId === team.id),
      coach: demoAccounts.find(({ role }) => role === 'patient_coach')?.email ?? '',
      ...{ now, secret: config.secret, newId },
    });
    await inventProducts(tx, { program: first, now, newId });
    await inventWebhook(tx, { programId: first.id, now, newId });
    return { closed };
  });
}
