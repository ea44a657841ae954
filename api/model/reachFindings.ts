import { and, desc, eq, gte, ne } from 'drizzle-orm';
import { peopleMethods } from '../../analysis/appendix/people.ts';
import { nestingOf } from '../../analysis/disclosure/nestedCollections.ts';
import { reachFinding } from '../../analysis/findings/reach.ts';
import type { ReachCollection } from '../../analysis/findings/reachCollection.ts';
import { inBoth } from '../../analysis/format.ts';
import type { Scope } from '../../analysis/hierarchy.ts';
import { stageLabels } from '../../analysis/recruitment/stages.ts';
import { withoutPipes } from '../../surveys/piping.ts';
import type { Side } from '../../surveys/side.ts';
import type { Place } from '../access.ts';
import type { Reader } from '../db/database.ts';
import { campaigns } from '../db/schema/campaigns.ts';
import { releases } from '../db/schema/releases.ts';
import { Problem } from '../problem.ts';
import { chosenBenchmark, usualSide } from './diversityChoice.ts';
import type { FigureData } from './findingAppendix.ts';
import type { FindingChoice, PlannedFinding } from './findingChoice.ts';
import type { FindingPlace, FindingQuery } from './findingQuery.ts';
import { findingSource } from './findingSources.ts';
import { choiceItems, type GatedPeople } from './gatedPeople.ts';
import { scopeNameOf } from './places.ts';
import { type CollectionFigures, collectionFigures, recruitedFor } from './recruitmentFigures.ts';
import type { ReleasedCampaign } from './releasedCampaigns.ts';

type Released = Extract<FigureData, { releases: unknown }>['releases'][number];

/** A figure of collections: around which campaign, and what tells its figures from any others. */
export interface ReleasedPlan extends PlannedFinding {
  campaign: FindingChoice['campaign'];
  mark: unknown[];
}

/** Figures of one of the four collections, wherever they were frozen. */
interface Source {
  stage: ReachCollection['stage'];
  state: ReachCollection['state'];
  frozenOn: string | null;
  campaign: ReachCollection['campaign'];
  people: GatedPeople | null;
  institutions: string[];
  data: Released[];
}

/** The newest release of a wave, of the campaign asked for or one that opened no earlier. */
async function releasedWave(
  db: Reader,
  { program }: Place,
  wave: 'baseline' | 'end',
  anchor: typeof campaigns.$inferSelect | null,
): Promise<ReleasedCampaign | null> {
  const own = wave === 'baseline' && anchor?.wave === 'baseline' ? eq(campaigns.id, anchor.id) : undefined;
  const after = wave === 'end' && anchor?.opensOn ? gte(campaigns.opensOn, anchor.opensOn) : undefined;
  const [row] = await db
    .select({ releaseId: releases.id, campaign: campaigns })
    .from(releases)
    .innerJoin(campaigns, eq(releases.campaignId, campaigns.id))
    .where(and(eq(campaigns.programId, program), eq(campaigns.wave, wave), ne(campaigns.mode, 'shared'), own, after))
    .orderBy(desc(campaigns.opensOn), desc(releases.number))
    .limit(1);
  return row ?? null;
}

function ofCollection(stage: 'applied' | 'selected', figures: CollectionFigures | null): Source {
  const { closedOn = null, campaign, people = null, sha256 } = figures ?? {};
  const label = campaign && inBoth((language) => `${campaign.name[language]} – ${stageLabels[stage][language]}`);
  return {
    stage,
    state: figures === null ? 'none' : closedOn === null ? 'open' : 'frozen',
    frozenOn: closedOn,
    campaign: campaign?.name ?? null,
    people,
    institutions: figures?.institutions ?? [],
    data:
      figures && closedOn !== null && sha256 && label
        ? [{ id: figures.id, number: 1, releasedOn: closedOn, sha256, campaign: label }]
        : [],
  };
}

async function ofWave(
  db: Reader,
  place: Place,
  stage: 'baseline' | 'end',
  given: { anchor: typeof campaigns.$inferSelect | null; now: Date },
): Promise<Source> {
  const released = await releasedWave(db, place, stage, given.anchor);
  const nothing = { stage, state: 'none' as const, frozenOn: null, campaign: null, people: null };
  if (released === null) return { ...nothing, institutions: [], data: [] };
  const source = await findingSource(db, released, given.now);
  const { release, demographics, sha256, hierarchy } = source;
  return {
    ...{ stage, frozenOn: release.releasedOn, campaign: released.campaign.name, people: demographics },
    state: demographics === null ? 'none' : 'frozen',
    institutions: hierarchy.institutions.map(({ id }) => id),
    data: [{ ...release, sha256, campaign: released.campaign.name }],
  };
}

/** What the gate shows of an item of a collection at a place. */
function readAt({ people, institutions }: Source, scope: Scope, side: Side | 'both', item: string) {
  const known = people && choiceItems(people.document).some(({ name }) => name === item);
  if (!people || !known || (scope.level === 'institution' && !institutions.includes(scope.id))) return null;
  return people.gated.item(scope, side, item);
}

/** Withholds of those selected what, less those who applied, would be one to four people. */
function withoutNested(sources: Source[], item: string, scope: Scope): (source: Source) => boolean {
  const [applied, selected] = sources;
  const asks = (source: Source | undefined) =>
    source?.people && choiceItems(source.people.document).some(({ name }) => name === item);
  if (!applied?.people || !selected?.people || !asks(applied) || !asks(selected)) return () => true;
  const both = applied.institutions.filter((id) => selected.institutions.includes(id));
  const nesting = nestingOf(applied.people.gated, selected.people.gated, item, both);
  const hidden = nesting === 'all' || (nesting === 'institutions' && scope.level !== 'program');
  return (source) => source !== selected || !hidden;
}

/**
 * Who applied, was selected, took part at baseline and at the end: four collections side by side.
 * @throws Problem `not_found` (noun `release`) when the place is in none of them; as a diversity figure otherwise.
 */
export async function planReach(
  db: Reader,
  { place, scope }: FindingPlace,
  query: FindingQuery,
  now: Date,
): Promise<ReleasedPlan> {
  const anchorId = query.campaign ?? (await recruitedFor(db, place.program));
  const [anchor = null] =
    anchorId === null
      ? []
      : await db
          .select()
          .from(campaigns)
          .where(and(eq(campaigns.id, anchorId), eq(campaigns.programId, place.program)));
  if (query.campaign !== undefined && anchor === null) throw new Problem('not_found', { noun: 'campaign' });
  const around = anchor?.id ?? null;
  const figures = async (stage: 'applied' | 'selected') =>
    ofCollection(stage, around === null ? null : await collectionFigures(db, place.program, stage, around));
  const sources = [
    await figures('applied'),
    await figures('selected'),
    await ofWave(db, place, 'baseline', { anchor, now }),
    await ofWave(db, place, 'end', { anchor, now }),
  ];
  // An institution that joined later is in none of the collections frozen before.
  const holds = ({ institutions }: Source) => scope.level !== 'institution' || institutions.includes(scope.id);
  const people = sources.flatMap((source) => (source.people === null || !holds(source) ? [] : [source.people]));
  const newest = people.at(-1);
  if (newest === undefined) throw new Problem('not_found', { noun: 'release' });
  const { item, stored, benchmark } = await chosenBenchmark(db, query, scope, newest);
  const side = query.side ?? usualSide(newest.gated, scope, item.name);
  const shown = withoutNested(sources, item.name, scope);
  return {
    choice: { item: item.name, benchmark: stored?.id ?? null, side },
    campaign: anchor && { id: anchor.id, name: anchor.name, wave: anchor.wave },
    mark: [
      ...sources.flatMap(({ data }) => data.map(({ id }) => id)),
      newest.covers,
      anchor?.minimumGroup ?? null,
      sources.map(({ state }) => state),
    ],
    make: async () => {
      const collections = sources.map((source): ReachCollection => {
        const { stage, state, frozenOn, campaign } = source;
        const read = shown(source) ? readAt(source, scope, side, item.name) : null;
        return { stage, state, frozenOn, campaign, read };
      });
      const context = {
        ...{ scope, scopeName: await scopeNameOf(db, place), period: null, wave: null, release: null },
        ...{ questionnaireVersions: [], questionnaireTitles: [] },
      };
      const finding = reachFinding({ ...context, item, side, benchmark, collections });
      const last = collections.findLast(({ read }) => read !== null)?.read ?? null;
      const methods = peopleMethods({
        estimand: inBoth((language) => {
          const question = withoutPipes(item.text)[language];
          return language === 'fr'
            ? `La part de chaque réponse à «\u00a0${question}\u00a0» dans chacune des quatre collectes, parmi les personnes qui y ont répondu, et son rapport à la part de la population de référence.`
            : `The share of each answer to “${question}” in each of the four collections, among the people who answered it, and its ratio to the share of the reference population.`;
        }),
        ...{ minimumGroup: anchor?.minimumGroup ?? 5, benchmark, figure: { item, scope, period: null } },
        answered: last?.answered ?? null,
      });
      const data = { kind: 'releases' as const, releases: sources.flatMap(({ data: frozen }) => frozen) };
      return { finding, paging: null, methods, data };
    },
  };
}
