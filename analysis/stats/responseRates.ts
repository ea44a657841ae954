import type { MethodReference } from '../finding.ts';

export const responseRatesMethod: MethodReference = { id: 'aapor_rates', version: '1' };

/** What became of everyone on the list, in people. */
export interface Dispositions {
  /** Answered at least 80 % of the scored items that applied. */
  complete: number;
  /** 50 to 79 %. */
  partial: number;
  /** Refused, opted out, or broke off before half. */
  refused: number;
  /** Delivered, no answer. */
  noContact: number;
  other: number;
  /** Bounced, or whether they are still members is not known. */
  unknown: number;
  /** No longer a member. */
  notEligible: number;
}

export interface ResponseRates {
  rr1: number;
  rr2: number;
  rr3: number;
  rr4: number;
  rr5: number;
  rr6: number;
  /** Share of those of unknown eligibility taken to be eligible. */
  eligibleShare: number;
  cooperation: number;
  refusal: number;
  contact: number;
}

/**
 * Response rates of a named list as AAPOR defines them, from 0 to 1: RR2 (complete and partial over all but the ineligible) is
 * the headline, RR1 stands beside it; RR3 and RR4 take a share e of the unknown as eligible, RR5 and RR6 none. Null when
 * nobody could have answered. Throws a RangeError for impossible counts. Source: AAPOR Standard Definitions, 9th ed. R:
 * `(I + P) / (I + P + R + NC + O + U)` for RR2.
 */
export function responseRates(people: Dispositions): ResponseRates | null {
  if (!Object.values(people).every((count) => Number.isInteger(count) && count >= 0))
    throw new RangeError('a number of people is not a count');
  const { complete, partial, refused, noContact, other, unknown, notEligible } = people;
  const eligible = complete + partial + refused + noContact + other;
  const all = eligible + unknown;
  if (eligible === 0) return null;
  const eligibleShare = eligible / (eligible + notEligible);
  const estimated = eligible + eligibleShare * unknown;
  const answered = complete + partial;
  return {
    rr1: complete / all,
    rr2: answered / all,
    rr3: complete / estimated,
    rr4: answered / estimated,
    rr5: complete / eligible,
    rr6: answered / eligible,
    eligibleShare,
    cooperation: complete / Math.max(1, answered + refused + other),
    refusal: refused / all,
    contact: (answered + refused + other) / all,
  };
}
