import { type Entries, firstOf } from './entries.ts';

/** The private facts of which a code is made: short, and the same at every wave. */
export const pairingFacts = ['raised', 'day', 'born', 'older'] as const;
export type PairingFact = (typeof pairingFacts)[number];

export const pairingField = (fact: PairingFact): string => `pairing.${fact}`;
export const pairingFields: ReadonlySet<string> = new Set(pairingFacts.map(pairingField));

/** With one fact unknown the code still tells people apart; with two it would often be somebody else's. */
const fewestFacts = 3;

const twoLetters = (typed: string): string | null => {
  const letters = typed
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
  return [...letters].length === 2 ? letters : null;
};

const numberUpTo =
  (least: number, most: number) =>
  (typed: string): string | null => {
    if (!/^\d{1,2}$/.test(typed)) return null;
    const number = Number(typed);
    return number >= least && number <= most ? String(number).padStart(2, '0') : null;
  };

const readers: Record<PairingFact, (typed: string) => string | null> = {
  raised: twoLetters,
  day: numberUpTo(1, 31),
  born: twoLetters,
  older: numberUpTo(0, 30),
};

const typedIn = (entries: Entries, fact: PairingFact): string => firstOf(entries, pairingField(fact)).trim();

export interface PairingFault {
  fact: PairingFact;
  code: 'letters' | 'day' | 'older' | 'too_few';
}

const faultCodes = { raised: 'letters', born: 'letters', day: 'day', older: 'older' } as const;

/** What stands in the way of a code; nothing when all is left blank, for the code is optional. */
export function pairingFaults(entries: Entries): PairingFault[] {
  const typed = pairingFacts.filter((fact) => typedIn(entries, fact) !== '');
  const faults = typed.flatMap((fact): PairingFault[] =>
    readers[fact](typedIn(entries, fact)) === null ? [{ fact, code: faultCodes[fact] }] : [],
  );
  const blank = pairingFacts.find((fact) => !typed.includes(fact));
  if (faults.length === 0 && blank !== undefined && typed.length > 0 && typed.length < fewestFacts) {
    return [{ fact: blank, code: 'too_few' }];
  }
  return faults;
}

/** The code, null when none is made: eight signs, each fact at its place, `xx` for one left blank. */
export function pairingCode(entries: Entries): string | null {
  const parts = pairingFacts.map((fact) => readers[fact](typedIn(entries, fact)));
  if (pairingFaults(entries).length > 0 || parts.every((part) => part === null)) return null;
  return parts.map((part) => part ?? 'xx').join('');
}
