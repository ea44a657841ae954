import { canonicalJson, sha256Hex } from '../../surveys/canonical.ts';
import type { Quotas } from './pool.ts';

/** Somebody of a pool: a reference that the office chose, and the answers given; '' for none. */
export interface PooledPerson {
  reference: string;
  features: Readonly<Record<string, string>>;
}

/** What is fixed before a draw, so that it can be done again by anyone who holds the two files. */
export interface Committed {
  people: readonly PooledPerson[];
  quotas: Quotas;
  size: number;
  reserves: number;
}

const line = (fields: readonly string[]): string =>
  `${fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')}\r\n`;

/** By UTF-16 units, the same on every machine. */
const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order that a draw goes by, whatever the order of the file. */
export const inOrder = (people: readonly PooledPerson[]): PooledPerson[] =>
  [...people].sort((a, b) => byUnits(a.reference, b.reference));

/** Features and answers in one order, whatever the order in which they were written: what is solved hangs on it. */
export const inOrderOfNames = (quotas: Quotas): Quotas =>
  Object.fromEntries(
    Object.entries(quotas)
      .sort(([a], [b]) => byUnits(a, b))
      .map(([feature, answers]) => [
        feature,
        Object.fromEntries(Object.entries(answers).sort(([a], [b]) => byUnits(a, b))),
      ]),
  );

/** `people.csv`: `id` and a column for each feature of the quotas, by reference. */
export function peopleCsv(people: readonly PooledPerson[], quotas: Quotas): string {
  const features = Object.keys(quotas).sort(byUnits);
  const rows = inOrder(people).map(({ reference, features: own }) => [reference, ...features.map((f) => own[f] ?? '')]);
  return [['id', ...features], ...rows].map(line).join('');
}

/** `features.csv`: `feature,value,min,max`, by feature and answer. */
export function featuresCsv(quotas: Quotas): string {
  const rows = Object.entries(quotas)
    .sort(([a], [b]) => byUnits(a, b))
    .flatMap(([feature, answers]) =>
      Object.entries(answers)
        .sort(([a], [b]) => byUnits(a, b))
        .map(([answer, [min, max]]) => [feature, answer, String(min), String(max)]),
    );
  return [['feature', 'value', 'min', 'max'], ...rows].map(line).join('');
}

const commitmentFormat = 'tandem-lottery/1';

export interface Commitment {
  /** SHA-256 of the two files, and of everything with the secret: the last is what is published. */
  people: string;
  features: string;
  commitment: string;
}

/**
 * What is published before the public value is known: it fixes pool, quotas, seats, reserves, the algorithm's lottery and the
 * secret, and tells none of them.
 * @param secret 64 hexadecimal digits. @param lottery hash of the panels and their probabilities (`lotteryHash`).
 */
export function commitmentOf(
  { people, quotas, size, reserves }: Committed,
  lottery: string,
  secret: string,
): Commitment {
  const files = { people: sha256Hex(peopleCsv(people, quotas)), features: sha256Hex(featuresCsv(quotas)) };
  const whole = { format: commitmentFormat, ...files, lottery, reserves, secret, size };
  return { ...files, commitment: sha256Hex(canonicalJson(whole)) };
}

/** The public value as it is hashed: case and single spaces stay, spaces around and doubled ones do not. */
export const plainValue = (typed: string): string => typed.normalize('NFC').trim().replace(/\s+/g, ' ');

/** The seed of a draw: neither who keeps the secret nor who makes the public value can choose it alone. */
export const drawSeed = (secret: string, publicValue: string): string =>
  sha256Hex([commitmentFormat, secret, plainValue(publicValue)].join('\n'));

/** Numbers on [0, 1) from a seed: the first 52 bits of SHA-256 of `seed:0`, `seed:1`, and so on. */
export function hashedRandom(seed: string): () => number {
  let turn = 0;
  return () => Number.parseInt(sha256Hex(`${seed}:${turn++}`).slice(0, 13), 16) / 2 ** 52;
}
