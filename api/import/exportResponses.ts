import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { and, asc, eq, gt } from 'drizzle-orm';
import { disarmed } from '../../analysis/csv.ts';
import { contextColumns, missingColumn } from '../../surveys/codebook.ts';
import { type AnswerableItem, documentSchema } from '../../surveys/document.ts';
import { isAnswerable } from '../../surveys/form.ts';
import type { ResponseContent } from '../../surveys/response.ts';
import type { Side } from '../../surveys/side.ts';
import type { Database } from '../db/database.ts';
import { responses, responseTail } from '../db/schema/answers.ts';
import { campaigns } from '../db/schema/campaigns.ts';
import { teams } from '../db/schema/organization.ts';
import { questionnaireVersions } from '../db/schema/questionnaires.ts';
import { csvLine } from './csvLine.ts';
import { ImportRefused } from './target.ts';

export interface ExportOptions {
  db: Database;
  campaignId: string;
  out: Writable;
}

interface StoredRow {
  receiptHash: Buffer;
  teamId: string;
  institutionId: string;
  side: Side;
  content: ResponseContent;
}

const pageSize = 2000;

/**
 * The campaign's responses a page at a time, by their random keys: no order of arrival exists. The tail goes first, and
 * is remembered: a row that leaves it meanwhile must not come twice.
 */
async function* storedRows(db: Database, campaignId: string): AsyncGenerator<StoredRow> {
  const inTail = new Set<string>();
  for (const table of [responseTail, responses]) {
    let after: Buffer = Buffer.alloc(0);
    for (;;) {
      const page = await db.read
        .select({
          receiptHash: table.receiptHash,
          teamId: table.teamId,
          institutionId: teams.institutionId,
          side: table.side,
          content: table.content,
        })
        .from(table)
        .innerJoin(teams, eq(teams.id, table.teamId))
        .where(and(eq(table.campaignId, campaignId), gt(table.receiptHash, after)))
        .orderBy(asc(table.receiptHash))
        .limit(pageSize);
      for (const row of page) {
        const key = row.receiptHash.toString('latin1');
        if (table === responseTail) inTail.add(key);
        else if (inTail.has(key)) continue;
        yield row;
      }
      const last = page.at(-1);
      if (last === undefined) break;
      after = last.receiptHash;
    }
  }
}

/** Items of every kind that takes an answer, in the order of the questionnaire. */
async function answerableItems(db: Database, campaignId: string): Promise<AnswerableItem[]> {
  const [row] = await db.read
    .select({ document: questionnaireVersions.document })
    .from(campaigns)
    .innerJoin(questionnaireVersions, eq(questionnaireVersions.id, campaigns.experienceVersionId))
    .where(eq(campaigns.id, campaignId));
  if (row === undefined) throw new ImportRefused(`no campaign ${campaignId}`);
  const { sections } = documentSchema.parse(JSON.parse(row.document));
  return sections.flatMap((section) => section.items.filter(isAnswerable));
}

const isWritten = ({ kind }: AnswerableItem): boolean => kind === 'short_text' || kind === 'long_text';

function fieldsOf(answerable: AnswerableItem[], { teamId, institutionId, side, content }: StoredRow): string[] {
  const items = answerable.flatMap((item) => {
    const value = content.answers[item.name];
    const text = value === undefined ? '' : Array.isArray(value) ? value.join(';') : String(value);
    return [isWritten(item) ? disarmed(text) : text, content.missing[item.name] ?? ''];
  });
  return [teamId, institutionId, side, ...items];
}

/**
 * Writes a campaign's responses as CSV (UTF-8): team, institution, side, and for each item its stored code and, in a
 * column of its own, why there is none. A text that a spreadsheet would run begins with an apostrophe. Row-level answers: for the operator of the database, never behind the web.
 * @returns The number of responses written.
 * @throws ImportRefused for an unknown campaign.
 */
export async function exportResponses({ db, campaignId, out }: ExportOptions): Promise<number> {
  const items = await answerableItems(db, campaignId);
  let rows = 0;
  const lines = async function* () {
    yield csvLine([...contextColumns, ...items.flatMap(({ name }) => [name, missingColumn(name)])]);
    for await (const row of storedRows(db, campaignId)) {
      rows += 1;
      yield csvLine(fieldsOf(items, row));
    }
  };
  await pipeline(lines, out, { end: out !== process.stdout });
  return rows;
}
