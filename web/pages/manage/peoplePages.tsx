import { Hono } from 'hono';
import type { StaffMember } from '../../../api/model/staff.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { ActionForm } from '../../parts/actionForm.tsx';
import { ListTable } from '../../parts/listTable.tsx';
import type { SiteOptions } from '../../site.tsx';
import { formWords } from '../../text/forms/words.ts';
import { peopleWords } from '../../text/manage/people/words.ts';
import { staffWords } from '../../text/staff/words.ts';
import { everyPage } from '../everyPage.ts';
import type { Reader } from '../reader.ts';
import { currentProgram, may, ProgramNav } from './currentProgram.tsx';
import { addFormPage, type FormPage } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';
import { newStaff } from './peopleForm.tsx';
import { placesOf } from './programTeams.ts';

type Assignment = StaffMember['assignments'][number];

/** The names of the places of a programme, by id. */
async function placeNames({ client, language }: Reader, program: { id: string; name: { fr: string; en: string } }) {
  const places = await placesOf(client, program.id);
  return new Map([
    [program.id, program.name[language]],
    ...places.flatMap(({ institution, teams }) => [
      [institution.id, institution.name[language]] as const,
      ...teams.map(({ id, name }) => [id, name[language]] as const),
    ]),
  ]);
}

interface ConfirmProps {
  reader: Reader;
  person: StaffMember;
  assignment: Assignment;
  back: string;
}

/** Asks before a role is taken away. */
const Confirm = ({ reader, person, assignment, back }: ConfirmProps) => {
  const { language } = reader;
  const words = peopleWords[language].confirm;
  const role = staffWords[language].roles[assignment.role].name;
  return (
    <section class="next" aria-labelledby="confirm" tabindex={-1} autofocus>
      <h2 id="confirm">{words.heading}</h2>
      <ActionForm action={`remove:${assignment.id}`} label={words.button} consequence={words.text(role, person.name)} />
      <p>
        <a href={back}>{formWords[language].cancel}</a>
      </p>
    </section>
  );
};

/** Who works in a programme, with their roles and places. */
const peoplePage: FormPage = {
  verb: 'staff.read',
  async show({ reader }, entries) {
    const { client, language, url } = reader;
    const words = peopleWords[language];
    const choice = await currentProgram(reader);
    const { program } = choice;
    const staff = await everyPage((query) => client.staff.$get({ query: { ...query, program: program.id } }));
    const names = await placeNames(reader, program);
    const here = (more: Record<string, string>) => `/people?${new URLSearchParams({ program: program.id, ...more })}`;
    const roleOf = ({ role }: Assignment) => staffWords[language].roles[role].name;
    const Roles = ({ person }: { person: StaffMember }) => (
      <ul class="assignments">
        {person.assignments.map((assignment) => (
          <li>
            {words.at(roleOf(assignment), names.get(assignment.scopeId) ?? words.elsewhere)}{' '}
            {may(reader, 'staff.manage') && (
              <a href={here({ remove: assignment.id })} aria-label={words.removeOf(roleOf(assignment), person.name)}>
                {words.remove}
              </a>
            )}
          </li>
        ))}
      </ul>
    );
    const asked = staff
      .flatMap((person) => person.assignments.map((assignment) => ({ person, assignment })))
      .find(({ assignment }) => assignment.id === url.searchParams.get('remove'));
    return (
      <ManagePage
        reader={reader}
        section="people"
        title={words.title}
        demonstration={program.demonstration}
        form={{ ...entries, language, words: {} }}
      >
        <ProgramNav choice={choice} reader={reader} />
        {asked && <Confirm reader={reader} {...asked} back={here({})} />}
        <p>{words.lead}</p>
        {may(reader, 'staff.manage') && (
          <p>
            <a class="button" href={`/people/new?${new URLSearchParams({ program: program.id })}`}>
              {words.add}
            </a>
          </p>
        )}
        <div id="form" tabindex={-1}>
          <ListTable
            id="people"
            caption={words.list}
            head={[words.name, words.email, words.roles]}
            rows={staff
              .sort((a, b) => a.name.localeCompare(b.name, 'fr-CA'))
              .map((person) => [person.name, person.email, <Roles person={person} />])}
            none={words.none}
          />
        </div>
      </ManagePage>
    );
  },
  async send({ reader }, values, once) {
    const { program } = await currentProgram(reader);
    const [action, id = ''] = (values.get('button') ?? '').split(':');
    if (action !== 'remove') throw new PageProblem(400, 'invalid_request', {});
    await unwrap(reader.client.staff.assignments[':id'].$delete({ param: { id } }, once));
    return `/people?${new URLSearchParams({ program: program.id, done: 'removed' })}`;
  },
};

/** Who has access, and to what. */
export function peoplePages(options: SiteOptions) {
  const pages = new Hono();
  addFormPage(pages, '/', options, peoplePage);
  addFormPage(pages, '/new', options, newStaff);
  return pages;
}
