import { type Kappa, weightedKappa } from '../stats/weightedKappa.ts';

/** What one coder said of one comment: a theme, or null for none of them. */
export interface Coding {
  comment: string;
  coder: string;
  theme: string | null;
}

/** How far two coders agree on the comments that both coded, before anything was settled. */
export interface CoderAgreement {
  coders: [string, string];
  /** Comments coded by both. */
  n: number;
  agreed: number;
  /** Cohen's κ with every disagreement counted alike: themes have no order. */
  kappa: Kappa;
}

/** Comments coded by both from which a κ is printed; with fewer it says nearly nothing. */
export const fewestForKappa = 30;

/** One entry for each pair of coders who coded the same comments, in the order of their ids. */
export function coderAgreement(codings: readonly Coding[]): CoderAgreement[] {
  const byComment = new Map<string, Coding[]>();
  for (const coding of codings) byComment.set(coding.comment, [...(byComment.get(coding.comment) ?? []), coding]);
  const themes = new Map<string | null, number>();
  const numberOf = (theme: string | null): number => {
    const known = themes.get(theme) ?? themes.size;
    themes.set(theme, known);
    return known;
  };
  const pairs = new Map<string, { coders: [string, string]; a: number[]; b: number[] }>();
  for (const both of byComment.values()) {
    const [first, second] = [...both].sort((x, y) => (x.coder < y.coder ? -1 : 1));
    if (first === undefined || second === undefined) continue;
    const coders: [string, string] = [first.coder, second.coder];
    const key = JSON.stringify(coders);
    const pair = pairs.get(key) ?? { coders, a: [], b: [] };
    pair.a.push(numberOf(first.theme));
    pair.b.push(numberOf(second.theme));
    pairs.set(key, pair);
  }
  return [...pairs.values()]
    .sort((x, y) => (x.coders.join() < y.coders.join() ? -1 : 1))
    .map(({ coders, a, b }) => ({
      coders,
      n: a.length,
      agreed: a.filter((theme, i) => theme === b[i]).length,
      kappa: weightedKappa(a, b, 'nominal'),
    }));
}

/** What a comment counts for: settled, or the same from all who coded it; undefined while nobody coded it or they differ. */
export function themeOf(
  codings: readonly Pick<Coding, 'theme'>[],
  settled: { theme: string | null } | undefined,
): string | null | undefined {
  if (settled !== undefined) return settled.theme;
  const [first, ...others] = codings;
  return first !== undefined && others.every(({ theme }) => theme === first.theme) ? first.theme : undefined;
}
