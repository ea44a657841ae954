import type { Text } from '../../surveys/text.ts';
import type { Benchmark } from '../benchmarks/benchmark.ts';
import type { Finding } from '../finding.ts';
import type { ChoiceItem } from '../findings/diversityCategories.ts';
import { inBoth } from '../format.ts';
import type { Scope } from '../hierarchy.ts';
import type { Limitation } from './limitations.ts';
import { benchmarkYears } from './limits.ts';

/** Where a reference population is not the one that the people of a figure could have come from. */
export function benchmarkMismatch(
  benchmark: Benchmark | null,
  figure: { item: ChoiceItem; scope: Scope; period: Finding['period'] },
): Limitation[] {
  if (benchmark === null) return [];
  const { referenceDate } = benchmark;
  const counted = new Set(Object.values(benchmark.mapping).flat());
  const left = figure.item.options.filter(({ code }) => !counted.has(code)).length;
  const fresh = `${Number(referenceDate.slice(0, 4)) + benchmarkYears}${referenceDate.slice(4)}`;
  const mismatch = (code: string, holds: boolean | null, rule: Text, sentence: Text): Limitation => ({
    ...{ code, rule, sentence, holds },
  });
  return [
    mismatch(
      'benchmark_old',
      figure.period === null ? null : figure.period.from > fresh,
      inBoth((language) =>
        language === 'fr'
          ? `population de référence comptée il y a plus de ${benchmarkYears} ans`
          : `reference population counted more than ${benchmarkYears} years before`,
      ),
      inBoth((language) =>
        language === 'fr'
          ? `La population de référence a été comptée plus de ${benchmarkYears} ans avant ces réponses\u00a0: elle a pu changer.`
          : `The reference population was counted more than ${benchmarkYears} years before these answers: it may have changed.`,
      ),
    ),
    mismatch(
      'benchmark_other_categories',
      left > 0,
      { fr: 'réponses absentes de la population de référence', en: 'answers absent from the reference population' },
      {
        fr: 'Certaines réponses n’ont pas d’équivalent dans la population de référence\u00a0: la question n’y a pas été posée de la même façon.',
        en: 'Some answers have no counterpart in the reference population: the question was not put in the same way there.',
      },
    ),
    mismatch(
      'benchmark_other_place',
      figure.scope.level !== 'program',
      { fr: 'population de référence d’un autre territoire', en: 'reference population of another place' },
      {
        fr: 'La population de référence n’est pas celle que dessert cet établissement.',
        en: 'The reference population is not the one that this institution serves.',
      },
    ),
  ];
}
