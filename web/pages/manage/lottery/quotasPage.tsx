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
import { boundsOf, lotteryTrail, readLottery } from './reading.ts';

/** What the two numbers of each answer are called; the pool's count stands under the first. */
function wordsFor(lottery: LotteryReading, language: Language): Record<string, FieldWords> {
  const words = lotteryWords[language].quotas;
  const rows = boundsOf(lottery).flatMap(({ feature, answer }, i) => {
    const people = formatNumber(lottery.pool?.counts[feature]?.[answer] ?? 0, language);
    return [
      [
        `quotas.${i}.min`,
        { label: words.label.min({ answer }), hint: words.bears({ people }), repair: words.repair.min },
      ],
      [`quotas.${i}.max`, { label: words.label.max({ answer }), repair: words.repair.max }],
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
      {silent > 0 && <p>{words.unansweredNote({ people: formatNumber(silent, form.language), feature })}</p>}
      {boundsOf(lottery).map(
        ({ feature: own, answer }, i) =>
          own === feature && (
            <div class="row two quota">
              <input type="hidden" name={`quotas.${i}.feature`} value={own} />
              <input type="hidden" name={`quotas.${i}.answer`} value={answer} />
              <TextField form={form} name={`quotas.${i}.min`} type="number" />
              <TextField form={form} name={`quotas.${i}.max`} type="number" />
            </div>
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
    const form = { ...entries, language, words: wordsFor(lottery, language) };
    const features = [...new Set(boundsOf(lottery).map(({ feature }) => feature))];
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
              <Feature form={form} lottery={lottery} feature={feature} />
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
