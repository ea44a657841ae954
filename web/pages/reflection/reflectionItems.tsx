import { formatNumber } from '../../../analysis/format.ts';
import type { SharedItem, SharedSide } from '../../../analysis/reflection/sharedItems.ts';
import { type Side, sides } from '../../../surveys/side.ts';
import type { Language } from '../../../surveys/text.ts';
import { reflectionWords } from '../../text/reflection/words.ts';
import { vocabulary } from '../../text/vocabulary/words.ts';

/** Who answered, as a role; only the side where no more is known. */
export const roleWords = (role: SharedSide['answers'][number]['role'], side: Side, language: Language): string =>
  role === null ? vocabulary[language].sides[side] : vocabulary[language].memberRoles[role];

/** Each point that was chosen, from the lowest, with the roles of those who chose it: `Professional (2), Manager`. */
function chosenPoints({ answers }: SharedSide, side: Side, language: Language): [label: string, who: string][] {
  const points = new Map<string, Map<string, number>>();
  for (const answer of [...answers].sort((a, b) => (a.point ?? 0) - (b.point ?? 0))) {
    const label = answer.words[language];
    const roles = points.get(label) ?? new Map<string, number>();
    const role = roleWords(answer.role, side, language);
    points.set(label, roles.set(role, (roles.get(role) ?? 0) + 1));
  }
  return [...points].map(([label, roles]) => [
    label,
    [...roles].map(([role, people]) => (people === 1 ? role : `${role}\u00a0(${people})`)).join(', '),
  ]);
}

const OneSide = ({ item, side, language }: { item: SharedItem; side: Side; language: Language }) => {
  const words = reflectionWords[language];
  const { mean, answers } = item.sides[side];
  return (
    <div class={`one-side ${side}`}>
      <h4>
        {vocabulary[language].sides[side]}
        {mean !== null && <span class="mean"> {words.mean(formatNumber(mean, language, 1))}</span>}
      </h4>
      {answers.length === 0 ? (
        <p class="none">{words.none[side]}</p>
      ) : item.range === null ? (
        <ul>
          {answers.map(({ role, words: said }) => (
            <li>
              <span class="who">{roleWords(role, side, language)}</span>
              <span class="said">{said[language]}</span>
            </li>
          ))}
        </ul>
      ) : (
        <ul>
          {chosenPoints(item.sides[side], side, language).map(([label, who]) => (
            <li>
              <span class="said">{label}</span>
              <span class="who">{who}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

const Item = ({ item, language }: { item: SharedItem; language: Language }) => {
  const words = reflectionWords[language];
  const { difference, range } = item;
  return (
    <section class="shared-item" aria-labelledby={`item-${item.name}`}>
      <h3 id={`item-${item.name}`}>{item.text[language]}</h3>
      {range !== null && (
        <p class="distance">
          {difference === null
            ? words.oneSide
            : words.distance(formatNumber(difference, language, 1), formatNumber(range.high - range.low, language))}
        </p>
      )}
      <div class="two-sides">
        {sides.map((side) => (
          <OneSide item={item} side={side} language={language} />
        ))}
      </div>
    </section>
  );
};

/** The answers of a team, side by side: statements first, the widest distance on top, then what was written. */
export const ReflectionItems = ({ items, language }: { items: SharedItem[]; language: Language }) => {
  const words = reflectionWords[language];
  const ordered = items.filter(({ range }) => range !== null);
  const others = items.filter(({ range }) => range === null);
  if (items.length === 0) return <p>{words.nothing}</p>;
  return (
    <>
      {ordered.length > 0 && (
        <>
          <h2>{words.statements}</h2>
          <p class="hint">{words.statementsOrder}</p>
          {ordered.map((item) => (
            <Item item={item} language={language} />
          ))}
        </>
      )}
      {others.length > 0 && (
        <>
          <h2>{words.ownWords}</h2>
          {others.map((item) => (
            <Item item={item} language={language} />
          ))}
        </>
      )}
    </>
  );
};
