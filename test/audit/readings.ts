import type { QuestionnaireDocument } from '../../surveys/document.ts';
import type { Side } from '../../surveys/side.ts';

/** A figure as a reader is given it: of one group, on one thing asked. */
export interface Reading {
  release: string;
  kind: 'respondents' | 'item' | 'share' | 'scale' | 'demographic';
  name: string;
  place: string;
  side: Side | 'both';
  /** Null: not shown. */
  figures: Record<string, number> | null;
}

type Cell = number | string | null | { hidden: true } | { en: string };
export interface Table {
  columns: { name: string; title: { en: string } }[];
  rows: Record<string, Cell>[];
}

const sideOf: Record<string, Side | 'both'> = {
  Patients: 'patient_side',
  Professionals: 'professional_side',
  Everyone: 'both',
};

export const words = (cell: Cell | undefined): string =>
  typeof cell === 'object' && cell !== null && 'en' in cell ? cell.en : typeof cell === 'string' ? cell : '';
export const isHidden = (cell: Cell | undefined): boolean =>
  typeof cell === 'object' && cell !== null && 'hidden' in cell;

/** The numbers of a row; null when any of them is withheld: a row is shown whole or not at all. */
export function figuresIn(row: Record<string, Cell>): Record<string, number> | null {
  if (Object.values(row).some(isHidden)) return null;
  return Object.fromEntries(
    Object.entries(row).filter((entry): entry is [string, number] => Number.isFinite(entry[1])),
  );
}

/** The tables of answers and of reasons for none, joined by statement and side. */
export function satisfactionReadings(
  base: Pick<Reading, 'release' | 'place'>,
  reply: { n: number | null; table: Table; moreTables?: Table[] },
  document: QuestionnaireDocument,
): Reading[] {
  const nameOf = new Map(document.sections.flatMap(({ items }) => items.map(({ text, name }) => [text.en, name])));
  const found = new Map<string, Reading>();
  for (const { rows } of [reply.table, ...(reply.moreTables ?? [])]) {
    for (const row of rows) {
      const name = nameOf.get(words(row.item)) ?? '';
      const side = sideOf[words(row.side)] ?? 'both';
      const key = `${name} ${side}`;
      const [known, own] = [found.get(key)?.figures, figuresIn(row)];
      found.set(key, { ...base, kind: 'item', name, side, figures: own && { ...known, ...own } });
    }
  }
  const n = reply.n === null ? null : { n: reply.n };
  return [{ ...base, kind: 'respondents', name: '', side: 'both', figures: n }, ...found.values()];
}

/** One statement, place by place: the whole, and its parts by their names. */
export const exploreReadings = (
  base: Pick<Reading, 'release' | 'place' | 'name'>,
  { table }: { table: Table },
  names: ReadonlyMap<string, string>,
): Reading[] =>
  table.rows.map((row) => ({
    ...{ ...base, kind: 'item', side: sideOf[words(row.side)] ?? 'both' },
    ...{ place: names.get(words(row.place)) ?? base.place, figures: figuresIn(row) },
  }));

/** The moments of a trend, by the release that each belongs to: means of a scale, or shares of a statement. */
export const trendReadings = (
  reply: { table: Table },
  of: Pick<Reading, 'kind' | 'name' | 'place'>,
  releases: readonly { id: string; name: string }[],
): Reading[] =>
  reply.table.rows.map((row) => ({
    ...{ ...of, side: sideOf[words(row.side)] ?? 'both' },
    release: releases.find(({ name }) => words(row.moment).startsWith(`${name} (`))?.id ?? '',
    figures: figuresIn(row),
  }));

/** Options and people of one question about the person; a hidden option is left out of the figures of a row that is shown. */
export function diversityReading(
  base: Omit<Reading, 'kind' | 'figures'>,
  reply: { table: Table; moreTables?: Table[] },
  codes: Record<string, string>,
): Reading {
  const figures: Record<string, number> = {};
  for (const { rows } of [reply.table, ...(reply.moreTables ?? [])]) {
    for (const row of rows) {
      const label = words(row.category) || words(row.answer);
      const key = codes[label] ?? label;
      if (typeof row.count === 'number') figures[key] = row.count;
    }
  }
  return { ...base, kind: 'demographic', figures: 'Questionnaires received' in figures ? figures : null };
}
