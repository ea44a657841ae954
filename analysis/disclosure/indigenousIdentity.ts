import type { DemographicItem } from './demographics.ts';

/** What an agreement with Indigenous partners lets be shown: nothing without one. */
export type AgreementCovers = 'nothing' | 'program' | 'institutions';

const identities = ['FN', 'METIS', 'INUIT', 'FIRST_NATIONS'];
/** Options of other questions that say as much. */
const indigenousOptions = ['INDIGENOUS', 'INDIG', ...identities];

/** Whether a question is about Indigenous identity, whatever its name. */
export const asksIndigenousIdentity = ({ name, codes }: Pick<DemographicItem, 'name' | 'codes'>): boolean =>
  name === 'indigenous' || codes.some((code) => identities.includes(code));

/**
 * A question as the agreement lets it be shown. Without one, a question about Indigenous identity is withheld with
 * everything in it, and so is such an option of any other question. One that covers the programme shows it there alone.
 */
export function underAgreement(item: DemographicItem, covers: AgreementCovers): DemographicItem {
  if (covers === 'institutions') return item;
  if (asksIndigenousIdentity(item))
    return covers === 'nothing' ? { ...item, sensitive: true, withheld: true } : { ...item, sensitive: true };
  const codes = item.codes.filter((code) => indigenousOptions.includes(code));
  if (codes.length === 0) return item;
  if (covers === 'nothing') return { ...item, withheldCodes: codes };
  return { ...item, sensitiveCodes: [...new Set([...item.sensitiveCodes, ...codes])] };
}
