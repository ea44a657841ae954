import { formatDay } from '../../../analysis/format.ts';
import { dayOf } from '../../../analysis/ledger/days.ts';
import type { DecidedComparison } from '../../../api/model/questionnaireComparisons.ts';
import type { VersionSummary } from '../../../api/model/questionnaireVersions.ts';
import { documentSchema } from '../../../surveys/document.ts';
import { instruments } from '../../../surveys/instruments/catalogue.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { Facts, ListTable } from '../../parts/listTable.tsx';
import { formWords } from '../../text/forms/words.ts';
import { questionnaireWords } from '../../text/manage/questionnaires/words.ts';
import { trialWords } from '../../text/manage/trial/words.ts';
import { ComparisonView } from './comparisonView.tsx';
import { may } from './currentProgram.tsx';
import { DocumentLinks } from './documentLinks.tsx';
import { DocumentView } from './documentView.tsx';
import { ExportSection } from './exchange/exportSection.tsx';
import type { Entries, FormPage, Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';
import { listedQuestionnaire, listedTitle } from './questionnaireList.tsx';
import { actOnVersion, VersionActions } from './versionActions.tsx';
import { termFacts, VersionStates } from './versionFacts.tsx';

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
    return (
      <ManagePage
        reader={reader}
        section="questionnaires"
        title={await listedTitle(reader, questionnaire)}
        path={[{ href: '/questionnaires', label: words.title }]}
        form={{ ...entries, language, words: words.fields }}
      >
        {programId === null && <p>{words.shippedNote}</p>}
        {instruments.some((each) => each.slug === slug) && (
          <p>
            <a href={`/catalogue/${slug}`}>{words.inCatalogue}</a>
          </p>
        )}
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
            head={[words.versionHead, words.publishedOn, words.state, words.fingerprint, words.actions]}
            rows={items.map((version) => [
              <a href={`/questionnaires/${slug}/versions/${version.number}`}>{words.version(version.number)}</a>,
              day(version.publishedAt),
              version.retiredAt === null ? words.inForce : words.retiredOn(day(version.retiredAt)),
              <code class="hash">{version.sha256}</code>,
              <VersionActions reader={reader} questionnaire={questionnaire} version={version} />,
            ])}
            none={words.unpublished}
          />
        </div>
      </ManagePage>
    );
  },
  send: actOnVersion,
};

/** One published version, to be read and printed, with where it comes from and what can be done with it. */
export async function versionPage({ reader, param }: Turn, entries: Entries) {
  const { client, language } = reader;
  const words = questionnaireWords[language];
  const slug = param('slug');
  const version = await unwrap<VersionSummary & { document: unknown; comparison: DecidedComparison | null }>(
    client.questionnaires[':slug'].versions[':number'].$get({ param: { slug, number: param('number') } }),
  );
  const { number, publishedAt, retiredAt, sha256 } = version;
  const questionnaire = await listedQuestionnaire(reader, slug);
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
      form={{ ...entries, language, words: words.fields }}
    >
      <Facts
        facts={[
          [words.slug, `${slug}, ${words.latestNumber(number)}`],
          [
            words.state,
            <VersionStates
              published={day(publishedAt)}
              retired={retiredAt === null ? null : day(retiredAt)}
              language={language}
            />,
          ],
          [words.fingerprint, <code class="hash">{sha256}</code>],
          ...termFacts(document, language),
        ]}
      />
      <DocumentLinks home={`/questionnaires/${slug}/versions/${number}`} language={language} />
      <p class="screen">{formWords[language].print}</p>
      <div id="form" tabindex={-1}>
        {questionnaire && <VersionActions reader={reader} questionnaire={questionnaire} version={version} />}
      </div>
      <ComparisonView comparison={version.comparison} document={document} language={language} />
      <p class="screen">
        <a href={`/questionnaires/${slug}/versions/${number}/try`}>{trialWords[language].link}</a>
      </p>
      <DocumentView document={document} language={language} />
      <ExportSection client={client} language={language} slug={slug} number={number} />
    </ManagePage>
  );
}
