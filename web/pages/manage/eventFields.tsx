import { reasonCodes, reasonLabels } from '../../../analysis/ledger/reasons.ts';
import type { EventType } from '../../../analysis/ledger/transitions.ts';
import type { Language } from '../../../surveys/text.ts';
import { type Choice, SelectField } from '../../parts/choiceFields.tsx';
import { TextArea, TextField } from '../../parts/forms.tsx';
import type { FormView } from '../../parts/formView.ts';
import { formWords } from '../../text/forms/words.ts';
import { ledgerWords } from '../../text/manage/ledger/words.ts';
import { recommendationWords } from '../../text/manage/recommendations/words.ts';
import { BesideFields, type EventChoices } from './besideFields.tsx';
import { lineOf } from './entries.ts';

const refusal = ['reasonCode', 'reason'];

/** What each event is asked for line by line, in the order of the form: parts of its `detail`. Others have fields of their own. */
const detailsOf: Record<EventType, string[]> = {
  submitted: ['note'],
  acknowledged: ['note'],
  under_review: ['note'],
  accepted: ['note'],
  accepted_in_part: ['changed'],
  declined: refusal,
  deferred: [...refusal, 'reviewOn'],
  out_of_scope: [...refusal, 'routedTo'],
  planned: ['dueOn', 'note'],
  in_progress: ['note'],
  implemented: ['evidence', 'implementedOn'],
  partially_implemented: [...refusal, 'evidence'],
  stopped: refusal,
  superseded: ['by', 'note'],
  withdrawn: ['note'],
  progress_note: ['note'],
  communicated_back: ['communicatedOn', 'channel', 'note'],
  corrected: [],
  assigned: [],
  linked: ['relation', 'to', 'note'],
  unlinked: [],
  objectives_set: [],
  evidence_added: ['what', 'links'],
  commented: ['comment'],
  heard: [],
  verified: ['note'],
  disputed: ['reason'],
  mediated: ['note'],
  dispute_settled: ['outcome'],
};

/** The words of the fields of one event: what some may leave out, others must say. */
export function eventFieldWords(type: EventType, language: Language): FormView['words'] {
  const words = recommendationWords[language];
  return {
    ...words.eventFields,
    ...ledgerWords[language].fields,
    ...(type === 'progress_note' ? { 'detail.note': words.progressNote } : {}),
    ...(type === 'mediated' ? { 'detail.note': ledgerWords[language].mediation } : {}),
    ...(type === 'partially_implemented' ? { 'detail.evidence': words.evidenceOptional } : {}),
  };
}

/** What was typed for an event, empty parts left out. */
export const detailTyped = (type: EventType, values: URLSearchParams): Record<string, string> =>
  Object.fromEntries(
    detailsOf[type].map((name) => [name, lineOf(values, `detail.${name}`)]).filter(([, value]) => value !== ''),
  );

const isDay = (name: string): boolean => /On$/.test(name);

interface EventFieldsProps {
  form: FormView;
  type: EventType;
  choices: EventChoices;
}

/** The fields of one event. */
export const EventFields = ({ form, type, choices: offers }: EventFieldsProps) => {
  const { language } = form;
  const choose = { value: '', label: formWords[language].choose };
  const { channels } = recommendationWords[language];
  const choices: Record<string, Choice[] | undefined> = {
    reasonCode: reasonCodes.map((value) => ({ value, label: reasonLabels[value][language] })),
    channel: Object.entries(channels).map(([value, label]) => ({ value, label })),
    by: offers.others,
  };
  return (
    <>
      <BesideFields form={form} type={type} choices={offers} />
      {detailsOf[type].map((part) => {
        if (type === 'linked') return null;
        const name = `detail.${part}`;
        const offered = choices[part];
        if (offered) return <SelectField form={form} name={name} choices={[choose, ...offered]} />;
        if (isDay(part)) return <TextField form={form} name={name} type="date" />;
        if (part === 'routedTo') return <TextField form={form} name={name} />;
        return <TextArea form={form} name={name} />;
      })}
      <TextField form={form} name="occurredOn" type="date" />
    </>
  );
};
