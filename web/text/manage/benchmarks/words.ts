import type { BenchmarkAsks, BenchmarkCounts, BenchmarkPopulation } from '../../../../analysis/benchmarks/universe.ts';
import type { Language } from '../../../../surveys/text.ts';
import type { FieldWords } from '../../../parts/formView.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Words of the pages of reference populations. */
export interface BenchmarkWords {
  title: string;
  lead: string;
  list: string;
  none: string;
  add: string;
  name: string;
  item: string;
  universe: string;
  ages: string;
  agesFrom: (age: number) => string;
  population: string;
  populations: Record<BenchmarkPopulation, string>;
  counting: string;
  countings: Record<BenchmarkCounts, string>;
  asking: string;
  askings: Record<BenchmarkAsks, string>;
  wholeProgram: string;
  geography: string;
  date: string;
  source: string;
  shares: string;
  origin: string;
  shipped: string;
  own: string;
  see: (name: string) => string;
  part: string;
  share: string;
  continue: string;
  otherItem: string;
  sharesLead: string;
  alone: string;
  joined: (option: string) => string;
  shareOf: (option: string) => FieldWords;
  togetherOf: (option: string) => FieldWords;
  fields: Record<string, FieldWords>;
}

export const benchmarkWords: Record<Language, BenchmarkWords> = { fr, en };
