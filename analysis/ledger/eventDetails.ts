import * as z from 'zod';
import { reasonCodes } from './reasons.ts';
import type { EventType } from './transitions.ts';

/** A sentence long enough to mean something to the person who is told no. */
const sentence = z.string().trim().min(20).max(4000);
const words = z.string().trim().min(1).max(4000);
const note = words.optional();
const refusal = { reasonCode: z.enum(reasonCodes), reason: sentence };
const noted = z.strictObject({ note });

/** What each event must say, by type. A refusal without a reason code and a sentence is refused here. */
export const eventDetailSchemas = {
  submitted: noted,
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
  verified: noted,
  disputed: z.strictObject({ reason: sentence }),
} satisfies Record<EventType, z.ZodType>;

export type EventDetail<Type extends EventType = EventType> = z.infer<(typeof eventDetailSchemas)[Type]>;

/** The detail of an event of this type, or a ZodError that names what is missing. */
export const parseEventDetail = <Type extends EventType>(type: Type, detail: unknown): EventDetail<Type> =>
  eventDetailSchemas[type].parse(detail) as EventDetail<Type>;
