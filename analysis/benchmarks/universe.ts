import type { Text } from '../../surveys/text.ts';
import type { Flag } from '../finding.ts';

/** Whom the source counts: the institution's own patients, everybody, or people in private households. */
export const benchmarkPopulations = ['served', 'everyone', 'private_households'] as const;
export type BenchmarkPopulation = (typeof benchmarkPopulations)[number];

/** How the source counts who gave several answers: with each of them, or apart from those who gave one. */
export const benchmarkCounts = ['any_mention', 'exclusive'] as const;
export type BenchmarkCounts = (typeof benchmarkCounts)[number];

/** Whether the source asked the same as the questionnaire. */
export const benchmarkAsks = ['same', 'close', 'other'] as const;
export type BenchmarkAsks = (typeof benchmarkAsks)[number];

/** Who is counted, in a form that can be checked. */
export interface Universe {
  /** Youngest age counted, in years. */
  ageFrom: number;
  population: BenchmarkPopulation;
  counts: BenchmarkCounts;
  asks: BenchmarkAsks;
}

/** Ages counted by the office that publishes shares of adults: nobody around the table is a child. */
const youngestComparable = 15;
/** Whom the teams are made of. */
export const youngestMember = 18;

/** Why a population cannot be read against the people around the table. */
export interface UniverseMismatch {
  code: 'children_counted' | 'another_question' | 'counted_otherwise';
  sentence: Text;
}

/** What forbids reading a population against the people around the table, who are adults; empty when nothing does. */
export function universeMismatches({ ageFrom, counts, asks }: Universe, multiple: boolean): UniverseMismatch[] {
  const found: UniverseMismatch[] = [];
  if (ageFrom < youngestComparable)
    found.push({
      code: 'children_counted',
      sentence: {
        fr: `Cette population compte aussi des enfants (dès ${ageFrom} an${ageFrom > 1 ? 's' : ''}), et les équipes n’ont que des adultes\u00a0: elle n’est pas comparée.`,
        en: `This population counts children too (from age ${ageFrom}), and teams hold adults only: it is not compared.`,
      },
    });
  if (asks === 'other')
    found.push({
      code: 'another_question',
      sentence: {
        fr: 'La source posait une autre question que le questionnaire\u00a0: cette population n’est pas comparée.',
        en: 'The source asked another question than the questionnaire: this population is not compared.',
      },
    });
  if (!multiple && counts === 'exclusive')
    found.push({
      code: 'counted_otherwise',
      sentence: {
        fr: 'À cette question on ne donne qu’une réponse\u00a0: rien n’est à compter à part.',
        en: 'This question takes one answer: there is nothing to count apart.',
      },
    });
  return found;
}

/** How far a population that may be compared still differs from the people around the table. */
export function universeCaveats({ ageFrom, population, asks }: Universe): Flag[] {
  const flags: Flag[] = [];
  if (ageFrom < youngestMember)
    flags.push({
      code: 'benchmark_younger',
      sentence: {
        fr: `La population de référence compte les personnes dès ${ageFrom} ans\u00a0; les équipes, des adultes.`,
        en: `The reference population counts people from age ${ageFrom}; teams hold adults.`,
      },
    });
  if (population === 'private_households')
    flags.push({
      code: 'benchmark_households',
      sentence: {
        fr: 'La population de référence laisse de côté les personnes qui vivent en établissement.',
        en: 'The reference population leaves out people who live in institutions.',
      },
    });
  if (asks === 'close')
    flags.push({
      code: 'benchmark_question_close',
      sentence: {
        fr: 'La source pose la question autrement\u00a0: la comparaison est un ordre de grandeur.',
        en: 'The source asks the question in another way: the comparison is a rough guide.',
      },
    });
  return flags;
}
