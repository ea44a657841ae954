import { saidNames } from '../../../analysis/ledger/wording.ts';
import type { Language } from '../../../surveys/text.ts';
import { unwrap } from '../../client.ts';
import { RadioField } from '../../parts/choiceFields.tsx';
import { EntryForm, TextArea } from '../../parts/forms.tsx';
import { recommendationWords } from '../../text/manage/recommendations/words.ts';
import { publicWords } from '../../text/public/words.ts';
import { chosen, lineOf } from './entries.ts';
import type { FormPage, Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';

const read = async ({ reader, param }: Turn) => {
  const given = { param: { id: param('id') } };
  const { title } = await unwrap(reader.client.recommendations[':id'].$get(given));
  return { title, ...(await unwrap(reader.client.recommendations[':id'].listing.$get(given))) };
};

/** Lists a recommendation on the public pages with what was said in both languages, or takes it off. */
export const listingPage: FormPage = {
  verb: 'recommendation.decide',
  async open(turn) {
    const { said, wording } = await read(turn);
    const values = new URLSearchParams({ 'wording.language': wording?.language ?? turn.reader.language });
    for (const name of saidNames) {
      const put = wording?.texts[name];
      if (put !== undefined && put.original === said[name]) values.set(`wording.${name}`, put.translation);
    }
    return values;
  },
  async show(turn, entries) {
    const { reader, param } = turn;
    const { language } = reader;
    const words = publicWords[language].listing;
    const { title, open, said } = await read(turn);
    const form = { ...entries, language, words: words.fields };
    const told = saidNames.filter((name) => said[name] !== null && said[name] !== '');
    const list = { href: '/recommendations', label: recommendationWords[language].title };
    const path = [list, { href: `/recommendations/${param('id')}`, label: title[language] || title.fr || title.en }];
    return (
      <ManagePage reader={reader} section="recommendations" title={words.title} path={path} form={form}>
        {words.lead.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        <p>
          <strong>{open ? words.isOpen : words.isClosed}</strong>
        </p>
        <EntryForm
          form={form}
          send={open ? words.save : words.open}
          others={
            open && (
              <button class="button second" type="submit" name="button" value="close">
                {words.close}
              </button>
            )
          }
        >
          {told.length > 0 && (
            <>
              <RadioField
                form={form}
                name="wording.language"
                choices={(['fr', 'en'] as const).map((value) => ({ value, label: words.languages[value] }))}
              />
              {told.map((name) => (
                <>
                  <blockquote class="own-words">{said[name]}</blockquote>
                  <TextArea form={form} name={`wording.${name}`} rows={2} />
                </>
              ))}
            </>
          )}
        </EntryForm>
      </ManagePage>
    );
  },
  async send({ reader, param }, values, once) {
    const id = param('id');
    const texts = (name: (typeof saidNames)[number]) => lineOf(values, `wording.${name}`);
    const wording = {
      language: chosen<Language>(values, 'wording.language'),
      ...{ reason: texts('reason'), changed: texts('changed') },
      ...{ evidence: texts('evidence'), routedTo: texts('routedTo') },
    };
    const open = lineOf(values, 'button') !== 'close';
    const json = values.has('wording.language') && open ? { open, wording } : { open };
    await unwrap(reader.client.recommendations[':id'].listing.$put({ param: { id }, json }, once));
    return `/recommendations/${id}/listing?done=saved`;
  },
};
