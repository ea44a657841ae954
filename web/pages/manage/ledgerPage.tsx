import { unwrap } from '../../client.ts';
import { Facts } from '../../parts/listTable.tsx';
import { ledgerWords } from '../../text/manage/ledger/words.ts';
import { recommendationWords } from '../../text/manage/recommendations/words.ts';
import type { Reader } from '../reader.ts';
import { currentProgram, ProgramNav } from './currentProgram.tsx';
import type { Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';

const readHead = ({ client }: Reader, program: string) =>
  unwrap(client.programs[':id'].ledger.$get({ param: { id: program } }));

/** The two figures that let anyone verify the ledger later, and how. */
export async function ledgerPage({ reader }: Turn) {
  const { language } = reader;
  const words = ledgerWords[language].page;
  const choice = await currentProgram(reader);
  const program = choice.program.id;
  const { count, head } = await readHead(reader, program);
  return (
    <ManagePage
      reader={reader}
      section="recommendations"
      title={words.title}
      path={[
        {
          href: `/recommendations?${new URLSearchParams({ program })}`,
          label: recommendationWords[language].title,
        },
      ]}
      demonstration={choice.program.demonstration}
    >
      <ProgramNav choice={choice} reader={reader} />
      <p>{words.lead}</p>
      <h2>{words.figures}</h2>
      {head === null ? (
        <p class="none">{words.none}</p>
      ) : (
        <>
          <Facts
            facts={[
              [words.count, String(count)],
              [words.head, <code class="hash">{head}</code>],
            ]}
          />
          <p>{words.keep}</p>
          <p>{words.verify}</p>
          <pre class="command">
            <code>{`npm run cli -- verify-ledger --program ${program} --head ${head} --count ${count}`}</code>
          </pre>
        </>
      )}
    </ManagePage>
  );
}

/** The two figures at the foot of what is printed of a recommendation. */
export async function PrintedHead({ reader, program }: { reader: Reader; program: string }) {
  const { count, head } = await readHead(reader, program);
  if (head === null) return null;
  return <p class="printed hash">{ledgerWords[reader.language].printed(count, head)}</p>;
}
