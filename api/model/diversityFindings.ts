import { diversityMethods } from '../../analysis/appendix/diversity.ts';
import { responseAt } from '../../analysis/appendix/response.ts';
import { type Benchmark, benchmarkFaults } from '../../analysis/benchmarks/benchmark.ts';
import type { GatedDemographics } from '../../analysis/disclosure/demographics.ts';
import { diversityFinding } from '../../analysis/findings/diversity.ts';
import { type DiversityRow, diversityRows } from '../../analysis/findings/diversityRows.ts';
import type { Scope } from '../../analysis/hierarchy.ts';
import type { Verdict } from '../../analysis/stats/verdict.ts';
import type { QuestionnaireDocument } from '../../surveys/document.ts';
import type { Side } from '../../surveys/side.ts';
import type { Reader } from '../db/database.ts';
import { Problem } from '../problem.ts';
import type { StoredBenchmark } from './benchmarks.ts';
import { benchmarkById, benchmarkOf, usualBenchmarks } from './diversityBenchmarks.ts';
import { releasedData } from './findingAppendix.ts';
import type { PlannedFinding, ReleasedRequest } from './findingChoice.ts';
import type { FindingQuery } from './findingQuery.ts';
import { type ChoiceItem, choiceItems } from './gatedReleases.ts';
import { invitedAt } from './invited.ts';

const askedBenchmark = (db: Reader, { program, benchmark }: FindingQuery): Promise<StoredBenchmark> | null =>
  benchmark === undefined || benchmark === 'none' ? null : benchmarkById(db, program, benchmark);

/** What is read of a stored benchmark. @throws Problem `invalid_request` when it cannot be read against the item. */
function fittingBenchmark(
  stored: StoredBenchmark | null,
  item: ChoiceItem,
  document: QuestionnaireDocument,
): Benchmark | null {
  if (stored === null) return null;
  const benchmark = benchmarkOf(stored);
  const faults = benchmarkFaults(benchmark, document);
  if (benchmark.item !== item.name) faults.push({ path: 'benchmark', message: `is for the item ${benchmark.item}` });
  if (faults.length > 0) throw new Problem('invalid_request', { target: 'query', faults });
  return benchmark;
}

/** The patients, whom the population is made of; everybody where only that is shown. */
function usualSide(gated: GatedDemographics, scope: Scope, item: string): Side | 'both' {
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

/** The first of the items of which most can be read against a population. */
function usualItem({ gated, scope, items, usual, side }: Candidates): ChoiceItem | undefined {
  let best: { item: ChoiceItem; score: number } | undefined;
  for (const item of items) {
    const stored = usual.get(item.name);
    if (stored === undefined) continue;
    const read = gated.item(scope, side ?? usualSide(gated, scope, item.name), item.name);
    const score = read === null ? 0 : readable(diversityRows(item, read, benchmarkOf(stored)).rows);
    if (best === undefined || score > best.score) best = { item, score };
  }
  return best?.item ?? items[0];
}

/**
 * Who is around the table, against the population served. What is left open is chosen so that there is a population to
 * read against: the item, the benchmark, the side.
 * @throws Problem `not_found` when the campaign asked no demographic questions, or not this one; `invalid_request` when
 * the benchmark is for another item or does not fit the version asked.
 */
export async function planDiversity({ db, campaign, source, scope, query }: ReleasedRequest): Promise<PlannedFinding> {
  if (source.demographics === null) throw new Problem('not_found', { noun: 'demographics' });
  const { gated, document } = source.demographics;
  const asked = await askedBenchmark(db, query);
  const usual = await usualBenchmarks(db, query.program, document);
  const items = choiceItems(document);
  const name = query.item ?? asked?.item;
  const item =
    name === undefined
      ? usualItem({ gated, scope, items, usual, side: query.side })
      : items.find((known) => known.name === name);
  if (item === undefined) throw new Problem('not_found', { noun: 'item' });
  const stored = query.benchmark === undefined ? (usual.get(item.name) ?? null) : asked;
  const benchmark = fittingBenchmark(stored, item, document);
  const side = query.side ?? usualSide(gated, scope, item.name);
  return {
    choice: { item: item.name, benchmark: stored?.id ?? null, side },
    make: async () => {
      const options = { ...source.contextOf(scope, 'demographics'), ...{ gated, item, benchmark, side } };
      const finding = diversityFinding(options);
      const response = responseAt(source.experience, scope, await invitedAt(db, campaign.id, scope));
      const methods = diversityMethods(options, finding, { minimumGroup: source.minimumGroup, response });
      const data = { kind: 'release' as const, releases: [releasedData(source, campaign.name)] };
      return { finding, paging: null, methods, data };
    },
  };
}
