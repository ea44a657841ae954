import * as z from 'zod';
import type { AnswerableItem, QuestionnaireDocument } from '../../surveys/document.ts';
import { isAnswerable } from '../../surveys/form.ts';
import { codeSchema, nameSchema } from '../../surveys/names.ts';
import {
  benchmarkAsks,
  benchmarkCounts,
  benchmarkPopulations,
  universeMismatches,
  youngestMember,
} from './universe.ts';

const written = z.string().trim().min(1).max(500);
const bothLanguages = z.strictObject({ fr: written, en: written });

/** A reference population that the people around the table are read against. */
export const benchmarkSchema = z.strictObject({
  /** Name of the demographic item it is read against. */
  item: nameSchema,
  name: bothLanguages,
  /** Who is counted: age range, private households or everybody, and what was asked. */
  universe: bothLanguages,
  /** Youngest age counted, in years. */
  ageFrom: z.number().int().min(0).max(120).default(youngestMember),
  population: z.enum(benchmarkPopulations).default('served'),
  /** Whether the source counts each answer of a person, or apart those who gave several. */
  counts: z.enum(benchmarkCounts).default('any_mention'),
  /** Whether the source asked what the questionnaire asks. */
  asks: z.enum(benchmarkAsks).default('same'),
  geography: z.string().trim().min(1).max(200),
  /** The day the population was counted, `YYYY-MM-DD`; the last day of the year where only the year is published. */
  referenceDate: z.iso.date(),
  source: written,
  /** Share of the population by benchmark code, strictly between 0 and 1. */
  shares: z.record(codeSchema, z.number().gt(0).lt(1)),
  /** Benchmark code → the item's option codes that are counted for it. */
  mapping: z.record(codeSchema, z.array(codeSchema).min(1).max(100)),
});
export type Benchmark = z.infer<typeof benchmarkSchema>;

/** What is wrong with a benchmark: where, and in developers' words. */
export interface BenchmarkFault {
  path: string;
  message: string;
}

type ChoiceItem = Extract<AnswerableItem, { kind: 'single' | 'multiple' }>;

const choiceItem = (document: QuestionnaireDocument, name: string): ChoiceItem | undefined =>
  document.sections
    .flatMap((section) => section.items.filter(isAnswerable))
    .find((item): item is ChoiceItem => item.name === name && (item.kind === 'single' || item.kind === 'multiple'));

/** Census tables are rounded to a tenth of a percent, category by category. */
const rounding = 0.005;

/**
 * Whether a benchmark can be read against an item of the demographic questionnaire: every share is mapped to options
 * that exist, none is counted twice, and the shares of a single-choice item are at most the whole.
 */
export function benchmarkFaults(benchmark: Benchmark, document: QuestionnaireDocument): BenchmarkFault[] {
  const item = choiceItem(document, benchmark.item);
  if (item === undefined) return [{ path: 'item', message: 'no such choice item in the demographic questionnaire' }];
  const faults: BenchmarkFault[] = [];
  const shares = Object.entries(benchmark.shares);
  if (shares.length === 0) faults.push({ path: 'shares', message: 'at least one share is needed' });
  for (const [code] of shares) {
    if (!Object.hasOwn(benchmark.mapping, code)) faults.push({ path: `mapping.${code}`, message: 'is missing' });
  }
  const options = new Set(item.options.map((option) => option.code));
  const counted = new Set<string>();
  for (const [code, mapped] of Object.entries(benchmark.mapping)) {
    const path = `mapping.${code}`;
    if (!Object.hasOwn(benchmark.shares, code)) faults.push({ path, message: 'has no share' });
    for (const option of mapped) {
      if (!options.has(option)) faults.push({ path, message: `the item has no option ${option}` });
      if (counted.has(option)) faults.push({ path, message: `option ${option} is counted twice` });
      counted.add(option);
    }
  }
  const sum = shares.reduce((total, [, share]) => total + share, 0);
  if ((item.kind === 'single' || benchmark.counts === 'exclusive') && sum > 1 + rounding)
    faults.push({ path: 'shares', message: 'add up to more than 1' });
  return faults;
}

/** What forbids reading a benchmark against the people around the table; a fault each, beside those of its shares. */
export function universeFaults(benchmark: Benchmark, document: QuestionnaireDocument): BenchmarkFault[] {
  const multiple = choiceItem(document, benchmark.item)?.kind === 'multiple';
  return universeMismatches(benchmark, multiple).map(({ code }) => ({ path: 'universe', message: code }));
}
