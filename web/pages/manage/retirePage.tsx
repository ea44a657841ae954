import type { VersionSummary } from '../../../api/model/questionnaireVersions.ts';
import { unwrap } from '../../client.ts';
import { ActionForm } from '../../parts/actionForm.tsx';
import { questionnaireWords } from '../../text/manage/questionnaires/words.ts';
import { versionWords } from '../../text/manage/versions/words.ts';
import { draftTitle } from './draftTitle.ts';
import type { FormPage } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';

/** Asks before a version is taken out of use, for good, and says what follows. */
export const retirePage: FormPage = {
  verb: 'questionnaire.publish',
  async show({ reader, param }, entries) {
    const { client, language } = reader;
    const words = questionnaireWords[language];
    const { retiring } = versionWords[language];
    const [slug, number] = [param('slug'), param('number')];
    const version = await unwrap<VersionSummary & { document: unknown }>(
      client.questionnaires[':slug'].versions[':number'].$get({ param: { slug, number } }),
    );
    const home = `/questionnaires/${slug}`;
    return (
      <ManagePage
        reader={reader}
        section="questionnaires"
        title={retiring.title(version.number)}
        path={[
          { href: '/questionnaires', label: words.title },
          { href: home, label: draftTitle(version.document, language, slug) },
          { href: `${home}/versions/${version.number}`, label: words.version(version.number) },
        ]}
        form={{ ...entries, language, words: words.fields }}
      >
        <div id="form" class="next" tabindex={-1}>
          {version.retiredAt === null ? (
            <>
              <p>{retiring.follows}</p>
              <ul>
                {retiring.consequences.map((each) => (
                  <li>{each}</li>
                ))}
              </ul>
              <ActionForm action="retire" label={words.retire(version.number)} />
            </>
          ) : (
            <p>{retiring.already}</p>
          )}
          <p>
            <a class="button second" href={`${home}/versions/${version.number}`}>
              {retiring.keep}
            </a>
          </p>
        </div>
      </ManagePage>
    );
  },
  async send({ reader, param }, _values, once) {
    const [slug, number] = [param('slug'), param('number')];
    await unwrap(
      reader.client.questionnaires[':slug'].versions[':number'].retire.$post({ param: { slug, number } }, once),
    );
    return `/questionnaires/${slug}?done=retired`;
  },
};
