import type { Benchmark } from './benchmark.ts';

/** A benchmark that comes with the product; `key` names it for ever. */
export interface ShippedBenchmark extends Benchmark {
  key: string;
}

/** The survey publishes the share with a disability; in a question with several answers, only "none" counts people. */
const withoutDisability = (geography: string, withDisability: number): Omit<ShippedBenchmark, 'key' | 'name'> => ({
  item: 'disability',
  universe: {
    fr: 'personnes de 15 ans et plus, selon l’Enquête canadienne sur l’incapacité',
    en: 'people aged 15 and over, from the Canadian Survey on Disability',
  },
  geography,
  referenceDate: '2022-12-31',
  source: `Statistics Canada / Statistique Canada, 11-627-M2023063, 2023-12-01: ${withDisability.toFixed(1)} % with / avec`,
  shares: { NO_DISABILITY: Math.round(10 * (100 - withDisability)) / 1000 },
  mapping: { NO_DISABILITY: ['NONE'] },
});

/**
 * The published shares that come with the product: only figures read on the page of the office that publishes them, and
 * only those that the demographic questionnaire can be read against. A programme adds the population it really serves.
 */
export const census2021: readonly ShippedBenchmark[] = [
  {
    key: 'quebec-2021-home-language',
    item: 'language_of_care',
    name: {
      fr: 'Langue parlée le plus souvent à la maison, Québec, 2021',
      en: 'Language spoken most often at home, Quebec, 2021',
    },
    universe: {
      fr: 'une seule langue parlée le plus souvent à la maison, alors que le questionnaire demande la langue des soins : un ordre de grandeur',
      en: 'one language spoken most often at home, while the questionnaire asks for the language of care: a rough guide',
    },
    geography: 'Québec',
    referenceDate: '2021-05-11',
    source: 'Office québécois de la langue française, 2022-08-24',
    shares: { FRENCH: 0.775, ENGLISH: 0.104 },
    mapping: { FRENCH: ['FR'], ENGLISH: ['EN'] },
  },
  {
    key: 'quebec-2022-disability',
    name: { fr: 'Personnes sans incapacité, Québec, 2022', en: 'People without a disability, Quebec, 2022' },
    ...withoutDisability('Québec', 21),
  },
  {
    key: 'canada-2022-disability',
    name: { fr: 'Personnes sans incapacité, Canada, 2022', en: 'People without a disability, Canada, 2022' },
    ...withoutDisability('Canada', 27),
  },
];
