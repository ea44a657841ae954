import type { QuestionnaireDocument } from '../../surveys/document.ts';
import { formFor, isAnswerable } from '../../surveys/form.ts';
import type { ResponseContent } from '../../surveys/response.ts';
import type { Side } from '../../surveys/side.ts';
import { walkForm } from '../../surveys/visibility.ts';
import type { Random } from './random.ts';

type Weights = Record<string, number>;

/** One choice each. The patient side is older, more often women, more schooled than the population: as many teams are. */
const single: Record<Side, Record<string, Weights>> = {
  patient_side: {
    age: { '18-24': 1, '25-34': 4, '35-44': 8, '45-54': 14, '55-64': 30, '65-74': 30, '75-84': 12, '85+': 1 },
    gender: { WOMAN: 66, MAN: 32, NONBINARY: 2 },
    trans: { YES: 1, NO: 99 },
    immigration: { BORN: 93, '0-5': 1, '6-10': 2, '11+': 4 },
    income_strain: { OFTEN: 4, SOMETIMES: 16, NO: 80 },
    education: { NO_DIPLOMA: 3, SECONDARY: 17, TRADE_COLLEGE: 32, UNIVERSITY: 48 },
    residence: { LARGE_CITY: 55, SMALL_CITY: 30, RURAL: 15 },
    caregiving: { NOW: 30, PAST: 35, NO: 35 },
  },
  professional_side: {
    age: { '18-24': 2, '25-34': 24, '35-44': 34, '45-54': 26, '55-64': 13, '65-74': 1 },
    gender: { WOMAN: 78, MAN: 21, NONBINARY: 1 },
    trans: { YES: 1, NO: 99 },
    immigration: { BORN: 86, '0-5': 2, '6-10': 3, '11+': 9 },
    income_strain: { OFTEN: 1, SOMETIMES: 9, NO: 90 },
    education: { SECONDARY: 2, TRADE_COLLEGE: 28, UNIVERSITY: 70 },
    residence: { LARGE_CITY: 60, SMALL_CITY: 30, RURAL: 10 },
    caregiving: { NOW: 18, PAST: 22, NO: 60 },
  },
};

/** Several choices possible: the first choice by weight, and now and then a second one. */
const multiple: Record<string, { first: Weights; second: number }> = {
  indigenous: { first: { NO: 985, FN: 8, METIS: 5, INUIT: 2 }, second: 0 },
  race: {
    first: {
      WHITE: 91,
      BLACK: 2.5,
      MIDDLE_EASTERN: 2,
      LATIN_AMERICAN: 1,
      SOUTH_ASIAN: 0.8,
      EAST_ASIAN: 1,
      SOUTHEAST_ASIAN: 0.7,
      INDIGENOUS: 1,
    },
    second: 0.02,
  },
  language_learned: { first: { FR: 86, EN: 8, OTHER: 5, INDIG: 0.5, SIGN: 0.5 }, second: 0.04 },
  language_of_care: { first: { FR: 89, EN: 10, OTHER: 1 }, second: 0.05 },
  disability: {
    first: { NONE: 68, PAIN: 10, MOBILITY: 8, MENTAL_HEALTH: 4, HEARING: 4, SEEING: 2, MEMORY: 2, DEXTERITY: 2 },
    second: 0.3,
  },
};

const exclusive = new Set(['NO', 'NONE']);

function chooseSeveral(random: Random, { first, second }: { first: Weights; second: number }): string[] {
  const one = random.weighted(first);
  if (exclusive.has(one) || random.next() >= second) return [one];
  const other = random.weighted(
    Object.fromEntries(Object.entries(first).filter(([code]) => code !== one && !exclusive.has(code))),
  );
  return [one, other];
}

/** One invented demographic record: any question may be left out, and some prefer not to say. */
export function inventDemographics(random: Random, document: QuestionnaireDocument, side: Side): ResponseContent {
  const content: ResponseContent = { answers: {}, missing: {} };
  walkForm(formFor(document, side), ({ item, shown }) => {
    if (!isAnswerable(item)) return undefined;
    const weights = single[side][item.name];
    const several = multiple[item.name];
    const chance = random.next();
    if (!shown) content.missing[item.name] = 'not_shown';
    else if (chance < 0.05) content.missing[item.name] = 'prefer_not_to_say';
    else if (chance < 0.08) content.missing[item.name] = 'skipped';
    else if (weights) content.answers[item.name] = random.weighted(weights);
    else if (several) content.answers[item.name] = chooseSeveral(random, several);
    else content.missing[item.name] = 'skipped';
    return content.answers[item.name];
  });
  return content;
}
