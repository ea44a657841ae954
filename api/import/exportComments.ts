import type { Writable } from 'node:stream';
import { disarmed } from '../../analysis/csv.ts';
import { commentColumns, noTheme } from '../../analysis/tables/comments.ts';
import type { Language } from '../../surveys/text.ts';
import type { Database } from '../db/database.ts';
import { themes } from '../db/schema/comments.ts';
import { codingsOf } from '../model/commentCoding.ts';
import { latestPublication } from '../model/commentPublications.ts';
import { stillPublished } from '../model/stillPublished.ts';
import { csvLine } from './csvLine.ts';
import { writtenLines } from './writtenLines.ts';

interface ExportComments {
  db: Database;
  campaignId: string;
  out: Writable;
  /** Themes by their names in this language; by their ids without one. */
  language?: Language | undefined;
}

/** `C1`, `C2`, … in the order of their ids: who they are is not in the file. */
const coderNames = (coders: Iterable<string>): Map<string, string> => {
  const ids = [...new Set(coders)].sort();
  const digits = String(ids.length).length;
  return new Map(ids.map((id, at) => [id, `C${String(at + 1).padStart(digits, '0')}`]));
};

async function themeNames(db: Database, language: Language | undefined): Promise<(theme: string | null) => string> {
  if (language === undefined) return (theme) => theme ?? noTheme;
  const rows = await db.read.select({ id: themes.id, name: themes.name }).from(themes);
  const names = new Map(rows.map(({ id, name }) => [id, disarmed(name[language])]));
  return (theme) => (theme === null ? noTheme : (names.get(theme) ?? theme));
}

/**
 * Writes what was made of a campaign's comments as CSV: whether each is published now, its theme, and what its one or two coders
 * chose first. No words, no place, no key: the lines stand in the order of what they say. For the operator of the database.
 * @returns The number of comments written: those published or coded.
 */
export async function exportComments({ db, campaignId, out, language }: ExportComments): Promise<number> {
  const publication = await latestPublication(db.read, campaignId);
  const published = await stillPublished(db.read, publication?.comments ?? []);
  const codings = await codingsOf(db.read, campaignId);
  const coders = coderNames(codings.map(({ coder }) => coder));
  const themeOf = await themeNames(db, language);
  const byComment = new Map<string, { theme: string; coded: [coder: string, theme: string][] }>();
  for (const { id, theme } of published)
    byComment.set(id, { theme: theme === undefined ? '' : themeOf(theme), coded: [] });
  const open = new Set(byComment.keys());
  for (const { comment, coder, theme } of codings) {
    const found = byComment.get(comment) ?? { theme: '', coded: [] };
    found.coded.push([coders.get(coder) ?? '', themeOf(theme)]);
    byComment.set(comment, found);
  }
  const lines = [...byComment].map(([id, { theme, coded }]) => {
    const [first, second] = coded.sort(([a], [b]) => (a < b ? -1 : 1));
    const cells = [...(first ?? ['', '']), ...(second ?? ['', ''])];
    return csvLine([campaignId, open.has(id) ? 'yes' : 'no', theme, ...cells]);
  });
  return writtenLines(out, csvLine(['campaign', ...commentColumns]), lines.sort(), (line) => line);
}
