import { and, eq } from 'drizzle-orm';
import type { Table } from '../../analysis/finding.ts';
import { isShownRow, type Remeasured, remeasured, rowsAt } from '../../analysis/findings/remeasure.ts';
import { sourceOf } from '../../analysis/ledger/eventDetails.ts';
import { declarations } from '../../analysis/ledger/transitions.ts';
import { mayBeCompared } from '../../surveys/comparison/comparability.ts';
import { withoutPipes } from '../../surveys/piping.ts';
import type { Text } from '../../surveys/text.ts';
import { can, type Place } from '../access.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { campaigns } from '../db/schema/campaigns.ts';
import { Problem } from '../problem.ts';
import { findingQuery } from './findingQuery.ts';
import { readFinding } from './findings.ts';
import { readLedger } from './ledger.ts';
import { placeOfRecommendation, scopeNameOf } from './places.ts';
import { publishedDocument } from './publishedDocuments.ts';
import { authoriseIn } from './reach.ts';
import type { ReleasedCampaign } from './releasedCampaigns.ts';
import { releasedWaves } from './trendFindings.ts';
import { readComparabilities } from './versionComparabilities.ts';

/** What a recommendation was raised from, and how that stood before it and after. */
export interface Remeasure {
  campaign: { id: string; name: Text };
  /** A statement or a scale, in the words of that campaign. */
  item: { name: string; words: Text };
  /** Where it is measured: never a team. Null: the whole programme. */
  institution: string | null;
  program: string;
  placeName: Text;
  /** Null: nothing released here has it at the moment of that campaign. */
  measured: Remeasured | null;
}

/** What is looked for, and since when. */
interface Wanted {
  campaign: string;
  item: string;
  /** The day it was declared implemented; null before. */
  declaredOn: string | null;
}

/** The figure over time at a place, with the campaigns of its moments; null where nothing is released that has it. */
async function momentsAt(context: Context, { program, institution }: Place, item: string) {
  const query = findingQuery.safeParse({ program, institution, measure: item });
  if (!query.success) return null;
  try {
    const { table, appendix } = await readFinding(context, 'trend', query.data);
    const released = await releasedWaves(context.db.read, {
      program,
      ...(institution !== undefined && { institution }),
    });
    // A wave released between the two reads: the next look has it.
    return released.length === appendix.data.releases.length ? { table, released } : null;
  } catch (error) {
    if (error instanceof Problem && error.code === 'not_found') return null;
    throw error;
  }
}

/** The newest moment that asked for it, of a campaign that opened after the day; null where there is none. */
function momentAfter(table: Table, released: ReleasedCampaign[], before: number, day: string | null): number | null {
  if (day === null) return null;
  const at = released.findLastIndex(
    ({ campaign }, i) => i > before && (campaign.opensOn ?? '') > day && rowsAt(table, released.length, i).length > 0,
  );
  return at < 0 ? null : at;
}

/** No break of the trend between two moments. */
async function isUnbroken(db: Reader, released: ReleasedCampaign[], item: string, [from, to]: [number, number]) {
  const versions = released.map(({ campaign }) => campaign.experienceVersionId);
  const between = await readComparabilities(db, versions);
  return versions.slice(from + 1, to + 1).every((version, i) => {
    const comparability = between(versions[from + i] ?? version, version, item);
    return comparability !== null && mayBeCompared(comparability);
  });
}

async function measuredAt(context: Context, place: Place, words: Text, { campaign, item, declaredOn }: Wanted) {
  const found = can(context.actor, 'finding.satisfaction', place) ? await momentsAt(context, place, item) : null;
  const before = found?.released.findIndex((each) => each.campaign.id === campaign) ?? -1;
  if (found === null || before < 0) return null;
  const { table, released } = found;
  const after = momentAfter(table, released, before, declaredOn);
  const comparable = after === null || (await isUnbroken(context.db.read, released, item, [before, after]));
  const placeName = await scopeNameOf(context.db.read, place);
  const two = { words, placeName, table, moments: released.length, before, after, declaredOn, comparable };
  return {
    place,
    placeName,
    measured: remeasured(two),
    shown: rowsAt(table, released.length, before).some(isShownRow),
  };
}

async function wordsOf(db: Reader, versionId: string, item: string): Promise<Text> {
  const { sections, scales } = await publishedDocument(db, versionId);
  const statement = sections.flatMap(({ items }) => items).find(({ name }) => name === item)?.text;
  const words = statement ?? scales.find(({ name }) => name === item)?.title;
  return words === undefined ? { fr: item, en: item } : withoutPipes(words);
}

/**
 * The figure that a recommendation was raised from, before it and after it was declared implemented, as the trend shows it to
 * this reader: at the institution, or in the whole programme where the institution's is withheld. Null where it was raised
 * from no figure of its programme. @throws Problem `unauthenticated`, `forbidden`, `not_found`.
 */
export async function readRemeasure(context: Context, id: string): Promise<Remeasure | null> {
  const { program, institution } = await authoriseIn(context, 'recommendation.read', placeOfRecommendation, id);
  const db = context.db.read;
  const events = (await readLedger(db, [id])).get(id) ?? [];
  const source = sourceOf(events);
  if (source?.campaignId === undefined || source.item === undefined) return null;
  const [campaign] = await db
    .select({ id: campaigns.id, name: campaigns.name, version: campaigns.experienceVersionId })
    .from(campaigns)
    .where(and(eq(campaigns.id, source.campaignId), eq(campaigns.programId, program)));
  if (campaign === undefined) return null;
  const { version, ...named } = campaign;
  const words = await wordsOf(db, version, source.item);
  const declared = events.findLast(({ type }) => declarations.some((state) => state === type));
  const wanted = { campaign: campaign.id, item: source.item, declaredOn: declared?.occurredOn ?? null };
  const here = await measuredAt(context, { program, institution }, words, wanted);
  const wider = here?.shown ? null : await measuredAt(context, { program }, words, wanted);
  const chosen = wider?.shown ? wider : (here ?? wider);
  return {
    ...{ campaign: named, item: { name: source.item, words }, program },
    institution: chosen === null ? institution : (chosen.place.institution ?? null),
    placeName: chosen?.placeName ?? (await scopeNameOf(db, { program, institution })),
    measured: chosen?.measured ?? null,
  };
}
