import { type Benchmark, benchmarkFaults, universeFaults } from '../../analysis/benchmarks/benchmark.ts';
import type { GatedDemographics } from '../../analysis/disclosure/demographics.ts';
import { type DiversityRow, diversityRows } from '../../analysis/findings/diversityRows.ts';
import type { Scope } from '../../analysis/hierarchy.ts';
import type { Verdict } from '../../analysis/stats/verdict.ts';
import type { QuestionnaireDocument } from '../../surveys/document.ts';
import type { Side } from '../../surveys/side.ts';
import type { Reader } from '../db/database.ts';
import { Problem } from '../problem.ts';
import type { StoredBenchmark } from './benchmarks.ts';
import { benchmarkById, benchmarkOf, usualBenchmarks } from './diversityBenchmarks.ts';
import type { FindingQuery } from './findingQuery.ts';
import { type ChoiceItem, choiceItems, type GatedPeople } from './gatedPeople.ts';

const askedBenchmark = (db: Reader, { program, benchmark }: FindingQuery): Promise<StoredBenchmark> | null =>
  benchmark === undefined || benchmark === 'none' ? null : benchmarkById(db, program, benchmark);

/**
 * What is read of a stored benchmark. @throws Problem `benchmark_mismatch` when it counts other people; `invalid_request` when
 * it is for another item.
 */
function fittingBenchmark(
  stored: StoredBenchmark | null,
  item: ChoiceItem,
  document: QuestionnaireDocument,
): Benchmark | null {
  if (stored === null) return null;
  const benchmark = benchmarkOf(stored);
  const mismatches = universeFaults(benchmark, document);
  if (mismatches.length > 0) throw new Problem('benchmark_mismatch', { faults: mismatches });
  const faults = benchmarkFaults(benchmark, document);
  if (benchmark.item !== item.name) faults.push({ path: 'benchmark', message: `is for the item ${benchmark.item}` });
  if (faults.length > 0) throw new Problem('invalid_request', { target: 'query', faults });
  return benchmark;
}

/** The patients, whom the population is made of; everybody where only that is shown. */
export function usualSide(gated: GatedDemographics, scope: Scope, item: string): Side | 'both' {
  const apart = gated.item(scope, 'patient_side', item) !== null || gated.item(scope, 'both', item) === null;
  return apart ? 'patient_side' : 'both';
}

interface Candidates {
  gated: GatedDemographics;
  scope: Scope;
  items: ChoiceItem[];
  usual: Map<string, StoredBenchmark>;
  side: Side | 'both' | undefined;
}

const openVerdicts: (Verdict | undefined)[] = [undefined, 'too_few_to_tell', 'undetermined'];

/** How much can be read of an item against its population, from 0 to 2: what is shown of it, and whether it says something. */
function readable(rows: DiversityRow[]): number {
  const compared = rows.filter(({ benchmark }) => benchmark !== null);
  const shown = compared.filter(({ share }) => share !== null);
  const settled = shown.some(({ representation }) => !openVerdicts.includes(representation?.verdict));
  return shown.length / Math.max(1, compared.length) + (settled ? 1 : 0);
}

const readOf = ({ gated, scope, side }: Pick<Candidates, 'gated' | 'scope' | 'side'>, item: string) =>
  gated.item(scope, side ?? usualSide(gated, scope, item), item);

/** Whether anybody is counted in an answer that is shown. */
const isRead = (asked: Pick<Candidates, 'gated' | 'scope' | 'side'>, item: string): boolean =>
  Object.values(readOf(asked, item)?.values ?? {}).some((count) => count !== null && count > 0);

/**
 * The first of the items of which most can be read against a population; where none is shown against one, the first of which
 * something is shown: a page that opens on a hidden figure tells nobody that others are not.
 */
function usualItem(candidates: Candidates): ChoiceItem | undefined {
  const { items, usual } = candidates;
  let best: { item: ChoiceItem; score: number } | undefined;
  for (const item of items) {
    const stored = usual.get(item.name);
    if (stored === undefined) continue;
    const read = readOf(candidates, item.name);
    const score = read === null ? 0 : readable(diversityRows(item, read, benchmarkOf(stored)).rows);
    if (best === undefined || score > best.score) best = { item, score };
  }
  if (best !== undefined && best.score > 0) return best.item;
  return items.find(({ name }) => isRead(candidates, name)) ?? best?.item ?? items[0];
}

/** Where nothing is shown of an item, the others of which something is, by name; none where it is shown itself. */
export function readableBeside(
  { gated, document }: Pick<GatedPeople, 'gated' | 'document'>,
  { scope, side, item }: { scope: Scope; side: Side | 'both' | undefined; item: string },
): string[] {
  const asked = { gated, scope, side };
  if (isRead(asked, item)) return [];
  return choiceItems(document).flatMap(({ name }) => (isRead(asked, name) ? [name] : []));
}

/** What was chosen of the item and the population, by the reader or for them. */
export interface DiversityChoice {
  item: ChoiceItem;
  stored: StoredBenchmark | null;
  benchmark: Benchmark | null;
}

/**
 * The item and the population of a figure: what is asked for, or what there is most to read of.
 * @throws Problem `not_found` (noun `item`), `invalid_request`, `benchmark_mismatch`.
 */
export async function chosenBenchmark(
  db: Reader,
  query: FindingQuery,
  scope: Scope,
  { gated, document }: Pick<GatedPeople, 'gated' | 'document'>,
): Promise<DiversityChoice> {
  const asked = await askedBenchmark(db, query);
  const institution = scope.level === 'institution' ? scope.id : null;
  const usual = await usualBenchmarks(db, query.program, document, institution);
  const items = choiceItems(document);
  const name = query.item ?? asked?.item;
  const item =
    name === undefined
      ? usualItem({ gated, scope, items, usual, side: query.side })
      : items.find((known) => known.name === name);
  if (item === undefined) throw new Problem('not_found', { noun: 'item' });
  const stored = query.benchmark === undefined ? (usual.get(item.name) ?? null) : asked;
  if (stored !== null && stored.institutionId !== null && stored.institutionId !== institution)
    throw new Problem('benchmark_mismatch', { faults: [{ path: 'universe', message: 'another_institution' }] });
  return { item, stored, benchmark: fittingBenchmark(stored, item, document) };
}
