import { Hono } from 'hono';
import { eventWords } from '../../../analysis/ledger/labels.ts';
import { eventTypes } from '../../../analysis/ledger/transitions.ts';
import type { AuditEvent } from '../../../api/model/auditTrail.ts';
import type { Language } from '../../../surveys/text.ts';
import { unwrap } from '../../client.ts';
import { instantFormat } from '../../parts/instants.ts';
import { ListTable } from '../../parts/listTable.tsx';
import type { SiteOptions } from '../../site.tsx';
import { formWords } from '../../text/forms/words.ts';
import { peopleWords } from '../../text/manage/people/words.ts';
import { staffWords } from '../../text/staff/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { currentProgram, ProgramNav } from './currentProgram.tsx';
import { addPage, type Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';

/** Nouns with a page of their own at `/<noun>s/:id`. */
const withPage = ['institution', 'team', 'campaign', 'recommendation'];

const Subject = ({ subject, language }: { subject: string; language: Language }) => {
  const [noun = '', id = ''] = subject.split(':');
  const words = peopleWords[language].audit.nouns[noun] ?? noun;
  return withPage.includes(noun) ? <a href={`/${noun}s/${id}`}>{words}</a> : <span>{words}</span>;
};

/** Parts of an event's detail whose name is what there is to say: the value is an id or the whole change. */
const saysItself = ['added', 'removed', 'created', 'updated', 'amended'];

/** A value of an event's detail: the words of a code that has some. */
function valueWords(value: string, language: Language): string {
  const { campaignStatus } = vocabulary[language];
  const words: Partial<Record<string, string>> = {
    ...campaignStatus,
    ...Object.fromEntries(Object.entries(staffWords[language].roles).map(([role, { name }]) => [role, name])),
    ...Object.fromEntries(eventTypes.map((type) => [type, eventWords(type)[language]])),
  };
  return words[value] ?? value;
}

/** What is said of an event beyond its verb; what only machines use is left out. */
function detailWords({ detail }: AuditEvent, language: Language): string {
  const words = peopleWords[language].audit.details;
  return Object.entries(detail)
    .flatMap(([name, value]) => {
      const known = words[name];
      if (known !== undefined && saysItself.includes(name)) return [known];
      const isPlain = typeof value === 'string' || typeof value === 'number';
      return known !== undefined && isPlain ? [`${known} ${valueWords(String(value), language)}`] : [];
    })
    .join(', ');
}

/** What staff did in a programme, newest first. */
async function auditPage({ reader }: Turn) {
  const { client, language, url } = reader;
  const words = peopleWords[language].audit;
  const choice = await currentProgram(reader);
  const program = choice.program.id;
  const after = url.searchParams.get('after') ?? '';
  const { items, next } = await unwrap(client.audit.$get({ query: { program, after, limit: '50' } }));
  const time = instantFormat(language);
  return (
    <ManagePage reader={reader} section="audit" title={words.title} demonstration={choice.program.demonstration}>
      <ProgramNav choice={choice} reader={reader} />
      <p>{words.lead}</p>
      <ListTable
        id="audit"
        caption={words.list}
        head={[words.at, words.who, words.what, words.about, words.detail]}
        rows={items.map((event) => [
          time.format(event.at),
          event.actor?.name ?? words.system,
          words.verbs[event.verb] ?? event.verb,
          <Subject subject={event.subject} language={language} />,
          detailWords(event, language),
        ])}
        none={words.none}
      />
      <p class="buttons">
        {after !== '' && <a href={`/audit?${new URLSearchParams({ program })}`}>{formWords[language].first}</a>}
        {next !== null && (
          <a href={`/audit?${new URLSearchParams({ program, after: next })}`}>{formWords[language].older}</a>
        )}
      </p>
    </ManagePage>
  );
}

/** The audit trail. */
export function auditPages(options: SiteOptions) {
  const pages = new Hono();
  addPage(pages, '/', options, auditPage);
  return pages;
}
