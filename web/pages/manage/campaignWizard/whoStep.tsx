import type { Audience } from '../../../../surveys/side.ts';
import { PageProblem } from '../../../client.ts';
import { RadioField } from '../../../parts/choiceFields.tsx';
import { wizardWords } from '../../../text/manage/campaignWizard/words.ts';
import { TeamChoice, teamsChosen } from '../campaignTeams.tsx';
import { chosen } from '../entries.ts';
import { placesOf } from '../programTeams.ts';
import { draftOf } from './draft.ts';
import type { WizardStep } from './stepPage.tsx';

/** The teams, and the sides asked in them. */
export const whoStep = {
  name: 'who',
  fields: ['teams', 'audience'],
  open({ audience, teams }) {
    const values = new URLSearchParams({ audience });
    for (const team of teams) values.append('teams', team);
    return values;
  },
  async show({ reader: { client, language } }, form, draft) {
    const places = draft === null ? [] : await placesOf(client, draft.campaign.programId);
    return (
      <>
        <RadioField
          form={form}
          name="audience"
          choices={Object.entries(wizardWords[language].audiences).map(([value, words]) => ({ value, ...words }))}
        />
        <TeamChoice form={form} places={places} language={language} />
      </>
    );
  },
  async read(turn, values) {
    const { programId } = await draftOf(turn);
    const places = await placesOf(turn.reader.client, programId);
    return { teams: teamsChosen(values, places), audience: chosen<Audience>(values, 'audience') };
  },
  complete({ teams }) {
    if (teams?.length === 0) throw new PageProblem(400, 'invalid_request', { faults: [{ path: 'teams' }] });
  },
} satisfies WizardStep;
