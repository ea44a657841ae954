import { formatDay, formatNumber } from '../../../../analysis/format.ts';
import { dayOf } from '../../../../analysis/ledger/days.ts';
import type { LotteryReading } from '../../../../api/model/lotteryReading.ts';
import type { Language } from '../../../../surveys/text.ts';
import { ActionForm } from '../../../parts/actionForm.tsx';
import { SelectField } from '../../../parts/choiceFields.tsx';
import { TextField, TextPair } from '../../../parts/forms.tsx';
import type { FormView } from '../../../parts/formView.ts';
import { Facts, ListTable } from '../../../parts/listTable.tsx';
import { formWords } from '../../../text/forms/words.ts';
import { lotteryWords } from '../../../text/manage/lottery/words.ts';
import { featuresOf } from './reading.ts';

interface StepProps {
  lottery: LotteryReading;
  form: FormView;
}

export const CommitmentStep = ({ lottery, form }: StepProps) => {
  const { language } = form;
  const { steps, commitment: words, record } = lotteryWords[language];
  const { commitment, state, check, id } = lottery;
  return (
    <section aria-labelledby="commitment">
      <h2 id="commitment">{steps.commitment}</h2>
      {commitment === null && <p>{words.lead}</p>}
      {commitment === null && state === 'prepared' && (check?.chances ?? null) === null && (
        <p class="none">{words.needCheck}</p>
      )}
      {commitment === null && state === 'prepared' && (check?.chances ?? null) !== null && (
        <ActionForm action="commit" label={words.commit} consequence={words.consequence}>
          <div class="entries">
            <TextPair form={form} name="publicSource" />
          </div>
        </ActionForm>
      )}
      {commitment !== null && (
        <>
          <p>
            <strong>{words.done}</strong> {state === 'committed' && words.publish}
          </p>
          <Facts
            facts={[
              [words.hash, <code class="hash">{commitment.commitment}</code>],
              [record.source, commitment.publicSource[language]],
              [record.committed, formatDay(dayOf(commitment.committedAt), language)],
            ]}
          />
          <h3>{words.files}</h3>
          <ul>
            {state === 'committed' && (
              <li>
                <a href={`/api/v1/lotteries/${id}/people.csv`}>{words.people}</a>
              </li>
            )}
            <li>
              <a href={`/api/v1/lotteries/${id}/features.csv`}>{words.features}</a>
            </li>
          </ul>
          {state === 'committed' && <p>{words.filesNote}</p>}
          <p>
            <a class="button second" href={`/lotteries/${id}/record`}>
              {words.record}
            </a>
          </p>
        </>
      )}
    </section>
  );
};

export const DrawStep = ({ lottery, form }: StepProps) => {
  const { language } = form;
  const { steps, draw: words } = lotteryWords[language];
  const { commitment, draw, state } = lottery;
  return (
    <section aria-labelledby="draw">
      <h2 id="draw">{steps.draw}</h2>
      {draw !== null && <p>{words.done({ value: draw.publicValue, day: formatDay(dayOf(draw.drawnAt), language) })}</p>}
      {draw === null && state !== 'committed' && <p class="none">{words.needCommitment}</p>}
      {state === 'committed' && (
        <ActionForm action="draw" label={words.draw} consequence={words.consequence}>
          <div class="entries">
            {commitment !== null && <p>{words.take({ source: commitment.publicSource[language] })}</p>}
            <p>{words.lead}</p>
            <TextField form={form} name="publicValue" />
          </div>
        </ActionForm>
      )}
    </section>
  );
};

const answersOf = (features: Readonly<Record<string, string>>, shown: string[], language: Language): string[] =>
  shown.map((feature) => features[feature] || lotteryWords[language].check.noAnswer);

/** People of the panel or the reserves; what they answered is deleted once the panel is final. */
const People = ({
  lottery,
  language,
  of,
}: {
  lottery: LotteryReading;
  language: Language;
  of: 'panel' | 'reserveList';
}) => {
  const words = lotteryWords[language].panel;
  const shown = lottery.state === 'drawn' ? featuresOf(lottery) : [];
  return (
    <ListTable
      id={of}
      caption={of === 'panel' ? words.caption : words.reserves}
      head={[words.reference, ...shown]}
      rows={lottery[of].map(({ reference, features }) => [reference, ...answersOf(features, shown, language)])}
      none={of === 'panel' ? words.needDraw : words.noReserves}
    />
  );
};

export const Withdrawals = ({ lottery, language }: { lottery: LotteryReading; language: Language }) => {
  const words = lotteryWords[language].panel;
  return lottery.withdrawals.length === 0 ? null : (
    <ListTable
      id="withdrawals"
      caption={words.withdrawals}
      head={[words.left, words.came]}
      rows={lottery.withdrawals.map(({ reference, replacement, seated, recordedAt }) => [
        `${reference} (${formatDay(dayOf(recordedAt), language)})`,
        replacement ?? (seated ? words.nobody : words.fromReserves),
      ])}
      none=""
    />
  );
};

export const PanelStep = ({ lottery, form }: StepProps) => {
  const { language } = form;
  const { steps, panel: words } = lotteryWords[language];
  const { draw, state, panel, reserveList, broken } = lottery;
  const empty = (draw?.panel.length ?? 0) - panel.length;
  const number = (value: number) => formatNumber(value, language);
  return (
    <section aria-labelledby="panel-step">
      <h2 id="panel-step">{steps.panel}</h2>
      {draw === null ? (
        <p class="none">{words.needDraw}</p>
      ) : (
        <>
          {state === 'final' && <p>{words.isFinal}</p>}
          <People lottery={lottery} language={language} of="panel" />
          {empty > 0 && (
            <div class="notice">
              <p>{words.empty({ seats: number(empty) })}</p>
              {broken.length > 0 && (
                <>
                  <p>{words.broken}</p>
                  <ul>
                    {broken.map(({ bound, feature, answer, by }) => (
                      <li>{words.missed[bound]({ feature, answer, by: number(by) })}</li>
                    ))}
                  </ul>
                </>
              )}
            </div>
          )}
          <People lottery={lottery} language={language} of="reserveList" />
          <Withdrawals lottery={lottery} language={language} />
        </>
      )}
      {state === 'drawn' && (
        <>
          <h3>{words.someoneWithdraws}</h3>
          <ActionForm action="withdraw" label={words.withdraw} consequence={words.withdrawLead} second>
            <div class="entries">
              <SelectField
                form={form}
                name="reference"
                choices={[
                  { value: '', label: formWords[language].choose },
                  ...[...panel, ...reserveList].map(({ reference }) => ({ value: reference, label: reference })),
                ]}
              />
            </div>
          </ActionForm>
          <h3>{words.final}</h3>
          <ActionForm action="end:final" label={words.final} consequence={words.finalConsequence} />
        </>
      )}
    </section>
  );
};
