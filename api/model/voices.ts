import { and, desc, eq } from 'drizzle-orm';
import { type DisputePath, disputePath } from '../../analysis/ledger/disputes.ts';
import { mayFollow, mayRecord, type SpokenType, spokenTypes } from '../../analysis/ledger/transitions.ts';
import type { Side } from '../../surveys/side.ts';
import type { Language, Text } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { institutions, members, programs, teams } from '../db/schema/organization.ts';
import { recommendationStates } from '../db/schema/recommendationStates.ts';
import { recommendationContributors, recommendationEvidence } from '../db/schema/recommendations.ts';
import { Problem } from '../problem.ts';
import { memberOfToken, provesContributor } from './contributorTokens.ts';
import { type RecordedEvent, readLedger } from './ledger.ts';
import { chainHead } from './ledgerChain.ts';
import { recommendationOf, shownEvents } from './recommendationRow.ts';
import { staffCoachesOf } from './staffCoaches.ts';

type Selecting = Pick<Reader, 'select'>;

export interface VoiceMember {
  id: string;
  name: string;
  language: Language;
  team: Text;
  program: Text;
}

/** The contributor that a token stands for. @throws Problem `unknown_token`, also when nothing is linked any more. */
export async function memberByToken({ db, config }: Pick<Context, 'db' | 'config'>, token: string) {
  const id = memberOfToken(token);
  const [row] = await db.read
    .select({
      ...{ id: members.id, name: members.name, language: members.language, email: members.email },
      ...{ team: teams.name, program: programs.name },
    })
    .from(members)
    .innerJoin(teams, eq(teams.id, members.teamId))
    .innerJoin(institutions, eq(institutions.id, teams.institutionId))
    .innerJoin(programs, eq(programs.id, institutions.programId))
    .where(eq(members.id, id ?? ''));
  if (row === undefined || !provesContributor(config.secret, token, row.id, row.email)) {
    throw new Problem('unknown_token');
  }
  const { email: _, ...member } = row;
  return member satisfies VoiceMember;
}

const shownState = ({ state, since, submittedOn, declared, verified, disputed, reviewOn, dueOn }: StateShown) => ({
  ...{ state, since, submittedOn, declared, verified, disputed, reviewOn, dueOn },
});
type StateShown = ReturnType<typeof recommendationOf>['state'];

export interface VoiceItem {
  id: string;
  title: Text;
  state: ReturnType<typeof shownState>;
}

/** The recommendations of a contributor, the newest first. @throws Problem `unknown_token`. */
export async function listVoices(
  context: Context,
  token: string,
): Promise<{ member: VoiceMember; items: VoiceItem[] }> {
  const member = await memberByToken(context, token);
  const rows = await context.db.read
    .select({ row: recommendationStates })
    .from(recommendationContributors)
    .innerJoin(
      recommendationStates,
      eq(recommendationStates.recommendationId, recommendationContributors.recommendationId),
    )
    .where(eq(recommendationContributors.memberId, member.id))
    .orderBy(desc(recommendationStates.createdAt), desc(recommendationStates.recommendationId));
  if (rows.length === 0) throw new Problem('unknown_token');
  const items = rows.map(({ row }) => recommendationOf(row));
  return { member, items: items.map(({ id, title, state }) => ({ id, title, state: shownState(state) })) };
}

export interface Voice extends VoiceItem {
  member: VoiceMember;
  detail: Text;
  side: Side;
  /** Of the last event: what a next one must name. */
  sequence: number;
  /** Every event but those that say whether somebody felt heard. */
  events: RecordedEvent[];
  evidence: { id: string; name: string; size: number }[];
  dispute: DisputePath | null;
  /** What this person may record now. */
  possible: SpokenType[];
  saidHeard: boolean;
  /** Whether the team has a patient coach whom a dispute is told to. */
  hasMediator: boolean;
  ledger: { count: number; head: string | null };
}

/** Staff are named nowhere, nor are other recommendations, which the person may not read. */
const hidden = new Set(['ownerId', 'to', 'by', 'source']);
const withoutOthers = (event: RecordedEvent): RecordedEvent => ({
  ...event,
  detail: Object.fromEntries(Object.entries(event.detail).filter(([name]) => !hidden.has(name))),
});

const evidenceOf = (db: Selecting, id: string) => {
  const { id: fileId, name, size, recommendationId, addedAt } = recommendationEvidence;
  return db
    .select({ id: fileId, name, size })
    .from(recommendationEvidence)
    .where(eq(recommendationId, id))
    .orderBy(addedAt, fileId);
};

/** One recommendation as its contributor reads it. @throws Problem `unknown_token`, `not_found` for one of others. */
export async function readVoice(context: Context, token: string, id: string): Promise<Voice> {
  const member = await memberByToken(context, token);
  const db = context.db.read;
  const [found] = await db
    .select({ row: recommendationStates, contributor: recommendationContributors })
    .from(recommendationContributors)
    .innerJoin(
      recommendationStates,
      eq(recommendationStates.recommendationId, recommendationContributors.recommendationId),
    )
    .where(
      and(eq(recommendationContributors.memberId, member.id), eq(recommendationContributors.recommendationId, id)),
    );
  if (found === undefined) throw new Problem('not_found', { noun: 'recommendation' });
  const { row, contributor } = found;
  const { title, detail, state, sequence } = recommendationOf(row);
  const events = shownEvents((await readLedger(db, [id])).get(id) ?? []);
  const place = { program: row.programId, institution: row.institutionId, team: row.teamId };
  const { count, hash } = await chainHead(db, row.programId);
  const possible = spokenTypes.filter(
    (type) =>
      mayFollow(state.state, type) && mayRecord(type, contributor.side) && !(type === 'heard' && contributor.saidHeard),
  );
  return {
    ...{ member, id, title, detail, side: contributor.side, sequence, possible },
    ...{ state: shownState(state), saidHeard: contributor.saidHeard },
    events: events.map(withoutOthers),
    evidence: await evidenceOf(db, id),
    dispute: disputePath(events),
    hasMediator: (await staffCoachesOf(db, place)).length > 0,
    ledger: { count, head: hash?.toString('hex') ?? null },
  };
}
