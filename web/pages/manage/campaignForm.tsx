import type { Campaign } from '../../../api/model/campaigns.ts';
import { unwrap } from '../../client.ts';
import { RadioField, SelectField } from '../../parts/choiceFields.tsx';
import { EntryForm, TextField, TextPair } from '../../parts/forms.tsx';
import { formWords } from '../../text/forms/words.ts';
import { campaignWords } from '../../text/manage/campaigns/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { askedQuestionnaire } from './campaignQuestionnaires.ts';
import { TeamChoice, teamsChosen } from './campaignTeams.tsx';
import { currentProgram } from './currentProgram.tsx';
import { chosen, integerOf, lineOf, lineOrNull, putText, textOf } from './entries.ts';
import type { Entries, FormPage, Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';
import { placesOf } from './programTeams.ts';
import { versionsOf } from './questionnaireVersions.ts';

/** The programme of the campaign that is changed, or of the new one. */
async function programOf({ reader, param }: Turn): Promise<string> {
  const id = param('id');
  if (id === '') return (await currentProgram(reader)).program.id;
  return (await unwrap(reader.client.campaigns[':id'].$get({ param: { id } }))).programId;
}

async function show(turn: Turn, entries: Entries) {
  const { reader, param } = turn;
  const { client, language } = reader;
  const words = campaignWords[language];
  const program = await programOf(turn);
  const versions = (await versionsOf(client, program)).filter(({ retiredAt }) => retiredAt === null);
  const choices = (purpose: 'experience' | 'demographics') =>
    versions
      .filter((version) => version.purpose === purpose)
      .map(({ id, number, title }) => ({
        value: id,
        label: words.version(title[language], number),
      }));
  const form = { ...entries, language, words: words.fields };
  const { waves, modes } = vocabulary[language];
  const isNew = param('id') === '';
  return (
    <ManagePage
      reader={reader}
      section="campaigns"
      title={isNew ? words.add : words.edit}
      path={[{ href: '/campaigns', label: words.title }]}
      form={form}
    >
      <EntryForm form={form} send={formWords[language].save}>
        <TextPair form={form} name="name" />
        <RadioField
          form={form}
          name="wave"
          choices={Object.entries(waves).map(([value, label]) => ({ value, label }))}
        />
        <RadioField
          form={form}
          name="mode"
          choices={Object.entries(modes).map(([value, { name, means }]) => ({ value, label: name, hint: means }))}
        />
        <TextField form={form} name="minimumGroup" type="number" />
        <SelectField
          form={form}
          name="experienceVersionId"
          choices={[{ value: '', label: formWords[language].choose }, ...choices('experience')]}
        />
        <SelectField
          form={form}
          name="demographicsVersionId"
          choices={[{ value: '', label: words.noDemographics }, ...choices('demographics')]}
        />
        <TeamChoice form={form} places={await placesOf(client, program)} language={language} />
        <TextField form={form} name="opensOn" type="date" />
        <TextField form={form} name="closesOn" type="date" />
      </EntryForm>
    </ManagePage>
  );
}

async function campaignOf(turn: Turn, values: URLSearchParams) {
  const places = await placesOf(turn.reader.client, await programOf(turn));
  return {
    name: textOf(values, 'name'),
    wave: chosen<Campaign['wave']>(values, 'wave'),
    mode: chosen<Campaign['mode']>(values, 'mode'),
    minimumGroup: integerOf(values, 'minimumGroup'),
    experienceVersionId: lineOf(values, 'experienceVersionId'),
    demographicsVersionId: lineOrNull(values, 'demographicsVersionId'),
    teams: teamsChosen(values, places),
    opensOn: lineOrNull(values, 'opensOn'),
    closesOn: lineOrNull(values, 'closesOn'),
  };
}

export const newCampaign: FormPage = {
  verb: 'campaign.manage',
  open: async ({ reader }) =>
    new URLSearchParams({ mode: 'anonymous', minimumGroup: '5', ...(await askedQuestionnaire(reader)) }),
  show,
  async send(turn, values, once) {
    const json = { ...(await campaignOf(turn, values)), programId: await programOf(turn) };
    const { id } = await unwrap(turn.reader.client.campaigns.$post({ json }, once));
    return `/campaigns/${id}?done=added`;
  },
};

export const changedCampaign: FormPage = {
  verb: 'campaign.manage',
  async open({ reader, param }) {
    const campaign = await unwrap(reader.client.campaigns[':id'].$get({ param: { id: param('id') } }));
    const { wave, mode, experienceVersionId, demographicsVersionId, opensOn, closesOn } = campaign;
    const values = new URLSearchParams({ wave, mode, experienceVersionId });
    putText(values, 'name', campaign.name);
    values.set('minimumGroup', String(campaign.minimumGroup));
    for (const [name, value] of Object.entries({ demographicsVersionId, opensOn, closesOn })) {
      values.set(name, value ?? '');
    }
    for (const team of campaign.teams) values.append('teams', team);
    return values;
  },
  show,
  async send(turn, values, once) {
    const id = turn.param('id');
    const json = await campaignOf(turn, values);
    await unwrap(turn.reader.client.campaigns[':id'].$put({ param: { id }, json }, once));
    return `/campaigns/${id}?done=saved`;
  },
};
