import type { Benchmark } from './benchmark.ts';

/** A benchmark that comes with the product; `key` names it for ever. */
export interface ShippedBenchmark extends Benchmark {
  key: string;
}

/** Every kind of limitation that the question names: whoever does not answer that nothing limits them. */
const limitations = [
  ...['PAIN', 'FLEXIBILITY', 'MOBILITY', 'MENTAL_HEALTH', 'SEEING', 'HEARING', 'DEXTERITY', 'LEARNING', 'MEMORY'],
  ...['DEVELOPMENTAL', 'OTHER'],
];

const withDisability = (geography: string, percent: number): Omit<ShippedBenchmark, 'key' | 'name'> => ({
  item: 'disability',
  universe: {
    fr: 'personnes de 15 ans et plus, selon l’Enquête canadienne sur l’incapacité, qui pose plus de questions que celle-ci',
    en: 'people aged 15 and over, from the Canadian Survey on Disability, which asks more questions than this one',
  },
  ...{ ageFrom: 15, population: 'private_households', counts: 'any_mention', asks: 'close' },
  geography,
  referenceDate: '2022-12-31',
  source: 'Statistics Canada / Statistique Canada, 11-627-M2023063, 2023-12-01',
  shares: { DISABILITY: percent / 100 },
  mapping: { DISABILITY: limitations },
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
      fr: 'tous les âges\u00a0; une seule langue parlée le plus souvent à la maison, les langues autochtones comptées parmi les autres, alors que le questionnaire demande la langue des soins\u00a0: elle ne se compare pas aux équipes',
      en: 'all ages; one language spoken most often at home, Indigenous languages counted among the others, while the questionnaire asks for the language of care; it is not compared with teams',
    },
    ...{ ageFrom: 0, population: 'everyone', counts: 'exclusive', asks: 'other' },
    geography: 'Québec',
    referenceDate: '2021-05-11',
    source: 'Office québécois de la langue française, 2022-08-24',
    shares: { FRENCH: 0.775, ENGLISH: 0.104, OTHER: 0.079 },
    mapping: { FRENCH: ['FR'], ENGLISH: ['EN'], OTHER: ['OTHER'] },
  },
  {
    key: 'quebec-2022-disability',
    name: { fr: 'Personnes ayant une incapacité, Québec, 2022', en: 'People with a disability, Quebec, 2022' },
    ...withDisability('Québec', 21),
  },
  {
    key: 'canada-2022-disability',
    name: { fr: 'Personnes ayant une incapacité, Canada, 2022', en: 'People with a disability, Canada, 2022' },
    ...withDisability('Canada', 27),
  },
];
