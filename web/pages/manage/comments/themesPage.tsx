import { formatDay } from '../../../../analysis/format.ts';
import { unwrap } from '../../../client.ts';
import { ListTable } from '../../../parts/listTable.tsx';
import { commentWords } from '../../../text/manage/comments/words.ts';
import { currentProgram, ProgramNav } from '../currentProgram.tsx';
import type { Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { ofWholeProgram } from './reviewedCampaign.ts';

/** The code book of a programme. */
export async function themesPage({ reader }: Turn) {
  const { client, language } = reader;
  const { themes: words, title } = commentWords[language];
  const choice = await currentProgram(reader);
  const { id: program, demonstration } = choice.program;
  const { items } = await unwrap(client.themes.$get({ query: { program } }));
  const query = new URLSearchParams({ program });
  const keeps = ofWholeProgram(reader, program, ['comment_reviewer', 'program_admin']);
  return (
    <ManagePage
      reader={reader}
      section="comments"
      title={words.title}
      path={[{ href: `/comments?${query}`, label: title }]}
      demonstration={demonstration}
    >
      <ProgramNav choice={choice} reader={reader} />
      <p>{words.lead}</p>
      {keeps && (
        <p>
          <a class="button" href={`/comments/themes/new?${query}`}>
            {words.add}
          </a>
        </p>
      )}
      <ListTable
        id="themes"
        caption={words.list}
        head={[words.name, words.description, words.state]}
        rows={items.map(({ id, name, description, retiredOn }) => [
          keeps ? <a href={`/comments/themes/${id}?${query}`}>{name[language]}</a> : name[language],
          description[language],
          retiredOn === null ? words.used : words.retired(formatDay(retiredOn, language)),
        ])}
        none={words.none}
      />
    </ManagePage>
  );
}
