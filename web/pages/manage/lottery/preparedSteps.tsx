import { formatNumber, formatPercent } from '../../../../analysis/format.ts';
import type { LotteryReading } from '../../../../api/model/lotteryReading.ts';
import type { Language } from '../../../../surveys/text.ts';
import { ActionForm } from '../../../parts/actionForm.tsx';
import { ListTable } from '../../../parts/listTable.tsx';
import { lotteryWords } from '../../../text/manage/lottery/words.ts';
import { ChancesTable, chanceSentence } from './chances.tsx';
import { boundsOf, nextStep } from './reading.ts';

interface StepProps {
  lottery: LotteryReading;
  language: Language;
}

export const Volunteers = ({ lottery, language }: StepProps) => {
  const { steps, volunteers: words } = lotteryWords[language];
  const { pool, state, draw, id } = lottery;
  const people = pool?.people ?? 0;
  return (
    <section aria-labelledby="volunteers">
      <h2 id="volunteers">{steps.volunteers}</h2>
      <p>
        {pool === null
          ? state === 'drawn'
            ? words.reduced
            : [words.deleted, draw === null ? '' : words.left].join(' ').trim()
          : people === 0
            ? words.none
            : words.count({ people: formatNumber(people, language), n: people })}
      </p>
      {pool !== null && <p>{words.privacy}</p>}
      {state === 'prepared' && (
        <p>
          <a class={people === 0 ? 'button' : 'button second'} href={`/lotteries/${id}/people`}>
            {people === 0 ? words.add : words.change}
          </a>
        </p>
      )}
    </section>
  );
};

/** On the record the steps have no numbers. */
export const Quotas = ({ lottery, language, numbered = true }: StepProps & { numbered?: boolean }) => {
  const { steps, quotas: words } = lotteryWords[language];
  const counts = lottery.pool?.counts ?? lottery.commitment?.counts ?? {};
  const bounds = boundsOf(lottery);
  return (
    <section aria-labelledby="quotas">
      <h2 id="quotas">{steps.quotas.replace(/^\d+\.\s*/, numbered ? '$&' : '')}</h2>
      <ListTable
        id="quotas-table"
        caption={words.caption}
        head={[words.answer, words.min, words.max, words.inPool]}
        rows={bounds.map(({ feature, answer, min, max }) => [
          `${feature}, ${answer}`,
          formatNumber(min, language),
          formatNumber(max, language),
          formatNumber(counts[feature]?.[answer] ?? 0, language),
        ])}
        none={words.needPool}
      />
      {Object.entries(counts).map(
        ([feature, { '': silent = 0 }]) =>
          silent > 0 && <p>{words.unansweredNote({ people: formatNumber(silent, language), n: silent, feature })}</p>,
      )}
      {lottery.state === 'prepared' && bounds.length > 0 && (
        <p>
          <a
            class={nextStep(lottery) === 'quotas' ? 'button' : 'button second'}
            href={`/lotteries/${lottery.id}/quotas`}
          >
            {words.change}
          </a>
        </p>
      )}
    </section>
  );
};

const Found = ({ lottery, language }: StepProps) => {
  const words = lotteryWords[language].check;
  const { check, pool, size } = lottery;
  if (check === null) return null;
  const number = (value: number) => formatNumber(value, language);
  const { relaxation, chances, profiles } = check;
  if (relaxation === null)
    return <p class="notice">{words.tooSmall({ people: number(pool?.people ?? 0), seats: number(size) })}</p>;
  if (chances === null)
    return (
      <div class="notice">
        <p>{words.impossible}</p>
        <ul>
          {relaxation.map(({ bound, from, to, ...rest }) => (
            <li>{words.ease[bound]({ ...rest, from: number(from), to: number(to) })}</li>
          ))}
        </ul>
      </div>
    );
  return (
    <>
      <p>
        <strong>{words.possible}</strong> {chanceSentence(chances, language)}
      </p>
      {chances.min < 1e-9 && <p class="notice">{words.zero}</p>}
      <ChancesTable chances={chances} language={language} />
      <details>
        <summary>{words.profiles}</summary>
        <ListTable
          id="profiles"
          caption={words.profiles}
          head={[words.profile, words.people, words.chance]}
          rows={[...profiles]
            .sort((a, b) => a.probability - b.probability)
            .map(({ n, features, probability }) => [
              Object.entries(features)
                .map(([feature, answer]) =>
                  language === 'fr'
                    ? `${feature}\u00a0: ${answer || words.noAnswer}`
                    : `${feature}: ${answer || words.noAnswer}`,
                )
                .join(', '),
              number(n),
              formatPercent(probability, language, 1),
            ])}
          none=""
        />
      </details>
    </>
  );
};

export const Check = ({ lottery, language }: StepProps) => {
  const { steps, check: words } = lotteryWords[language];
  const { commitment, state, pool, check } = lottery;
  return (
    <section aria-labelledby="check">
      <h2 id="check">{steps.check}</h2>
      {commitment !== null ? (
        <>
          <p>{chanceSentence(commitment.chances, language)}</p>
          <ChancesTable chances={commitment.chances} language={language} />
        </>
      ) : (
        <>
          <p>{words.lead}</p>
          <Found lottery={lottery} language={language} />
          {state === 'prepared' &&
            (pool !== null && pool.people > 0 ? (
              <ActionForm
                action="check"
                label={check === null ? words.run : words.again}
                second={nextStep(lottery) !== 'check'}
              />
            ) : (
              <p class="none">{words.needQuotas}</p>
            ))}
        </>
      )}
    </section>
  );
};
