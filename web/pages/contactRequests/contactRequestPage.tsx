import { Hono } from 'hono';
import { formatDay } from '../../../analysis/format.ts';
import type { ContactRequest } from '../../../api/model/contactRequests.ts';
import type { Language } from '../../../surveys/text.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { Facts } from '../../parts/listTable.tsx';
import type { SiteOptions } from '../../site.tsx';
import { handUpWords } from '../../text/handUp/words.ts';
import { currentProgram, type ProgramChoice, ProgramNav } from '../manage/currentProgram.tsx';
import { addFormPage, type FormPage } from '../manage/formPage.tsx';
import { ManagePage } from '../manage/managePage.tsx';
import type { Reader } from '../reader.ts';

const Request = ({ request, language }: { request: ContactRequest; language: Language }) => {
  const { coach: words } = handUpWords[language];
  const { id, team, campaign, reach, words: said, askedOn, handled } = request;
  const heading = `request-${id}`;
  return (
    <article class="contact-request" aria-labelledby={heading}>
      <h3 id={heading}>
        {team.name[language]}
        <span class="asked"> · {words.asked(formatDay(askedOn, language))}</span>
      </h3>
      <Facts
        facts={[
          [words.reach, <span class="own-words">{reach}</span>],
          [words.words, said === '' ? words.noWords : <span class="own-words">{said}</span>],
          [words.campaign, campaign[language]],
        ]}
      />
      <form class="action" method="post">
        <input type="hidden" name="key" value={crypto.randomUUID()} />
        {handled !== null && (
          <p>
            {words.done(formatDay(handled.on, language), handled.by)}. {words.removeConsequence}
          </p>
        )}
        <button
          class={handled === null ? 'button' : 'button second'}
          type="submit"
          name="button"
          value={`${handled === null ? 'handle' : 'delete'}:${id}`}
          aria-describedby={heading}
        >
          {handled === null ? words.handle : words.remove}
        </button>
      </form>
    </article>
  );
};

/** The programme looked at, among those in which the reader coaches. @throws PageProblem `forbidden` when there is none. */
async function coachedProgram(reader: Reader): Promise<ProgramChoice> {
  const places = reader.me.assignments.filter(({ role }) => role === 'patient_coach').map(({ place }) => place.program);
  const programs = (await currentProgram(reader)).programs.filter(({ id }) => places.includes(id));
  const program = programs.find(({ id }) => id === reader.url.searchParams.get('program')) ?? programs[0];
  if (program === undefined) throw new PageProblem(403, 'forbidden', {});
  return { program, programs };
}

const page: FormPage = {
  verb: 'contactRequest.read',
  async show({ reader }, entries) {
    const { client, language } = reader;
    const { coach: words } = handUpWords[language];
    const choice = await coachedProgram(reader);
    const { id: program, demonstration } = choice.program;
    const { items } = await unwrap(client['contact-requests'].$get({ query: { program } }));
    const form = { ...entries, language, words: {} };
    const parts = [
      { heading: words.waiting, none: words.none, requests: items.filter(({ handled }) => handled === null) },
      { heading: words.handled, none: words.noneHandled, requests: items.filter(({ handled }) => handled !== null) },
    ];
    return (
      <ManagePage
        reader={reader}
        section="contact-requests"
        title={words.title}
        form={form}
        demonstration={demonstration}
      >
        <ProgramNav choice={choice} reader={reader} />
        <p id="form" tabindex={-1}>
          {words.lead}
        </p>
        {parts.map(({ heading, none, requests }) => (
          <section>
            <h2>{heading}</h2>
            {requests.length === 0 && <p class="none">{none}</p>}
            {requests.map((request) => (
              <Request request={request} language={language} />
            ))}
          </section>
        ))}
      </ManagePage>
    );
  },
  async send({ reader }, values, once) {
    const [action, id = ''] = (values.get('button') ?? '').split(/:(.*)/s);
    const request = reader.client['contact-requests'][':id'];
    const { program } = await coachedProgram(reader);
    const query = new URLSearchParams({ program: program.id, done: action === 'delete' ? 'removed' : 'saved' });
    if (action === 'delete') await unwrap(request.$delete({ param: { id } }, once));
    else await unwrap(request.handle.$post({ param: { id } }, once));
    return `/contact-requests?${query}`;
  },
};

/** What people of the teams ask of their patient coach: for the coach alone. */
export function contactRequestPages(options: SiteOptions) {
  const pages = new Hono();
  addFormPage(pages, '/', options, page);
  return pages;
}
