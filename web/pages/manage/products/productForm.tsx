import { dayOf } from '../../../../analysis/ledger/days.ts';
import { type ProductKind, productKindLabels, productKinds } from '../../../../analysis/ledger/products.ts';
import type { Product } from '../../../../api/model/products.ts';
import { PageProblem, unwrap } from '../../../client.ts';
import { ActionForm } from '../../../parts/actionForm.tsx';
import { CheckBox, SelectField } from '../../../parts/choiceFields.tsx';
import { EntryForm, TextField, TextPair } from '../../../parts/forms.tsx';
import { formWords } from '../../../text/forms/words.ts';
import { placeWords } from '../../../text/manage/places/words.ts';
import { productWords } from '../../../text/manage/products/words.ts';
import { everyPage } from '../../everyPage.ts';
import { chosen, lineOf, lineOrNull, putText, textOf } from '../entries.ts';
import type { Entries, FormPage, Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';

async function readTeam({ reader: { client }, param }: Turn) {
  const id = param('id');
  const team = await unwrap(client.teams[':id'].$get({ param: { id } }));
  const institution = await unwrap(client.institutions[':id'].$get({ param: { id: team.institutionId } }));
  return { team, program: institution.programId };
}

const named = ({ fr, en }: { fr: string; en: string }, language: 'fr' | 'en') =>
  (language === 'fr' ? fr || en : en || fr) || '…';

async function show(turn: Turn, entries: Entries) {
  const { reader, param } = turn;
  const { client, language } = reader;
  const words = productWords[language];
  const isNew = param('product') === '';
  const { team, program } = await readTeam(turn);
  const recommendations = await everyPage((query) =>
    client.recommendations.$get({ query: { ...query, program, team: team.id } }),
  );
  const form = { ...entries, language, words: words.fields };
  return (
    <ManagePage
      reader={reader}
      section="institutions"
      title={isNew ? words.add : words.change}
      path={[
        { href: '/institutions', label: placeWords[language].institution.title },
        { href: `/teams/${team.id}`, label: team.name[language] },
      ]}
      form={form}
    >
      <p>{words.lead}</p>
      <EntryForm form={form} send={isNew ? words.add : formWords[language].save}>
        <TextPair form={form} name="title" />
        <SelectField
          form={form}
          name="kind"
          choices={productKinds.map((value) => ({ value, label: productKindLabels[value][language] }))}
        />
        <TextField form={form} name="link" />
        <TextField form={form} name="finishedOn" type="date" />
        <fieldset class="field" id="field-recommendations">
          <legend>{words.recommendations}</legend>
          {recommendations.length === 0 && <p>{words.noRecommendation}</p>}
          {recommendations.map(({ id, title }) => (
            <CheckBox
              form={form}
              name="recommendations"
              value={id}
              label={named(title, language)}
              id={`recommendation-${id}`}
            />
          ))}
        </fieldset>
        <div class="field">
          <span class="hint">{words.fields.published?.hint}</span>
          <CheckBox form={form} name="published" value="yes" label={words.fields.published?.label ?? ''} />
        </div>
      </EntryForm>
      {!isNew && <ActionForm action="remove" label={words.remove} consequence={words.removeMeans} second />}
    </ManagePage>
  );
}

const fieldsOf = (values: URLSearchParams) => ({
  title: textOf(values, 'title'),
  kind: chosen<ProductKind>(values, 'kind'),
  link: lineOrNull(values, 'link'),
  finishedOn: lineOf(values, 'finishedOn'),
  recommendations: values.getAll('recommendations'),
  published: values.get('published') === 'yes',
});

export const newProduct: FormPage = {
  verb: 'team.update',
  open: () => new URLSearchParams({ finishedOn: dayOf(Date.now()) }),
  show,
  async send({ reader, param }, values, once) {
    const id = param('id');
    await unwrap(reader.client.teams[':id'].products.$post({ param: { id }, json: fieldsOf(values) }, once));
    return `/teams/${id}?done=added#products`;
  },
};

export const changedProduct: FormPage = {
  verb: 'team.update',
  async open({ reader, param }) {
    const { items } = await unwrap<{ items: Product[] }>(
      reader.client.teams[':id'].products.$get({ param: { id: param('id') } }),
    );
    const product = items.find(({ id }) => id === param('product'));
    if (product === undefined) throw new PageProblem(404, 'not_found', { noun: 'product' });
    const { title, kind, link, finishedOn, recommendations, published } = product;
    const values = new URLSearchParams({ kind, link: link ?? '', finishedOn, published: published ? 'yes' : '' });
    putText(values, 'title', title);
    for (const id of recommendations) values.append('recommendations', id);
    return values;
  },
  show,
  async send({ reader, param }, values, once) {
    const api = reader.client.products[':id'];
    const of = { param: { id: param('product') } };
    if (lineOf(values, 'button') === 'remove') {
      await unwrap(api.$delete(of, once));
      return `/teams/${param('id')}?done=removed#products`;
    }
    await unwrap(api.$put({ ...of, json: fieldsOf(values) }, once));
    return `/teams/${param('id')}?done=saved#products`;
  },
};
