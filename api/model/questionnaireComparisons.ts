import { eq, inArray } from 'drizzle-orm';
import * as z from 'zod';
import type { VersionComparison } from '../../surveys/comparison/chain.ts';
import { type ComparedItem, comparabilitySchema } from '../../surveys/comparison/comparability.ts';
import { compareDocuments, comparedNames } from '../../surveys/comparison/compare.ts';
import { decisionsFor } from '../../surveys/comparison/proposal.ts';
import type { QuestionnaireDocument } from '../../surveys/document.ts';
import type { Reader, Transaction } from '../db/database.ts';
import { questionnaireComparisons, questionnaires, questionnaireVersions } from '../db/schema/questionnaires.ts';
import { Problem } from '../problem.ts';

/** Most faults that a reply names. */
const mostFaults = 100;

/** By name of item or scale; what is left out stays as proposed. */
export const decisionsInput = z.record(z.string().max(64), comparabilitySchema);
export type Decisions = z.infer<typeof decisionsInput>;

/**
 * What is stored about each item and scale that two versions share: what the rules propose and what a person decided.
 * @throws Problem `invalid_request` for a name that is not compared, and for `identical` where something visible differs.
 */
export function decided(
  before: QuestionnaireDocument,
  after: QuestionnaireDocument,
  decisions: Decisions,
): Record<string, ComparedItem> {
  const compared = new Map(comparedNames(compareDocuments(before, after)).map((each) => [each.name, each.proposed]));
  const faults = Object.entries(decisions).flatMap(([name, decision]) => {
    const proposed = compared.get(name);
    if (proposed !== undefined && decisionsFor(proposed).includes(decision)) return [];
    const message = proposed === undefined ? 'is not in both versions' : 'is not identical';
    return [{ path: `decisions.${name}`, message }];
  });
  if (faults.length > 0) throw new Problem('invalid_request', { target: 'json', faults: faults.slice(0, mostFaults) });
  return Object.fromEntries(
    [...compared].map(([name, proposed]): [string, ComparedItem] => [
      name,
      { proposed, decided: Object.hasOwn(decisions, name) ? (decisions[name] ?? proposed) : proposed },
    ]),
  );
}

/** Stores a comparison, in the transaction that publishes the version. */
export async function storeComparison(
  tx: Transaction,
  versionId: string,
  base: { id: string; document: QuestionnaireDocument },
  document: QuestionnaireDocument,
  decisions: Decisions = {},
): Promise<void> {
  const items = decided(base.document, document, decisions);
  await tx.insert(questionnaireComparisons).values({ versionId, baseVersionId: base.id, items });
}

/** The stored comparisons of some versions and of all those they come from: what `comparabilityBetween` needs. */
export async function comparisonsOf(db: Reader, versionIds: readonly string[]): Promise<VersionComparison[]> {
  const found: VersionComparison[] = [];
  const seen = new Set<string>();
  for (let wanted = [...new Set(versionIds)]; wanted.length > 0; ) {
    for (const id of wanted) seen.add(id);
    const rows = await db
      .select()
      .from(questionnaireComparisons)
      .where(inArray(questionnaireComparisons.versionId, wanted));
    found.push(...rows);
    wanted = [...new Set(rows.map((row) => row.baseVersionId))].filter((id) => !seen.has(id));
  }
  return found;
}

/** The comparison of a version with the one it comes from, as it was decided. */
export interface DecidedComparison {
  base: { slug: string; number: number };
  items: Record<string, ComparedItem>;
}

export async function comparisonOf(db: Reader, versionId: string): Promise<DecidedComparison | null> {
  const [row] = await db
    .select({
      slug: questionnaires.slug,
      number: questionnaireVersions.number,
      items: questionnaireComparisons.items,
    })
    .from(questionnaireComparisons)
    .innerJoin(questionnaireVersions, eq(questionnaireVersions.id, questionnaireComparisons.baseVersionId))
    .innerJoin(questionnaires, eq(questionnaires.id, questionnaireVersions.questionnaireId))
    .where(eq(questionnaireComparisons.versionId, versionId));
  if (row === undefined) return null;
  const { slug, number, items } = row;
  return { base: { slug, number }, items };
}
