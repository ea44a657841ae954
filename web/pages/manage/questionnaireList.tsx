import type { ListedQuestionnaire } from '../../../api/model/questionnaires.ts';
import { ListTable } from '../../parts/listTable.tsx';
import { bankWords } from '../../text/manage/bank/words.ts';
import { questionnaireWords } from '../../text/manage/questionnaires/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { programsOf } from '../dashboard/choices.ts';
import { everyPage } from '../everyPage.ts';
import type { Reader } from '../reader.ts';
import { currentProgram, may, ProgramNav } from './currentProgram.tsx';
import type { Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';
import { titleOf } from './questionnaireVersions.ts';

/** The questionnaires that a programme may use. */
export const questionnairesOf = ({ client }: Reader, program: string) =>
  everyPage((query) => client.questionnaires.$get({ query: { ...query, program } }));

/** A questionnaire as one of the reader's programmes lists it; undefined when none does. */
export async function listedQuestionnaire(reader: Reader, slug: string) {
  for (const { id } of await programsOf(reader.client)) {
    const found = (await questionnairesOf(reader, id)).find((each) => each.slug === slug);
    if (found) return found;
  }
  return undefined;
}

/** What readers call a questionnaire: the title of its newest version, and its short name until there is one. */
export const listedTitle = async ({ client, language }: Reader, { slug, latest }: ListedQuestionnaire) =>
  latest === null ? slug : (await titleOf(client, slug, latest))[language];

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
      {may(reader, 'questionnaire.edit') && (
        <p>
          <a class="button" href={`/questionnaires/new?${new URLSearchParams({ program })}`}>
            {words.add}
          </a>
        </p>
      )}
      <ListTable
        id="questionnaires"
        caption={words.list}
        head={[words.titled, words.purpose, words.origin, words.latest, words.draft]}
        rows={listed.map(({ slug, title, purpose, programId, latest, hasDraft }) => [
          <a href={`/questionnaires/${slug}`}>{title}</a>,
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
