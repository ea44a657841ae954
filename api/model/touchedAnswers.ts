import { and, eq, inArray, or } from 'drizzle-orm';
import {
  type GatedCounts,
  type TouchedItem,
  touchedAtMost,
  touchedItem,
  touchedPersons,
} from '../../analysis/disclosure/touchedAnswers.ts';
import { can } from '../access.ts';
import type { Context } from '../context.ts';
import { campaigns } from '../db/schema/campaigns.ts';
import { latestRelease } from './frozenReleases.ts';
import { choiceItems } from './gatedPeople.ts';
import { type GatedRelease, gatedRelease, judgeItems } from './gatedReleases.ts';
import { hierarchyOf } from './hierarchies.ts';

/** The answers given to a version, as far as they may be counted. */
export interface TouchedAnswers {
  /** Campaigns under way with this version, which keep it. */
  openCampaigns: number;
  /** Campaigns with answers of which no figures are released yet: nothing of them is counted. */
  unreleased: number;
  /** A team's own reflection used the version: its answers are that team's alone, and not counted. */
  shared: boolean;
  /** The answers to one item. */
  item(name: string): TouchedItem;
}

const program = { level: 'program' } as const;

/** Read in parts, so that those who answer are not held up: see `judgeItems`. */
async function gatedFigures(context: Context, campaign: typeof campaigns.$inferSelect): Promise<GatedRelease | null> {
  const db = context.db.read;
  const release = await latestRelease(db, campaign.id);
  if (release === null) return null;
  const { hierarchy } = await hierarchyOf(db, campaign.programId, campaign.id);
  const gated = await gatedRelease(db, { releaseId: release.id, campaign }, hierarchy);
  await judgeItems(gated);
  return gated;
}

function experienceCounts(releases: GatedRelease[], name: string): TouchedItem {
  const counted = releases.map(({ layout }) => layout.items.find((item) => item.name === name));
  const values = [...new Set(counted.flatMap((item) => item?.values.map(String) ?? []))];
  if (values.length === 0) {
    return {
      all: touchedAtMost(releases.map(({ experience }) => experience.respondents(program, 'both'))),
      values: {},
    };
  }
  return touchedItem(
    values,
    releases.flatMap(({ experience }, at): GatedCounts[] => {
      const item = counted[at];
      if (item === undefined) return [];
      const shown = experience.item(program, 'both', name);
      if (shown === null) return ['hidden'];
      return [
        { counts: Object.fromEntries(item.values.map((value, slot) => [String(value), shown.counts[slot] ?? 0])) },
      ];
    }),
  );
}

function personCounts(releases: GatedRelease[], name: string): TouchedItem {
  const shown = releases.flatMap(({ demographics }) => {
    if (demographics === null) return [];
    const { gated, document } = demographics;
    if (!choiceItems(document).some((item) => item.name === name)) return [false];
    const sides =
      gated.shownBy(name) === 'both' ? (['both'] as const) : (['patient_side', 'professional_side'] as const);
    return [sides.some((side) => gated.item(program, side, name) !== null)];
  });
  return { all: touchedPersons(shown), values: {} };
}

/**
 * What is known of the answers to a version: from the latest release of each campaign that used it, over the whole
 * programme and through the gate that every figure passes; never from live answers, of which two looks around one
 * submission would tell the answer. Only programmes whose figures the actor may read count.
 */
export async function touchedAnswers(context: Context, versionId: string, programs: string[]): Promise<TouchedAnswers> {
  const readable = programs.filter((id) => can(context.actor, 'finding.satisfaction', { program: id }));
  const { experienceVersionId, demographicsVersionId, programId } = campaigns;
  const using = await context.db.read
    .select()
    .from(campaigns)
    .where(
      and(inArray(programId, readable), or(eq(experienceVersionId, versionId), eq(demographicsVersionId, versionId))),
    );
  const begun = using.filter(({ status }) => status !== 'draft');
  const own = begun.filter(({ mode }) => mode !== 'shared');
  const figures: { release: GatedRelease; persons: boolean }[] = [];
  for (const campaign of own) {
    const release = await gatedFigures(context, campaign);
    if (release !== null) figures.push({ release, persons: campaign.demographicsVersionId === versionId });
  }
  const of = (persons: boolean) => figures.filter((each) => each.persons === persons).map(({ release }) => release);
  return {
    openCampaigns: begun.filter(({ status }) => status === 'open' || status === 'closing').length,
    unreleased: own.length - figures.length,
    shared: begun.length > own.length,
    item: (name) => (of(true).length > 0 ? personCounts(of(true), name) : experienceCounts(of(false), name)),
  };
}
