import type { Campaign } from '../../../../api/model/campaigns.ts';
import { instrumentOf } from '../../../../surveys/instruments/catalogue.ts';
import type { Audience } from '../../../../surveys/side.ts';
import { RadioField, SelectField } from '../../../parts/choiceFields.tsx';
import { formWords } from '../../../text/forms/words.ts';
import { campaignWords } from '../../../text/manage/campaigns/words.ts';
import { wizardWords } from '../../../text/manage/campaignWizard/words.ts';
import { chosen, lineOf, lineOrNull } from '../entries.ts';
import { type TitledVersion, versionsOf } from '../questionnaireVersions.ts';
import { type Change, draftOf } from './draft.ts';
import type { WizardStep } from './stepPage.tsx';

const isShared = ({ slug }: TitledVersion): boolean => instrumentOf(slug)?.about.mode === 'shared';

/** The mode follows a questionnaire that says on its first screen who will read the answers; otherwise it stays. */
function promisedMode(slug: string, present: Campaign['mode']): Change {
  const promised = instrumentOf(slug)?.about.mode;
  if (promised === 'shared') return { mode: 'shared', pairing: false };
  return promised !== undefined && present === 'shared' ? { mode: 'anonymous' } : {};
}

/** The version that is sent, the questions about the person, and whom these are put to. */
export const questionnairesStep = {
  name: 'questionnaires',
  fields: ['experienceVersionId', 'demographicsVersionId', 'demographicsAudience'],
  open: ({ experienceVersionId, demographicsVersionId, demographicsAudience }) =>
    new URLSearchParams({
      experienceVersionId,
      demographicsVersionId: demographicsVersionId ?? '',
      demographicsAudience,
    }),
  async show({ reader: { client, language } }, form, draft) {
    const words = wizardWords[language];
    const { version, noDemographics } = campaignWords[language];
    const kept = [draft?.campaign.experienceVersionId, draft?.campaign.demographicsVersionId];
    const versions = draft === null ? [] : await versionsOf(client, draft.campaign.programId);
    const choices = (purpose: 'experience' | 'demographics') =>
      versions
        // A version retired since the draft was made stays in the list as long as the draft holds it.
        .filter((each) => each.purpose === purpose && (each.retiredAt === null || kept.includes(each.id)))
        .map((each) => {
          const label = version(each.title[language], each.number);
          return { value: each.id, label: isShared(each) ? `${label} (${words.sharedVersion})` : label };
        });
    return (
      <>
        <SelectField
          form={form}
          name="experienceVersionId"
          choices={[{ value: '', label: formWords[language].choose }, ...choices('experience')]}
        />
        {versions.some((each) => isShared(each) && each.purpose === 'experience') && (
          <details>
            <summary>{words.reflection.heading}</summary>
            <p>{words.reflection.text}</p>
          </details>
        )}
        <SelectField
          form={form}
          name="demographicsVersionId"
          choices={[{ value: '', label: noDemographics }, ...choices('demographics')]}
        />
        <RadioField
          form={form}
          name="demographicsAudience"
          choices={Object.entries(words.aboutWhom).map(([value, label]) => ({ value, label }))}
        />
      </>
    );
  },
  async read(turn, values) {
    const { programId, mode } = await draftOf(turn);
    const experienceVersionId = lineOf(values, 'experienceVersionId');
    const versions = await versionsOf(turn.reader.client, programId);
    return {
      experienceVersionId,
      demographicsVersionId: lineOrNull(values, 'demographicsVersionId'),
      demographicsAudience: chosen<Audience>(values, 'demographicsAudience'),
      ...promisedMode(versions.find(({ id }) => id === experienceVersionId)?.slug ?? '', mode),
    };
  },
} satisfies WizardStep;
