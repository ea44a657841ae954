import { counted, formatDay, formatNumber } from '../../../../analysis/format.ts';
import type { CommentedCampaign } from '../../../../api/model/comments.ts';
import type { Language } from '../../../../surveys/text.ts';
import { unwrap } from '../../../client.ts';
import { ListTable } from '../../../parts/listTable.tsx';
import { commentWords } from '../../../text/manage/comments/words.ts';
import { currentProgram, may, ProgramNav } from '../currentProgram.tsx';
import type { Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';

/** A number of comments in words. */
export const commentCount = (count: number, language: Language): string =>
  language === 'fr'
    ? counted(count, language, 'commentaire', 'commentaires')
    : counted(count, language, 'comment', 'comments');

const stateColumns = ['waiting', 'accepted', 'withheld', 'to_code'] as const;

function rowOf({ id, name, ended, counts, published }: CommentedCampaign, language: Language) {
  const words = commentWords[language];
  if (!ended) return [name[language], words.notEnded, ...stateColumns.slice(1).map(() => '–'), '–'];
  return [
    <a href={`/comments/${id}`}>{name[language]}</a>,
    ...stateColumns.map((state) => formatNumber(counts[state], language)),
    published === null
      ? words.unpublished
      : words.publishedCell(
          formatNumber(published.number, language),
          formatDay(published.on, language),
          commentCount(published.comments, language),
        ),
  ];
}

/** The campaigns with comments, how far each is, and what protects those who wrote. */
export async function commentedCampaigns({ reader }: Turn) {
  const { client, language } = reader;
  const words = commentWords[language];
  const choice = await currentProgram(reader);
  const { id: program, demonstration } = choice.program;
  const reviews = may(reader, 'comment.review');
  const items = reviews ? (await unwrap(client.comments.campaigns.$get({ query: { program } }))).items : [];
  return (
    <ManagePage reader={reader} section="comments" title={words.title} demonstration={demonstration}>
      <ProgramNav choice={choice} reader={reader} />
      <p>{reviews ? words.lead : words.onlyThemes}</p>
      <p>
        <a href={`/comments/themes?${new URLSearchParams({ program })}`}>{words.themes.title}</a>
      </p>
      {reviews && (
        <>
          <ListTable
            id="commented"
            caption={words.campaigns}
            head={[words.campaign, ...stateColumns.map((state) => words.states[state]), words.published]}
            rows={items.map((campaign) => rowOf(campaign, language))}
            none={words.noCampaign}
          />
          <h2>{words.rulesTitle}</h2>
          <ul>
            {words.rules.map((rule) => (
              <li>{rule}</li>
            ))}
          </ul>
        </>
      )}
    </ManagePage>
  );
}
