import { parseArgs } from 'node:util';
import type { Condition } from '../../../analysis/tables/narrowed.ts';
import { UsageError } from '../arguments.ts';
import { type FindingName, type FindingOptions, findings, type OptionName, optionNames } from './findingNames.ts';

export const formats = ['json', 'csv', 'svg'] as const;
export type Format = (typeof formats)[number];

/** The options of one run, checked against what the finding takes. */
export interface AnalyzeOptions {
  finding: FindingName;
  data: string;
  format: Format;
  questionnaire: string | null;
  items: string[];
  reverse: string[];
  range: { low: number; high: number } | null;
  by: string[];
  /** Only rows with these values. */
  where: Condition[];
  /** Groups that are not compared. */
  leaveOut: string[];
  /** Statements of groups that count for no agreement: the group, and the item. */
  leaveOutItems: { group: string; item: string }[];
  /** Teams within the groups compared that are taken as not known. */
  leaveOutTeams: string[];
  named: Partial<Record<OptionName, string>>;
}

const text = { type: 'string' } as const;
const listed: ReadonlySet<string> = new Set(['competing', 'leave-out', 'leave-out-item', 'leave-out-team', 'before']);
const several = { type: 'string', multiple: true } as const;

/** `A,B` and repeated options alike; blanks around names are not part of them. */
export const listOf = (values: string | readonly string[] | undefined): string[] =>
  (typeof values === 'string' ? [values] : (values ?? []))
    .flatMap((value) => value.split(','))
    .map((name) => name.trim());

function rangeOf(words: string | undefined, faults: string[]): AnalyzeOptions['range'] {
  if (words === undefined) return null;
  const [, low, high] = /^(-?\d+(?:\.\d+)?):(-?\d+(?:\.\d+)?)$/.exec(words) ?? [];
  if (low !== undefined && high !== undefined && Number(low) < Number(high))
    return { low: Number(low), high: Number(high) };
  faults.push('--range: LOW:HIGH, two numbers, the lower first');
  return null;
}

const repeated = (names: readonly string[]): string[] => names.filter((name, i) => names.indexOf(name) !== i);

/** What the outcome's options must not say together. */
function outcomeFaults(options: AnalyzeOptions, takes: FindingOptions): string[] {
  const { questionnaire, items, reverse, range, named } = options;
  const faults: string[] = [];
  if (!takes.outcome) {
    if (questionnaire !== null && !takes.questionnaire)
      faults.push(`--questionnaire: ${options.finding} does not take it`);
    if (items.length + reverse.length > 0 || range !== null)
      faults.push(`--items, --reverse, --range: ${options.finding} does not take them`);
    return faults;
  }
  if (questionnaire === null && items.length === 0) faults.push('--questionnaire or --items: one of them is needed');
  if (questionnaire === null && named.scale !== undefined) faults.push('--scale: only with --questionnaire');
  if (items.length > 0 && named.scale !== undefined) faults.push('--scale: not together with --items');
  if (questionnaire !== null && range !== null) faults.push('--range: the questionnaire says it');
  if (reverse.length > 0 && items.length === 0) faults.push('--reverse: only with --items');
  for (const name of reverse.filter((each) => items.length > 0 && !items.includes(each)))
    faults.push(`--reverse ${name}: not one of the items`);
  for (const name of repeated(items)) faults.push(`--items ${name}: named twice`);
  if (items.includes('')) faults.push('--items: a name is empty');
  return faults;
}

/** Of the form COLUMN=VALUE; the value may hold further equals signs. */
function conditionsOf(words: readonly string[], faults: string[]): Condition[] {
  return words.flatMap((each) => {
    const at = each.indexOf('=');
    if (at > 0) return [{ column: each.slice(0, at).trim(), value: each.slice(at + 1).trim() }];
    faults.push('--where: COLUMN=VALUE');
    return [];
  });
}

/** Of the form GROUP=ITEM; a group may be called with equals signs, an item may not. */
function statementsOf(words: readonly string[], faults: string[]): AnalyzeOptions['leaveOutItems'] {
  return words.flatMap((each) => {
    const at = each.lastIndexOf('=');
    if (at > 0) return [{ group: each.slice(0, at).trim(), item: each.slice(at + 1).trim() }];
    faults.push('--leave-out-item: GROUP=ITEM');
    return [];
  });
}

function otherFaults({ finding, by, named, data, questionnaire }: AnalyzeOptions, takes: FindingOptions): string[] {
  const faults: string[] = [];
  const [least, most] = takes.by;
  if (data === '') faults.push('--data: needed');
  if (by.length < least) faults.push('--by: needed');
  if (by.length > most)
    faults.push(most === 0 ? `--by: ${finding} does not take it` : `--by: at most ${most === 1 ? 'once' : 'twice'}`);
  for (const name of repeated(by)) faults.push(`--by ${name}: given twice`);
  if (by.includes('residual') && finding === 'comparison') faults.push('--by residual: rename the column');
  // The shares of an item's own options can be read without a population.
  const needs = takes.needs.filter((name) => name !== 'benchmark' || questionnaire === null);
  for (const name of needs) if (named[name] === undefined) faults.push(`--${name}: needed`);
  for (const name of optionNames)
    if (named[name] !== undefined && ![...takes.needs, ...takes.takes].includes(name))
      faults.push(`--${name}: ${finding} does not take it`);
  return faults;
}

/** @throws UsageError with a line for each thing that is wrong. */
export function readAnalyzeOptions(finding: FindingName, args: readonly string[]): AnalyzeOptions {
  const single = Object.fromEntries(optionNames.map((name) => [name, listed.has(name) ? several : text]));
  const own = { data: text, people: text, questionnaire: text, range: text, format: text };
  const lists = { items: several, reverse: several, by: several, where: several };
  let values: Record<string, string | boolean | (string | boolean)[] | undefined>;
  try {
    ({ values } = parseArgs({ args: [...args], options: { ...single, ...own, ...lists }, strict: true }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const faults: string[] = [];
  const one = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const many = (name: string): string[] => {
    const value = values[name];
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  };
  const format = formats.find((each) => each === (one('format') ?? 'json'));
  if (format === undefined) faults.push(`--format: one of ${formats.join(', ')}`);
  if (finding !== 'lottery' && values.people !== undefined) faults.push(`--people: ${finding} does not take it`);
  if (values.people !== undefined && values.data !== undefined)
    faults.push('--people: the same as --data, one of them');
  const [competing, leaveOut, before] = [many('competing'), many('leave-out'), many('before')];
  const [leaveOutItems, leaveOutTeams] = [many('leave-out-item'), many('leave-out-team')];
  const named = Object.fromEntries(optionNames.flatMap((name) => (one(name) === undefined ? [] : [[name, one(name)]])));
  for (const [name, value] of Object.entries({ ...named, questionnaire: one('questionnaire') }))
    if (value?.trim() === '') faults.push(`--${name}: empty`);
  const options: AnalyzeOptions = {
    ...{ finding, data: one('data') ?? one('people') ?? '', format: format ?? 'json' },
    ...{ questionnaire: one('questionnaire') ?? null, range: rangeOf(one('range'), faults) },
    ...{ items: values.items === undefined ? [] : listOf(many('items')), reverse: listOf(many('reverse')) },
    ...{ by: many('by'), where: conditionsOf(many('where'), faults), leaveOut },
    leaveOutItems: statementsOf(leaveOutItems, faults),
    leaveOutTeams,
    named: {
      ...named,
      ...(competing.length > 0 ? { competing: competing.join(',') } : {}),
      ...(before.length > 0 ? { before: before.join(',') } : {}),
      ...(leaveOut.length > 0 ? { 'leave-out': leaveOut.join(',') } : {}),
      ...(leaveOutTeams.length > 0 ? { 'leave-out-team': leaveOutTeams.join(',') } : {}),
      ...(leaveOutItems.length > 0 ? { 'leave-out-item': leaveOutItems.join(',') } : {}),
    },
  };
  faults.push(...otherFaults(options, findings[finding]), ...outcomeFaults(options, findings[finding]));
  if (faults.length > 0) throw new UsageError(faults.join('\n'));
  return options;
}
