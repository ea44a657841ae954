import type { Wording } from '../../../surveys/comparison/change.ts';
import { wordDiff } from '../../../surveys/comparison/wordDiff.ts';
import { replacePipes } from '../../../surveys/piping.ts';
import type { Language } from '../../../surveys/text.ts';
import { impactWords } from '../../text/manage/impact/words.ts';
import type { RuleNames } from './ruleWords.ts';

interface WordingViewProps {
  /** What the words are: a wording, a hint, a label. */
  what: string;
  wording: Wording;
  /** Heads of the two wordings. */
  heads: { earlier: string; later: string };
  /** How each language calls the questions whose answers a text recalls. */
  asked: Record<Language, RuleNames>;
  language: Language;
}

/** One text before and after, side by side, what went struck through and what came underlined. */
export const WordingView = ({ what, wording, heads, asked, language }: WordingViewProps) => {
  const words = impactWords[language];
  const own = wording.language;
  const recalling = (text: string | null) =>
    replacePipes(text ?? '', ({ item, fallback }) => impactWords[own].recalled(asked[own].item(item), fallback));
  const stretches = wordDiff(recalling(wording.before), recalling(wording.after));
  const side = (left: 'removed' | 'added') =>
    stretches
      .filter(({ kind }) => kind === 'same' || kind === left)
      .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? <del>{text}</del> : <ins>{text}</ins>));
  return (
    <div class="wording">
      <p>
        {what} ({words.languages[wording.language]})
      </p>
      <dl class="two">
        <div>
          <dt>{heads.earlier}</dt>
          {wording.before === null ? <dd>{words.none}</dd> : <dd lang={wording.language}>{side('removed')}</dd>}
        </div>
        <div>
          <dt>{heads.later}</dt>
          {wording.after === null ? <dd>{words.none}</dd> : <dd lang={wording.language}>{side('added')}</dd>}
        </div>
      </dl>
    </div>
  );
};
