import type { Child } from 'hono/jsx';
import { formatNumber } from '../../../../analysis/format.ts';
import { PageProblem, unwrap } from '../../../client.ts';
import { ActionForm } from '../../../parts/actionForm.tsx';
import { Facts } from '../../../parts/listTable.tsx';
import { type LotteryWords, lotteryWords } from '../../../text/manage/lottery/words.ts';
import { lineOf, textOf } from '../entries.ts';
import type { FormPage } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { CommitmentStep, DrawStep, PanelStep } from './drawnSteps.tsx';
import { Check, Quotas, Volunteers } from './preparedSteps.tsx';
import { lotteryTrail, nextStep, placeName, readLottery } from './reading.ts';

/** Where each step stands on the page. */
const stepIds: Record<keyof LotteryWords['steps'], string> = {
  ...{ volunteers: 'volunteers', quotas: 'quotas', check: 'check', commitment: 'commitment', draw: 'draw' },
  panel: 'panel-step',
};

/** A lottery, step by step: what is done, what comes next, and what it will bring. */
export const lotteryPage: FormPage = {
  verb: 'lottery.read',
  async show(turn, entries) {
    const { reader } = turn;
    const { language } = reader;
    const words = lotteryWords[language];
    const lottery = await readLottery(turn);
    const { size, reserves, state, id } = lottery;
    const next = nextStep(lottery);
    // Given up before its commitment, a lottery has nothing left to show and nothing that could follow.
    const hasCome = state !== 'given_up' || lottery.commitment !== null;
    const form = { ...entries, language, words: words.fields };
    return (
      <ManagePage
        reader={reader}
        section="lotteries"
        title={lottery.name[language]}
        path={lotteryTrail(lottery, language, false)}
        form={form}
      >
        <div id="form" tabindex={-1}>
          <Facts
            facts={[
              [words.facts.state, <strong>{words.states[state]}</strong>],
              ...(next === null
                ? []
                : ([[words.facts.next, <a href={`#${stepIds[next]}`}>{words.steps[next]}</a>]] as [string, Child][])),
              [words.facts.place, await placeName(turn, lottery)],
              [words.facts.seats, formatNumber(size, language)],
              [words.facts.reserves, formatNumber(reserves, language)],
            ]}
          />
        </div>
        {state === 'prepared' && (
          <p>
            <a href={`/lotteries/${id}/settings`}>{words.changeSettings}</a>
          </p>
        )}
        <Volunteers lottery={lottery} language={language} />
        {hasCome && (
          <>
            <Quotas lottery={lottery} language={language} />
            <Check lottery={lottery} language={language} />
            <CommitmentStep lottery={lottery} form={form} />
          </>
        )}
        {state !== 'given_up' && (
          <>
            <DrawStep lottery={lottery} form={form} />
            <PanelStep lottery={lottery} form={form} />
          </>
        )}
        {(state === 'prepared' || state === 'committed') && (
          <details class="give-up">
            <summary>{words.giveUp}</summary>
            <ActionForm action="end:given_up" label={words.giveUpSure} consequence={words.giveUpConsequence} second />
          </details>
        )}
      </ManagePage>
    );
  },
  async send({ reader, param }, values, once) {
    const id = param('id');
    const route = reader.client.lotteries[':id'];
    const at = { param: { id } };
    switch (values.get('button')) {
      case 'check':
        await unwrap(route.check.$post(at, once));
        return `/lotteries/${id}#check`;
      case 'commit':
        await unwrap(route.commit.$post({ ...at, json: { publicSource: textOf(values, 'publicSource') } }, once));
        return `/lotteries/${id}?done=saved#commitment`;
      case 'draw':
        await unwrap(route.draw.$post({ ...at, json: { publicValue: lineOf(values, 'publicValue') } }, once));
        return `/lotteries/${id}#panel-step`;
      case 'withdraw':
        await unwrap(route.withdrawals.$post({ ...at, json: { reference: lineOf(values, 'reference') } }, once));
        return `/lotteries/${id}#panel-step`;
      case 'end:final':
      case 'end:given_up': {
        const kind = values.get('button') === 'end:final' ? 'final' : 'given_up';
        await unwrap(route.end.$post({ ...at, json: { kind } }, once));
        return `/lotteries/${id}?done=saved`;
      }
      default:
        throw new PageProblem(400, 'invalid_request', {});
    }
  },
};
