import type { Origin, Priority, Theme } from '../../../analysis/ledger/facets.ts';
import type { Recommendation } from '../../../api/model/recommendationRow.ts';
import { unwrap } from '../../client.ts';
import { RadioField, SelectField } from '../../parts/choiceFields.tsx';
import { EntryForm, TextField, TextPair, Told } from '../../parts/forms.tsx';
import { fieldId } from '../../parts/formView.ts';
import { formWords } from '../../text/forms/words.ts';
import { ledgerWords } from '../../text/manage/ledger/words.ts';
import { recommendationWords } from '../../text/manage/recommendations/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';
import { FacetFields } from './besideFields.tsx';
import { currentProgram } from './currentProgram.tsx';
import { chosen, lineOf, lineOrNull, textOf } from './entries.ts';
import type { FormPage } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';
import { originOf, raisedFrom, sourceIn } from './remeasure/raised.ts';
import { RaisedNotice } from './remeasure/raisedNotice.tsx';
import { teamGroups } from './teamGroups.ts';

const facet = <Code extends string>(values: URLSearchParams, name: string): Code | undefined =>
  lineOrNull(values, name) === null ? undefined : chosen<Code>(values, name);
const facetsOf = (values: URLSearchParams) => ({
  theme: facet<Theme>(values, 'theme'),
  priority: facet<Priority>(values, 'priority'),
  origin: facet<Origin>(values, 'origin'),
});

/** A recommendation of a team, in the language it was made in or in both. */
export const newRecommendation: FormPage = {
  verb: 'recommendation.create',
  open: ({ reader: { url } }) => {
    const source = sourceIn(url);
    const origin = source === null ? '' : originOf(source);
    return new URLSearchParams({ teamId: url.searchParams.get('team') ?? '', origin });
  },
  async show({ reader }, entries) {
    const { language } = reader;
    const words = recommendationWords[language];
    const { program } = await currentProgram(reader);
    const form = { ...entries, language, words: { ...words.fields, ...ledgerWords[language].fields } };
    const raised = await raisedFrom(reader.client, reader.url, program.id);
    return (
      <ManagePage
        reader={reader}
        section="recommendations"
        title={words.add}
        path={[{ href: `/recommendations?${new URLSearchParams({ program: program.id })}`, label: words.title }]}
        form={form}
      >
        <RaisedNotice raised={raised} program={program.id} language={language} />
        <EntryForm form={form} send={words.add}>
          <SelectField
            form={form}
            name="teamId"
            choices={[{ value: '', label: formWords[language].choose }]}
            groups={await teamGroups(reader, program.id, reader.url.searchParams.get('institution'))}
          />
          <div id={fieldId('title')} tabindex={-1}>
            <Told form={form} name="title" />
          </div>
          <TextPair form={form} name="title" rows={3} />
          <TextPair form={form} name="detail" rows={5} />
          <RadioField
            form={form}
            name="contributorSide"
            choices={Object.entries(vocabulary[language].sides).map(([value, label]) => ({ value, label }))}
          />
          <FacetFields form={form} />
          <TextField form={form} name="occurredOn" type="date" />
        </EntryForm>
      </ManagePage>
    );
  },
  async send({ reader }, values, once) {
    // The address keeps it while the form is shown again; what is not there must not enter the ledger.
    const source = sourceIn(reader.url);
    if (source !== null) await raisedFrom(reader.client, reader.url, (await currentProgram(reader)).program.id);
    const { origin = source === null ? undefined : originOf(source), ...facets } = facetsOf(values);
    const json = {
      teamId: lineOf(values, 'teamId'),
      title: textOf(values, 'title'),
      detail: textOf(values, 'detail'),
      contributorSide: chosen<Recommendation['contributorSide']>(values, 'contributorSide'),
      ...facets,
      origin,
      source: source ?? undefined,
      occurredOn: lineOrNull(values, 'occurredOn') ?? undefined,
    };
    const { id } = await unwrap(reader.client.recommendations.$post({ json }, once));
    return `/recommendations/${id}?done=added`;
  },
};
