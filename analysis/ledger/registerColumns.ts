import type { Text } from '../../surveys/text.ts';
import { originLabels, priorityLabels, themeLabels } from './facets.ts';
import { eventWords } from './labels.ts';
import { reasonLabels } from './reasons.ts';
import { type EventType, states } from './transitions.ts';

/** Columns that say what a recommendation is: read on its first line. */
const headingColumns = [
  'team',
  'institution',
  'reference',
  'title_fr',
  'title_en',
  'detail_fr',
  'detail_en',
  'side',
  'theme',
  'priority',
  'origin',
] as const;

/** What a step says, by column: the part of the event's `detail` that it fills. */
export const detailColumns = {
  note: 'note',
  changed: 'changed',
  reason_code: 'reasonCode',
  reason: 'reason',
  review_on: 'reviewOn',
  routed_to: 'routedTo',
  due_on: 'dueOn',
  evidence: 'evidence',
  implemented_on: 'implementedOn',
  superseded_by: 'by',
  channel: 'channel',
} as const;
export type DetailColumn = keyof typeof detailColumns;

export const registerColumns = [
  ...headingColumns,
  'state',
  'on',
  ...(Object.keys(detailColumns) as DetailColumn[]),
] as const;
export type RegisterColumn = (typeof registerColumns)[number];
export const requiredColumns = ['team', 'reference', 'side', 'on'] as const satisfies RegisterColumn[];

/** Steps that a register can hold: entering a state, news, and that contributors were told. */
export const registerSteps = [...states, 'progress_note', 'communicated_back'] as const satisfies EventType[];
export type RegisterStep = (typeof registerSteps)[number];

const refusal: DetailColumn[] = ['reason_code', 'reason'];
/** The columns that each step reads; what stands in another is a fault, for it would be lost. */
export const columnsOfStep: Record<RegisterStep, readonly DetailColumn[]> = {
  submitted: ['note'],
  acknowledged: ['note'],
  under_review: ['note'],
  accepted: ['note'],
  accepted_in_part: ['changed'],
  declined: refusal,
  deferred: [...refusal, 'review_on'],
  out_of_scope: [...refusal, 'routed_to'],
  planned: ['note', 'due_on'],
  in_progress: ['note'],
  implemented: ['evidence', 'implemented_on'],
  partially_implemented: [...refusal, 'evidence'],
  stopped: refusal,
  superseded: ['note', 'superseded_by'],
  withdrawn: ['note'],
  progress_note: ['note'],
  communicated_back: ['note', 'channel'],
};

const plain = (text: string): string => text.trim().toLowerCase().normalize('NFC').replaceAll('’', "'");

/** The code that a field names: the code itself, or its words in French or in English. */
const coder =
  <Code extends string>(labels: Record<Code, Text>) =>
  (typed: string): Code | undefined =>
    (Object.keys(labels) as Code[]).find((code) =>
      [code, labels[code].fr, labels[code].en].map(plain).includes(plain(typed)),
    );

const stepLabels = Object.fromEntries(registerSteps.map((step) => [step, eventWords(step)])) as Record<
  RegisterStep,
  Text
>;
export const codeOf = {
  state: coder(stepLabels),
  theme: coder(themeLabels),
  priority: coder(priorityLabels),
  origin: coder(originLabels),
  reason_code: coder(reasonLabels),
  side: coder({
    patient_side: { fr: 'Côté patient', en: 'Patient side' },
    professional_side: { fr: 'Côté professionnel', en: 'Professional side' },
    joint: { fr: 'Les deux côtés ensemble', en: 'Both sides together' },
  }),
};
