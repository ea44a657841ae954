import { raw } from 'hono/html';
import { formatDay, formatNumber } from '../../../../analysis/format.ts';
import { dayOf } from '../../../../analysis/ledger/days.ts';
import type { LotteryReading } from '../../../../api/model/lotteryReading.ts';
import type { Language } from '../../../../surveys/text.ts';
import { PageProblem } from '../../../client.ts';
import { LanguageLink } from '../../../parts/languageSwitch.tsx';
import { Facts } from '../../../parts/listTable.tsx';
import { Page } from '../../../parts/page.tsx';
import { lotteryWords } from '../../../text/manage/lottery/words.ts';
import type { Turn } from '../formPage.tsx';
import { ChancesTable, chanceSentence } from './chances.tsx';
import { Withdrawals } from './drawnSteps.tsx';
import { Quotas } from './preparedSteps.tsx';
import { placeName, readLottery } from './reading.ts';

const sizes = ['letter', 'a4'] as const;

/** Quotes for a shell, where the value holds more than letters and digits. */
const quotedForShell = (value: string): string => `'${value.replaceAll("'", "'\\''")}'`;

const commandOf = ({ size, reserves, draw }: LotteryReading): string =>
  [
    'npm run --silent cli -- analyze lottery --data people.csv --features features.csv',
    `--id id --size ${size} --reserves ${reserves}`,
    `--secret ${draw?.secret ?? ''}`,
    `--public ${quotedForShell(draw?.publicValue ?? '')}`,
  ].join(' \\\n  ');

const Hash = ({ value }: { value: string }) => <code class="hash">{value}</code>;

const named = (name: string, language: Language): string => `${name}${language === 'fr' ? '\u00a0' : ''}:`;

const Drawn = ({ lottery, language }: { lottery: LotteryReading; language: Language }) => {
  const { record: words } = lotteryWords[language];
  const { draw } = lottery;
  if (draw === null) return <p>{words.notYet}</p>;
  const empty = draw.panel.length - lottery.panel.length;
  return (
    <>
      <h2>{lotteryWords[language].steps.panel.replace(/^\d+\.\s*/, '')}</h2>
      <p>
        <strong>{named(words.panel, language)}</strong> {draw.panel.join(', ')}
      </p>
      <p>
        <strong>{named(words.reserves, language)}</strong> {draw.reserves.join(', ') || '–'}
      </p>
      <Withdrawals lottery={lottery} language={language} />
      {lottery.withdrawals.length > 0 && (
        <p>
          <strong>{named(words.now, language)}</strong>{' '}
          {[
            ...lottery.panel.map(({ reference }) => reference),
            ...(empty > 0 ? [words.emptySeats({ seats: formatNumber(empty, language) })] : []),
          ].join(', ')}
        </p>
      )}
      <h2>{words.verify}</h2>
      <p>{words.verifyLead}</p>
      <pre class="command">{commandOf(lottery)}</pre>
    </>
  );
};

/** Everything of a draw on a sheet to print; before the draw, what is to be published. */
export async function recordPage(turn: Turn) {
  const { reader } = turn;
  const { language, url } = reader;
  const { record: words, commitment: committed, facts: names, ...all } = lotteryWords[language];
  const lottery = await readLottery(turn);
  const { commitment, draw, id } = lottery;
  if (commitment === null) throw new PageProblem(409, 'wrong_state', {});
  const size = sizes.find((each) => each === url.searchParams.get('size')) ?? 'letter';
  const day = (at: number) => formatDay(dayOf(at), language);
  return (
    <Page language={language} title={words.title} sheet="lottery.css" languageSwitch={null}>
      <style>{raw(`@page{size:${size};margin:15mm}`)}</style>
      <nav class="print-options" aria-label={words.title}>
        <p>{words.print}</p>
        <p>
          <a href={`/lotteries/${id}`}>{words.back}</a>
          {sizes.map((each) => (
            <a href={`/lotteries/${id}/record?size=${each}`} aria-current={each === size ? 'page' : undefined}>
              {words.sizes[each]}
            </a>
          ))}
          <LanguageLink language={language} path={`/lotteries/${id}/record`} />
        </p>
      </nav>
      <h1>{`${words.title} – ${lottery.name[language]}`}</h1>
      <Facts
        facts={[
          [names.state, all.states[lottery.state]],
          [names.place, await placeName(turn, lottery)],
          [names.seats, formatNumber(lottery.size, language)],
          [names.reserves, formatNumber(lottery.reserves, language)],
          [words.pool, formatNumber(commitment.people, language)],
          [words.committed, day(commitment.committedAt)],
          [words.source, commitment.publicSource[language]],
          [committed.hash, <Hash value={commitment.commitment} />],
          ['people.csv (SHA-256)', <Hash value={commitment.peopleHash} />],
          ['features.csv (SHA-256)', <Hash value={commitment.featuresHash} />],
          [words.lotteryHash, <Hash value={commitment.lotteryHash} />],
          ...(draw === null
            ? []
            : ([
                [words.drawn, day(draw.drawnAt)],
                [words.value, draw.publicValue],
                [words.secret, <Hash value={draw.secret} />],
                [words.seed, <Hash value={draw.seed} />],
              ] as [string, string][])),
        ]}
      />
      <Quotas lottery={{ ...lottery, state: 'final' }} language={language} numbered={false} />
      <p>{chanceSentence(commitment.chances, language)}</p>
      <ChancesTable chances={commitment.chances} language={language} />
      <Drawn lottery={lottery} language={language} />
    </Page>
  );
}
