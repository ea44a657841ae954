import { setImmediate } from 'node:timers/promises';
import * as z from 'zod';
import type { FindingKind } from '../../analysis/finding.ts';
import { drawSvg } from '../../analysis/svg.ts';
import { sha256Hex } from '../../surveys/canonical.ts';
import { type Language, languages } from '../../surveys/text.ts';
import type { Context } from '../context.ts';
import { Problem } from '../problem.ts';
import { recentlyUsed } from '../recentlyUsed.ts';
import { findingQuery } from './findingQuery.ts';
import { readFinding, type ShownFinding } from './findings.ts';

export const drawingQuery = findingQuery.extend({
  lang: z.enum(languages).optional(),
  width: z.enum(['wide', 'narrow']).default('wide'),
});

/** Some 20 kB each. */
const drawings = recentlyUsed<Promise<string>>(400);
/** By figure, which is kept and never changes: to write a chart out takes longer than all the rest of a request. */
const keys = new WeakMap<ShownFinding, Map<string, string>>();
let lastDrawing: Promise<unknown> = Promise.resolve();

/** Drawing holds the event loop for some 30 ms: one at a time, with room for everybody else before each. */
function drawnInTurn(draw: () => Promise<string>): Promise<string> {
  const drawing = lastDrawing.then(() => setImmediate()).then(draw);
  lastDrawing = drawing.catch(() => undefined);
  return drawing;
}

/** A figure's chart as SVG. @throws Problem `not_found` (noun `chart`) when there is nothing that may be drawn. */
export async function drawFinding(
  context: Context,
  kind: FindingKind,
  { lang, width, ...query }: z.infer<typeof drawingQuery>,
  readersLanguage: Language,
): Promise<string> {
  const shown = await readFinding(context, kind, query);
  const { chart, title, reading } = shown;
  const language = lang ?? readersLanguage;
  const spec = chart?.[language][width];
  if (spec === undefined) throw new Problem('not_found', { noun: 'chart' });
  const words = [title[language], reading[language]] as const;
  const own = keys.get(shown) ?? new Map<string, string>();
  keys.set(shown, own);
  const key = own.get(`${language} ${width}`) ?? sha256Hex(JSON.stringify([words, spec]));
  own.set(`${language} ${width}`, key);
  return drawings.get(key, () => drawnInTurn(() => drawSvg(spec, ...words, language)));
}
