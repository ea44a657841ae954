import type { Campaign } from '../../../api/model/campaigns.ts';
import { PageProblem, unwrap } from '../../client.ts';
import { RadioField } from '../../parts/choiceFields.tsx';
import { EntryForm, TextField } from '../../parts/forms.tsx';
import { formWords } from '../../text/forms/words.ts';
import { campaignWords } from '../../text/manage/campaigns/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { campaignTrail } from './campaignTrail.ts';
import { MessageFields, messageFields, messagesFrom, messageValues } from './campaignWizard/messageFields.tsx';
import { fieldWords } from './campaignWizard/stepPage.tsx';
import { chosen, integerOf, lineOrNull } from './entries.ts';
import type { FormPage, Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';

const read = ({ reader, param }: Turn) => unwrap(reader.client.campaigns[':id'].$get({ param: { id: param('id') } }));
/** Then the threshold alone may change. */
const isOver = ({ status }: Pick<Campaign, 'status'>) => status === 'closed' || status === 'archived';

/** What may still change once a campaign is open; afterwards the threshold alone. */
export const amendedCampaign: FormPage = {
  verb: 'campaign.manage',
  async open(turn) {
    const campaign = await read(turn);
    const { mode, minimumGroup, closesOn, status } = campaign;
    if (status === 'draft' || status === 'archived') throw new PageProblem(409, 'wrong_state', { status });
    const values = messageValues(campaign);
    for (const [name, value] of Object.entries({
      mode,
      minimumGroup: String(minimumGroup),
      closesOn: closesOn ?? '',
    })) {
      values.set(name, value);
    }
    return values;
  },
  async show(turn, entries) {
    const { reader } = turn;
    const { language } = reader;
    const words = campaignWords[language];
    const campaign = await read(turn);
    const fields = ['closesOn', 'minimumGroup', 'mode', ...messageFields];
    const form = { ...entries, language, words: fieldWords(language, fields) };
    const modes = Object.entries(vocabulary[language].modes);
    return (
      <ManagePage
        reader={reader}
        section="campaigns"
        title={isOver(campaign) ? words.amendThreshold : words.amend}
        path={campaignTrail(campaign, language)}
        form={form}
      >
        <p>{words.amendLead}</p>
        <EntryForm form={form} send={formWords[language].save}>
          {!isOver(campaign) && <TextField form={form} name="closesOn" type="date" />}
          <TextField form={form} name="minimumGroup" type="number" />
          {!isOver(campaign) && <MessageFields form={form} language={language} />}
          {!isOver(campaign) && (
            <>
              <RadioField
                form={form}
                name="mode"
                choices={modes.map(([value, { name, means }]) => ({ value, label: name, hint: means }))}
              />
              <p class="hint">{words.amendMode}</p>
            </>
          )}
        </EntryForm>
      </ManagePage>
    );
  },
  async send(turn, values, once) {
    const { id, ...present } = await read(turn);
    const mode = chosen<Campaign['mode']>(values, 'mode');
    const closesOn = lineOrNull(values, 'closesOn');
    const json = {
      minimumGroup: integerOf(values, 'minimumGroup'),
      // Only what differs: a mode that stays as it is may be saved after the first response.
      ...(isOver(present) || mode === present.mode ? {} : { mode }),
      ...(isOver(present) || closesOn === present.closesOn ? {} : { closesOn }),
      ...(isOver(present) ? {} : messagesFrom(values)),
    };
    await unwrap(turn.reader.client.campaigns[':id'].$patch({ param: { id }, json }, once));
    return `/campaigns/${id}?done=saved`;
  },
};
