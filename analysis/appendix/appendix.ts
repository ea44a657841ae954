import { productName } from '../../surveys/product.ts';
import type { Language, Text } from '../../surveys/text.ts';
import type { Benchmark } from '../benchmarks/benchmark.ts';
import type { Finding, MethodReference } from '../finding.ts';
import { formatNumber, inBoth } from '../format.ts';
import type { AppliedDefault } from './defaults.ts';
import type { Limitation } from './limitations.ts';

/** What a kind of figure says of how it was made. */
export interface FigureMethods {
  /** What the figure estimates, in one sentence. */
  estimand: Text;
  defaults: AppliedDefault[];
  /** Every rule that was checked, whether it holds or not. */
  limitations: Limitation[];
  /** Of the random numbers that the figure was made with, if any. */
  seed?: number | null;
  /** How many draws were made from the seed, and for what: intervals unless said otherwise. */
  draws?: { number: number; of: 'intervals' | 'ranks' } | null;
  /** The population read against, if there is one. */
  benchmark: Pick<Benchmark, 'name' | 'universe' | 'geography' | 'referenceDate' | 'source'> | null;
}

/** The frozen data of a figure. Fingerprints are keyed: nobody can try out answers until one fits. */
export interface DataSnapshot {
  kind: 'release' | 'releases' | 'ledger';
  /** Of everything the figure was made of. */
  fingerprint: string;
  /** In the order of their moments; none for the ledger. */
  releases: { number: number; releasedOn: string; campaign: Text; fingerprint: string }[];
  /** The day on which the ledger was read, and how many events it held for the place. */
  ledger: { asOf: string; events: number } | null;
}

/** Everything that another researcher needs to know of a figure, generated from what made it. */
export interface Appendix extends Omit<FigureMethods, 'draws'> {
  kind: Finding['kind'];
  methods: (MethodReference & { name: Text })[];
  software: { name: string; version: string };
  data: DataSnapshot;
  /** Null: no random numbers were used. */
  seed: number | null;
  randomness: Text;
}

const withoutChance: Text = {
  fr: 'Aucun nombre aléatoire n’est utilisé\u00a0: il n’y a pas de graine à citer.',
  en: 'No random numbers are used: there is no seed to cite.',
};

/** The article goes with the word: intervals of some figures, the ranks of all groups. */
const drawnWhat = {
  intervals: { fr: 'Des intervalles viennent', en: 'Intervals come' },
  ranks: {
    fr: 'Les rangs entre lesquels se tient chaque groupe viennent',
    en: 'The ranks between which each group stands come',
  },
} as const;

function drawnFrom(seed: number, draws: FigureMethods['draws']): Text {
  const what = drawnWhat[draws?.of ?? 'intervals'];
  return inBoth((language) => {
    const number = draws ? `${formatNumber(draws.number, language)} ` : '';
    return language === 'fr'
      ? `${what.fr} de ${number}tirages (mulberry32) de graine ${seed}\u00a0: les mêmes données donnent les mêmes chiffres.`
      : `${what.en} from ${number}draws (mulberry32) from the seed ${seed}: the same data give the same digits.`;
  });
}

/** What the figure does not know itself. */
export interface Surroundings {
  /** The name of a method in plain words. */
  methodName: (id: string, language: Language) => string;
  softwareVersion: string;
  data: DataSnapshot;
}

export const appendixOf = (
  { kind, methods }: Pick<Finding, 'kind' | 'methods'>,
  { draws, ...figure }: FigureMethods,
  { methodName, softwareVersion, data }: Surroundings,
): Appendix => ({
  kind,
  ...figure,
  methods: methods.map(({ id, version }) => ({ id, version, name: inBoth((language) => methodName(id, language)) })),
  software: { name: productName, version: softwareVersion },
  data,
  seed: figure.seed ?? null,
  randomness: figure.seed == null ? withoutChance : drawnFrom(figure.seed, draws),
});
