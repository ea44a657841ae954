import type { Member } from '../../../api/model/members.ts';
import { unwrap } from '../../client.ts';
import { RadioField, SelectField } from '../../parts/choiceFields.tsx';
import { EntryForm, TextField } from '../../parts/forms.tsx';
import { formWords } from '../../text/forms/words.ts';
import { placeWords } from '../../text/manage/places/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { chosen, lineOf, lineOrNull } from './entries.ts';
import type { Entries, FormPage, Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';

async function show({ reader, param }: Turn, entries: Entries) {
  const { client, language } = reader;
  const words = placeWords[language].member;
  const team = await unwrap(client.teams[':id'].$get({ param: { id: param('id') } }));
  const isNew = param('member') === '';
  const form = { ...entries, language, words: words.fields };
  const { memberRoles, languages } = vocabulary[language];
  const roles = Object.entries(memberRoles).map(([value, label]) => ({ value, label }));
  return (
    <ManagePage
      reader={reader}
      section="institutions"
      title={isNew ? words.add : words.edit(entries.values.get('name') ?? '')}
      path={[
        { href: '/institutions', label: placeWords[language].institution.title },
        { href: `/teams/${team.id}`, label: team.name[language] },
      ]}
      form={form}
    >
      <EntryForm form={form} send={isNew ? words.add : formWords[language].save}>
        <TextField form={form} name="name" />
        <SelectField form={form} name="role" choices={[{ value: '', label: formWords[language].choose }, ...roles]} />
        <RadioField
          form={form}
          name="language"
          choices={Object.entries(languages).map(([value, label]) => ({ value, label }))}
        />
        <TextField form={form} name="email" type="email" />
        {!isNew && <TextField form={form} name="leftOn" type="date" />}
      </EntryForm>
    </ManagePage>
  );
}

const memberOf = (values: URLSearchParams) => ({
  name: lineOf(values, 'name'),
  role: chosen<Member['role']>(values, 'role'),
  language: chosen<Member['language']>(values, 'language'),
  email: lineOrNull(values, 'email'),
  leftOn: lineOrNull(values, 'leftOn'),
});

export const newMember: FormPage = {
  verb: 'member.create',
  open: ({ reader }) => new URLSearchParams({ language: reader.language }),
  show,
  async send({ reader, param }, values, once) {
    const teamId = param('id');
    await unwrap(reader.client.members.$post({ json: { ...memberOf(values), teamId } }, once));
    return `/teams/${teamId}?done=added`;
  },
};

export const changedMember: FormPage = {
  verb: 'member.update',
  async open({ reader, param }) {
    const { name, role, language, email, leftOn } = await unwrap(
      reader.client.members[':id'].$get({ param: { id: param('member') } }),
    );
    return new URLSearchParams({ name, role, language, email: email ?? '', leftOn: leftOn ?? '' });
  },
  show,
  async send({ reader, param }, values, once) {
    await unwrap(reader.client.members[':id'].$put({ param: { id: param('member') }, json: memberOf(values) }, once));
    return `/teams/${param('id')}?done=saved`;
  },
};
