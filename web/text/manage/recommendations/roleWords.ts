import type { StaffRole } from '../../../../api/db/schema/staff.ts';
import type { Language } from '../../../../surveys/text.ts';
import { staffWords } from '../../staff/words.ts';
import { vocabulary } from '../../vocabulary/words.ts';
import { recommendationWords } from './words.ts';

/** Who recorded an event: the role, never the person. */
export function roleWords(role: string, language: Language): string {
  const staff: Partial<Record<string, { name: string }>> = staffWords[language].roles satisfies Record<
    StaffRole,
    { name: string }
  >;
  const members: Partial<Record<string, string>> = vocabulary[language].memberRoles;
  const sides: Partial<Record<string, string>> = vocabulary[language].sides;
  return staff[role]?.name ?? members[role] ?? sides[role] ?? recommendationWords[language].system;
}
