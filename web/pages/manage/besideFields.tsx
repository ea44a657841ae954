import {
  originLabels,
  origins,
  priorities,
  priorityLabels,
  relationLabels,
  relations,
  themeLabels,
  themes,
} from '../../../analysis/ledger/facets.ts';
import type { EventType } from '../../../analysis/ledger/transitions.ts';
import type { Language, Text } from '../../../surveys/text.ts';
import { CheckBox, type Choice, RadioField, SelectField } from '../../parts/choiceFields.tsx';
import { TextArea, TextField, TextPair, Told } from '../../parts/forms.tsx';
import { type FormView, faultBeside, fieldId, wordsOf } from '../../parts/formView.ts';
import { Written } from '../../parts/written.tsx';
import { formWords } from '../../text/forms/words.ts';
import { ledgerWords } from '../../text/manage/ledger/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';

/** What the forms of events beside the state choose from. */
export interface EventChoices {
  /** Other recommendations of the team. */
  others: Choice[];
  owners: Choice[];
  /** Links that stand, as `relation id`. */
  links: Choice[];
  objectives: Text[];
}

const choicesOf = <Code extends string>(codes: readonly Code[], labels: Record<Code, Text>, language: Language) =>
  codes.map((value): Choice => ({ value, label: labels[value][language] }));

/** Origin, theme and priority; `prefix` is `detail.` in the form of an event. */
export const FacetFields = ({ form, prefix = '' }: { form: FormView; prefix?: string }) => {
  const { language } = form;
  const none = { value: '', label: ledgerWords[language].noChoice };
  return (
    <>
      <SelectField form={form} name={`${prefix}theme`} choices={[none, ...choicesOf(themes, themeLabels, language)]} />
      <SelectField
        form={form}
        name={`${prefix}priority`}
        choices={[none, ...choicesOf(priorities, priorityLabels, language)]}
      />
      <SelectField
        form={form}
        name={`${prefix}origin`}
        choices={[none, ...choicesOf(origins, originLabels, language)]}
      />
    </>
  );
};

const CorrectionFields = ({ form }: { form: FormView }) => (
  <>
    <div id={fieldId('detail')} tabindex={-1}>
      <Told form={form} name="detail" />
    </div>
    <div id={fieldId('detail.title')} tabindex={-1}>
      <Told form={form} name="detail.title" />
    </div>
    <TextPair form={form} name="detail.title" rows={3} />
    <TextPair form={form} name="detail.detail" rows={5} />
    <RadioField
      form={form}
      name="detail.contributorSide"
      choices={Object.entries(vocabulary[form.language].sides).map(([value, label]) => ({ value, label }))}
    />
    <FacetFields form={form} prefix="detail." />
    <TextArea form={form} name="detail.why" />
  </>
);

const ObjectiveFields = ({ form, objectives }: { form: FormView; objectives: Text[] }) => {
  const name = 'detail.objectives';
  if (objectives.length === 0) return <p>{ledgerWords[form.language].objectives.none}</p>;
  return (
    <fieldset class={faultBeside(form, name) === null ? 'field' : 'field faulty'}>
      <legend>{wordsOf(form, name)?.label}</legend>
      <Told form={form} name={name} />
      {objectives.map((objective, index) => (
        <CheckBox
          form={form}
          name={name}
          value={String(index)}
          id={index === 0 ? fieldId(name) : `${fieldId(name)}-${index}`}
          label={<Written text={objective} language={form.language} />}
        />
      ))}
    </fieldset>
  );
};

interface BesideFieldsProps {
  form: FormView;
  type: EventType;
  choices: EventChoices;
}

/** The fields of an event that is more than a few lines; null for every other. */
export const BesideFields = ({ form, type, choices }: BesideFieldsProps) => {
  const { language } = form;
  const choose = { value: '', label: formWords[language].choose };
  const note = <TextArea form={form} name="detail.note" />;
  switch (type) {
    case 'corrected':
      return <CorrectionFields form={form} />;
    case 'assigned':
      return (
        <>
          <SelectField
            form={form}
            name="detail.ownerId"
            choices={[{ value: '', label: ledgerWords[language].nobody }, ...choices.owners]}
          />
          <TextField form={form} name="detail.dueOn" type="date" />
          {note}
        </>
      );
    case 'linked':
      return (
        <>
          <SelectField
            form={form}
            name="detail.relation"
            choices={[choose, ...choicesOf(relations, relationLabels, language)]}
          />
          <SelectField form={form} name="detail.to" choices={[choose, ...choices.others]} />
          {note}
        </>
      );
    case 'unlinked':
      return (
        <>
          <SelectField form={form} name="link" choices={[choose, ...choices.links]} />
          {note}
        </>
      );
    case 'objectives_set':
      return (
        <>
          <ObjectiveFields form={form} objectives={choices.objectives} />
          {note}
        </>
      );
    case 'heard': {
      const scores = [1, 2, 3, 4, 5].map((score) => ({
        value: String(score),
        label: ledgerWords[language].score(score),
      }));
      return (
        <>
          <RadioField form={form} name="detail.score" choices={scores} />
          {note}
        </>
      );
    }
    default:
      return null;
  }
};
