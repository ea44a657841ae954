import type { Side } from '../../surveys/side.ts';
import type { Language, Text } from '../../surveys/text.ts';
import type { Estimate } from '../finding.ts';
import { formatList, formatMonth, formatNumber, inBoth, quoted } from '../format.ts';
import { writtenShares } from './agreementShare.ts';
import { clearness } from './clearChange.ts';
import { waveLabels } from './context.ts';
import { withinSentence } from './scaledItems.ts';
import { brokenWords, lastBreak, sinceWords } from './trendBreaks.ts';
import type { TrendMeasure, TrendPoint, TrendWave } from './trendPoints.ts';

/** The first and the last shown point of one side since the last break. */
interface Span {
  side: Side | 'both';
  from: TrendPoint & { figures: Estimate };
  to: TrendPoint & { figures: Estimate };
}

const isShown = (point: TrendPoint): point is TrendPoint & { figures: Estimate } =>
  point.figures !== null && point.figures.estimate !== null;

/** The last stretch of waves that may be compared with each other. */
function lastStretch(waves: TrendWave[]): TrendWave[] {
  const last = lastBreak(waves);
  return last === null ? waves : waves.slice(waves.indexOf(last.after));
}

function spansOf(waves: TrendWave[], points: TrendPoint[]): Span[] {
  const stretch = new Set(lastStretch(waves));
  const bySide = new Map<Side | 'both', (TrendPoint & { figures: Estimate })[]>();
  for (const point of points.filter(isShown))
    if (stretch.has(point.wave)) bySide.set(point.side, [...(bySide.get(point.side) ?? []), point]);
  return [...bySide].flatMap(([side, shown]) => {
    const [from, to] = [shown[0], shown.at(-1)];
    return from && to && from !== to ? [{ side, from, to }] : [];
  });
}

/** Whose answers a sentence speaks of. */
export const people: Record<Side | 'both', Text> = {
  patient_side: { fr: 'chez les patients', en: 'among patients' },
  professional_side: { fr: 'chez les professionnels', en: 'among professionals' },
  both: { fr: 'chez l’ensemble des personnes', en: 'among everyone' },
};

const momentOf = ({ wave }: TrendPoint, language: Language): string =>
  wave.period === null ? waveLabels[wave.wave][language] : formatMonth(wave.period.from, language);

function written({ from, to }: Span, kind: TrendMeasure['kind'], language: Language): [string, string] {
  if (kind === 'share') return writtenShares(from.figures, to.figures, language);
  const mean = ({ estimate, n }: Estimate): string => formatNumber(estimate ?? 0, language, n < 20 ? 1 : 2);
  return [mean(from.figures), mean(to.figures)];
}

function changeWords(span: Span, measure: TrendMeasure, language: Language): string {
  const [before, after] = written(span, measure.kind, language);
  const who = people[span.side][language];
  const said = language === 'fr' ? `de ${before} à ${after} ${who}` : `from ${before} to ${after} ${who}`;
  return `${said} (${clearness(measure.kind, span.from.figures, span.to.figures, language)})`;
}

/**
 * The headline: from which value to which, since the last change of the question, which is told after it; or why nothing can be
 * said.
 */
export function trendReading(waves: TrendWave[], points: TrendPoint[], measure: TrendMeasure): Text {
  return inBoth((language) => {
    const french = language === 'fr';
    const said = quoted(withinSentence(measure.words)[language], language);
    const broken = brokenWords(waves, measure, language);
    const spans = spansOf(waves, points);
    const first = spans[0];
    if (first === undefined) {
      const none = !points.some(isShown)
        ? french
          ? `Aucune réponse à ${said} ne peut être montrée.`
          : `No answer to ${said} may be shown.`
        : french
          ? `${said}\u00a0: un seul moment peut être montré, aucune évolution ne se lit encore.`
          : `${said}: one moment alone may be shown, no change can be read yet.`;
      return [broken, none].filter(Boolean).join(' ');
    }
    const [start, end] = [momentOf(first.from, language), momentOf(first.to, language)];
    const changes = formatList(
      spans.map((span) => changeWords(span, measure, language)),
      language,
    );
    const share = measure.kind === 'share';
    const [low, high] = measure.domain;
    const on = share ? '' : french ? ` (échelle de ${low} à ${high})` : ` (scale of ${low} to ${high})`;
    const since = sinceWords(waves, measure, language);
    const between = french ? `entre ${start} et ${end}` : `between ${start} and ${end}`;
    const when = since === null ? between.charAt(0).toUpperCase() + between.slice(1) : `${since}, ${between}`;
    const sentence = french
      ? `${when}, ${share ? 'l’accord avec' : 'la moyenne de'} ${said}${on} est passé${share ? '' : 'e'} ${changes}.`
      : `${when}, ${share ? 'agreement with' : 'the mean of'} ${said}${on} went ${changes}.`;
    return [sentence, broken].filter(Boolean).join(' ');
  });
}
