import type { Text } from '../../surveys/text.ts';
import type { Estimate, Finding, Flag, MethodReference, Period } from '../finding.ts';
import { counted, formatDay, formatList, formatPeriod, inBoth } from '../format.ts';
import type { Scope } from '../hierarchy.ts';

/** The moments of a mandate at which a questionnaire is sent. */
export const waveLabels = {
  baseline: { fr: 'début du mandat', en: 'start of the mandate' },
  midpoint: { fr: 'mi-mandat', en: 'midpoint' },
  end: { fr: 'fin du mandat', en: 'end of the mandate' },
  followup: { fr: 'suivi après le mandat', en: 'follow-up after the mandate' },
} satisfies Record<string, Text>;
export type Wave = keyof typeof waveLabels;

/** Where and when the answers of a figure come from. */
export interface FindingContext {
  scope: Scope;
  /** Name of the programme, institution or team. */
  scopeName: Text;
  period: Period | null;
  wave: Wave | null;
  release: Finding['release'];
  /** Short name and number of each, as the codebook has them. */
  questionnaireVersions: string[];
  /** The same as readers know them: title and number. */
  questionnaireTitles: Text[];
}

/** Place, moment, number, questionnaire and release, in words. */
export const subtitleOf = (context: FindingContext, n: number | null): Text =>
  inBoth((language) => {
    const french = language === 'fr';
    const { period, wave, release, questionnaireTitles: versions } = context;
    const parts = [
      context.scopeName[language],
      wave && waveLabels[wave][language],
      period && formatPeriod(period.from, period.to, language),
      n !== null && counted(n, language, french ? 'réponse' : 'response', french ? 'réponses' : 'responses'),
      versions.length > 0 &&
        `questionnaire${versions.length > 1 ? 's' : ''} ${formatList(
          versions.map((title) => title[language]),
          language,
        )}`,
      release &&
        (french
          ? `diffusion ${release.number} du ${formatDay(release.releasedOn, language)}`
          : `release ${release.number} of ${formatDay(release.releasedOn, language)}`),
    ];
    return parts.filter((part) => typeof part === 'string').join(' · ');
  });

/** Each method once, in the order met. */
export const methodsOf = (methods: MethodReference[]): MethodReference[] =>
  methods.filter(({ id }, i) => methods.findIndex((other) => other.id === id) === i);

/** Each flag once, in the order met. */
export const flagsOf = (flags: Flag[]): Flag[] =>
  flags.filter(({ code }, i) => flags.findIndex((other) => other.code === code) === i);

export const bounds = (estimate: Estimate | null): [low: number | null, high: number | null] =>
  estimate?.interval ?? [null, null];

/** Says which rows are withheld, and that a hatched row is not always a small group itself. */
export const withheldFlag = (minimum: number, unit: Text): Flag => ({
  code: 'some_withheld',
  sentence: {
    fr: `Les lignes hachurées ne sont pas diffusées\u00a0: moins de ${minimum} ${unit.fr}, des réponses toutes identiques, ou un groupe masqué pour qu’on ne puisse pas en déduire un plus petit.`,
    en: `Hatched rows are not shown: fewer than ${minimum} ${unit.en}, answers that are all the same, or a group held back so that a smaller one cannot be worked out.`,
  },
});
