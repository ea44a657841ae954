import { readFileSync } from 'node:fs';

const companions = ['interval', 'n', 'missing', 'method', 'version', 'flags'] as const;
const documented = new Set(
  [...readFileSync('docs/methods.md', 'utf8').matchAll(/^\| \[`(\w+)`\]\(#\w+\) \| (\w+) \|/gm)].map(
    ([, id, version]) => `${id} ${version}`,
  ),
);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

function flagFaults(flags: unknown): string[] {
  if (!Array.isArray(flags)) return ['flags are no list'];
  return flags.flatMap((flag: unknown) => {
    const sentence = isObject(flag) ? flag.sentence : null;
    const told = isObject(sentence) && ['fr', 'en'].every((language) => /\S/.test(String(sentence[language] ?? '')));
    return told && isObject(flag) && typeof flag.code === 'string' ? [] : ['a flag without its two sentences'];
  });
}

function intervalFaults(interval: unknown): string[] {
  if (interval === null) return [];
  if (!Array.isArray(interval) || interval.length !== 2) return ['an interval that is no pair'];
  const [low, high]: unknown[] = interval;
  if (low === null || high === null) return low === null && high === null ? ['an interval without ends'] : [];
  return isNumber(low) && isNumber(high) && low <= high ? [] : ['an interval whose ends are not in order'];
}

function ownFaults(result: Record<string, unknown>): string[] {
  const without = companions.filter((name) => !Object.hasOwn(result, name));
  if (without.length > 0) return [`an estimate without ${without.join(', ')}`];
  const { estimate, interval, n, missing, method, version, flags } = result;
  return [
    ...(estimate === null || isNumber(estimate) ? [] : ['an estimate that is no number']),
    ...(estimate === null && Array.isArray(flags) && flags.length === 0 ? ['no estimate, and no flag says why'] : []),
    ...(isNumber(estimate) && interval === null && Array.isArray(flags) && flags.length === 0
      ? [`no interval, and no flag says why (${String(method)} ${String(result.measure ?? '')})`]
      : []),
    ...intervalFaults(interval),
    ...(n === null || isCount(n) ? [] : ['an n that is no count']),
    ...(missing === null || (isObject(missing) && Object.values(missing).every(isCount)) ? [] : ['broken missing']),
    ...(documented.has(`${method} ${version}`) ? [] : [`${method} ${version}: no method of docs/methods.md`]),
    ...flagFaults(flags),
  ];
}

const unwalked = new Set(['chart', 'table', 'moreTables']);

/**
 * Where, in what leaves as JSON, an estimate stands without its companions, an interval without its estimate, a flag without
 * its sentences. Rows of tables are cells, and drawings the tables once more: neither is walked.
 */
export function resultFaults(json: unknown, path = ''): string[] {
  if (Array.isArray(json)) return json.flatMap((each, i) => resultFaults(each, `${path}[${i}]`));
  if (!isObject(json)) return [];
  const own = Object.hasOwn(json, 'estimate') ? ownFaults(json) : [];
  const alone = Object.keys(json).filter((key) => /interval/i.test(key) && !Object.hasOwn(json, 'estimate'));
  const second = Object.keys(json).filter((key) => /interval/i.test(key) && key !== 'interval');
  const flags = Object.hasOwn(json, 'flags') && own.length === 0 ? flagFaults(json.flags) : [];
  return [
    ...[...own, ...flags, ...new Set([...alone, ...second])].map((fault) => `${path}: ${fault}`),
    ...Object.entries(json).flatMap(([key, value]) => (unwalked.has(key) ? [] : resultFaults(value, `${path}.${key}`))),
  ];
}

/** How many estimates stand in it. */
export function estimatesIn(json: unknown): number {
  if (Array.isArray(json)) return json.reduce<number>((sum, each) => sum + estimatesIn(each), 0);
  if (!isObject(json)) return 0;
  return Object.values(json).reduce<number>((sum, each) => sum + estimatesIn(each), 'estimate' in json ? 1 : 0);
}
