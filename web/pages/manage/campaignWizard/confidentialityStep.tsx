import type { Campaign } from '../../../../api/model/campaigns.ts';
import { instrumentOf } from '../../../../surveys/instruments/catalogue.ts';
import { type Client, unwrap } from '../../../client.ts';
import { CheckBox, RadioField } from '../../../parts/choiceFields.tsx';
import { TextField, Told } from '../../../parts/forms.tsx';
import { faultBeside } from '../../../parts/formView.ts';
import { ListTable } from '../../../parts/listTable.tsx';
import { wizardWords } from '../../../text/manage/campaignWizard/words.ts';
import { vocabulary } from '../../../text/vocabulary/words.ts';
import { chosen, integerOf } from '../entries.ts';
import type { WizardStep } from './stepPage.tsx';

/** Whether a questionnaire says on its first screen that the team will read the answers. */
async function isReadByTeam(client: Client, id: string): Promise<boolean> {
  const read = client['questionnaire-versions'][':id'].$get({ param: { id } });
  const { slug } = await unwrap<{ slug: string }>(read);
  return instrumentOf(slug)?.about.mode === 'shared';
}

/** The mode with what it changes, the smallest group, and the code that pairs waves. */
export const confidentialityStep = {
  name: 'confidentiality',
  fields: ['mode', 'minimumGroup', 'pairing'],
  open: ({ mode, minimumGroup, pairing }) =>
    new URLSearchParams({ mode, minimumGroup: String(minimumGroup), ...(pairing ? { pairing: 'yes' } : {}) }),
  async show({ reader: { client, language } }, form, draft) {
    const words = wizardWords[language];
    const { modes } = vocabulary[language];
    const { heading, matter, rows } = words.consequences;
    const promised = draft !== null && (await isReadByTeam(client, draft.campaign.experienceVersionId));
    return (
      <>
        {promised && <p class="next">{words.promises}</p>}
        <RadioField
          form={form}
          name="mode"
          choices={Object.entries(modes).map(([value, { name, means }]) => ({ value, label: name, hint: means }))}
        />
        <ListTable
          id="consequences"
          caption={heading}
          head={[matter, modes.anonymous.name, modes.confidential.name, modes.shared.name]}
          rows={rows.map((row) => [row.matter, row.anonymous, row.confidential, row.shared])}
          none=""
        />
        <TextField form={form} name="minimumGroup" type="number" />
        <fieldset class={faultBeside(form, 'pairing') === null ? 'field' : 'field faulty'}>
          <legend>{words.fields.pairing?.label}</legend>
          <Told form={form} name="pairing" />
          <CheckBox form={form} name="pairing" value="yes" label={words.pairing} />
        </fieldset>
      </>
    );
  },
  read: (_, values) => ({
    mode: chosen<Campaign['mode']>(values, 'mode'),
    minimumGroup: integerOf(values, 'minimumGroup'),
    pairing: values.has('pairing'),
  }),
} satisfies WizardStep;
