import type { Drawing } from '../../parts/figure.tsx';
import type { SiteOptions } from '../../site.tsx';
import type { Reader } from '../reader.ts';
import type { FigureReply } from './readFinding.ts';

/** The two drawings of a figure asked for with a query; null when nothing may be drawn. */
export async function drawingOf(
  reader: Reader,
  options: SiteOptions,
  request: Request,
  reply: FigureReply,
  query: string,
) {
  if (reply.chart === null) return null;
  const text = (width: string) =>
    options.readText(request, `/findings/${reply.kind}.svg?${query}&lang=${reader.language}&width=${width}`);
  const [wide, narrow] = await Promise.all([text('wide'), text('narrow')]);
  return wide === null || narrow === null ? null : ({ wide, narrow } satisfies Drawing);
}
