import type { Side } from '../../surveys/side.ts';
import type { Language, Text } from '../../surveys/text.ts';
import type { Estimate } from '../finding.ts';
import { formatNumber, formatShare, inBoth, quoted } from '../format.ts';
import { writtenShare } from './agreementShare.ts';
import type { ExploredPlace, ExploredRow, ExploreOptions } from './explore.ts';
import { type ScaledItem, withinSentence } from './scaledItems.ts';

interface Placed {
  place: ExploredPlace;
  share: Estimate;
}

/** The places where the side's share may be seen, the lowest first. */
function ranked(parts: { place: ExploredPlace; rows: ExploredRow[] }[], side: Side | 'both'): Placed[] {
  return parts
    .flatMap(({ place, rows }) => {
      const share = rows.find((row) => row.side === side)?.answers?.top;
      return share && share.estimate !== null ? [{ place, share }] : [];
    })
    .sort((a, b) => (a.share.estimate ?? 0) - (b.share.estimate ?? 0));
}

const who = (side: Side | 'both', language: Language): string =>
  ({
    fr: { patient_side: 'Les patients', professional_side: 'Les professionnels', both: 'Les personnes' },
    en: { patient_side: 'Patients', professional_side: 'Professionals', both: 'People' },
  })[language][side];

const agrees = (item: ScaledItem, language: Language): string => {
  const said = quoted(withinSentence(item.text)[language], language);
  if (item.kind === 'agreement') return language === 'fr' ? `d’accord avec ${said}` : `with ${said}`;
  return language === 'fr' ? `aux points les plus hauts de ${said}` : `at the highest points of ${said}`;
};

/** All places alike: none of them is the lowest. */
function alike([first, ...others]: Placed[], side: Side | 'both', item: ScaledItem, language: Language): string {
  const share = formatShare(first?.share.estimate ?? 0, language, 0);
  const said = agrees(item, language);
  const count = formatNumber(others.length + 1, language);
  const verb = item.kind === 'agreement' ? 'agree' : 'are';
  return language === 'fr'
    ? `${who(side, 'fr')} sont aussi souvent ${said} dans les ${count} lieux que l’on peut comparer (${share}).`
    : `${who(side, 'en')} ${verb} as often ${said} at each of the ${count} places that can be compared (${share}).`;
}

function lowest(ranked: Placed[], side: Side | 'both', item: ScaledItem, language: Language): string {
  const french = language === 'fr';
  const [first, ...others] = ranked;
  if (first === undefined) return '';
  const tied = others.filter(({ share: { estimate } }) => estimate === first.share.estimate).length;
  if (tied === others.length) return alike(ranked, side, item, language);
  const share = writtenShare(first.share, language, 0);
  const name = first.place.name[language];
  const said = agrees(item, language);
  const number = formatNumber(tied, language);
  // Named alone, one of several that are as low would be blamed for what is true of all.
  const tie = french
    ? `, à égalité avec ${number} autre${tied > 1 ? 's lieux' : ' lieu'}`
    : `, tied with ${number} other ${tied > 1 ? 'places' : 'place'}`;
  const figures = `(${share}${tied > 0 ? tie : ''})`;
  const sentence = french
    ? `${name}\u00a0: c’est là que ${who(side, language).toLowerCase()} sont le moins souvent ${said} ${figures}.`
    : item.kind === 'agreement'
      ? `${who(side, language)} agree least often ${said} at ${name} ${figures}.`
      : `${who(side, language)} are least often ${said} at ${name} ${figures}.`;
  const high = first.share.interval?.[1] ?? 1;
  const touching = others.filter(({ share: other }) => (other.interval?.[0] ?? 0) <= high).length;
  if (touching === 0) return sentence;
  const all = touching === others.length;
  const rest = french
    ? `L’écart avec ${all ? (touching > 1 ? 'les autres' : 'l’autre') : `${touching} d’entre eux`} peut tenir au hasard\u00a0: leurs intervalles se touchent.`
    : `The gap with ${all ? (touching > 1 ? 'the others' : 'the other') : `${touching} of them`} may be due to chance: their intervals touch.`;
  return `${sentence} ${rest}`;
}

/** How many places the order leaves out: one of them may be lower. '' for none. */
function leftOut(count: number, side: Side | 'both', language: Language): string {
  if (count === 0) return '';
  const number = formatNumber(count, language);
  const french = language === 'fr';
  const whose = {
    patient_side: ['des patients', 'of patients'],
    professional_side: ['des professionnels', 'of professionals'],
  };
  const [fr, en] = side === 'both' ? ['', ''] : whose[side];
  return french
    ? ` Pour ${number} autre${count > 1 ? 's lieux' : ' lieu'}, les réponses ${fr === '' ? '' : `${fr} `}ne sont pas montrées.`
    : ` At ${number} other ${count > 1 ? 'places' : 'place'} the answers ${en === '' ? '' : `${en} `}are not shown.`;
}

function ofWhole(rows: ExploredRow[], item: ScaledItem, language: Language): string {
  const french = language === 'fr';
  return rows
    .flatMap(({ side, answers }) => {
      if (!answers || answers.top.estimate === null) return [];
      const share = writtenShare(answers.top, language, 0);
      const agreement = item.kind === 'agreement';
      if (french) return [`${who(side, language)} sont ${agrees(item, language)}\u00a0: ${share}.`];
      return agreement
        ? [`${who(side, language)} agree ${agrees(item, language)}: ${share}.`]
        : [`${who(side, language)} are ${agrees(item, language)}: ${share}.`];
    })
    .join(' ');
}

/** Where agreement is lowest, as far as it can be told; else what all say; else that nothing may be shown. */
export function exploreReading(
  { side }: ExploreOptions,
  item: ScaledItem,
  [whole, ...parts]: { place: ExploredPlace; rows: ExploredRow[] }[],
): Text {
  return inBoth((language) => {
    const sides: (Side | 'both')[] = side === 'apart' ? ['patient_side', 'both'] : [side];
    for (const each of sides) {
      const places = ranked(parts, each);
      if (places.length > 1)
        return `${lowest(places, each, item, language)}${leftOut(parts.length - places.length, each, language)}`;
    }
    const all = ofWhole(whole?.rows ?? [], item, language);
    if (all !== '') return all;
    return language === 'fr'
      ? 'Ce choix ne peut pas être montré\u00a0: ce qu’il y a à voir est trop petit, trop semblable, ou permettrait d’en déduire un groupe plus petit.'
      : 'This choice cannot be shown: what there is to see is too small, too much alike, or would let a smaller group be worked out.';
  });
}
