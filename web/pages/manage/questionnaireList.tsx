import type { ListedQuestionnaire } from '../../../api/model/questionnaires.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { ListTable } from '../../parts/listTable.tsx';
import { catalogueWords } from '../../text/catalogue/words.ts';
import { bankWords } from '../../text/manage/bank/words.ts';
import { importingWords } from '../../text/manage/importing/words.ts';
import { questionnaireWords } from '../../text/manage/questionnaires/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { programsOf } from '../dashboard/choices.ts';
import { everyPage } from '../everyPage.ts';
import type { Reader } from '../reader.ts';
import { currentProgram, may, ProgramNav } from './currentProgram.tsx';
import { draftTitle } from './draftTitle.ts';
import type { Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';
import { titleOf } from './questionnaireVersions.ts';

/** The questionnaires that a programme may use. */
const questionnairesOf = ({ client }: Reader, program: string) =>
  everyPage((query) => client.questionnaires.$get({ query: { ...query, program } }));

/** A questionnaire as one of the reader's programmes lists it; undefined when none does. */
export async function listedQuestionnaire(reader: Reader, slug: string) {
  for (const { id } of await programsOf(reader.client)) {
    const found = (await questionnairesOf(reader, id)).find((each) => each.slug === slug);
    if (found) return found;
  }
  return undefined;
}

/**
 * What readers call a questionnaire: the title of its newest version; until there is one, that of its draft for those who
 * may read drafts, and its short name for the others.
 */
export async function listedTitle(reader: Reader, { slug, latest, hasDraft }: ListedQuestionnaire): Promise<string> {
  const { client, language } = reader;
  if (latest !== null) return (await titleOf(client, slug, latest))[language];
  if (!hasDraft || !may(reader, 'questionnaire.edit')) return slug;
  try {
    const draft = client.questionnaires[':slug'].draft.$get({ param: { slug } });
    return draftTitle((await unwrap<{ document: unknown }>(draft)).document, language, slug);
  } catch (error) {
    // Edited in one programme, only read in the other.
    if (error instanceof PageProblem) return slug;
    throw error;
  }
}

export async function questionnaireListPage({ reader }: Turn) {
  const { language } = reader;
  const words = questionnaireWords[language];
  const choice = await currentProgram(reader);
  const program = choice.program.id;
  const listed = await Promise.all(
    (await questionnairesOf(reader, program)).map(async (each) => ({
      ...each,
      title: await listedTitle(reader, each),
    })),
  );
  return (
    <ManagePage
      reader={reader}
      section="questionnaires"
      title={words.title}
      demonstration={choice.program.demonstration}
    >
      <ProgramNav choice={choice} reader={reader} />
      <p>
        <a href={`/questionnaires/items?${new URLSearchParams({ program })}`}>{bankWords[language].title}</a>
      </p>
      <p>
        <a href={`/catalogue?${new URLSearchParams({ program })}`}>{catalogueWords[language].link}</a>
      </p>
      {may(reader, 'questionnaire.edit') && (
        <p class="buttons">
          <a class="button" href={`/questionnaires/new?${new URLSearchParams({ program })}`}>
            {words.add}
          </a>
          <a class="button second" href={`/questionnaires/import?${new URLSearchParams({ program })}`}>
            {importingWords[language].open}
          </a>
        </p>
      )}
      <ListTable
        id="questionnaires"
        caption={words.list}
        head={[words.titled, words.purpose, words.origin, words.latest, words.draft]}
        rows={listed.map(({ slug, title, purpose, programId, latest, hasDraft }) => [
          <>
            <a href={`/questionnaires/${slug}`}>{title}</a>
            {listed.some((each) => each.slug !== slug && each.title === title) && (
              <>
                {' '}
                <code>{slug}</code>
              </>
            )}
          </>,
          vocabulary[language].purposes[purpose],
          programId === null ? words.shipped : words.own,
          latest === null ? (
            words.unpublished
          ) : (
            <a href={`/questionnaires/${slug}/versions/${latest}`}>{words.latestNumber(latest)}</a>
          ),
          hasDraft ? words.hasDraft : '–',
        ])}
        none={words.none}
      />
    </ManagePage>
  );
}
