import type { ListedQuestionnaire } from '../../../api/model/questionnaires.ts';
import type { VersionSummary } from '../../../api/model/questionnaireVersions.ts';
import { unwrap } from '../../client.ts';
import { ActionForm } from '../../parts/actionForm.tsx';
import { questionnaireWords } from '../../text/manage/questionnaires/words.ts';
import type { Reader } from '../reader.ts';
import { may } from './currentProgram.tsx';
import type { Once, Turn } from './formPage.tsx';

interface VersionActionsProps {
  reader: Reader;
  questionnaire: ListedQuestionnaire;
  version: VersionSummary;
}

/** What can be done with a version: a draft from it, taking it out of use, or making it the programme's own. */
export const VersionActions = ({ reader, questionnaire, version }: VersionActionsProps) => {
  const words = questionnaireWords[reader.language];
  const { programId, hasDraft } = questionnaire;
  const mayEdit = may(reader, 'questionnaire.edit');
  const edits = programId !== null && mayEdit;
  return (
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
      {mayEdit && <a href={`/questionnaires/new?${new URLSearchParams({ from: version.id })}`}>{words.copy}</a>}
    </div>
  );
};

/** Does what a button of `VersionActions` asks. @returns the address to go to. */
export async function actOnVersion({ reader, param }: Turn, values: URLSearchParams, once: Once): Promise<string> {
  const slug = param('slug');
  const [action, number = ''] = (values.get('button') ?? '').split(':');
  const questionnaire = reader.client.questionnaires[':slug'];
  if (action === 'start') {
    await unwrap(questionnaire.draft.$post({ param: { slug }, json: { from: Number(number) } }, once));
    return `/questionnaires/${slug}/draft?done=started`;
  }
  await unwrap(questionnaire.versions[':number'].retire.$post({ param: { slug, number } }, once));
  return `/questionnaires/${slug}?done=retired`;
}
