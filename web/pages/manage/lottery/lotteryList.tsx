import { formatNumber } from '../../../../analysis/format.ts';
import { unwrap } from '../../../client.ts';
import { ListTable } from '../../../parts/listTable.tsx';
import { lotteryWords } from '../../../text/manage/lottery/words.ts';
import { institutionsOf } from '../../dashboard/choices.ts';
import { currentProgram, may, ProgramNav } from '../currentProgram.tsx';
import type { Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';

/** The lotteries of a programme, the newest first. */
export async function lotteryListPage({ reader }: Turn) {
  const { client, language } = reader;
  const words = lotteryWords[language];
  const choice = await currentProgram(reader);
  const program = choice.program.id;
  const { items } = await unwrap(client.lotteries.$get({ query: { program, limit: '500' } }));
  const institutions = new Map((await institutionsOf(client, program)).map(({ id, name }) => [id, name[language]]));
  return (
    <ManagePage reader={reader} section="lotteries" title={words.title} demonstration={choice.program.demonstration}>
      <ProgramNav choice={choice} reader={reader} />
      <p>{words.lead}</p>
      {may(reader, 'lottery.prepare') && (
        <p>
          <a class="button" href={`/lotteries/new?${new URLSearchParams({ program })}`}>
            {words.add}
          </a>
        </p>
      )}
      <ListTable
        id="lotteries"
        caption={words.list.caption}
        head={[words.list.name, words.list.place, words.list.seats, words.list.state]}
        rows={[...items]
          .sort((a, b) => b.createdAt - a.createdAt)
          .map(({ id, name, institutionId, size, state }) => [
            <a href={`/lotteries/${id}`}>{name[language]}</a>,
            institutions.get(institutionId ?? '') ?? words.list.whole,
            formatNumber(size, language),
            words.states[state],
          ])}
        none={words.list.none}
      />
    </ManagePage>
  );
}
