import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { PageProblem, unwrap } from '../../../client.ts';
import { FileField } from '../../../parts/fileField.tsx';
import { TextArea } from '../../../parts/forms.tsx';
import { ListTable } from '../../../parts/listTable.tsx';
import type { SiteOptions } from '../../../site.tsx';
import { recruitmentWords } from '../../../text/manage/recruitment/words.ts';
import { signedIn } from '../../reader.ts';
import { closedQuestions, type QuestionGroup } from '../../recruitmentForm/closedQuestions.ts';
import type { Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { campaignOf, collectionAt, questionsAt, recruitmentTrail } from './readRecruitment.ts';

interface Fault {
  line: number;
  column: string | null;
  code: string;
}

/** What was sent: the lines, and what became of them. */
interface Outcome {
  csv: string;
  problem: PageProblem | null;
  records: number | null;
}

const nothing: Outcome = { csv: '', problem: null, records: null };

const faultsOf = (problem: PageProblem | null): Fault[] =>
  problem?.code === 'unreadable_file' && Array.isArray(problem.params.faults) ? problem.params.faults : [];

const codesOf = (item: QuestionGroup['items'][number]): string =>
  item.kind === 'single' || item.kind === 'multiple' ? item.options.map(({ code }) => code).join(', ') : '';

async function importPage(turn: Turn, { csv, problem, records }: Outcome) {
  const { reader } = turn;
  const { language } = reader;
  const all = recruitmentWords[language];
  const words = all.fileImport;
  const campaign = await campaignOf(turn);
  const collection = await collectionAt(turn);
  const groups = closedQuestions(await questionsAt(turn, collection), 'patient_side');
  const faults = faultsOf(problem);
  const form = {
    ...{ language, words: words.fields, values: new URLSearchParams({ csv }) },
    problem: faults.length > 0 ? new PageProblem(422, 'invalid_request', { faults: [{ path: 'file' }] }) : problem,
  };
  return (
    <ManagePage
      reader={reader}
      section="campaigns"
      title={words.title(all.stages[collection.stage].title)}
      path={recruitmentTrail(campaign, turn)}
      form={form}
    >
      {records !== null && (
        <p class="notice" role="status" tabindex={-1} autofocus>
          {words.imported(records)}
        </p>
      )}
      {faults.length > 0 && (
        <ListTable
          id="faults"
          caption={words.faults}
          head={[words.line, words.column, words.problem]}
          rows={faults.map(({ line, column, code }) => [String(line), column ?? '–', words.reasons[code] ?? code])}
          none=""
        />
      )}
      {words.lead.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <form id="form" class="entries" method="post" enctype="multipart/form-data">
        <input type="hidden" name="key" value={crypto.randomUUID()} />
        <FileField form={form} name="file" accept=".csv,text/csv" />
        <TextArea form={form} name="csv" rows={6} code />
        <p class="buttons">
          <button class="button" type="submit">
            {words.send}
          </button>
        </p>
      </form>
      <ListTable
        id="columns"
        caption={words.columns}
        head={[words.column, words.codes]}
        rows={[
          [
            <code>institution</code>,
            [...new Set(collection.places.map(({ institution }) => institution.name[language]))].join(', '),
          ],
          [<code>side</code>, 'patient_side, professional_side'],
          ...groups.flatMap(({ items }) => items).map((item) => [<code>{item.name}</code>, codesOf(item)]),
        ]}
        none=""
      />
    </ManagePage>
  );
}

/** Takes in a file of records; what is wrong with it is told line by line, and nothing is stored. */
export const recruitmentImport = (options: SiteOptions) => {
  const turnOf = async (c: Context): Promise<Turn> => ({
    reader: await signedIn(options, c.req.raw),
    param: (name) => c.req.param(name) ?? '',
  });
  return {
    show: async (c: Context) => c.html(await importPage(await turnOf(c), nothing)),
    send: async (c: Context) => {
      const turn = await turnOf(c);
      const { file, csv: pasted, key } = await c.req.parseBody();
      const csv = file instanceof File && file.size > 0 ? await file.text() : typeof pasted === 'string' ? pasted : '';
      const { id } = await collectionAt(turn);
      const once = { headers: { 'Idempotency-Key': typeof key === 'string' ? key : crypto.randomUUID() } };
      try {
        const { client } = turn.reader;
        const { records } = await unwrap(
          client.recruitment[':id'].import.$post({ param: { id }, json: { csv } }, once),
        );
        return c.html(await importPage(turn, { ...nothing, records }));
      } catch (error) {
        if (!(error instanceof PageProblem) || error.code === 'unauthenticated') throw error;
        return c.html(
          await importPage(turn, { csv, problem: error, records: null }),
          error.status as ContentfulStatusCode,
        );
      }
    },
  };
};
