import type { Institution } from '../../../api/model/institutions.ts';
import { unwrap } from '../../client.ts';
import { SelectField } from '../../parts/choiceFields.tsx';
import { EntryForm, TextField, TextPair } from '../../parts/forms.tsx';
import { formWords } from '../../text/forms/words.ts';
import { placeWords } from '../../text/manage/places/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { currentProgram } from './currentProgram.tsx';
import { chosen, lineOf, putText, textOf } from './entries.ts';
import type { Entries, FormPage, Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';

async function show({ reader, param }: Turn, entries: Entries) {
  const { language } = reader;
  const isNew = param('id') === '';
  const words = placeWords[language].institution;
  const form = { ...entries, language, words: words.fields };
  const kinds = Object.entries(vocabulary[language].institutionKinds).map(([value, label]) => ({ value, label }));
  return (
    <ManagePage
      reader={reader}
      section="institutions"
      title={isNew ? words.add : words.edit}
      path={[{ href: '/institutions', label: words.title }]}
      form={form}
    >
      <EntryForm form={form} send={isNew ? words.add : formWords[language].save}>
        <TextPair form={form} name="name" />
        <SelectField form={form} name="kind" choices={[{ value: '', label: formWords[language].choose }, ...kinds]} />
        <TextField form={form} name="region" />
      </EntryForm>
    </ManagePage>
  );
}

const fieldsOf = (values: URLSearchParams) => ({
  name: textOf(values, 'name'),
  kind: chosen<Institution['kind']>(values, 'kind'),
  region: lineOf(values, 'region'),
});

export const newInstitution: FormPage = {
  verb: 'institution.create',
  show,
  async send({ reader }, values, once) {
    const { program } = await currentProgram(reader);
    const json = { ...fieldsOf(values), programId: program.id };
    const { id } = await unwrap(reader.client.institutions.$post({ json }, once));
    return `/institutions/${id}?done=added`;
  },
};

export const changedInstitution: FormPage = {
  verb: 'institution.update',
  async open({ reader, param }) {
    const { name, kind, region } = await unwrap(reader.client.institutions[':id'].$get({ param: { id: param('id') } }));
    const values = new URLSearchParams({ kind, region });
    putText(values, 'name', name);
    return values;
  },
  show,
  async send({ reader, param }, values, once) {
    const id = param('id');
    await unwrap(reader.client.institutions[':id'].$put({ param: { id }, json: fieldsOf(values) }, once));
    return `/institutions/${id}?done=saved`;
  },
};
