import type { TranslationPlan } from '../../../../surveys/editing/translationRows.ts';
import { type Language, languages } from '../../../../surveys/text.ts';
import type { DocumentFault } from '../../../../surveys/validation/fault.ts';
import type { PageProblem } from '../../../client.ts';
import { RadioField } from '../../../parts/choiceFields.tsx';
import { FileField } from '../../../parts/fileField.tsx';
import type { FormView } from '../../../parts/formView.ts';
import { questionnaireWords } from '../../../text/manage/questionnaires/words.ts';
import { translationWords } from '../../../text/manage/translation/words.ts';
import type { Reader } from '../../reader.ts';
import { DocumentFaults } from '../documentFaults.tsx';
import { ManagePage } from '../managePage.tsx';
import { TranslationPreview } from './translationPreview.tsx';

interface TranslationPageProps {
  reader: Reader;
  slug: string;
  questionnaire: string;
  /** Texts that stand in one language only. */
  waiting: number;
  values: URLSearchParams;
  problem: PageProblem | null;
  /** What the file would change, once it has been read, in the draft of this revision. */
  read?: { plan: TranslationPlan; rows: string; into: Language; revision: number };
}

const Download = ({ home, waiting, language }: { home: string; waiting: number; language: Language }) => {
  const words = translationWords[language];
  return (
    <section aria-labelledby="download">
      <h2 id="download">{words.download}</h2>
      <p>{waiting === 0 ? words.none : words.waiting(waiting)}</p>
      <ol>
        {words.how.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p class="buttons">
        {waiting > 0 && (
          <a class="button" href={`${home}.csv`} download>
            {words.download}
          </a>
        )}
        <a class="button second" href={`${home}.csv?texts=all`} download>
          {words.downloadAll}
        </a>
      </p>
    </section>
  );
};

const Upload = ({ form }: { form: FormView }) => {
  const words = translationWords[form.language];
  return (
    <section aria-labelledby="upload">
      <h2 id="upload">{words.upload}</h2>
      <form id="form" class="entries" method="post" enctype="multipart/form-data" novalidate>
        <RadioField
          form={form}
          name="into"
          choices={languages.map((value) => ({ value, label: words.languages[value] }))}
        />
        <FileField form={form} name="file" accept=".csv" />
        <p class="buttons">
          <button class="button" type="submit">
            {words.check}
          </button>
        </p>
      </form>
    </section>
  );
};

const faultsOf = (problem: PageProblem | null): DocumentFault[] =>
  problem?.code === 'invalid_document' && Array.isArray(problem.params.faults) ? problem.params.faults : [];

/** Texts are taken away to be translated; a file that comes back is shown before it is saved. */
export const TranslationPage = (props: TranslationPageProps) => {
  const { reader, slug, questionnaire, waiting, values, problem, read } = props;
  const { language } = reader;
  const words = translationWords[language];
  const form: FormView = { language, values, problem, words: words.fields };
  const draft = `/questionnaires/${slug}/draft`;
  const home = `${draft}/translation`;
  const faults = faultsOf(problem);
  const above = [
    { href: '/questionnaires', label: questionnaireWords[language].title },
    { href: `/questionnaires/${slug}`, label: questionnaire },
    { href: draft, label: words.draft },
  ];
  return (
    <ManagePage
      reader={reader}
      section="questionnaires"
      title={read === undefined ? words.title(questionnaire) : words.previewTitle}
      path={read === undefined ? above : [...above, { href: home, label: words.name }]}
      form={form}
    >
      {faults.length > 0 && (
        <section aria-labelledby="refused">
          <h2 id="refused">{words.refused}</h2>
          <DocumentFaults faults={faults} language={language} whole={words.whole} />
        </section>
      )}
      {read === undefined ? (
        <>
          <p>{words.lead}</p>
          <Download home={home} waiting={waiting} language={language} />
          <Upload form={form} />
        </>
      ) : (
        <TranslationPreview {...read} moved={problem?.code === 'stale_revision'} home={home} language={language} />
      )}
    </ManagePage>
  );
};
