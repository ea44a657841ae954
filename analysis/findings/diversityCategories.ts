import type { Item } from '../../surveys/document.ts';
import type { Text } from '../../surveys/text.ts';
import type { Benchmark } from '../benchmarks/benchmark.ts';
import type { GatedDemographicItem } from '../disclosure/demographics.ts';
import { joinedLabel } from './joinedOptions.ts';

export type ChoiceItem = Extract<Item, { kind: 'single' | 'multiple' }>;

/** Options of an item that are counted together: a category of the reference population, or an option it leaves out. */
export interface DiversityCategory {
  code: string;
  label: Text;
  options: string[];
  /** Its people chose the answer that excludes every other, such as “No”: nobody is looked for among them. */
  excludesOthers: boolean;
}

const exclusiveOf = (item: ChoiceItem): string[] =>
  item.kind === 'single' ? [] : item.options.filter(({ exclusive }) => exclusive === true).map((option) => option.code);

/** All options but those that exclude the others, which tell how many people chose any of them. */
function isAnyOther(item: ChoiceItem, options: string[]): boolean {
  const exclusive = exclusiveOf(item);
  const others = item.options.map(({ code }) => code).filter((code) => !exclusive.includes(code));
  return (
    exclusive.length > 0 &&
    options.length > 1 &&
    options.length === others.length &&
    others.every((code) => options.includes(code))
  );
}

const labelOf = (item: ChoiceItem, options: string[]): Text =>
  joinedLabel(item, options, isAnyOther(item, options) ? exclusiveOf(item) : []);

/**
 * Categories to show: those of the benchmark in the item's order, then the options it leaves out. Where several answers
 * can be given, options that a category joins are also shown by themselves.
 */
export function categoriesOf(item: ChoiceItem, benchmark: Benchmark | null): DiversityCategory[] {
  const order = item.options.map(({ code }) => code);
  const place = ({ options }: { options: string[] }): number => Math.min(...options.map((code) => order.indexOf(code)));
  const mapped = Object.entries(benchmark?.mapping ?? {}).map(([code, options]) => ({ code, options }));
  const taken = new Set(
    mapped.filter(({ options }) => item.kind === 'single' || options.length === 1).flatMap(({ options }) => options),
  );
  const left = order.filter((code) => !taken.has(code)).map((code) => ({ code, options: [code] }));
  const exclusive = exclusiveOf(item);
  return [...mapped.sort((a, b) => place(a) - place(b)), ...left].map(({ code, options }) => ({
    ...{ code, options, label: labelOf(item, options) },
    excludesOthers: options.every((option) => exclusive.includes(option)),
  }));
}

/**
 * People in a category, from what the gate shows: `hidden` when it shows too little, `uncounted` when mentions of several
 * options cannot be added up to people. What is hidden within one category only is still counted in it: the other options
 * are shown, and they add up to those who answered.
 */
export function peopleIn(
  item: ChoiceItem,
  { answered, values }: GatedDemographicItem,
  options: string[],
): number | 'hidden' | 'uncounted' {
  const sum = (codes: string[]): number | 'hidden' => {
    const counts = codes.map((code) => (code in values ? (values[code] ?? null) : 0));
    return counts.includes(null) ? 'hidden' : counts.reduce<number>((total, count) => total + (count ?? 0), 0);
  };
  const rest = (codes: string[]): number | 'hidden' => {
    const people = sum(codes);
    return people === 'hidden' ? people : answered - people;
  };
  if (item.kind === 'multiple' && isAnyOther(item, options)) return rest(exclusiveOf(item));
  if (item.kind === 'multiple' && options.length > 1) return 'uncounted';
  const people = sum(options);
  if (people !== 'hidden' || item.kind === 'multiple') return people;
  return rest(item.options.map(({ code }) => code).filter((code) => !options.includes(code)));
}
