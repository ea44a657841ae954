import type { ImportedQuestionnaire } from '../../../../api/model/questionnaireImport.ts';
import type { Unreadable } from '../../../../surveys/exchange/unreadable.ts';
import { languages } from '../../../../surveys/text.ts';
import type { PageProblem } from '../../../client.ts';
import { RadioField, SelectField } from '../../../parts/choiceFields.tsx';
import { FileField } from '../../../parts/fileField.tsx';
import { TextField } from '../../../parts/forms.tsx';
import type { FormView } from '../../../parts/formView.ts';
import { unreadableText } from '../../../text/manage/exchange/words.ts';
import { importingWords } from '../../../text/manage/importing/words.ts';
import { questionnaireWords } from '../../../text/manage/questionnaires/words.ts';
import { vocabulary } from '../../../text/vocabulary/words.ts';
import type { Reader } from '../../reader.ts';
import { type ProgramChoice, ProgramNav } from '../currentProgram.tsx';
import { ManagePage } from '../managePage.tsx';
import { ImportReport } from './importReport.tsx';
import { Places } from './lossList.tsx';

interface ImportPageProps {
  reader: Reader;
  choice: ProgramChoice;
  values: URLSearchParams;
  problem: PageProblem | null;
  /** What the file would become, once it has been read. */
  imported?: ImportedQuestionnaire;
}

const reasonsOf = (problem: PageProblem | null): Unreadable[] =>
  problem?.code === 'unreadable_file' && Array.isArray(problem.params.reasons) ? problem.params.reasons : [];

const Reasons = ({ reasons, reader: { language } }: { reasons: Unreadable[]; reader: Reader }) => {
  const words = importingWords[language];
  if (reasons.length === 0) return null;
  const sentence = (reason: Unreadable) => unreadableText(reason, language);
  const places = new Map<string, string[]>();
  for (const reason of reasons) places.set(sentence(reason), [...(places.get(sentence(reason)) ?? []), reason.path]);
  return (
    <section aria-labelledby="reasons">
      <h2 id="reasons">{words.reasons}</h2>
      <ul class="losses">
        {[...places].map(([text, paths]) => (
          <li>
            {text} <Places places={paths.filter((path) => path !== '')} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const ChooseForm = ({ form }: { form: FormView }) => {
  const { language } = form;
  const words = importingWords[language];
  return (
    <form id="form" class="entries" method="post" enctype="multipart/form-data" novalidate>
      <FileField form={form} name="file" accept=".json,.xlsx" />
      <TextField form={form} name="slug" />
      <RadioField
        form={form}
        name="purpose"
        choices={[
          { value: '', label: words.asInFile },
          ...Object.entries(vocabulary[language].purposes).map(([value, label]) => ({ value, label })),
        ]}
      />
      <SelectField
        form={form}
        name="language"
        choices={languages.map((value) => ({ value, label: vocabulary[language].languages[value] }))}
      />
      <p class="buttons">
        <button class="button" type="submit" name="button" value="check">
          {words.check}
        </button>
      </p>
    </form>
  );
};

/** Sends on what was read, so that the file need not be chosen again. */
interface ConfirmFormProps {
  form: FormView;
  imported: ImportedQuestionnaire;
  /** Where another file is chosen. */
  again: string;
}
const ConfirmForm = ({ form, imported, again }: ConfirmFormProps) => {
  const words = importingWords[form.language];
  return (
    <form id="form" class="entries next" method="post" enctype="multipart/form-data" novalidate>
      <p>{words.nothingSaved}</p>
      <input type="hidden" name="key" value={crypto.randomUUID()} />
      <input type="hidden" name="document" value={JSON.stringify(imported.document)} />
      <input type="hidden" name="format" value={imported.format} />
      <input type="hidden" name="losses" value={JSON.stringify(imported.losses)} />
      <TextField form={form} name="slug" />
      <p class="buttons">
        <button class="button" type="submit" name="button" value="create">
          {words.confirm}
        </button>
        <a class="button second" href={again}>
          {words.again}
        </a>
      </p>
    </form>
  );
};

/** A file is chosen; then what becomes of it is told, and the draft is made once the reader agrees. */
export const ImportPage = ({ reader, choice, values, problem, imported }: ImportPageProps) => {
  const { language } = reader;
  const words = importingWords[language];
  const form: FormView = { language, values, problem, words: words.fields };
  const above = { href: '/questionnaires', label: questionnaireWords[language].title };
  const again = `/questionnaires/import?${new URLSearchParams({ program: choice.program.id })}`;
  return (
    <ManagePage
      reader={reader}
      section="questionnaires"
      title={imported === undefined ? words.title : words.report}
      path={imported === undefined ? [above] : [above, { href: again, label: words.title }]}
      form={form}
      demonstration={choice.program.demonstration}
    >
      {imported === undefined ? (
        <>
          <ProgramNav choice={choice} reader={reader} />
          <p>{words.lead}</p>
          <Reasons reasons={reasonsOf(problem)} reader={reader} />
          <ChooseForm form={form} />
        </>
      ) : (
        <>
          <ImportReport imported={imported} language={language} />
          <ConfirmForm form={form} imported={imported} again={again} />
        </>
      )}
    </ManagePage>
  );
};
