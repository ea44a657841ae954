import type { Context } from 'hono';
import type { TranslationRow } from '../../../../surveys/editing/translationRows.ts';
import type { Language } from '../../../../surveys/text.ts';
import { PageProblem } from '../../../client.ts';
import { readTranslationCsv } from './translationCsv.ts';

/** Bytes of a file. */
const largestFile = 2_000_000;

export const wrongFile = (status: number): PageProblem =>
  new PageProblem(status, 'invalid_request', { faults: [{ path: 'file' }] });

export interface SentTranslation {
  values: URLSearchParams;
  into: Language;
  file: File | null;
}

export async function sentTranslation(c: Context): Promise<SentTranslation> {
  const body = await c.req.parseBody();
  const values = new URLSearchParams();
  for (const [name, value] of Object.entries(body)) if (typeof value === 'string') values.set(name, value);
  const file = body.file instanceof File && body.file.size > 0 ? body.file : null;
  return { values, into: values.get('into') === 'fr' ? 'fr' : 'en', file };
}

/** Rows as the page itself sends them on; anything else reads as none. */
function carriedRows(json: string): TranslationRow[] | null {
  try {
    const rows: unknown = JSON.parse(json);
    const isRow = (row: unknown): row is TranslationRow =>
      typeof row === 'object' &&
      row !== null &&
      (['place', 'fr', 'en'] as const).every((key) => typeof (row as Record<string, unknown>)[key] === 'string');
    return Array.isArray(rows) && rows.every(isRow) ? rows : null;
  } catch {
    return null;
  }
}

/** The rows that were sent: in a file, or carried over from it. @throws PageProblem beside the file. */
export async function sentRows({ values, file }: SentTranslation): Promise<TranslationRow[]> {
  if (file !== null && file.size > largestFile) throw wrongFile(413);
  const carried = values.get('rows');
  const rows =
    carried !== null
      ? carriedRows(carried)
      : file === null
        ? null
        : readTranslationCsv(new Uint8Array(await file.arrayBuffer()));
  if (rows === null) throw wrongFile(400);
  return rows;
}
