import * as z from 'zod';
import { sides } from '../../surveys/side.ts';
import { type Text, textSchema } from '../../surveys/text.ts';
import { evidenceTypes, largestEvidence, origins, priorities, relations, themes } from './facets.ts';
import { reasonCodes } from './reasons.ts';
import type { EventType } from './transitions.ts';

/** A sentence long enough to mean something to the person who is told no. */
const sentence = z.string().trim().min(20).max(4000);
const words = z.string().trim().min(1).max(4000);
const note = words.optional();
const refusal = { reasonCode: z.enum(reasonCodes), reason: sentence };
const noted = z.strictObject({ note });

const id = z.string().min(1).max(100);
const isWritten = ({ fr, en }: Text): boolean => fr.trim() !== '' || en.trim() !== '';
/** A text in the language it was made in, or both. */
export const writtenText = textSchema.refine(isWritten, 'must be written in one language at least');
const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text);
const webAddress = z.string().trim().max(2000).refine(isWebAddress, 'must be a web address, https://…');

/** What tells recommendations apart; each may be left out. */
export const facetFields = {
  origin: z.enum(origins).optional(),
  theme: z.enum(themes).optional(),
  priority: z.enum(priorities).optional(),
};
/** The finding or the comment a recommendation was raised from. */
export const sourceSchema = z.strictObject({
  campaignId: id.optional(),
  releaseId: id.optional(),
  /** Name of the item. */
  item: id.optional(),
  commentId: id.optional(),
});

/** What a recommendation was raised from, as its submission says; null where it says nothing. */
export const sourceOf = (
  events: readonly { type: EventType; detail: Record<string, unknown> }[],
): z.infer<typeof sourceSchema> | null =>
  sourceSchema.safeParse(events.find(({ type }) => type === 'submitted')?.detail.source).data ?? null;

const correction = z
  .strictObject({
    title: writtenText.optional(),
    detail: textSchema.optional(),
    contributorSide: z.enum([...sides, 'joint']).optional(),
    ...facetFields,
    why: sentence,
  })
  .refine(
    ({ why: _, ...changes }) => Object.values(changes).some((change) => change !== undefined),
    'must change something',
  );

const link = z.strictObject({ relation: z.enum(relations), to: id, note });

/** A file of evidence: its content stands in a table of its own, and the ledger holds its hash. */
const evidenceFile = z.strictObject({
  id,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.enum(evidenceTypes),
  size: z.int().min(1).max(largestEvidence),
});
const evidence = z
  .strictObject({
    what: words,
    links: z.array(webAddress).max(5).optional(),
    files: z.array(evidenceFile).max(5).optional(),
  })
  .refine(({ links = [], files = [] }) => links.length + files.length > 0, {
    path: ['links'],
    error: 'must have a link or a file',
  });

/** What each event must say, by type. A refusal without a reason code and a sentence is refused here. */
export const eventDetailSchemas = {
  submitted: z.strictObject({ note, ...facetFields, source: sourceSchema.optional() }),
  acknowledged: noted,
  under_review: noted,
  accepted: noted,
  accepted_in_part: z.strictObject({ changed: sentence }),
  declined: z.strictObject(refusal),
  deferred: z.strictObject({ ...refusal, reviewOn: z.iso.date() }),
  out_of_scope: z.strictObject({ ...refusal, routedTo: words }),
  planned: z.strictObject({ dueOn: z.iso.date().optional(), note }),
  in_progress: noted,
  implemented: z.strictObject({ evidence: words, implementedOn: z.iso.date() }),
  partially_implemented: z.strictObject({ ...refusal, evidence: words.optional() }),
  stopped: z.strictObject(refusal),
  superseded: z.strictObject({ by: z.string().min(1).max(64), note }),
  withdrawn: noted,
  progress_note: z.strictObject({ note: words }),
  communicated_back: z.strictObject({
    communicatedOn: z.iso.date(),
    channel: z.enum(['meeting', 'email', 'letter', 'telephone', 'in_person', 'other']),
    note,
  }),
  corrected: correction,
  /** A staff account, or nobody any more; the target date stays as it is when left out. */
  assigned: z.strictObject({ ownerId: id.nullable(), dueOn: z.iso.date().optional(), note }),
  linked: link,
  unlinked: link,
  /** In the words that the team's mandate had then. None takes them off. */
  objectives_set: z.strictObject({ objectives: z.array(textSchema).max(50), note }),
  evidence_added: evidence,
  commented: z.strictObject({ comment: words }),
  /** Whether the answer showed that the recommendation was carefully considered, from 1 (not at all) to 5. */
  heard: z.strictObject({ score: z.int().min(1).max(5), note }),
  verified: noted,
  disputed: z.strictObject({ reason: sentence }),
  /** What was done about a dispute, and how it was settled. */
  mediated: z.strictObject({ note: words }),
  dispute_settled: z.strictObject({ outcome: sentence }),
} satisfies Record<EventType, z.ZodType>;

export type EventDetail<Type extends EventType = EventType> = z.infer<(typeof eventDetailSchemas)[Type]>;

/** The detail of an event of this type, or a ZodError that names what is missing. */
export const parseEventDetail = <Type extends EventType>(type: Type, detail: unknown): EventDetail<Type> =>
  eventDetailSchemas[type].parse(detail) as EventDetail<Type>;
