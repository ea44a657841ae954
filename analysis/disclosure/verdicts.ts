import type { Hierarchy } from '../hierarchy.ts';
import type { SplitShown } from './sideSplit.ts';
import type { Shown } from './teamTree.ts';

/** Where a measure may be shown, both sides together and apart: what suppression decides, and the slow part of a figure. */
export interface Verdict {
  shown: Shown;
  splitShown: SplitShown;
}

/**
 * Verdicts by measure, worked out over one cube and one hierarchy with one set of options. A gate asks for each before it works
 * one out, and puts in what it has worked out.
 */
export interface VerdictBook {
  get(measure: string): Verdict | undefined;
  set(measure: string, verdict: Verdict): void;
}

const bitsPerByte = 8;

function pack(marks: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(marks.length / bitsPerByte));
  for (const [at, mark] of marks.entries())
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (mark << (bitsPerByte - 1 - (at & 7)));
  return bytes;
}

/** A verdict as bits: the programme and its split, institutions, institutions split, teams, in the order of the hierarchy. */
export const packVerdict = ({ shown, splitShown }: Verdict): Uint8Array =>
  pack([
    Number(shown.program),
    Number(splitShown.program),
    ...shown.institutions,
    ...splitShown.institutions,
    ...shown.teams,
  ]);

/** The verdict packed over such a hierarchy; null for bytes of another length. */
export function unpackVerdict(bytes: Uint8Array, { institutions }: Hierarchy): Verdict | null {
  const places = institutions.length;
  const teams = institutions.reduce((total, each) => total + each.teams.length, 0);
  const length = 2 + 2 * places + teams;
  if (bytes.length !== Math.ceil(length / bitsPerByte)) return null;
  const marks = Uint8Array.from({ length }, (_, at) => ((bytes[at >> 3] ?? 0) >> (bitsPerByte - 1 - (at & 7))) & 1);
  return {
    shown: {
      program: marks[0] === 1,
      institutions: marks.slice(2, 2 + places),
      teams: marks.slice(2 + 2 * places),
    },
    splitShown: { program: marks[1] === 1, institutions: marks.slice(2 + places, 2 + 2 * places) },
  };
}
