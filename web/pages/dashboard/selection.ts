import type { FindingKind } from '../../../analysis/finding.ts';
import { type Side, sides } from '../../../surveys/side.ts';
import type { FilterName } from '../../text/dashboard/words.ts';

/** What a figure can be narrowed to. */
export const filtersOf: Record<FindingKind, FilterName[]> = {
  satisfaction: ['program', 'campaign', 'institution', 'team'],
  trend: ['program', 'institution', 'team', 'measure', 'beside'],
  diversity: ['program', 'campaign', 'institution', 'item', 'benchmark', 'side'],
  reach: ['program', 'campaign', 'institution', 'item', 'benchmark', 'side'],
  intersection: ['program', 'campaign', 'item', 'with', 'side'],
  accommodations: ['program', 'campaign', 'institution', 'side'],
  'follow-through': ['program', 'institution', 'team', 'by', 'asOf'],
  comparison: ['program', 'campaign', 'institution', 'scale', 'by', 'order', 'adjust'],
  funnel: ['program', 'campaign', 'measure', 'adjust'],
  associations: ['program', 'campaign'],
  control: ['program', 'institution', 'team', 'measure'],
  multiples: ['program', 'institution', 'measure', 'by'],
  gap: ['program', 'campaign', 'institution'],
  change: ['program', 'institution', 'side'],
  comments: ['program', 'campaign', 'institution'],
  explore: ['program', 'campaign', 'measure', 'side', 'institution', 'level', 'continuum'],
  'decision-time': ['program', 'institution', 'team', 'asOf'],
  'implementation-time': ['program', 'institution', 'team', 'asOf'],
  cohorts: ['program', 'institution', 'team', 'asOf'],
  loop: ['program', 'institution', 'team', 'asOf'],
  flow: ['program', 'institution', 'team', 'asOf'],
  pipeline: ['program', 'institution', 'team', 'asOf'],
  'ledger-comparison': ['program', 'institution', 'by', 'asOf'],
  'felt-heard': ['program', 'asOf'],
};

/** What the address asks for, as typed: every value still has to be looked for among what the reader may choose. */
export interface Asked {
  values: Partial<Record<FilterName, string>>;
  page: number;
}

export function askedIn(url: URL): Asked {
  const query = url.searchParams;
  const values: Asked['values'] = {};
  for (const name of Object.values(filtersOf).flat()) {
    const value = query.get(name);
    if (value !== null) values[name] = value.slice(0, 200);
  }
  const page = Number(query.get('page') ?? '1');
  return { values, page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1 };
}

/** A day that was, as the address writes it; anything else is no day, and today is shown. */
export function pastDay(typed: string | undefined, today: string): string {
  if (typed === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(typed) || typed >= today) return '';
  const day = new Date(`${typed}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== typed ? '' : typed;
}

export const sideChoices: (Side | 'both')[] = [...sides, 'both'];

/** The query of a figure of a programme, empty choices left out. */
export function findingQuery(
  program: string,
  values: Partial<Record<FilterName, string>>,
  page = 1,
): Partial<Record<FilterName | 'page', string>> & { program: string } {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  return { ...given, program, ...(page > 1 ? { page: String(page) } : {}) };
}
