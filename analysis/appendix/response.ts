import type { NoValueCode } from '../../surveys/missing.ts';
import type { GatedDistribution, GatedExperience } from '../disclosure/experience.ts';
import type { Scope } from '../hierarchy.ts';

/** Who answered at a place, as far as the gate tells, of how many. */
export interface Response {
  respondents: number | null;
  patients: number | null;
  /** Share of those invited; null when either number is not known, and where answers came without invitations. */
  rate: number | null;
}

export function responseAt(gated: GatedExperience, scope: Scope, invited: number | null): Response {
  const respondents = gated.respondents(scope, 'both');
  const patients = scope.level === 'team' ? null : gated.respondents(scope, 'patient_side');
  const known = respondents !== null && invited !== null && invited > 0 && invited >= respondents;
  return { respondents, patients, rate: known ? respondents / invited : null };
}

const notAsked: NoValueCode[] = ['not_shown', 'not_in_version'];

/** Share of the people asked who answered an item, “does not apply” included; null when nobody was asked. */
export function itemResponse({ n, noValue }: Pick<GatedDistribution, 'n' | 'noValue'>): number | null {
  const answered = n + noValue.not_applicable;
  const codes = Object.keys(noValue) as NoValueCode[];
  const asked = codes.filter((code) => !notAsked.includes(code)).reduce((sum, code) => sum + noValue[code], n);
  return asked === 0 ? null : answered / asked;
}
