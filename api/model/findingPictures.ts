import { eq } from 'drizzle-orm';
import * as z from 'zod';
import { framedPicture } from '../../analysis/charts/framedPicture.ts';
import type { FindingKind } from '../../analysis/finding.ts';
import { formatDay, formatNumber } from '../../analysis/format.ts';
import { sha256Hex } from '../../surveys/canonical.ts';
import { productName } from '../../surveys/product.ts';
import type { Language } from '../../surveys/text.ts';
import { splitReading } from '../../web/parts/reading.ts';
import { appendixWords } from '../../web/text/appendix/words.ts';
import { staffWords } from '../../web/text/staff/words.ts';
import type { Context } from '../context.ts';
import { programs } from '../db/schema/organization.ts';
import { recentlyUsed } from '../recentlyUsed.ts';
import { rasterise } from '../takeaway/rasterise.ts';
import { drawFinding, drawingQuery } from './findingDrawings.ts';
import { readFinding, type ShownFinding } from './findings.ts';

export const pictureQuery = drawingQuery.extend({
  /** Pixels for one of the chart's own: 1 for a small picture, 3 for print. */
  density: z.coerce.number().int().min(1).max(3).default(2),
});

/** Some 100 kB each. */
const pictures = recentlyUsed<Promise<Uint8Array<ArrayBuffer>>>(60);
let last: Promise<unknown> = Promise.resolve();

/** One at a time: each takes some memory and one of the few threads that also read files. */
function inTurn<T>(make: () => Promise<T>): Promise<T> {
  const made = last.then(make);
  last = made.catch(() => undefined);
  return made;
}

function sourceLine({ appendix }: ShownFinding, language: Language, madeUp: boolean): string {
  const words = appendixWords[language].data;
  const { releases, ledger, fingerprint } = appendix.data;
  const from = [
    ...releases.map(({ number, releasedOn, campaign }) =>
      words.release(formatNumber(number, language), formatDay(releasedOn, language), campaign[language]),
    ),
    ...(ledger
      ? [words.ledger(ledger.events, formatNumber(ledger.events, language), formatDay(ledger.asOf, language))]
      : []),
  ];
  const said = from.map((sentence) => sentence.replace(/\.$/, ''));
  return [
    productName,
    ...(madeUp ? [staffWords[language].madeUp] : []),
    ...said,
    `${words.fingerprint} ${fingerprint}`,
  ].join(' · ');
}

/** Whether the data of a programme are invented: what leaves the page must say so too. */
export async function isMadeUp({ config, db }: Context, programId: string): Promise<boolean> {
  if (config.demo) return true;
  const rows = await db.read
    .select({ invented: programs.demonstration })
    .from(programs)
    .where(eq(programs.id, programId));
  return rows.some(({ invented }) => invented);
}

/** A figure's chart as PNG with its reading and its source. @throws Problem `not_found` (noun `chart`) when nothing may be drawn. */
export async function pictureFinding(
  context: Context,
  kind: FindingKind,
  { density, ...query }: z.infer<typeof pictureQuery>,
  readersLanguage: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const language = query.lang ?? readersLanguage;
  const { lang: _, width: __, ...asked } = query;
  const finding = await readFinding(context, kind, asked);
  const chart = await drawFinding(context, kind, query, readersLanguage);
  const words = {
    ...splitReading(finding.reading[language]),
    title: finding.title[language],
    subtitle: finding.subtitle[language],
    source: sourceLine(finding, language, await isMadeUp(context, query.program)),
  };
  const { svg, width } = framedPicture(chart, words);
  return pictures.get(`${sha256Hex(svg)} ${density}`, () => inTurn(() => rasterise(svg, width, density)));
}
