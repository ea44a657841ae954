import { csvHead, csvRows } from '../../analysis/csv.ts';
import type { Language } from '../../surveys/text.ts';
import type { Exported, LedgerExport } from './ledgerExport.ts';
import { eventColumns, eventRows } from './ledgerExportEventTable.ts';
import { recommendationColumns, recommendationRow } from './ledgerExportTables.ts';

/** The recommendations as CSV, a piece at a time. */
export async function* recommendationsCsv({ parts }: LedgerExport, language: Language): AsyncGenerator<string> {
  yield csvHead(recommendationColumns, language);
  for await (const part of parts) {
    const rows = part.map(({ recommendation }) => recommendationRow(recommendation));
    yield csvRows(recommendationColumns, rows, language);
  }
}

/** Their events as CSV, a piece at a time. */
export async function* eventsCsv({ parts }: LedgerExport, language: Language): AsyncGenerator<string> {
  yield csvHead(eventColumns, language);
  for await (const part of parts) yield csvRows(eventColumns, part.flatMap(eventRows), language);
}

const entry = ({ recommendation, events }: Exported): string => JSON.stringify({ ...recommendation, events });

/**
 * Both as JSON, with the hash that the ledger is known by, and how many the file holds; one recommendation a line, a piece at a
 * time.
 */
export async function* ledgerJson({ parts, ...heading }: LedgerExport): AsyncGenerator<string> {
  yield `${JSON.stringify(heading).slice(0, -1)},"recommendations":[`;
  let between = '\n';
  const counts = { recommendations: 0, events: 0 };
  for await (const part of parts) {
    counts.recommendations += part.length;
    counts.events += part.reduce((sum, { events }) => sum + events.length, 0);
    if (part.length > 0) yield between + part.map(entry).join(',\n');
    between = ',\n';
  }
  yield `\n],"counts":${JSON.stringify(counts)}}\n`;
}

/** The pieces as the body of a reply, made as fast as it is read. */
export function bodyOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
