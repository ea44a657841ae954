import type { ListedQuestionnaire } from '../../../api/model/questionnaires.ts';
import type { VersionSummary } from '../../../api/model/questionnaireVersions.ts';
import { unwrap } from '../../client.ts';
import { ActionForm } from '../../parts/actionForm.tsx';
import { questionnaireWords } from '../../text/manage/questionnaires/words.ts';
import { versionWords } from '../../text/manage/versions/words.ts';
import type { Reader } from '../reader.ts';
import { may } from './currentProgram.tsx';
import type { Once, Turn } from './formPage.tsx';

interface VersionActionsProps {
  reader: Reader;
  questionnaire: ListedQuestionnaire;
  version: VersionSummary;
}

/** What can be done with a version: a draft from it, making it the programme's own, or taking it out of use. */
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
      {mayEdit && (
        <a href={`/questionnaires/new?${new URLSearchParams({ from: version.id })}`}>
          {programId === null ? words.copy : versionWords[reader.language].copy}
        </a>
      )}
      {edits && may(reader, 'questionnaire.publish') && version.retiredAt === null && (
        <a href={`/questionnaires/${questionnaire.slug}/versions/${version.number}/retire`}>
          {words.retire(version.number)}
        </a>
      )}
    </div>
  );
};

/** Starts a draft from a version, as the button of `VersionActions` asks. @returns the address to go to. */
export async function actOnVersion({ reader, param }: Turn, values: URLSearchParams, once: Once): Promise<string> {
  const slug = param('slug');
  const [, number = ''] = (values.get('button') ?? '').split(':');
  const questionnaire = reader.client.questionnaires[':slug'];
  await unwrap(questionnaire.draft.$post({ param: { slug }, json: { from: Number(number) } }, once));
  return `/questionnaires/${slug}/draft?done=started`;
}
