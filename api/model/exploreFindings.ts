import { and, eq } from 'drizzle-orm';
import { exploreMethods } from '../../analysis/appendix/explore.ts';
import { leastHeard } from '../../analysis/findings/attention.ts';
import { type Cut, type ExploredPlace, exploredPlaces, exploreFinding } from '../../analysis/findings/explore.ts';
import { scaledItems } from '../../analysis/findings/scaledItems.ts';
import { alphabetical } from '../../analysis/format.ts';
import type { Scope } from '../../analysis/hierarchy.ts';
import { continuumNames, levelNames } from '../../analysis/teamKinds.ts';
import { can } from '../access.ts';
import type { Context } from '../context.ts';
import type { Reader } from '../db/database.ts';
import { campaignTeams } from '../db/schema/campaigns.ts';
import { teams } from '../db/schema/organization.ts';
import { Problem } from '../problem.ts';
import { releasedData } from './findingAppendix.ts';
import type { PlannedFinding, ReleasedRequest } from './findingChoice.ts';
import type { FindingQuery } from './findingQuery.ts';
import { judgeItems } from './gatedReleases.ts';
import { invitedAt } from './invited.ts';

const verb = 'finding.satisfaction';

/**
 * What is not drawn for kinds of teams must not pass for a figure about them.
 * @throws Problem `invalid_request` when a figure without that choice is asked for a level or a place on the continuum.
 */
export function refuseCut({ level, continuum }: FindingQuery): void {
  if (level === undefined && continuum === undefined) return;
  const path = level === undefined ? 'continuum' : 'level';
  const faults = [{ path, message: 'only the exploration can be narrowed to kinds of teams' }];
  throw new Problem('invalid_request', { target: 'query', faults });
}

/** The institution of each team of the campaign. */
const institutionOf = ({ source }: ReleasedRequest) =>
  new Map(source.hierarchy.institutions.flatMap(({ id, teams: own }) => own.map((team) => [team, id] as const)));

/** The parts of a place that the reader may see by themselves, in alphabetical order. */
export function partsOf({ actor }: Context, request: ReleasedRequest): ExploredPlace[] {
  const { source, scope } = request;
  const { program, institutions } = source.hierarchy;
  const named = (id: string, at: Scope): ExploredPlace => ({
    ...{ id, name: source.names.get(id) ?? { fr: id, en: id }, scope: at },
  });
  const below =
    scope.level === 'program'
      ? institutions
          .filter(({ id }) => can(actor, verb, { program, institution: id }))
          .map(({ id }) => named(id, { level: 'institution', id }))
      : institutions
          .filter(({ id }) => scope.level === 'institution' && id === scope.id)
          .flatMap(({ id, teams: own }) =>
            own
              .filter((team) => can(actor, verb, { program, institution: id, team }))
              .map((team) => named(team, { level: 'team', id: team })),
          );
  return below.sort((a, b) => alphabetical(a.name, b.name));
}

/**
 * The teams that a level and a place on the continuum choose.
 * @throws Problem `forbidden` when the reader may not see each of them alone: their sum would be news.
 */
async function cutOf(context: Context, db: Reader, request: ReleasedRequest): Promise<Cut | null> {
  const { scope, query, source, campaign } = request;
  const { level, continuum } = query;
  if (level === undefined && continuum === undefined) return null;
  const rows = await db
    .select({ id: teams.id })
    .from(campaignTeams)
    .innerJoin(teams, eq(campaignTeams.teamId, teams.id))
    .where(
      and(
        eq(campaignTeams.campaignId, campaign.id),
        level === undefined ? undefined : eq(teams.level, level),
        continuum === undefined ? undefined : eq(teams.continuum, continuum),
      ),
    );
  const institutions = institutionOf(request);
  const { program } = source.hierarchy;
  const here = rows.filter(({ id }) => {
    if (scope.level === 'program') return true;
    return scope.level === 'institution' ? institutions.get(id) === scope.id : id === scope.id;
  });
  for (const { id: team } of here)
    if (!can(context.actor, verb, { program, institution: institutions.get(team), team }))
      throw new Problem('forbidden', { verb });
  const words = (language: 'fr' | 'en') =>
    [level && levelNames[level][language], continuum && continuumNames[continuum][language]].filter(Boolean).join(', ');
  return { words: { fr: words('fr'), en: words('en') }, teams: new Set(here.map(({ id }) => id)) };
}

/** What the overview says of a statement: where patients agree least, and how many places are withheld. */
export function explored(context: Context, request: ReleasedRequest, item: string) {
  const { source, scope } = request;
  const parts = partsOf(context, request);
  const rowsFor = (side: 'patient_side' | 'both') =>
    exploredPlaces({
      ...source.contextOf(scope, 'experience'),
      ...{ gated: source.experience, hierarchy: source.hierarchy, layout: source.layout },
      ...{ documents: [source.document], item, side, parts, cut: null },
      ...{ minimumGroup: source.minimumGroup, page: 1 },
    });
  const { places } = rowsFor('both');
  const below = scope.level === 'team' ? places : places.slice(1);
  return {
    leastHeard: scope.level === 'program' ? leastHeard(rowsFor('patient_side')) : [],
    hidden: below.filter(({ rows }) => rows.every(({ answers }) => answers === null)).length,
    of: below.length,
  };
}

/** About being listened to, where a questionnaire asks it by this name: the question behind all others. Else the first. */
export const heardItem = 'listened_to';

/** One statement, place by place. @throws Problem `not_found` (`item`) for one that the questionnaire does not have, `forbidden`. */
export async function planExplore(context: Context, request: ReleasedRequest): Promise<PlannedFinding> {
  const { db, campaign, source, scope, query } = request;
  const items = scaledItems(source.layout, [source.document]);
  const usual = items.find(({ name }) => name === heardItem) ?? items[0];
  const item = query.measure === undefined ? usual : items.find(({ name }) => name === query.measure);
  if (item === undefined) throw new Problem('not_found', { noun: 'item' });
  const cut = await cutOf(context, db, request);
  const parts = partsOf(context, request);
  return {
    choice: { measure: item.name, side: query.side ?? null },
    mark: [parts.map(({ id }) => id), cut && [...cut.teams].sort()],
    make: async () => {
      await judgeItems(source);
      const options = {
        ...source.contextOf(scope, 'experience'),
        ...{ gated: source.experience, hierarchy: source.hierarchy, layout: source.layout },
        ...{ documents: [source.document], item: item.name, side: query.side ?? ('apart' as const) },
        ...{ parts, cut, minimumGroup: source.minimumGroup, page: query.page },
      };
      const finding = exploreFinding(options);
      const { page, pages } = finding.stats;
      const methods = exploreMethods(options, finding, await invitedAt(db, campaign.id, scope));
      const data = { kind: 'release' as const, releases: [releasedData(source, campaign.name)] };
      return { finding, paging: { page, pages }, methods, data };
    },
  };
}
