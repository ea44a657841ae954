import type { QuestionnaireDocument } from '../../../surveys/document.ts';
import { unwrap } from '../../client.ts';
import { RadioField, SelectField } from '../../parts/choiceFields.tsx';
import { EntryForm, TextField } from '../../parts/forms.tsx';
import { questionnaireWords } from '../../text/manage/questionnaires/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { currentProgram } from './currentProgram.tsx';
import { chosen, lineOf, lineOrNull } from './entries.ts';
import type { FormPage } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';
import { versionsOf } from './questionnaireVersions.ts';

/** A questionnaire of the programme: from nothing, or from a published version. */
export const newQuestionnaire: FormPage = {
  verb: 'questionnaire.edit',
  open: ({ reader }) => new URLSearchParams({ from: reader.url.searchParams.get('from') ?? '', purpose: 'experience' }),
  async show({ reader }, entries) {
    const { client, language } = reader;
    const words = questionnaireWords[language];
    const { program } = await currentProgram(reader);
    const versions = await versionsOf(client, program.id);
    const form = { ...entries, language, words: words.fields };
    return (
      <ManagePage
        reader={reader}
        section="questionnaires"
        title={words.add}
        path={[{ href: '/questionnaires', label: words.title }]}
        form={form}
      >
        <EntryForm form={form} send={words.add}>
          <TextField form={form} name="slug" />
          <SelectField
            form={form}
            name="from"
            choices={[
              { value: '', label: words.fields['from.none']?.label ?? '' },
              ...versions.map(({ id, slug, number, title }) => ({
                value: id,
                label: `${title[language]} (${slug}, ${words.latestNumber(number)})`,
              })),
            ]}
          />
          <RadioField
            form={form}
            name="purpose"
            choices={Object.entries(vocabulary[language].purposes).map(([value, label]) => ({ value, label }))}
          />
        </EntryForm>
      </ManagePage>
    );
  },
  async send({ reader }, values, once) {
    const { program } = await currentProgram(reader);
    const json = {
      programId: program.id,
      slug: lineOf(values, 'slug'),
      from: lineOrNull(values, 'from'),
      purpose: chosen<QuestionnaireDocument['purpose']>(values, 'purpose'),
    };
    const { slug } = await unwrap(reader.client.questionnaires.$post({ json }, once));
    return `/questionnaires/${slug}/draft?done=added`;
  },
};
