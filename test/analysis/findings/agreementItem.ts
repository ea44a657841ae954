import type { CubeLayout } from '../../../analysis/snapshot.ts';
import { sampleExperience } from '../../support/sampleDocuments.ts';

/** A questionnaire, the first statement of it, and how releases that asked this one alone are laid out. */
export const document = sampleExperience;
export const item =
  document.sections.flatMap(({ items }) => items).find(({ kind }) => kind === 'agreement')?.name ?? '';
export const layout: CubeLayout = {
  campaign: 'c',
  items: [{ name: item, kind: 'agreement', values: [1, 2, 3, 4, 5] }],
  scales: [],
  valueSlots: 5,
};
