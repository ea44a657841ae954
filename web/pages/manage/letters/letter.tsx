import { formatDay } from '../../../../analysis/format.ts';
import type { Letter, Letters } from '../../../../api/model/letters.ts';
import { QrCode } from '../../../parts/qrCode.tsx';
import { letterWords } from '../../../text/manage/letters/letter.ts';
import { respondentWords } from '../../../text/respondent/words.ts';

/** An address without what a browser adds by itself: shorter to type. */
const spoken = (url: string): string => url.replace(/^https?:\/\//, '');

/** A letter on one sheet, in the language of the person: who asks, why, how long, what is kept, and the two ways in. */
export const LetterPage = ({ letter, shared }: { letter: Letter; shared: Letters }) => {
  const { language, side, member, team, minutes, url, code } = letter;
  const { program, mode, minimumGroup, closesOn, ownWords, aboutYou, codeUrl, replyTo } = shared;
  const words = letterWords[language];
  const { kept, keptAboutYou, readers, sides } = respondentWords[language].landing;
  return (
    <article class="letter" lang={language} aria-label={member}>
      <header>
        <p class="from">{program[language]}</p>
        <p class="team">{team[language]}</p>
      </header>
      <p>{words.greeting(member)}</p>
      <p>{`${words.asking(program[language], team[language])} ${words.why}`}</p>
      {ownWords !== null && ownWords[language] !== '' && <p class="own">{ownWords[language]}</p>}
      <p>
        {`${words.minutes(minutes)} `}
        {closesOn !== null && <strong>{words.until(formatDay(closesOn, language))}</strong>}
      </p>
      <h2>{words.howTo}</h2>
      <div class="ways">
        <div class="scan">
          <QrCode address={url} label={words.qr} />
          <p>{words.scan}</p>
        </div>
        <div class="type">
          <p>{words.type}</p>
          <p class="large">{spoken(codeUrl)}</p>
          <p>{words.code}</p>
          <p class="large code">{code}</p>
          <p class="yours">{words.yours}</p>
        </div>
      </div>
      <h2>{kept.heading}</h2>
      <ul>
        {kept.points[mode](sides[side]).map((point) => (
          <li>{point}</li>
        ))}
        {aboutYou[side] && <li>{keptAboutYou}</li>}
      </ul>
      <h2>{readers.heading}</h2>
      <ul>
        {readers.points[mode](minimumGroup).map((point) => (
          <li>{point}</li>
        ))}
      </ul>
      <p>{`${words.free(replyTo)} ${words.paper}`}</p>
    </article>
  );
};
