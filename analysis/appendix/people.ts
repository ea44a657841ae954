import type { Text } from '../../surveys/text.ts';
import type { Benchmark } from '../benchmarks/benchmark.ts';
import type { FigureMethods } from './appendix.ts';
import { benchmarkMismatch } from './benchmarkMismatch.ts';
import { diversityGateDefaults, diversityReadingDefaults } from './diversity.ts';
import { fewPatientsHere } from './limitations.ts';
import { minimumGroupDefault, shareInterval } from './sharedDefaults.ts';

type Figure = Parameters<typeof benchmarkMismatch>[1];

/** How a figure about people was made that is not of one campaign alone. `answered`: those under it, null where withheld. */
export function peopleMethods(given: {
  estimand: Text;
  minimumGroup: number;
  benchmark: Benchmark | null;
  figure: Figure | null;
  answered: number | null;
}): FigureMethods {
  const { estimand, minimumGroup, benchmark, figure, answered } = given;
  return {
    estimand,
    defaults: [
      minimumGroupDefault(minimumGroup),
      ...diversityGateDefaults,
      shareInterval,
      ...(benchmark ? diversityReadingDefaults : []),
    ],
    limitations: [fewPatientsHere([answered]), ...(figure ? benchmarkMismatch(benchmark, figure) : [])],
    benchmark: benchmark && {
      ...{ name: benchmark.name, universe: benchmark.universe, geography: benchmark.geography },
      ...{ referenceDate: benchmark.referenceDate, source: benchmark.source },
    },
  };
}
