import type { Text } from '../../surveys/text.ts';
import { patternFill } from '../charts/patterns.ts';
import { accent } from '../charts/theme.ts';
import { declarations, refusals, type State } from './transitions.ts';

/** Fifteen states are too many for one bar: the parts a reader asks about, told apart by pattern as well as colour. */
export const phases = [
  'awaiting',
  'under_way',
  'declared',
  'verified',
  'disputed',
  'deferred',
  'refused',
  'closed',
] as const;
export type Phase = (typeof phases)[number];

export const phaseLabels: Record<Phase, { words: Text; fill: string }> = {
  awaiting: { words: { fr: 'En attente de décision', en: 'Awaiting a decision' }, fill: '#d9dee4' },
  under_way: { words: { fr: 'Acceptées, en cours', en: 'Accepted, under way' }, fill: '#80a9c9' },
  declared: { words: { fr: 'Réalisées, déclarées', en: 'Implemented, declared' }, fill: patternFill('hatch-accent') },
  verified: { words: { fr: 'Réalisées, vérifiées', en: 'Implemented, verified' }, fill: accent },
  disputed: { words: { fr: 'Réalisation contestée', en: 'Implemented, disputed' }, fill: patternFill('cross-orange') },
  deferred: { words: { fr: 'Reportées', en: 'Deferred' }, fill: patternFill('dots-ink') },
  refused: {
    words: { fr: 'Refusées, transmises ou abandonnées', en: 'Declined, passed on or stopped' },
    fill: '#b35806',
  },
  closed: { words: { fr: 'Remplacées ou retirées', en: 'Superseded or withdrawn' }, fill: patternFill('hatch-grey') },
};

/** The part of the bar a recommendation stands in. A dispute outweighs a verification: it stays visible. */
export function phaseOf({ state, verified, disputed }: { state: State; verified: boolean; disputed: boolean }): Phase {
  if (declarations.includes(state)) return disputed ? 'disputed' : verified ? 'verified' : 'declared';
  if (refusals.includes(state)) return 'refused';
  if (state === 'deferred') return 'deferred';
  if (state === 'superseded' || state === 'withdrawn') return 'closed';
  return state === 'submitted' || state === 'acknowledged' || state === 'under_review' ? 'awaiting' : 'under_way';
}
