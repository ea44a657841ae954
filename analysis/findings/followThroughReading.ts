import type { Language, Text } from '../../surveys/text.ts';
import type { Estimate } from '../finding.ts';
import { counted, formatNumber, formatShare, inBoth, plural } from '../format.ts';
import { decisions, declarations } from '../ledger/transitions.ts';
import { type FollowThroughRates, fewestForRate, type RecommendationRow } from './followThroughRates.ts';

/** `65 % (24 sur 37)`, `65% (24 of 37)`; of a few recommendations, the count alone. */
const done = ({ n, estimate }: Estimate, language: Language): string => {
  const of = `${formatNumber(Math.round((estimate ?? 0) * n), language)} ${language === 'fr' ? 'sur' : 'of'} ${formatNumber(n, language)}`;
  return n < fewestForRate ? of : `${formatShare(estimate ?? 0, language)} (${of})`;
};

/** The headline: what became of the recommendations, of all submitted and of the accepted ones. */
export function followThroughReading(rows: RecommendationRow[], rates: FollowThroughRates): Text {
  const answered = rows.filter(({ state, decidedDays }) => decidedDays != null || decisions.includes(state)).length;
  const deferred = rows.filter(({ state }) => state === 'deferred').length;
  const declared = rows.filter(({ state }) => declarations.includes(state));
  const verified = declared.filter((row) => row.verified && !row.disputed).length;
  return inBoth((language) => {
    const french = language === 'fr';
    if (rows.length === 0)
      return french ? 'Aucune recommandation n’a encore été déposée.' : 'No recommendation has been submitted yet.';
    const number = (count: number): string => formatNumber(count, language);
    const submitted = counted(
      rows.length,
      language,
      french ? 'recommandation déposée' : 'recommendation submitted',
      french ? 'recommandations déposées' : 'recommendations submitted',
    );
    const put = french
      ? ` (dont ${counted(deferred, 'fr', 'reportée', 'reportées').replace('\u00a0', ' ')})`
      : ` (${number(deferred)} of them deferred)`;
    const answers = `${number(answered)} ${french ? plural(answered, 'fr', 'a reçu', 'ont reçu') : plural(answered, 'en', 'has', 'have')} ${french ? 'une réponse' : 'an answer'}${deferred > 0 ? put : ''}`;
    const now = french
      ? `Sur ${submitted}, ${answers} et ${number(declared.length)} ${plural(declared.length, 'fr', 'est déclarée réalisée', 'sont déclarées réalisées')}, dont ${number(verified)} ${plural(verified, 'fr', 'vérifiée', 'vérifiées')} par le côté patient.`
      : `Of ${submitted}, ${answers} and ${number(declared.length)} ${plural(declared.length, 'en', 'is', 'are')} declared implemented, ${number(verified)} of them verified by the patient side.`;
    if (rates.ofSubmitted.n === 0)
      return french
        ? `${now} Aucune n’est assez ancienne (12 mois) pour un taux de suivi.`
        : `${now} None is old enough (12 months) for a follow-through rate.`;
    const all = done(rates.ofSubmitted, language);
    const accepted = rates.ofAccepted.n > 0 ? done(rates.ofAccepted, language) : null;
    if (french)
      return `${now} Réalisées en tout ou en partie, parmi celles déposées depuis au moins 12 mois\u00a0: ${all}${accepted ? `\u00a0; parmi les seules acceptées\u00a0: ${accepted}` : ''}.`;
    return `${now} Implemented wholly or in part, of those submitted at least 12 months ago: ${all}${accepted ? `; of the accepted ones alone: ${accepted}` : ''}.`;
  });
}
