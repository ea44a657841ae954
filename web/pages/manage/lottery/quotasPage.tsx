import { formatNumber } from '../../../../analysis/format.ts';
import type { LotteryReading } from '../../../../api/model/lotteryReading.ts';
import type { Language } from '../../../../surveys/text.ts';
import { unwrap } from '../../../client.ts';
import { EntryForm, TextField, Told } from '../../../parts/forms.tsx';
import { type FieldWords, type FormView, fieldId } from '../../../parts/formView.ts';
import { formWords } from '../../../text/forms/words.ts';
import { lotteryWords } from '../../../text/manage/lottery/words.ts';
import { integerOf, lineOf, rowsOf } from '../entries.ts';
import type { FormPage } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { boundsOf, featuresOf, lotteryTrail, readLottery } from './reading.ts';

/** What the two numbers of each answer are called: in full where an error names them, shortly below their answer. */
function wordsFor(lottery: LotteryReading, language: Language, short: boolean): Record<string, FieldWords> {
  const words = lotteryWords[language].quotas;
  const seats = formatNumber(lottery.size, language);
  const rows = boundsOf(lottery).flatMap(({ feature, answer }, i) => {
    return [
      [
        `quotas.${i}.min`,
        { label: short ? words.min : words.label.min({ feature, answer }), repair: words.repair.min({ seats }) },
      ],
      [
        `quotas.${i}.max`,
        { label: short ? words.max : words.label.max({ feature, answer }), repair: words.repair.max({ seats }) },
      ],
    ] as [string, FieldWords][];
  });
  return { ...Object.fromEntries(rows), quotas: { label: words.title, repair: words.all } };
}

const Feature = ({ form, lottery, feature }: { form: FormView; lottery: LotteryReading; feature: string }) => {
  const words = lotteryWords[form.language].quotas;
  const silent = lottery.pool?.counts[feature]?.[''] ?? 0;
  return (
    <fieldset class="field">
      <legend>{feature}</legend>
      {silent > 0 && <p>{words.unansweredHere({ people: formatNumber(silent, form.language), n: silent })}</p>}
      {boundsOf(lottery).map(
        ({ feature: own, answer }, i) =>
          own === feature && (
            <fieldset class="quota">
              <legend>
                {words.bears({
                  answer,
                  people: formatNumber(lottery.pool?.counts[feature]?.[answer] ?? 0, form.language),
                })}
              </legend>
              <input type="hidden" name={`quotas.${i}.feature`} value={own} />
              <input type="hidden" name={`quotas.${i}.answer`} value={answer} />
              <TextField form={form} name={`quotas.${i}.min`} type="number" />
              <TextField form={form} name={`quotas.${i}.max`} type="number" />
            </fieldset>
          ),
      )}
    </fieldset>
  );
};

/** How few and how many seats may go to each answer of the pool. */
export const quotasPage: FormPage = {
  verb: 'lottery.prepare',
  async open(turn) {
    const values = new URLSearchParams();
    boundsOf(await readLottery(turn)).forEach(({ min, max }, i) => {
      values.set(`quotas.${i}.min`, String(min));
      values.set(`quotas.${i}.max`, String(max));
    });
    return values;
  },
  async show(turn, entries) {
    const { reader } = turn;
    const { language } = reader;
    const { quotas: words, facts } = lotteryWords[language];
    const lottery = await readLottery(turn);
    const form = { ...entries, language, words: wordsFor(lottery, language, false) };
    const fields = { ...form, words: wordsFor(lottery, language, true) };
    const features = featuresOf(lottery);
    return (
      <ManagePage
        reader={reader}
        section="lotteries"
        title={words.title}
        path={lotteryTrail(lottery, language)}
        form={form}
      >
        <p>
          {words.lead} <strong>{`${facts.seats}${language === 'fr' ? '\u00a0' : ''}: ${lottery.size}`}</strong>
        </p>
        {features.length === 0 ? (
          <p>{words.needPool}</p>
        ) : (
          <EntryForm form={form} send={formWords[language].save}>
            <div id={fieldId('quotas')} tabindex={-1}>
              <Told form={form} name="quotas" />
            </div>
            {features.map((feature) => (
              <Feature form={fields} lottery={lottery} feature={feature} />
            ))}
          </EntryForm>
        )}
      </ManagePage>
    );
  },
  async send({ reader, param }, values, once) {
    const id = param('id');
    const quotas = Array.from({ length: rowsOf(values, 'quotas') }, (_, i) => ({
      feature: lineOf(values, `quotas.${i}.feature`),
      answer: lineOf(values, `quotas.${i}.answer`),
      min: integerOf(values, `quotas.${i}.min`),
      max: integerOf(values, `quotas.${i}.max`),
    }));
    await unwrap(reader.client.lotteries[':id'].quotas.$put({ param: { id }, json: { quotas } }, once));
    return `/lotteries/${id}?done=saved`;
  },
};
