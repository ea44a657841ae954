import type { Text } from './text.ts';

/** Ends of the agreement scale, in points. */
export const agreementRange = { low: 1, high: 5 } as const;

/** The five points of every agreement item, from 1 (strongly disagree) to 5 (strongly agree). */
export const agreementPoints: readonly { value: number; label: Text }[] = [
  { value: 1, label: { fr: 'Pas du tout d’accord', en: 'Strongly disagree' } },
  { value: 2, label: { fr: 'Pas d’accord', en: 'Disagree' } },
  { value: 3, label: { fr: 'Ni d’accord ni en désaccord', en: 'Neither agree nor disagree' } },
  { value: 4, label: { fr: 'D’accord', en: 'Agree' } },
  { value: 5, label: { fr: 'Tout à fait d’accord', en: 'Strongly agree' } },
];
