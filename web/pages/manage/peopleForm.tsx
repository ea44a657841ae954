import type { ScopeKind, StaffRole } from '../../../api/db/schema/staff.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { type ChoiceGroup, RadioField, SelectField } from '../../parts/choiceFields.tsx';
import { EntryForm, TextField } from '../../parts/forms.tsx';
import { peopleWords } from '../../text/manage/people/words.ts';
import { staffWords } from '../../text/staff/words.ts';
import { currentProgram } from './currentProgram.tsx';
import { chosen, lineOf } from './entries.ts';
import type { FormPage } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';
import { placesOf } from './programTeams.ts';

/** The API names the kind and the id of a place; the form has one field for both. */
const onOneField = (error: unknown): unknown => {
  if (!(error instanceof PageProblem)) return error;
  if (error.code === 'not_found') return new PageProblem(400, 'invalid_request', { faults: [{ path: 'scope' }] });
  if (!Array.isArray(error.params.faults)) return error;
  const faults = error.params.faults.map((fault: { path: string }) =>
    fault.path.startsWith('scope') ? { path: 'scope' } : fault,
  );
  return new PageProblem(error.status, error.code, { ...error.params, faults });
};

/** Gives somebody a role at a place. */
export const newStaff: FormPage = {
  verb: 'staff.manage',
  async show({ reader }, entries) {
    const { client, language } = reader;
    const words = peopleWords[language];
    const { program } = await currentProgram(reader);
    const groups = (await placesOf(client, program.id)).map(({ institution, teams }): ChoiceGroup => {
      const name = institution.name[language];
      return {
        label: name,
        choices: [
          { value: `institution:${institution.id}`, label: name },
          ...teams.map((team) => ({ value: `team:${team.id}`, label: team.name[language] })),
        ],
      };
    });
    const form = { ...entries, language, words: words.fields };
    const roles = Object.entries(staffWords[language].roles);
    return (
      <ManagePage
        reader={reader}
        section="people"
        title={words.add}
        path={[{ href: '/people', label: words.title }]}
        form={form}
      >
        <EntryForm form={form} send={words.add}>
          <TextField form={form} name="name" />
          <TextField form={form} name="email" type="email" />
          <RadioField
            form={form}
            name="role"
            choices={roles.map(([value, { name, does }]) => ({ value, label: name, hint: does }))}
          />
          <SelectField
            form={form}
            name="scope"
            choices={[{ value: `program:${program.id}`, label: words.wholeProgram(program.name[language]) }]}
            groups={groups}
          />
        </EntryForm>
      </ManagePage>
    );
  },
  async send({ reader }, values, once) {
    const { program } = await currentProgram(reader);
    const [scopeKind = '', scopeId = ''] = lineOf(values, 'scope').split(':');
    const json = {
      programId: program.id,
      name: lineOf(values, 'name'),
      email: lineOf(values, 'email'),
      role: chosen<StaffRole>(values, 'role'),
      scopeKind: scopeKind as ScopeKind,
      scopeId,
    };
    try {
      await unwrap(reader.client.staff.$post({ json }, once));
    } catch (error) {
      throw onOneField(error);
    }
    return `/people?${new URLSearchParams({ program: program.id, done: 'added' })}`;
  },
};
