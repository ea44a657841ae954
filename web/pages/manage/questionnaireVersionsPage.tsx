import { formatDay } from '../../../analysis/format.ts';
import { dayOf } from '../../../analysis/ledger/days.ts';
import type { VersionSummary } from '../../../api/model/questionnaireVersions.ts';
import { documentSchema } from '../../../surveys/document.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { ActionForm } from '../../parts/actionForm.tsx';
import { Facts, ListTable } from '../../parts/listTable.tsx';
import { formWords } from '../../text/forms/words.ts';
import { questionnaireWords } from '../../text/manage/questionnaires/words.ts';
import { may } from './currentProgram.tsx';
import { DocumentLinks } from './documentLinks.tsx';
import { DocumentView } from './documentView.tsx';
import type { FormPage, Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';
import { listedQuestionnaire, listedTitle } from './questionnaireList.tsx';

/** The published versions of a questionnaire, and what can be done with them. */
export const versionsPage: FormPage = {
  async show({ reader, param }, entries) {
    const { client, language } = reader;
    const words = questionnaireWords[language];
    const slug = param('slug');
    const questionnaire = await listedQuestionnaire(reader, slug);
    if (questionnaire === undefined) throw new PageProblem(404, 'not_found', {});
    const { items } = await unwrap(client.questionnaires[':slug'].versions.$get({ param: { slug } }));
    const { programId, hasDraft } = questionnaire;
    const edits = programId !== null && may(reader, 'questionnaire.edit');
    const day = (at: number) => formatDay(dayOf(at), language);
    const Actions = ({ version }: { version: VersionSummary }) => (
      <div class="actions">
        {edits && !hasDraft && (
          <ActionForm action={`start:${version.number}`} label={words.start(version.number)} second />
        )}
        {edits && version.retiredAt === null && (
          <ActionForm
            action={`retire:${version.number}`}
            label={words.retire(version.number)}
            consequence={words.retireConsequence}
            second
          />
        )}
        {programId === null && may(reader, 'questionnaire.edit') && (
          <a href={`/questionnaires/new?${new URLSearchParams({ from: version.id })}`}>{words.copy}</a>
        )}
      </div>
    );
    return (
      <ManagePage
        reader={reader}
        section="questionnaires"
        title={await listedTitle(reader, questionnaire)}
        path={[{ href: '/questionnaires', label: words.title }]}
        form={{ ...entries, language, words: words.fields }}
      >
        {programId === null && <p>{words.shippedNote}</p>}
        {edits && hasDraft && (
          <p>
            <a class="button" href={`/questionnaires/${slug}/draft`}>
              {words.openDraft}
            </a>
          </p>
        )}
        <div id="form" tabindex={-1}>
          <ListTable
            id="versions"
            caption={words.versions}
            head={[words.versions, words.publishedOn, words.state, words.fingerprint, words.actions]}
            rows={items.map((version) => [
              <a href={`/questionnaires/${slug}/versions/${version.number}`}>{words.version(version.number)}</a>,
              day(version.publishedAt),
              version.retiredAt === null ? words.inForce : words.retiredOn(day(version.retiredAt)),
              <code class="hash">{version.sha256}</code>,
              <Actions version={version} />,
            ])}
            none={words.unpublished}
          />
        </div>
      </ManagePage>
    );
  },
  async send({ reader, param }, values, once) {
    const slug = param('slug');
    const [action, number = ''] = (values.get('button') ?? '').split(':');
    const questionnaire = reader.client.questionnaires[':slug'];
    if (action === 'start') {
      await unwrap(questionnaire.draft.$post({ param: { slug }, json: { from: Number(number) } }, once));
      return `/questionnaires/${slug}/draft?done=started`;
    }
    await unwrap(questionnaire.versions[':number'].retire.$post({ param: { slug, number } }, once));
    return `/questionnaires/${slug}?done=retired`;
  },
};

/** One published version, to be read and printed. */
export async function versionPage({ reader, param }: Turn) {
  const { client, language } = reader;
  const words = questionnaireWords[language];
  const slug = param('slug');
  const version = await unwrap<VersionSummary & { document: unknown }>(
    client.questionnaires[':slug'].versions[':number'].$get({ param: { slug, number: param('number') } }),
  );
  const { number, publishedAt, retiredAt, sha256 } = version;
  const document = documentSchema.parse(version.document);
  const day = (at: number) => formatDay(dayOf(at), language);
  return (
    <ManagePage
      reader={reader}
      section="questionnaires"
      title={document.title[language]}
      path={[
        { href: '/questionnaires', label: words.title },
        { href: `/questionnaires/${slug}`, label: words.versions },
      ]}
    >
      <Facts
        facts={[
          [words.slug, `${slug}, ${words.latestNumber(number)}`],
          [words.publishedOn, day(publishedAt)],
          [words.state, retiredAt === null ? words.inForce : words.retiredOn(day(retiredAt))],
          [words.fingerprint, <code class="hash">{sha256}</code>],
        ]}
      />
      <DocumentLinks home={`/questionnaires/${slug}/versions/${number}`} language={language} />
      <p class="screen">{formWords[language].print}</p>
      <DocumentView document={document} language={language} />
    </ManagePage>
  );
}
