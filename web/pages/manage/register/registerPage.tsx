import type { RegisterReport } from '../../../../api/model/registerImport.ts';
import { PageProblem, unwrap } from '../../../client.ts';
import { CheckBox } from '../../../parts/choiceFields.tsx';
import { FileField } from '../../../parts/fileField.tsx';
import { TextArea } from '../../../parts/forms.tsx';
import { recommendationWords } from '../../../text/manage/recommendations/words.ts';
import { registerWords } from '../../../text/manage/register/words.ts';
import { currentProgram, ProgramNav } from '../currentProgram.tsx';
import { lineOf } from '../entries.ts';
import type { Entries, FormPage, Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { Checked, Codes, Columns, Faults, Taken } from './registerReport.tsx';

/** What was sent, and what the check or the import answered. */
interface Shown extends Entries {
  report: RegisterReport | null;
  taken: RegisterReport | null;
}

/** The lines: of the file, or else as pasted. */
const csvOf = (values: URLSearchParams): string => values.get('file')?.trim() || values.get('csv') || '';

const faultsIn = (problem: PageProblem | null): RegisterReport['faults'] =>
  problem?.code === 'invalid_register' && Array.isArray(problem.params.faults) ? problem.params.faults : [];

async function page({ reader }: Turn, { values, problem, report, taken }: Shown) {
  const { language } = reader;
  const words = registerWords[language];
  const choice = await currentProgram(reader);
  const program = choice.program.id;
  const faults = report?.faults ?? faultsIn(problem);
  const csv = csvOf(values);
  const refused = faults.length > 0 ? new PageProblem(422, 'invalid_request', { faults: [{ path: 'csv' }] }) : problem;
  const put = new URLSearchParams({ csv: taken === null ? csv : '', fill: lineOf(values, 'fill') });
  const form = { language, words: words.fields, values: put, problem: refused };
  const isReady = report !== null && faults.length === 0;
  return (
    <ManagePage
      reader={reader}
      section="recommendations"
      title={words.title}
      path={[
        { href: `/recommendations?${new URLSearchParams({ program })}`, label: recommendationWords[language].title },
      ]}
      form={form}
      demonstration={choice.program.demonstration}
    >
      <ProgramNav choice={choice} reader={reader} />
      {taken !== null && <Taken taken={taken} language={language} program={program} />}
      {isReady && <Checked report={report} language={language} csv={csv} fill={values.has('fill')} />}
      <Faults
        faults={faults}
        count={report?.faultCount ?? Number(problem?.params.faultCount ?? faults.length)}
        language={language}
      />
      {words.lead.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      <form id="form" class="entries" method="post" enctype="multipart/form-data">
        <FileField form={form} name="file" accept=".csv,text/csv" />
        <TextArea form={form} name="csv" rows={6} code />
        <div class="field">
          <CheckBox form={form} name="fill" value="yes" label={words.fields.fill.label} />
          <p class="hint">{words.fields.fill.hint}</p>
        </div>
        <p class="buttons">
          <button class="button" type="submit" name="button" value="check">
            {words.check}
          </button>
        </p>
      </form>
      <Columns language={language} />
      <Codes language={language} />
    </ManagePage>
  );
}

/** Takes in a register of recommendations: checked first, and taken in when whoever sent it has seen what is in it. */
export const registerPage: FormPage = {
  verb: 'recommendation.import',
  show: (turn, entries) => page(turn, { ...entries, report: null, taken: null }),
  async send(turn, values, once) {
    const { client } = turn.reader;
    const csv = csvOf(values);
    if (csv.trim() === '') throw new PageProblem(422, 'invalid_request', { faults: [{ path: 'file' }] });
    const { program } = await currentProgram(turn.reader);
    const dryRun = values.get('button') !== 'take';
    const json = { program: program.id, csv, dryRun, fill: values.has('fill') };
    const answer = await unwrap<RegisterReport>(
      client.recommendations.import.$post({ json }, dryRun ? undefined : once),
    );
    const shown = { values, problem: null, report: dryRun ? answer : null, taken: dryRun ? null : answer };
    return { page: await page(turn, shown) };
  },
};
