import { sides } from '../../../../surveys/side.ts';
import { PageProblem, unwrap } from '../../../client.ts';
import { CheckBox, SelectField } from '../../../parts/choiceFields.tsx';
import { EntryForm } from '../../../parts/forms.tsx';
import { type FormView, faultBeside, fieldId } from '../../../parts/formView.ts';
import { newRecordKey } from '../../../receipt.ts';
import { formWords } from '../../../text/forms/words.ts';
import { recruitmentWords } from '../../../text/manage/recruitment/words.ts';
import { closedQuestions, givenAnswers, type QuestionGroup } from '../../recruitmentForm/closedQuestions.ts';
import type { FormPage } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { campaignOf, collectionAt, questionsAt, recruitmentPath, recruitmentTrail } from './readRecruitment.ts';

const preferNot = 'prefer_not_to_say';

type Item = QuestionGroup['items'][number];

/** One question of a sheet: a list to choose from, or boxes to tick. */
const Question = ({ form, item }: { form: FormView; item: Item }) => {
  const { language } = form;
  const words = recruitmentWords[language].entry;
  const name = `answers.${item.name}`;
  if (item.kind !== 'single' && item.kind !== 'multiple') return null;
  const offered = item.preferNotToSay ? [{ value: preferNot, label: words.preferNot }] : [];
  const choices = [...item.options.map(({ code, label }) => ({ value: code, label: label[language] })), ...offered];
  if (item.kind === 'single')
    return <SelectField form={form} name={name} choices={[{ value: '', label: words.unanswered }, ...choices]} />;
  const fault = faultBeside(form, name);
  return (
    <fieldset class={fault === null ? 'field' : 'field faulty'} id={fieldId(name)} tabindex={-1}>
      <legend>{item.text[language]}</legend>
      {fault !== null && <strong class="fault">{fault}</strong>}
      {choices.map(({ value, label }) => (
        <CheckBox form={form} name={name} value={value} label={label} id={`${fieldId(name)}-${value}`} />
      ))}
    </fieldset>
  );
};

/** The API names an item; the form, its field. */
const besideFields = (problem: PageProblem | null): PageProblem | null => {
  if (problem?.code !== 'invalid_answers' || !Array.isArray(problem.params.faults)) return problem;
  const faults = problem.params.faults.map(({ item }: { item?: unknown }) => ({ path: `answers.${String(item)}` }));
  return new PageProblem(problem.status, problem.code, { faults });
};

/** A record from a sheet that came back, typed in by staff. */
export const recordPage: FormPage = {
  verb: 'recruitment.enter',
  open: ({ reader }) => {
    const { searchParams } = reader.url;
    return new URLSearchParams(
      ['institutionId', 'side'].map((name): [string, string] => [name, searchParams.get(name) ?? '']),
    );
  },
  async show(turn, { values, problem }) {
    const { reader } = turn;
    const { language } = reader;
    const all = recruitmentWords[language];
    const words = all.entry;
    const campaign = await campaignOf(turn);
    const collection = await collectionAt(turn);
    const side = sides.find((one) => one === values.get('side')) ?? sides[0];
    const groups = closedQuestions(await questionsAt(turn, collection), side);
    const ofItems = groups
      .flatMap(({ items }) => items)
      .map((item) => [`answers.${item.name}`, { label: item.text[language], repair: words.repair }] as const);
    const form: FormView = {
      ...{ language, values, problem: besideFields(problem) },
      words: { ...words.fields, ...Object.fromEntries(ofItems) },
    };
    const institutions = new Map(collection.places.map(({ institution }) => [institution.id, institution.name]));
    return (
      <ManagePage
        reader={reader}
        section="campaigns"
        title={words.title(all.stages[collection.stage].title)}
        path={recruitmentTrail(campaign, turn)}
        form={form}
      >
        {reader.url.searchParams.get('done') === 'added' && <p>{words.another}</p>}
        <p>{words.lead}</p>
        <EntryForm form={form} send={words.send}>
          <input type="hidden" name="recordKey" value={values.get('recordKey') ?? newRecordKey()} />
          <SelectField
            form={form}
            name="institutionId"
            choices={[
              { value: '', label: formWords[language].choose },
              ...[...institutions].map(([value, name]) => ({ value, label: name[language] })),
            ]}
          />
          <SelectField
            form={form}
            name="side"
            choices={[
              { value: '', label: formWords[language].choose },
              ...sides.map((value) => ({ value, label: all.sides[value] })),
            ]}
          />
          {groups.map(({ title, items }) => (
            <>
              <h2>{title[language]}</h2>
              {items.map((item) => (
                <Question form={form} item={item} />
              ))}
            </>
          ))}
        </EntryForm>
      </ManagePage>
    );
  },
  async send(turn, values) {
    const collection = await collectionAt(turn);
    const side = sides.find((one) => one === values.get('side'));
    const institutionId = values.get('institutionId') ?? '';
    const missing = [institutionId === '' ? 'institutionId' : '', side === undefined ? 'side' : ''].filter(Boolean);
    if (side === undefined || missing.length > 0)
      throw new PageProblem(400, 'invalid_request', { faults: missing.map((path) => ({ path })) });
    const groups = closedQuestions(await questionsAt(turn, collection), side);
    const given = givenAnswers(groups, ({ name }) => {
      const chosen = values.getAll(`answers.${name}`).filter((value) => value !== '');
      const answered = chosen.filter((value) => value !== preferNot);
      return { values: answered, reason: chosen.includes(preferNot) && answered.length === 0 ? preferNot : null };
    });
    const json = { key: values.get('recordKey') ?? newRecordKey(), institutionId, side, ...given };
    const { client } = turn.reader;
    await unwrap(client.recruitment[':id'].records.$post({ param: { id: collection.id }, json }));
    const query = new URLSearchParams({ institutionId, side, done: 'added' });
    return `${recruitmentPath(turn.param('id'))}/${collection.stage}/record?${query}`;
  },
};
