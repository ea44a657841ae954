import { Hono } from 'hono';
import { formatDay, formatNumber } from '../../../../analysis/format.ts';
import { unwrap } from '../../../client.ts';
import { ListTable } from '../../../parts/listTable.tsx';
import type { SiteOptions } from '../../../site.tsx';
import { formWords } from '../../../text/forms/words.ts';
import { burdenWords } from '../../../text/manage/burden/words.ts';
import { campaignWords } from '../../../text/manage/campaigns/words.ts';
import { currentProgram, ProgramNav } from '../currentProgram.tsx';
import { addPage, type Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { namesOf } from './burdenCsv.ts';

/** People on one page. */
const perPage = 200;

/** Who was asked how often in the last 365 days, with a warning where it is too much. */
async function burdenPage({ reader }: Turn) {
  const { client, language, url } = reader;
  const words = burdenWords[language];
  const choice = await currentProgram(reader);
  const program = choice.program.id;
  const { items, since, limits } = await unwrap(client.contacts.burden.$get({ query: { program } }));
  const from = Math.max(0, Math.floor(Number(url.searchParams.get('from')) || 0));
  const shown = items.slice(from, from + perPage);
  const number = (count: number) => formatNumber(count, language);
  const address = (start: number) => `/burden?${new URLSearchParams({ program, from: String(start) })}`;
  return (
    <ManagePage
      reader={reader}
      section="campaigns"
      title={words.title}
      path={[{ href: `/campaigns?${new URLSearchParams({ program })}`, label: campaignWords[language].title }]}
      demonstration={choice.program.demonstration}
    >
      <ProgramNav choice={choice} reader={reader} />
      <p>
        <strong>{words.above(items.filter(({ tooMuch }) => tooMuch).length)}</strong>{' '}
        {words.limits(number(limits.campaigns), number(limits.messages))}
      </p>
      <p>{`${words.lead(formatDay(since, language))} ${words.never}`}</p>
      <ListTable
        id="burden"
        caption={words.list}
        head={[words.person, words.teams, words.campaigns, words.messages, words.last, words.verdict]}
        rows={shown.map(({ memberships, campaigns, messages, lastOn, tooMuch }) => [
          namesOf(memberships),
          memberships.map(({ team }) => team.name[language]).join(', '),
          number(campaigns),
          number(messages),
          formatDay(lastOn, language),
          tooMuch ? <strong>{`⚠ ${words.tooMuch}`}</strong> : words.fine,
        ])}
        none={words.none}
      />
      {items.length > perPage && (
        <p>{words.part(number(from + 1), number(from + shown.length), number(items.length))}</p>
      )}
      <p class="buttons">
        {from > 0 && <a href={address(0)}>{formWords[language].first}</a>}
        {items.length > from + perPage && <a href={address(from + perPage)}>{formWords[language].next}</a>}
        {items.length > 0 && (
          <a href={`/api/v1/contacts/burden.csv?${new URLSearchParams({ program, lang: language })}`}>
            {words.download}
          </a>
        )}
      </p>
    </ManagePage>
  );
}

/** The burden ledger, as staff read it. */
export function burdenPages(options: SiteOptions) {
  const pages = new Hono();
  addPage(pages, '/', options, burdenPage);
  return pages;
}
