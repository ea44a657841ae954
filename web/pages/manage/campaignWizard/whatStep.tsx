import type { Campaign } from '../../../../api/model/campaigns.ts';
import { RadioField } from '../../../parts/choiceFields.tsx';
import { TextField, TextPair } from '../../../parts/forms.tsx';
import { wizardWords } from '../../../text/manage/campaignWizard/words.ts';
import { vocabulary } from '../../../text/vocabulary/words.ts';
import { chosen, lineOrNull, putText, textOf } from '../entries.ts';
import type { WizardStep } from './stepPage.tsx';

/** The name, the moment in the mandate, the dates and the layout. */
export const whatStep = {
  name: 'what',
  fields: ['name.fr', 'name.en', 'wave', 'opensOn', 'closesOn', 'layout'],
  open({ name, wave, layout, opensOn, closesOn }) {
    const values = new URLSearchParams({ wave, layout, opensOn: opensOn ?? '', closesOn: closesOn ?? '' });
    putText(values, 'name', name);
    return values;
  },
  show({ reader: { language } }, form) {
    const { layouts } = wizardWords[language];
    return (
      <>
        <TextPair form={form} name="name" />
        <RadioField
          form={form}
          name="wave"
          choices={Object.entries(vocabulary[language].waves).map(([value, label]) => ({ value, label }))}
        />
        <div class="two">
          <TextField form={form} name="opensOn" type="date" />
          <TextField form={form} name="closesOn" type="date" />
        </div>
        <RadioField
          form={form}
          name="layout"
          choices={Object.entries(layouts).map(([value, { label, hint }]) => ({ value, label, hint }))}
        />
      </>
    );
  },
  read: (_, values) => ({
    name: textOf(values, 'name'),
    wave: chosen<Campaign['wave']>(values, 'wave'),
    opensOn: lineOrNull(values, 'opensOn'),
    closesOn: lineOrNull(values, 'closesOn'),
    layout: chosen<Campaign['layout']>(values, 'layout'),
  }),
} satisfies WizardStep;
