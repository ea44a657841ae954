import { unwrap } from '../../client.ts';
import { EntryForm, TextField, TextPair } from '../../parts/forms.tsx';
import { formWords } from '../../text/forms/words.ts';
import { placeWords } from '../../text/manage/places/words.ts';
import { lineOf, putText, textOf } from './entries.ts';
import type { Entries, FormPage, Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';

async function show({ reader, param }: Turn, entries: Entries) {
  const { language } = reader;
  const isNew = param('id') === '';
  const words = placeWords[language].program;
  const form = { ...entries, language, words: words.fields };
  return (
    <ManagePage
      reader={reader}
      section="institutions"
      title={isNew ? words.add : words.edit}
      path={[{ href: '/institutions', label: placeWords[language].institution.title }]}
      form={form}
    >
      <EntryForm form={form} send={isNew ? words.add : formWords[language].save}>
        <TextPair form={form} name="name" />
        {isNew && <TextField form={form} name="slug" />}
        <TextPair form={form} name="description" rows={4} />
      </EntryForm>
    </ManagePage>
  );
}

const fieldsOf = (values: URLSearchParams) => ({
  name: textOf(values, 'name'),
  description: textOf(values, 'description'),
});

export const newProgram: FormPage = {
  verb: 'program.create',
  show,
  async send({ reader }, values, once) {
    const json = { ...fieldsOf(values), slug: lineOf(values, 'slug') };
    const { id } = await unwrap(reader.client.programs.$post({ json }, once));
    return `/institutions?${new URLSearchParams({ program: id, done: 'added' })}`;
  },
};

export const changedProgram: FormPage = {
  verb: 'program.update',
  async open({ reader, param }) {
    const program = await unwrap(reader.client.programs[':id'].$get({ param: { id: param('id') } }));
    const values = new URLSearchParams();
    putText(values, 'name', program.name);
    putText(values, 'description', program.description);
    return values;
  },
  show,
  async send({ reader, param }, values, once) {
    const id = param('id');
    await unwrap(reader.client.programs[':id'].$put({ param: { id }, json: fieldsOf(values) }, once));
    return `/institutions?${new URLSearchParams({ program: id, done: 'saved' })}`;
  },
};
