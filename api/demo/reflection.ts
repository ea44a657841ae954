import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { isAnswerable } from '../../surveys/form.ts';
import { midMandateReflection1 } from '../../surveys/instruments/mid-mandate-reflection/1.ts';
import { sideOfRole } from '../../surveys/side.ts';
import { hashToken, invitationToken } from '../answers/tokens.ts';
import type { Transaction } from '../db/database.ts';
import { responses, unsegmentedResponses } from '../db/schema/answers.ts';
import { campaigns, campaignTeams, invitations } from '../db/schema/campaigns.ts';
import { contactRequests } from '../db/schema/contactRequests.ts';
import { reflectionNotes } from '../db/schema/reflection.ts';
import { roleAssignments, user } from '../db/schema/staff.ts';
import { pseudonymOf } from '../model/pseudonyms.ts';
import { dayOf, daysBefore } from './day.ts';
import { insertAll } from './insert.ts';
import type { NewMember } from './program.ts';
import type { Random } from './random.ts';

/** How each side leans, statement by statement: the patients of this team are heard less than the professionals think. */
const leanings: Record<string, { patients: number; professionals: number }> = {
  can_speak: { patients: 2.6, professionals: 4.4 },
  views_used: { patients: 2.4, professionals: 4.0 },
  lead_together: { patients: 3.6, professionals: 3.8 },
  decide_together: { patients: 2.8, professionals: 3.9 },
  on_track: { patients: 4.1, professionals: 3.7 },
};

const said: Record<string, { patients: string[]; professionals: string[] }> = {
  what_helps: {
    patients: ['On me demande comment je vais avant de commencer.', 'Les comptes rendus arrivent vite.'],
    professionals: [
      'Les histoires des patients nous remettent sur terre.',
      'Un ordre du jour court.',
      'We start on time.',
    ],
  },
  what_hinders: {
    patients: [
      'Les sigles. Je perds le fil et je n’ose plus demander.',
      'Les rencontres le midi : je dois prendre congé.',
    ],
    professionals: ['Trop de points à l’ordre du jour.', 'Nous parlons vite, et souvent entre nous.'],
  },
  heard_better: {
    patients: ['Faire un tour de table avant chaque décision.'],
    professionals: ['Envoyer les questions deux jours d’avance.'],
  },
  lead_better: {
    patients: ['Préparer l’ordre du jour à deux.'],
    professionals: ['Animer à deux, un patient et un professionnel.', 'Take turns in the chair.'],
  },
  change_first: {
    patients: ['Que les mots de tous les jours remplacent les sigles.'],
    professionals: ['Moins de points, plus de temps pour chacun.'],
  },
  my_part: {
    patients: ['Je peux relire les documents avant l’envoi.'],
    professionals: ['Je peux noter les sigles et les expliquer.'],
  },
};

const adjustments = [
  'Un tour de table avant chaque décision.',
  'Un tour de table avant chaque décision, le partenaire patient d’abord.\nPlus de sigles sans explication : Lilas relit l’ordre du jour.\nUne rencontre sur deux à 17 h. On en reparle le mois prochain.',
];

const items = midMandateReflection1.sections.flatMap((section) => section.items.filter(isAnswerable));

function content(random: Random, side: 'patients' | 'professionals', nth: number) {
  const answers: Record<string, number | string> = {};
  const missing: Record<string, 'skipped'> = {};
  for (const { name } of items) {
    const leaning = leanings[name]?.[side];
    const words = said[name]?.[side][nth];
    if (leaning !== undefined) {
      answers[name] = Math.max(1, Math.min(5, Math.round(leaning + random.normal() * 0.6)));
    } else if (words !== undefined) answers[name] = words;
    else missing[name] = 'skipped';
  }
  return { answers, missing };
}

/** A team of the first programme with a finished shared reflection. Every member asked has answered. */
export async function inventReflection(
  tx: Transaction,
  random: Random,
  given: {
    programId: string;
    versionId: string;
    /** The members of the team. */
    members: NewMember[];
    /** E-mail of the account that also coaches this very team. */
    coach: string;
    now: number;
    secret: string;
    newId: () => string;
  },
): Promise<void> {
  const { members, now, newId, secret, versionId } = given;
  const teamId = members[0]?.teamId ?? '';
  const id = newId();
  const opensAt = daysBefore(now, 200);
  await tx.insert(campaigns).values({
    ...{ id, programId: given.programId, wave: 'midpoint', status: 'closed', mode: 'shared', createdAt: opensAt },
    name: { fr: 'Réflexion à mi-mandat', en: 'Midpoint reflection' },
    experienceVersionId: versionId,
    ...{ opensOn: dayOf(opensAt), openedOn: dayOf(opensAt), closesOn: dayOf(daysBefore(now, 186)) },
  });
  await tx.insert(campaignTeams).values({ campaignId: id, teamId });
  const count = { patient_side: 0, professional_side: 0 };
  const asked: (typeof invitations.$inferInsert)[] = [];
  const answers: (typeof responses.$inferInsert)[] = [];
  for (const member of members) {
    const side = sideOfRole(member.role);
    if (side === null) continue;
    const invitationId = newId();
    const tokenHash = hashToken(invitationToken(secret, invitationId));
    asked.push({ id: invitationId, campaignId: id, memberId: member.id, teamId, side, tokenHash, spent: 1 });
    answers.push({
      ...{ receiptHash: randomBytes(32), campaignId: id, versionId, teamId, side },
      ...{ pseudonym: pseudonymOf(secret, member.id), language: member.language, answeredOn: dayOf(opensAt) },
      content: content(random, side === 'patient_side' ? 'patients' : 'professionals', count[side]),
      collectionMode: 'web',
    });
    count[side] += 1;
  }
  await insertAll(tx, invitations, asked);
  await insertAll(tx, responses, answers);
  await insertAll(
    tx,
    unsegmentedResponses,
    answers.map(({ receiptHash }) => ({ receiptHash })),
  );
  const [patient, lead] = [members.find(({ role }) => role === 'patient_partner'), null];
  await insertAll(
    tx,
    reflectionNotes,
    [patient?.id ?? null, lead].map((memberId, at) => ({
      ...{ id: newId(), campaignId: id, teamId, memberId, adjustments: adjustments[at] ?? '' },
      writtenAt: daysBefore(now, 180 - at),
    })),
  );
  await tx.insert(contactRequests).values({
    ...{
      id: randomBytes(16),
      campaignId: id,
      teamId,
      reach: 'Le 514 555-0123, en fin de journée',
      askedOn: dayOf(opensAt),
    },
    words: 'J’aimerais parler de la façon dont on décide quand je ne suis pas là.',
  });
  const [coach] = await tx.select({ id: user.id }).from(user).where(eq(user.email, given.coach));
  if (coach) {
    const scope = { role: 'patient_coach' as const, scopeKind: 'team' as const, scopeId: teamId };
    await tx.insert(roleAssignments).values({ id: newId(), userId: coach.id, ...scope, createdAt: now });
  }
}
