import type { Campaign } from '../../../../api/model/campaigns.ts';
import type { Language } from '../../../../surveys/text.ts';
import { CheckBox, SelectField } from '../../../parts/choiceFields.tsx';
import { TextField, TextPair, Told } from '../../../parts/forms.tsx';
import { type FormView, faultBeside, fieldId } from '../../../parts/formView.ts';
import { wizardWords } from '../../../text/manage/campaignWizard/words.ts';
import { vocabulary } from '../../../text/vocabulary/words.ts';
import { integerOf, lineOf, textOf } from '../entries.ts';

type Messages = Pick<Campaign, 'languages' | 'ownWords' | 'reminderDays' | 'sendFrom' | 'sendUntil'>;
const kinds = ['invitation', 'reminder', 'results'] as const;
/** As many as the API takes. */
const mostReminders = 4;

export const messageFields = [
  ...['languages', 'reminderDays', 'reminderDays.#', 'sendFrom', 'sendUntil'],
  ...kinds.flatMap((kind) => [`ownWords.${kind}.fr`, `ownWords.${kind}.en`]),
];

export function messageValues({ languages, ownWords, reminderDays, sendFrom, sendUntil }: Messages): URLSearchParams {
  const values = new URLSearchParams({ sendFrom: String(sendFrom), sendUntil: String(sendUntil) });
  for (const language of languages) values.append('languages', language);
  reminderDays.forEach((day, at) => {
    values.set(`reminderDays.${at}`, String(day));
  });
  for (const kind of kinds) {
    for (const language of ['fr', 'en'] as const) {
      values.set(`ownWords.${kind}.${language}`, ownWords[kind]?.[language] ?? '');
    }
  }
  return values;
}

export function messagesFrom(values: URLSearchParams): Messages {
  const written = kinds.map((kind) => [kind, textOf(values, `ownWords.${kind}`)] as const);
  const days = Array.from({ length: mostReminders }, (_, at) => `reminderDays.${at}`);
  return {
    languages: (['fr', 'en'] as const).filter((language) => values.getAll('languages').includes(language)),
    ownWords: Object.fromEntries(written.filter(([, { fr, en }]) => fr !== '' || en !== '')),
    reminderDays: days.filter((name) => lineOf(values, name) !== '').map((name) => integerOf(values, name)),
    sendFrom: integerOf(values, 'sendFrom'),
    sendUntil: integerOf(values, 'sendUntil'),
  };
}

const classOf = (form: FormView, name: string) => (faultBeside(form, name) === null ? 'field' : 'field faulty');

/** The fields of messages: languages, own words, reminders and hours. */
export const MessageFields = ({ form, language }: { form: FormView; language: Language }) => {
  const words = wizardWords[language];
  const { languages } = vocabulary[language];
  const hours = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => ({
      value: String(from + at),
      label: words.hours.hour(from + at),
    }));
  const reminders = Math.max(2, [...form.values.keys()].filter((key) => key.startsWith('reminderDays.')).length);
  return (
    <>
      <fieldset class={classOf(form, 'languages')} id={fieldId('languages')} tabindex={-1}>
        <legend>{words.languages.legend}</legend>
        <Told form={form} name="languages" />
        {(['fr', 'en'] as const).map((each) => (
          <CheckBox form={form} name="languages" value={each} id={`language-${each}`} label={languages[each]} />
        ))}
      </fieldset>
      <h2>{words.ownWords.heading}</h2>
      <p>{words.ownWords.lead}</p>
      {kinds.map((kind) => (
        <>
          <h3>{words.messages[kind].heading}</h3>
          <p class="hint">{words.messages[kind].lead}</p>
          <TextPair form={form} name={`ownWords.${kind}`} rows={3} />
        </>
      ))}
      <fieldset class={classOf(form, 'reminderDays')} id={fieldId('reminderDays')} tabindex={-1}>
        <legend>{words.reminders.legend}</legend>
        <span class="hint">{words.reminders.hint}</span>
        <Told form={form} name="reminderDays" />
        {Array.from({ length: Math.min(mostReminders, reminders) }, (_, at) => (
          <TextField form={form} name={`reminderDays.${at}`} type="number" />
        ))}
      </fieldset>
      <h2>{words.hours.heading}</h2>
      <p>{words.hours.lead}</p>
      <div class="two">
        <SelectField form={form} name="sendFrom" choices={hours(0, 23)} />
        <SelectField form={form} name="sendUntil" choices={hours(1, 24)} />
      </div>
    </>
  );
};
