import { asc, eq } from 'drizzle-orm';
import type { Side } from '../../surveys/side.ts';
import type { Language, Text } from '../../surveys/text.ts';
import { shortCode } from '../answers/tokens.ts';
import type { Context } from '../context.ts';
import { invitations } from '../db/schema/campaigns.ts';
import { members, programs, teams } from '../db/schema/organization.ts';
import { Problem } from '../problem.ts';
import { asksAboutYou, minutesOf } from './askedOfSide.ts';
import { type Campaign, findCampaign } from './campaigns.ts';
import { addressOf } from './invitationMail.ts';
import { invitationUrl } from './invitations.ts';
import { type LetterQuery, lettersFor } from './letterRecipients.ts';
import { placeOfCampaign } from './places.ts';
import { authoriseIn } from './reach.ts';
import { recordShortCodes } from './shortCodes.ts';
import { write } from './write.ts';

export interface Letter {
  invitationId: string;
  member: string;
  team: Text;
  side: Side;
  /** The person's, where the campaign speaks it. */
  language: Language;
  /** The address behind the QR code, the short code, and the minutes that the form takes. */
  url: string;
  code: string;
  minutes: number;
}
export interface Letters {
  program: Text;
  mode: Campaign['mode'];
  minimumGroup: number;
  closesOn: string | null;
  ownWords: Text | null;
  aboutYou: Record<Side, boolean>;
  /** Where short codes are typed, and whom to write to. */
  codeUrl: string;
  replyTo: string;
  letters: Letter[];
}

/** The languages of a campaign come first: a letter leads to a form in the language it is written in. */
const spoken = ({ languages }: Campaign, own: Language): Language =>
  languages.includes(own) ? own : (languages[0] ?? own);

/**
 * Everything a letter to each person holds. From now on their short codes are good. Reading is audited, and nothing of the
 * reply is stored. @throws Problem `wrong_state` unless the campaign is open.
 */
export async function listLetters(context: Context, campaignId: string, query: LetterQuery): Promise<Letters> {
  await authoriseIn(context, 'invitation.link', placeOfCampaign, campaignId);
  const { db, config } = context;
  const campaign = await findCampaign(db.read, campaignId);
  if (campaign.status !== 'open') throw new Problem('wrong_state', { status: campaign.status });
  const [program] = await db.read.select().from(programs).where(eq(programs.id, campaign.programId));
  if (!program) throw new Problem('not_found', { noun: 'program' });
  const rows = await db.read
    .select({ id: invitations.id, side: invitations.side, team: teams.name, name: members.name, own: members.language })
    .from(invitations)
    .innerJoin(members, eq(invitations.memberId, members.id))
    .innerJoin(teams, eq(invitations.teamId, teams.id))
    .where(lettersFor(context, campaignId, query))
    .orderBy(asc(teams.id), asc(members.name), asc(members.id));
  const minutes = new Map<string, number>();
  const letters: Letter[] = [];
  for (const { id, side, team, name, own } of rows) {
    const language = spoken(campaign, own);
    const key = `${side} ${language}`;
    if (!minutes.has(key)) minutes.set(key, await minutesOf(context, campaign, side, language));
    const ways = { url: invitationUrl(context, id), code: shortCode(config.secret, id) };
    letters.push({ invitationId: id, member: name, team, side, language, ...ways, minutes: minutes.get(key) ?? 1 });
  }
  await write({ ...context, idempotencyKey: null }, 'invitation.link', { campaignId, query }, async (tx) => {
    await recordShortCodes(
      tx,
      context,
      letters.map(({ invitationId }) => invitationId),
    );
    return { result: null, subject: `campaign:${campaignId}`, detail: { letters: letters.length } };
  });
  const { mode, minimumGroup, closesOn, ownWords } = campaign;
  return {
    ...{ program: program.name, mode, minimumGroup, closesOn, ownWords: ownWords.invitation ?? null, letters },
    aboutYou: {
      patient_side: asksAboutYou(campaign, 'patient_side'),
      professional_side: asksAboutYou(campaign, 'professional_side'),
    },
    codeUrl: `${config.baseUrl}/code`,
    replyTo: addressOf(config.mailFrom),
  };
}
