import {
  type Loss,
  type LossCode,
  type LossEffect,
  lossCodes,
  lossEffects,
} from '../../../../surveys/exchange/loss.ts';
import type { Language } from '../../../../surveys/text.ts';
import { exchangeWords, lossText } from '../../../text/manage/exchange/words.ts';
import { importingWords } from '../../../text/manage/importing/words.ts';
import { placeWords } from '../placeWords.ts';

/** The same sentence said of several places stands once. */
export interface GroupedLoss {
  text: string;
  code: LossCode;
  effect: LossEffect;
  places: string[];
}

export function groupLosses(losses: Loss[], language: Language): GroupedLoss[] {
  const groups = new Map<string, Omit<GroupedLoss, 'places'> & { places: Set<string> }>();
  for (const each of losses) {
    const text = lossText(each, language);
    const group = groups.get(text) ?? { text, code: each.code, effect: lossCodes[each.code], places: new Set() };
    group.places.add(each.path);
    groups.set(text, group);
  }
  return [...groups.values()].map((group) => ({ ...group, places: [...group.places] }));
}

/** Places told one by one; the others are counted. */
const shownPlaces = 12;

export const Places = ({ places, language }: { places: string[]; language: Language }) => {
  const words = importingWords[language];
  // Two places in the same question are one to their readers.
  const distinct = [...new Set(places.map((place) => placeWords(place, language) ?? place))];
  const told = distinct.slice(0, shownPlaces);
  const others = distinct.length - told.length;
  const list = told.map((place, i) => (
    <>
      {i > 0 && ', '}
      {place === '' ? words.whole : places.includes(place) ? <code>{place}</code> : place}
    </>
  ));
  return (
    <span class="places">
      {list}
      {others > 0 && ` ${words.more(others)}`}
    </span>
  );
};

const LossEntry = ({ loss, language }: { loss: GroupedLoss; language: Language }) => {
  const { text, places } = loss;
  if (places.every((place) => place === '')) return <li>{text}</li>;
  return (
    <li>
      {text}{' '}
      {places.length < 4 ? (
        <Places places={places} language={language} />
      ) : (
        <details>
          <summary>{importingWords[language].places(places.length)}</summary>
          <Places places={places} language={language} />
        </details>
      )}
    </li>
  );
};

/** Sentences of one sort that are told one by one; more of them are folded up. */
const fewSentences = 4;

const Entries = ({ losses, language }: { losses: GroupedLoss[]; language: Language }) => {
  const codes = [...new Set(losses.map(({ code }) => code))];
  return (
    <ul class="losses">
      {codes.map((code) => {
        const alike = losses.filter((each) => each.code === code);
        const [first, ...others] = alike.map((each) => <LossEntry loss={each} language={language} />);
        if (alike.length <= fewSentences) return [first, ...others];
        return (
          <li>
            {alike[0]?.text}
            <details>
              <summary>{importingWords[language].names(alike.length)}</summary>
              <ul class="losses">
                {first}
                {others}
              </ul>
            </details>
          </li>
        );
      })}
    </ul>
  );
};

/** What an exchange does not carry over, in plain words, the gravest first. */
export const LossList = ({ losses, language, level }: { losses: Loss[]; language: Language; level: 2 | 4 }) => {
  const groups = groupLosses(losses, language);
  const Heading = level === 2 ? 'h2' : 'h4';
  return (
    <>
      {lossEffects
        .filter((effect) => groups.some((group) => group.effect === effect))
        .map((effect) => (
          <>
            <Heading>{exchangeWords[language].effects[effect]}</Heading>
            <Entries losses={groups.filter((group) => group.effect === effect)} language={language} />
          </>
        ))}
    </>
  );
};
