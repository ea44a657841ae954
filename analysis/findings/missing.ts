import { type MissingReason, missingReasons, type NoValueCode } from '../../surveys/missing.ts';
import { noValueLabels } from '../../surveys/noValueLabels.ts';
import type { Side } from '../../surveys/side.ts';
import type { Text } from '../../surveys/text.ts';
import type { GatedExperience } from '../disclosure/experience.ts';
import type { Cell, Column, MissingByReason, Table } from '../finding.ts';
import type { Scope } from '../hierarchy.ts';
import type { CountedScale, CubeLayout } from '../snapshot.ts';

/** The six reasons of what the gate tells of an item: what it leaves out is nobody. */
export const missingByReason = (noValue: Partial<Record<NoValueCode, number>>): MissingByReason =>
  Object.fromEntries(missingReasons.map((reason) => [reason, noValue[reason] ?? 0])) as Record<MissingReason, number>;

/** Missing answers of several groups or items together; null where those of one are withheld, and of none. */
export function missingTogether(all: (MissingByReason | null | undefined)[]): MissingByReason | null {
  const known = all.filter((each) => each != null);
  if (known.length === 0 || known.length < all.length) return null;
  const sumOf = (reason: MissingReason): number => known.reduce((sum, each) => sum + each[reason], 0);
  return Object.fromEntries(missingReasons.map((reason) => [reason, sumOf(reason)])) as Record<MissingReason, number>;
}

/**
 * Answers missing to the statements of a scale: the sum of what the gate shows of each statement by itself, so that it
 * tells nothing which they do not. Null where one of them is withheld, whatever the scale.
 */
export const missingOfScale = (
  gated: GatedExperience,
  layout: CubeLayout,
  scale: CountedScale,
  at: { scope: Scope; side: Side | 'both' },
): MissingByReason | null =>
  missingTogether(
    scale.items
      .filter(({ name }) => layout.items.some((item) => item.name === name))
      .map(({ name }) => {
        const found = gated.item(at.scope, at.side, name);
        return found && missingByReason(found.noValue);
      }),
  );

/** Answers missing to a statement or to those of a scale, as the gate shows them; null where they are withheld, or not asked. */
export function missingOfMeasure(
  gated: GatedExperience,
  layout: CubeLayout,
  { kind, name }: { kind: 'scale' | 'item'; name: string },
  at: { scope: Scope; side: Side | 'both' },
): MissingByReason | null {
  if (at.side !== 'both' && at.scope.level === 'team') return null;
  const scale = layout.scales.find((each) => each.name === name);
  if (kind === 'scale') return scale ? missingOfScale(gated, layout, scale, at) : null;
  if (!layout.items.some((item) => item.name === name)) return null;
  const found = gated.item(at.scope, at.side, name);
  return found && missingByReason(found.noValue);
}

const columns: Column[] = missingReasons.map((reason) => ({
  name: reason,
  title: noValueLabels[reason],
  kind: 'count',
}));

/** Of a scale the answers are counted, not the people: one person may leave several statements without one. */
export const missingInScale: Text = {
  fr: 'Réponses manquantes aux énoncés de l’échelle, par raison',
  en: 'Answers missing to the statements of the scale, by reason',
};
export const missingInItem: Text = { fr: 'Réponses manquantes, par raison', en: 'Missing answers, by reason' };

/** What a table says of one row: the counts, one sign where they are withheld, nothing of what was not asked. */
export function missingCells(missing: MissingByReason | null, asked = true): Record<string, Cell> {
  const cell = (reason: MissingReason): Cell => (asked ? (missing ? missing[reason] : { hidden: true }) : null);
  return Object.fromEntries(missingReasons.map((reason) => [reason, cell(reason)]));
}

/** The missing answers behind the rows of a figure, by reason. */
export const missingAnswersTable = (caption: Text, heads: Column[], rows: Record<string, Cell>[]): Table => ({
  ...{ caption, rows, columns: [...heads, ...columns] },
});
