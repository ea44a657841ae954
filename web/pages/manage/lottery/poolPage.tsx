import type { PoolFault } from '../../../../api/model/lotteryPoolFile.ts';
import type { Language } from '../../../../surveys/text.ts';
import { type PageProblem, unwrap } from '../../../client.ts';
import { FileField } from '../../../parts/fileField.tsx';
import { TextArea } from '../../../parts/forms.tsx';
import { lotteryWords } from '../../../text/manage/lottery/words.ts';
import type { FormPage } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { lotteryTrail, readLottery } from './reading.ts';

const example = {
  fr: 'id,genre,âge\nv017,femme,18-44\nv018,homme,65+\nv019,femme,',
  en: 'id,gender,age\nv017,woman,18-44\nv018,man,65+\nv019,woman,',
};

const faultsOf = (problem: PageProblem | null): PoolFault[] =>
  problem?.code === 'invalid_pool' && Array.isArray(problem.params.faults) ? problem.params.faults : [];

const Faults = ({ problem, language }: { problem: PageProblem | null; language: Language }) => {
  const words = lotteryWords[language].volunteers;
  const faults = faultsOf(problem);
  if (faults.length === 0) return null;
  return (
    <section aria-labelledby="file-faults">
      <h2 id="file-faults">{words.faults}</h2>
      <ul>
        {faults.map(({ line, column, code }) => (
          <li>
            <strong>
              {words.line({ line: String(line) })}
              {column !== null && column !== '' && `, ${column}`}
            </strong>
            {` – ${words.fault[code]}`}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The volunteers, from a file or pasted lines. */
export const poolPage: FormPage = {
  verb: 'lottery.prepare',
  async show(turn, { values, problem }) {
    const { reader } = turn;
    const { language } = reader;
    const { volunteers: words, fields } = lotteryWords[language];
    const form = { values, problem, language, words: fields };
    return (
      <ManagePage
        reader={reader}
        section="lotteries"
        title={words.title}
        path={lotteryTrail(await readLottery(turn), language)}
        form={form}
      >
        <Faults problem={problem} language={language} />
        <p>{words.lead}</p>
        <p>{words.example}</p>
        <pre class="pool-example">{example[language]}</pre>
        <p>{words.privacy}</p>
        <form id="form" class="entries" method="post" enctype="multipart/form-data" novalidate>
          <input type="hidden" name="key" value={crypto.randomUUID()} />
          <FileField form={form} name="file" accept=".csv,.txt" />
          <TextArea form={form} name="csv" rows={10} code />
          <p class="buttons">
            <button class="button" type="submit" name="button" value="send">
              {words.send}
            </button>
          </p>
        </form>
      </ManagePage>
    );
  },
  async send({ reader, param }, values, once) {
    const id = param('id');
    // A chosen file wins over what was pasted; it stands in the box when something of it is refused.
    const csv = values.get('file') || (values.get('csv') ?? '');
    values.set('csv', csv);
    await unwrap(reader.client.lotteries[':id'].people.$put({ param: { id }, json: { csv } }, once));
    return `/lotteries/${id}?done=saved`;
  },
};
