import type { Language, Text } from '../../../surveys/text.ts';
import type { ChartWidth } from '../../charts/theme.ts';
import type { ChartForms, Column, Finding, Flag, MethodReference, Period } from '../../finding.ts';
import { counted, formatDay, formatNumber, formatPercent, formatShare, inBoth } from '../../format.ts';
import { fewestForRate, type RecommendationRow } from '../followThroughRates.ts';
import type { Group } from '../followThroughTables.ts';

/** What every figure about the ledger is made of. */
export interface LedgerOptions {
  rows: RecommendationRow[];
  /** Teams or institutions, whichever `by` names. */
  groups: Group[];
  by: 'team' | 'institution';
  scopeName: Text;
  /** The day the figure is read, `YYYY-MM-DD`. */
  asOf: string;
  period: Period | null;
  /** From 1, of 50 groups. */
  page?: number;
}

/** What all of them have in common: place, number and day, no release, no questionnaire. */
export function ledgerHead({ rows, scopeName, asOf, period }: LedgerOptions, title: Text) {
  return {
    title: inBoth((language) => `${title[language]}${language === 'fr' ? '\u00a0:' : ':'} ${scopeName[language]}`),
    subtitle: inBoth((language) => {
      const french = language === 'fr';
      const one = french ? 'recommandation' : 'recommendation';
      const day = formatDay(asOf, language);
      return `${scopeName[language]} · ${counted(rows.length, language, one, `${one}s`)} · ${french ? `en date du ${day}` : `as of ${day}`}`;
    }),
    n: rows.length,
    period,
    questionnaireVersions: [],
    release: null,
  } satisfies Partial<Finding>;
}

export const ledgerMethod: MethodReference = { id: 'follow_through', version: '1' };

/** A drawing in both languages and widths. */
export const drawnBoth = (
  draw: (language: Language, width: ChartWidth) => ChartForms['wide'],
): Record<Language, ChartForms> => {
  const forms = (language: Language): ChartForms => ({
    wide: draw(language, 'wide'),
    narrow: draw(language, 'narrow'),
  });
  return { fr: forms('fr'), en: forms('en') };
};

/** `65 % (24 sur 37)`, `65% (24 of 37)`; of a few recommendations, the count alone. */
export function shareOf(holds: number, of: number, language: Language): string {
  const words = `${formatNumber(holds, language)} ${language === 'fr' ? 'sur' : 'of'} ${formatNumber(of, language)}`;
  return of < fewestForRate ? words : `${formatShare(holds / of, language)} (${words})`;
}

/** `(intervalle à 95 % : de 20 % à 40 %)`. */
export const intervalWords = ([low, high]: [number, number], language: Language): string =>
  language === 'fr'
    ? `(intervalle à 95\u00a0%\u00a0: de ${formatPercent(low, 'fr')} à ${formatPercent(high, 'fr')})`
    : `(95% interval: ${formatPercent(low, 'en')} to ${formatPercent(high, 'en')})`;

/** `30 jours`. */
export const daysWords = (days: number): Text =>
  inBoth((language) =>
    counted(days, language, language === 'fr' ? 'jour' : 'day', language === 'fr' ? 'jours' : 'days'),
  );

export const nothingYet: Text = {
  fr: 'Aucune recommandation n’a encore été déposée.',
  en: 'No recommendation has been submitted yet.',
};

export const countColumn = (name: string, fr: string, en: string): Column => ({
  name,
  title: { fr, en },
  kind: 'count',
});
export const shareColumn = (name: string, fr: string, en: string): Column => ({
  ...{ name, title: { fr, en }, kind: 'percent' },
});
export const textColumn = (name: string, fr: string, en: string): Column => ({ name, title: { fr, en }, kind: 'text' });
export const numberColumn = (name: string, fr: string, en: string, decimals = 0): Column => ({
  ...{ name, title: { fr, en }, kind: 'number', decimals },
});

export const fewForCurve: Flag = {
  code: 'few_for_curve',
  sentence: {
    fr: 'Moins de dix recommandations\u00a0: aucune courbe n’est tracée\u00a0; lisez-les une à une.',
    en: 'Fewer than ten recommendations: no curve is drawn; read them one by one.',
  },
};
const sharedFate: Flag = {
  code: 'teams_share_fate',
  sentence: {
    fr: 'Les recommandations d’une même équipe ont souvent le même sort\u00a0; le calcul n’en tient pas compte\u00a0: les intervalles sont trop étroits, et un écart paraît plus sûr qu’il ne l’est.',
    en: 'Recommendations of one team often share a fate, which the computation does not allow for: intervals are too narrow, and a difference looks surer than it is.',
  },
};
const importedHistory: Flag = {
  code: 'imported_history',
  sentence: {
    fr: 'Une partie de l’historique a été apportée d’ailleurs\u00a0: ses jours sont ceux qui ont été déclarés, non ceux que le système a enregistrés.',
    en: 'Part of the history was brought in from elsewhere: its days are those reported, not those recorded by the system.',
  },
};

/** What a reader of these rows must know; `inference` for figures with intervals or tests. */
export const ledgerFlags = (rows: RecommendationRow[], inference: boolean): Flag[] => [
  ...(inference ? [sharedFate] : []),
  ...(rows.some((row) => row.importedHistory) ? [importedHistory] : []),
];
