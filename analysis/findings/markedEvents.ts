import type { Text } from '../../surveys/text.ts';
import type { Table } from '../finding.ts';
import { formatDay, inBoth } from '../format.ts';
import type { TrendWave } from './trendPoints.ts';

/** What happened, marked with its number on a figure over time. */
export interface MarkedEvent {
  id: string;
  /** `YYYY-MM-DD` */
  happenedOn: string;
  words: Text;
  /** Where: the institution; null for the whole programme. */
  place: Text | null;
}

/** What a numbered line is, said under the drawing. */
export const eventMarkWords: Text = {
  fr: 'Traits gris numérotés\u00a0: événements, décrits dans le tableau',
  en: 'Numbered grey lines: events, described in the table',
};

/** Where events stand among moments, from 0 for the first moment; those before it are left out. */
export function placedEvents(waves: TrendWave[], events: readonly MarkedEvent[]): { event: MarkedEvent; at: number }[] {
  const starts = waves.map(({ period, release }) => Date.parse(period?.from ?? release.releasedOn));
  return events.flatMap((event) => {
    const day = Date.parse(event.happenedOn);
    const before = starts.findLastIndex((start) => start <= day);
    const [from, to] = [starts[before], starts[before + 1]];
    if (from === undefined) return [];
    const share = to === undefined || to <= from ? 0.4 : (day - from) / (to - from);
    return [{ event, at: before + share }];
  });
}

/** The events marked, by their numbers. */
export const eventsTable = (waves: TrendWave[], events: readonly MarkedEvent[]): Table => ({
  caption: { fr: 'Événements marqués', en: 'Events marked' },
  columns: [
    { name: 'number', title: { fr: 'Numéro', en: 'Number' }, kind: 'count' },
    { name: 'day', title: { fr: 'Jour', en: 'Day' }, kind: 'text' },
    { name: 'event', title: { fr: 'Ce qui est arrivé', en: 'What happened' }, kind: 'text' },
    { name: 'place', title: { fr: 'Où', en: 'Where' }, kind: 'text' },
  ],
  rows: placedEvents(waves, events).map(({ event }, i) => ({
    ...{ number: i + 1, event: event.words },
    day: inBoth((language) => formatDay(event.happenedOn, language)),
    place: event.place ?? { fr: 'tout le programme', en: 'the whole programme' },
  })),
});
