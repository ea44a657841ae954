import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { disputeMail } from '../../web/text/mail/disputeMail.ts';
import { type NewsFacts, newsMail } from '../../web/text/mail/newsMail.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/database.ts';
import { unsubscribedAddresses } from '../db/schema/messages.ts';
import { members, teams } from '../db/schema/organization.ts';
import { recommendationContributors } from '../db/schema/recommendations.ts';
import { addressOf } from './invitationMail.ts';
import { chainHead } from './ledgerChain.ts';
import type { NewEvent } from './ledgerWriting.ts';
import { queuedUnsubscribeUrl, queuedVoiceUrl } from './mailTokens.ts';
import { type NewMessage, queueMessages } from './messages.ts';
import { linkedId, newsId } from './newsIds.ts';
import type { StateRow } from './recommendationStates.ts';
import { staffCoachesOf } from './staffCoaches.ts';

type Services = Pick<Context, 'config' | 'now'>;

/** Contributors who can be written to, also those who have left the team: they want to know what became of it. */
const toTell = (tx: Transaction, recommendationId: string, only: ReturnType<typeof eq> | undefined) =>
  tx
    .select({ id: members.id, name: members.name, email: members.email, language: members.language, team: teams.name })
    .from(recommendationContributors)
    .innerJoin(members, eq(members.id, recommendationContributors.memberId))
    .innerJoin(teams, eq(teams.id, members.teamId))
    .leftJoin(unsubscribedAddresses, eq(unsubscribedAddresses.address, sql`lower(${members.email})`))
    .where(
      and(
        eq(recommendationContributors.recommendationId, recommendationId),
        isNotNull(members.email),
        isNull(unsubscribedAddresses.address),
        only,
      ),
    );

interface News {
  row: Pick<StateRow, 'recommendationId' | 'programId' | 'title'>;
  event: NewsFacts['event'];
  only: ReturnType<typeof eq> | undefined;
  idOf: (memberId: string) => string;
}

async function queueNews(tx: Transaction, { config, now }: Services, { row, event, only, idOf }: News): Promise<void> {
  if (config.smtpUrl === undefined && !config.demo) return;
  const people = await toTell(tx, row.recommendationId, only);
  if (people.length === 0) return;
  const { count, hash } = await chainHead(tx, row.programId);
  const given = people.map(({ id, name, email, language, team }): NewMessage => {
    const mail = newsMail(language, {
      ...{ memberName: name, team, title: row.title, event },
      ledger: { count, head: hash?.toString('hex') ?? '' },
      url: queuedVoiceUrl(config, row.recommendationId),
      unsubscribeUrl: queuedUnsubscribeUrl(config),
      replyTo: addressOf(config.mailFrom),
    });
    return { id: idOf(id), kind: 'recommendation', recipient: email ?? '', language, memberId: id, ...mail };
  });
  await queueMessages(tx, given, now());
}

/** Tells somebody who was just linked, in the transaction that links them. */
export const tellLinked = (tx: Transaction, services: Services, row: News['row'], memberId: string): Promise<void> =>
  queueNews(tx, services, {
    ...{ row, event: null, only: eq(members.id, memberId) },
    idOf: (id) => linkedId(row.recommendationId, id),
  });

/** A dispute asks the patient coaches of the team to mediate. */
async function tellMediators(tx: Transaction, services: Services & Pick<Context, 'actor'>, row: StateRow, id: string) {
  const { config, now, actor } = services;
  if (config.smtpUrl === undefined && !config.demo) return;
  const [team] = await tx.select({ name: teams.name }).from(teams).where(eq(teams.id, row.teamId));
  const place = { program: row.programId, institution: row.institutionId, team: row.teamId };
  const coaches = (await staffCoachesOf(tx, place)).filter((coach) => coach.id !== actor?.userId);
  const url = `${config.baseUrl}/recommendations/${row.recommendationId}`;
  const mail = disputeMail('fr', { team: team?.name ?? { fr: '', en: '' }, url });
  const given = coaches.map(
    (coach): NewMessage => ({
      ...{ id: `dispute:${id}:${coach.id}`, kind: 'dispute', recipient: coach.email, language: 'fr' },
      ...mail,
    }),
  );
  await queueMessages(tx, given, now());
}

/**
 * Tells the contributors of an event that was just added, once each, in the transaction that adds it; whoever recorded it by
 * their link knows. Whether somebody felt heard is told to nobody.
 */
export async function tellOfChange(
  tx: Transaction,
  services: Services & Pick<Context, 'actor'>,
  row: StateRow,
  { id, type, detail }: Pick<NewEvent, 'id' | 'type' | 'detail'>,
  author?: string,
): Promise<void> {
  if (type === 'heard') return;
  await queueNews(tx, services, {
    ...{ row, event: { type, detail }, only: author === undefined ? undefined : ne(members.id, author) },
    idOf: (memberId) => newsId(row.recommendationId, id, memberId),
  });
  if (type === 'disputed') await tellMediators(tx, services, row, id);
}
