import { Hono } from 'hono';
import { formatDay, formatNumber } from '../../../../analysis/format.ts';
import { unwrap } from '../../../client.ts';
import { ListTable } from '../../../parts/listTable.tsx';
import { ListPages, pagedList } from '../../../parts/pagedList.tsx';
import type { SiteOptions } from '../../../site.tsx';
import { burdenWords } from '../../../text/manage/burden/words.ts';
import { campaignWords } from '../../../text/manage/campaigns/words.ts';
import { currentProgram, ProgramNav } from '../currentProgram.tsx';
import { addPage, type Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { namesOf } from './burdenCsv.ts';

/** Who was asked how often in the last 365 days, with a warning where it is too much. */
async function burdenPage({ reader }: Turn) {
  const { client, language, url } = reader;
  const words = burdenWords[language];
  const choice = await currentProgram(reader);
  const program = choice.program.id;
  const { items, since, limits } = await unwrap(client.contacts.burden.$get({ query: { program } }));
  const paged = pagedList(items, url);
  const number = (count: number) => formatNumber(count, language);
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
        rows={paged.shown.map(({ memberships, campaigns, messages, lastOn, tooMuch }) => [
          namesOf(memberships),
          memberships.map(({ team }) => team.name[language]).join(', '),
          number(campaigns),
          number(messages),
          formatDay(lastOn, language),
          tooMuch ? <strong>{`⚠ ${words.tooMuch}`}</strong> : words.fine,
        ])}
        none={words.none}
      />
      <ListPages paged={paged} url={url} language={language} label={words.title} anchor="burden" />
      <p class="buttons">
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
