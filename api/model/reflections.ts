import { and, desc, eq, ne } from 'drizzle-orm';
import { dayOf } from '../../analysis/ledger/days.ts';
import { type SharedItem, sharedItems } from '../../analysis/reflection/sharedItems.ts';
import { type Side, sides } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import { type CampaignStatus, campaigns, campaignTeams, type Wave } from '../db/schema/campaigns.ts';
import { programs, teams } from '../db/schema/organization.ts';
import { Problem } from '../problem.ts';
import { type Campaign, findCampaign } from './campaigns.ts';
import { placeOfTeam } from './places.ts';
import { publishedDocument } from './publishedDocuments.ts';
import { authoriseIn } from './reach.ts';
import { addNote, type NoteInput, notesOf, type ReflectionNote } from './reflectionNotes.ts';
import { sharedResponsesOf } from './sharedResponses.ts';
import { write } from './write.ts';

/** What one team reads of its shared reflection. */
export interface Reflection {
  program: { name: Text; demonstration: boolean };
  campaign: { id: string; name: Text; status: CampaignStatus; closesOn: string | null };
  team: { id: string; name: Text };
  /** False while one side has not answered and still may. */
  shown: boolean;
  /** People of each side who have answered; null until it is shown. */
  answered: Record<Side, number> | null;
  items: SharedItem[];
  /** The day on which it was read, `YYYY-MM-DD`. */
  asOf: string;
  /** Whether texts may be added. */
  open: boolean;
  /** What the team will adjust, the newest text first. */
  notes: ReflectionNote[];
}

const notFound = () => new Problem('not_found', { noun: 'reflection' });

/** @throws Problem `not_found` for a campaign that is not shared, not begun, or did not go to the team. */
async function sharedCampaign({ db }: Pick<Context, 'db'>, campaignId: string, teamId: string): Promise<Campaign> {
  const [row] = await db.read
    .select({ id: campaigns.id })
    .from(campaigns)
    .innerJoin(campaignTeams, and(eq(campaignTeams.campaignId, campaigns.id), eq(campaignTeams.teamId, teamId)))
    .where(and(eq(campaigns.id, campaignId), eq(campaigns.mode, 'shared'), ne(campaigns.status, 'draft')));
  if (!row) throw notFound();
  return findCampaign(db.read, campaignId);
}

/**
 * The reflection of a team, for whoever may read it: ask before calling. Answers appear once somebody of each side has
 * answered, so that none stands alone before the others, or once nobody starts any more.
 * @throws Problem `not_found` (noun `reflection`).
 */
export async function reflectionOf(context: Context, campaignId: string, teamId: string): Promise<Reflection> {
  const { name, status, closesOn, programId, experienceVersionId } = await sharedCampaign(context, campaignId, teamId);
  const db = context.db.read;
  const [program] = await db.select().from(programs).where(eq(programs.id, programId));
  const [team] = await db.select({ id: teams.id, name: teams.name }).from(teams).where(eq(teams.id, teamId));
  if (!program || !team) throw notFound();
  const responses = await sharedResponsesOf(context, campaignId, teamId);
  const count = (side: Side) => responses.filter((response) => response.side === side).length;
  const shown = status !== 'open' || sides.every((side) => count(side) > 0);
  const document = await publishedDocument(db, experienceVersionId);
  return {
    program: { name: program.name, demonstration: program.demonstration },
    campaign: { id: campaignId, name, status, closesOn },
    team,
    shown,
    answered: shown ? { patient_side: count('patient_side'), professional_side: count('professional_side') } : null,
    items: shown ? sharedItems(document, responses) : [],
    asOf: dayOf(context.now().getTime()),
    open: shown && status !== 'archived',
    notes: await notesOf(db, campaignId, teamId),
  };
}

/** A reflection of a team, in a list. */
export interface ReflectionSummary {
  campaignId: string;
  name: Text;
  wave: Wave;
  status: CampaignStatus;
}

/** The reflections of a team, the newest first. */
export async function listReflections(context: Context, teamId: string): Promise<{ items: ReflectionSummary[] }> {
  await authoriseIn(context, 'reflection.read', placeOfTeam, teamId);
  const { id: campaignId, name, wave, status } = campaigns;
  const items = await context.db.read
    .select({ campaignId, name, wave, status })
    .from(campaigns)
    .innerJoin(campaignTeams, and(eq(campaignTeams.campaignId, campaigns.id), eq(campaignTeams.teamId, teamId)))
    .where(and(eq(campaigns.mode, 'shared'), ne(campaigns.status, 'draft')))
    .orderBy(desc(campaigns.createdAt), desc(campaigns.id));
  return { items };
}

/** For who leads or coaches this very team, and no other staff. */
export async function readReflection(context: Context, teamId: string, campaignId: string): Promise<Reflection> {
  await authoriseIn(context, 'reflection.read', placeOfTeam, teamId);
  return reflectionOf(context, campaignId, teamId);
}

/** @throws Problem `wrong_state` before the answers are shown, or once the campaign is archived. */
export function requireOpen({ open, campaign }: Reflection): void {
  if (!open) throw new Problem('wrong_state', { state: campaign.status });
}

/** A text of who leads or coaches the team. @throws Problem `note_changed`, `wrong_state`. */
export async function writeReflection(
  context: Context,
  teamId: string,
  campaignId: string,
  input: NoteInput,
): Promise<{ id: string }> {
  await authoriseIn(context, 'reflection.write', placeOfTeam, teamId);
  requireOpen(await reflectionOf(context, campaignId, teamId));
  return write(context, 'reflection.write', { teamId, campaignId, input }, async (tx) => {
    const place = { campaignId, teamId, memberId: null, at: context.now().getTime() };
    return { result: await addNote(tx, place, input), subject: `team:${teamId}`, detail: { campaignId } };
  });
}
