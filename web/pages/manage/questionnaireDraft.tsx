import type { Language } from '../../../surveys/text.ts';
import type { DocumentFault } from '../../../surveys/validation/fault.ts';
import { validateDocument } from '../../../surveys/validation.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { ActionForm } from '../../parts/actionForm.tsx';
import { EntryForm, TextArea } from '../../parts/forms.tsx';
import { impactWords } from '../../text/manage/impact/words.ts';
import { questionnaireWords } from '../../text/manage/questionnaires/words.ts';
import { islandPath } from '../islands.ts';
import { DocumentFaults } from './documentFaults.tsx';
import { DocumentLinks } from './documentLinks.tsx';
import { DocumentView } from './documentView.tsx';
import { draftTitle } from './draftTitle.ts';
import { editorIds } from './editorData.ts';
import { EditorMount, editorData } from './editorMount.tsx';
import type { FormPage, Once, Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';

interface SavedDraft {
  revision: number;
  document: Record<string, unknown>;
}

const read = ({ reader, param }: Turn): Promise<SavedDraft> =>
  unwrap<SavedDraft>(reader.client.questionnaires[':slug'].draft.$get({ param: { slug: param('slug') } }));
const written = ({ document }: SavedDraft): string => JSON.stringify(document, null, 2);

/** The faults that keep the saved draft from being published, each with its place; or the button that publishes it. */
interface VerdictProps {
  slug: string;
  faults: DocumentFault[];
  revision: number;
  language: Language;
}
const Verdict = ({ slug, faults, revision, language }: VerdictProps) => {
  const words = questionnaireWords[language].draftPage;
  if (faults.length === 0) {
    return (
      <section class="next">
        <p>{words.noFaults}</p>
        <p>
          <a href={`/questionnaires/${slug}/draft/impact`}>{impactWords[language].see}</a>
        </p>
        <ActionForm action="publish" {...words.publish}>
          <input type="hidden" name="revision" value={String(revision)} />
        </ActionForm>
      </section>
    );
  }
  return (
    <section aria-labelledby="faults">
      <h2 id="faults">{words.faults(faults.length)}</h2>
      <DocumentFaults faults={faults} language={language} whole={words.whole} />
    </section>
  );
};

/** The headers of a write that names the revision it was made from. */
const from = ({ headers }: Once, values: URLSearchParams) => ({
  headers: { ...headers, 'If-Match': `"${values.get('revision') ?? ''}"` },
});

/** A JSON object as typed. @throws PageProblem beside the field. */
function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new PageProblem(400, 'invalid_request', { faults: [{ path: 'document' }] });
}

/**
 * The draft of a questionnaire. Without script it is written as JSON, saved with faults or without, published without;
 * with script, the editor takes the place of all that.
 */
export const draftPage: FormPage = {
  verb: 'questionnaire.edit',
  open: async (turn) => new URLSearchParams({ document: written(await read(turn)) }),
  async show(turn, { values, problem }) {
    const { reader, param } = turn;
    const { client, language } = reader;
    const slug = param('slug');
    const words = questionnaireWords[language];
    const saved = await read(turn);
    const title = draftTitle(saved.document, language, slug);
    const checked = client.questionnaires[':slug'].draft.validate.$post({ param: { slug } });
    const { faults } = await unwrap<{ faults: DocumentFault[] }>(checked);
    const typed = new URLSearchParams({ document: values.get('document') ?? written(saved) });
    const form = { language, values: typed, problem, words: words.fields };
    const moved = problem?.code === 'stale_revision';
    const preview = validateDocument(saved.document).draft;
    // What was refused stays in the form as it was typed: there the editor does not take over.
    const takesOver = problem === null;
    return (
      <ManagePage
        reader={reader}
        section="questionnaires"
        title={words.draftPage.title(title)}
        path={[
          { href: '/questionnaires', label: words.title },
          { href: `/questionnaires/${slug}`, label: title },
        ]}
        form={form}
        script={takesOver ? await islandPath('editor') : undefined}
      >
        <DocumentLinks home={`/questionnaires/${slug}/draft`} language={language} />
        {takesOver && <EditorMount data={await editorData(reader, slug)} />}
        <div id={editorIds.fallback} class={takesOver ? 'fallback' : undefined}>
          <p>{`${words.draftPage.lead} ${words.draftPage.revision(saved.revision)}`}</p>
          {moved && <p class="notice">{words.draftPage.moved}</p>}
          <EntryForm form={form} send={words.draftPage.save}>
            <input type="hidden" name="revision" value={String(saved.revision)} />
            <TextArea form={form} name="document" rows={24} code />
          </EntryForm>
          {moved && (
            <section aria-labelledby="theirs">
              <h2 id="theirs">{words.draftPage.theirs}</h2>
              <pre class="theirs" tabindex={0}>
                {written(saved)}
              </pre>
            </section>
          )}
          {/* What somebody else saved is to be read before it is published. */}
          {!moved && <Verdict slug={slug} faults={faults} revision={saved.revision} language={language} />}
          {preview !== null && (
            <details class="detail">
              <summary>{words.draftPage.preview}</summary>
              <DocumentView document={preview} language={language} />
            </details>
          )}
        </div>
      </ManagePage>
    );
  },
  async send({ reader, param }, values, once) {
    const slug = param('slug');
    const questionnaire = reader.client.questionnaires[':slug'];
    if (values.get('button') === 'publish') {
      const { number } = await unwrap(questionnaire.publish.$post({ param: { slug }, json: {} }, from(once, values)));
      return `/questionnaires/${slug}/versions/${number}?done=published`;
    }
    const json = parsed(values.get('document') ?? '');
    await unwrap(questionnaire.draft.$put({ param: { slug }, json }, from(once, values)));
    return `/questionnaires/${slug}/draft?done=saved`;
  },
};
