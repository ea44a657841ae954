import { Hono } from 'hono';
import { alphabetical, formatDay } from '../../../../analysis/format.ts';
import { dayOf } from '../../../../analysis/ledger/days.ts';
import { type Client, PageProblem, unwrap } from '../../../client.ts';
import { SelectField } from '../../../parts/choiceFields.tsx';
import { EntryForm, TextField, TextPair } from '../../../parts/forms.tsx';
import { ListTable } from '../../../parts/listTable.tsx';
import type { SiteOptions } from '../../../site.tsx';
import { eventWords } from '../../../text/manage/events/words.ts';
import { institutionsOf } from '../../dashboard/choices.ts';
import { everyPage } from '../../everyPage.ts';
import type { Reader } from '../../reader.ts';
import { currentProgram, may, ProgramNav } from '../currentProgram.tsx';
import { lineOf, textOf } from '../entries.ts';
import { addFormPage, addPage, type FormPage, type Turn } from '../formPage.tsx';
import { ManagePage, type Step } from '../managePage.tsx';

const eventsOf = (client: Client, program: string) =>
  everyPage((query) => client.events.$get({ query: { ...query, program } }));

const chartsStep = ({ language }: Reader, program: string): Step => ({
  href: `/dashboard/control?${new URLSearchParams({ program })}`,
  label: eventWords[language].charts,
});
const listStep = ({ language }: Reader, program: string): Step => ({
  href: `/events?${new URLSearchParams({ program })}`,
  label: eventWords[language].title,
});

async function listPage({ reader }: Turn) {
  const { client, language } = reader;
  const words = eventWords[language];
  const choice = await currentProgram(reader);
  const { id: program, demonstration } = choice.program;
  const [events, institutions] = await Promise.all([eventsOf(client, program), institutionsOf(client, program)]);
  const nameOf = (id: string | null) =>
    id === null ? words.wholeProgram : (institutions.find((one) => one.id === id)?.name[language] ?? '');
  const newest = [...events].sort((a, b) => b.happenedOn.localeCompare(a.happenedOn) || b.recordedAt - a.recordedAt);
  return (
    <ManagePage
      reader={reader}
      section="dashboard"
      title={words.title}
      path={[chartsStep(reader, program)]}
      demonstration={demonstration}
    >
      <ProgramNav choice={choice} reader={reader} />
      <p>{words.lead}</p>
      {may(reader, 'event.record') && (
        <p>
          <a class="button" href={`/events/new?${new URLSearchParams({ program })}`}>
            {words.add}
          </a>
        </p>
      )}
      <ListTable
        id="events"
        caption={words.list}
        head={[words.day, words.what, words.place, words.state]}
        rows={newest.map(({ id, happenedOn, words: said, institutionId, withdrawn }) => [
          formatDay(happenedOn, language),
          said[language],
          nameOf(institutionId),
          withdrawn ? (
            words.withdrawn(formatDay(dayOf(withdrawn.at), language), withdrawn.reason)
          ) : may(reader, 'event.withdraw') ? (
            <a
              href={`/events/${id}/withdraw?${new URLSearchParams({ program })}`}
              aria-label={words.withdrawOne(said[language])}
            >
              {words.withdraw}
            </a>
          ) : (
            words.counts
          ),
        ])}
        none={words.none}
      />
    </ManagePage>
  );
}

/** What happened, when and where. */
const newEvent: FormPage = {
  verb: 'event.record',
  async show({ reader }, entries) {
    const { client, language } = reader;
    const words = eventWords[language];
    const { program } = await currentProgram(reader);
    const form = { ...entries, language, words: words.fields };
    const institutions = (await institutionsOf(client, program.id)).sort((a, b) => alphabetical(a.name, b.name));
    const places = institutions.map(({ id, name }) => ({ value: id, label: name[language] }));
    return (
      <ManagePage
        reader={reader}
        section="dashboard"
        title={words.add}
        path={[chartsStep(reader, program.id), listStep(reader, program.id)]}
        form={form}
      >
        <EntryForm form={form} send={words.add}>
          <SelectField
            form={form}
            name="institutionId"
            choices={[{ value: '', label: words.wholeProgram }, ...places]}
          />
          <TextField form={form} name="happenedOn" type="date" />
          <TextPair form={form} name="words" />
        </EntryForm>
      </ManagePage>
    );
  },
  async send({ reader }, values, once) {
    const { program } = await currentProgram(reader);
    const institutionId = lineOf(values, 'institutionId') || null;
    const happenedOn = lineOf(values, 'happenedOn');
    const json = { programId: program.id, institutionId, happenedOn, words: textOf(values, 'words') };
    await unwrap(reader.client.events.$post({ json }, once));
    return `/events?${new URLSearchParams({ program: program.id, done: 'recorded' })}`;
  },
};

async function chosenEvent({ reader, param }: Turn) {
  const { program } = await currentProgram(reader);
  const event = (await eventsOf(reader.client, program.id)).find(({ id }) => id === param('id'));
  if (event === undefined) throw new PageProblem(404, 'not_found', { noun: 'event' });
  return { program, event };
}

/** Why an event no longer counts. */
const withdrawnEvent: FormPage = {
  verb: 'event.withdraw',
  async show(turn, entries) {
    const { reader } = turn;
    const words = eventWords[reader.language];
    const { program, event } = await chosenEvent(turn);
    const form = { ...entries, language: reader.language, words: words.fields };
    return (
      <ManagePage
        reader={reader}
        section="dashboard"
        title={words.withdrawOne(event.words[reader.language])}
        path={[chartsStep(reader, program.id), listStep(reader, program.id)]}
        form={form}
      >
        <p>{words.withdrawLead}</p>
        <EntryForm
          form={form}
          send={words.withdraw}
          others={<a href={listStep(reader, program.id).href}>{words.cancel}</a>}
        >
          <TextField form={form} name="reason" />
        </EntryForm>
      </ManagePage>
    );
  },
  async send(turn, values, once) {
    const { program, event } = await chosenEvent(turn);
    const json = { reason: lineOf(values, 'reason') };
    await unwrap(turn.reader.client.events[':id'].withdrawals.$post({ param: { id: event.id }, json }, once));
    return `/events?${new URLSearchParams({ program: program.id, done: 'recorded' })}`;
  },
};

/** Events that may explain how figures moved. */
export function eventPages(options: SiteOptions) {
  const pages = new Hono();
  addPage(pages, '/', options, listPage);
  addFormPage(pages, '/new', options, newEvent);
  addFormPage(pages, '/:id/withdraw', options, withdrawnEvent);
  return pages;
}
