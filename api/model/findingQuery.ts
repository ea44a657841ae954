import * as z from 'zod';
import { caseMixes } from '../../analysis/findings/caseMix.ts';
import type { Scope } from '../../analysis/hierarchy.ts';
import { sides } from '../../surveys/side.ts';
import { authorise, type Place, type Verb } from '../access.ts';
import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import { placeOfInstitution, placeOfTeam } from './places.ts';

const id = z.string().min(1).max(100);

/** What a figure is asked for: the place, the release, and what each kind of figure lets the reader choose. */
export const findingQuery = z.object({
  program: id,
  institution: id.optional(),
  team: id.optional(),
  /** Default: the released campaign of the programme whose release is the latest. */
  campaign: id.optional(),
  wave: z.enum(['baseline', 'midpoint', 'end', 'followup']).optional(),
  /** Default: the campaign's latest. */
  release: id.optional(),
  /** Diversity: name of the demographic item. Default: the benchmark's, one that has a benchmark, or one of which something is shown. */
  item: z.string().max(64).optional(),
  /** Intersection: name of the second item. */
  with: z.string().max(64).optional(),
  /** Diversity: a benchmark's id, or `none`. Default: the programme's newest for the item, or the closest shipped one. */
  benchmark: id.optional(),
  /**
   * Diversity: whose records; by default the patients', or both where they are not shown apart. Satisfaction, explore: `both`
   * puts the two sides together.
   */
  side: z.enum([...sides, 'both']).optional(),
  /** Comparison: name of the scale. Default: the first. */
  scale: z.string().max(64).optional(),
  /**
   * Trend: name of a statement or a scale. Default: the first scale; between limits, what has gone unchanged for longest.
   * Explore: name of a statement. Default: about being listened to, or the first.
   */
  measure: z.string().max(64).optional(),
  /** Follow-through: as it stood at the end of this day, `YYYY-MM-DD`. Default, and for a day to come: today. */
  asOf: z.iso.date().optional(),
  /** Explore: only teams of this level, only teams at this place on the continuum. */
  level: z.enum(['clinical', 'organizational', 'political']).optional(),
  continuum: z.enum(['information', 'consultation', 'collaboration', 'partnership']).optional(),
  by: z.enum(['team', 'institution']).default('team'),
  /** Comparison: in order of names, of regions, or of expected ranks, which are then shown with their intervals. */
  order: z.enum(['name', 'region', 'value']).default('name'),
  /**
   * Comparison, funnel: what means or shares are adjusted for: the kind of institution, the share of patients (institutions
   * alone), or both.
   */
  adjust: z.enum(['none', ...caseMixes]).default('none'),
  /** From 1, of 50 groups. */
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type FindingQuery = z.infer<typeof findingQuery>;

/** The place a figure is about. */
export interface FindingPlace {
  place: Place;
  scope: Scope;
}

async function placeOf(context: Context, { program, institution, team }: FindingQuery): Promise<Place> {
  if (team !== undefined) return placeOfTeam(context.db.read, team);
  if (institution !== undefined) return placeOfInstitution(context.db.read, institution);
  return { program };
}

/**
 * The place a query names, if the reader may see this kind of figure there.
 * @throws Problem `unauthenticated`, `forbidden`, `not_found` for a team or institution that is not there.
 */
export async function findingPlace(context: Context, verb: Verb, query: FindingQuery): Promise<FindingPlace> {
  if (context.actor === null) throw new Problem('unauthenticated');
  const place = await placeOf(context, query);
  const { program, institution = place.institution } = query;
  if (place.program !== program || place.institution !== institution) {
    throw new Problem('not_found', { noun: query.team === undefined ? 'institution' : 'team' });
  }
  authorise(context, verb, place);
  if (place.team !== undefined) return { place, scope: { level: 'team', id: place.team } };
  if (place.institution !== undefined) return { place, scope: { level: 'institution', id: place.institution } };
  return { place, scope: { level: 'program' } };
}
