import type { Impact } from '../../../api/model/questionnaireImpact.ts';
import type { DocumentChange } from '../../../surveys/comparison/change.ts';
import { withoutPipes } from '../../../surveys/piping.ts';
import type { Language } from '../../../surveys/text.ts';
import type { FormView } from '../../parts/formView.ts';
import { type ImpactWords, impactWords } from '../../text/manage/impact/words.ts';
import { ImpactItem, ImpactScale } from './impactItem.tsx';
import { calledByText } from './ruleWords.ts';
import { WordingView } from './wordingView.tsx';

/** What a text around the items is: `/consent/paragraphs/1`, `/sections/name/title`. */
function partName(part: string, words: ImpactWords): string {
  const [, first = '', second = '', third = ''] = part.split('/');
  if (first === 'sections') return words.sectionPart(third === 'title' ? 'title' : 'intro', second);
  if (second === 'paragraphs') return words.paragraph(Number(third) + 1);
  return words.parts[part] ?? part;
}

const isChanged = (each: Impact['items'][number] | Impact['scales'][number]): boolean =>
  each.status !== 'kept' || each.changes.length > 0 || each.proposed !== 'identical';

interface ChangesProps {
  impact: Impact;
  language: Language;
  /** Null: to be read, nothing to be decided. */
  form: FormView | null;
}

const Around = ({ changes, language, heads }: { changes: DocumentChange[]; language: Language; heads: Heads }) => {
  const words = impactWords[language];
  return (
    <section aria-labelledby="around">
      <h2 id="around">{words.around}</h2>
      {changes.map((change) =>
        change.code === 'reworded' ? (
          <WordingView what={partName(change.part, words)} wording={change} heads={heads} language={language} />
        ) : (
          <p>{words.document(change)}</p>
        ),
      )}
    </section>
  );
};
interface Heads {
  earlier: string;
  later: string;
}

/** How many items changed, in one sentence. */
export function impactSummary({ items, scales, document }: Impact, language: Language): string {
  const words = impactWords[language];
  const count = (status: string) => items.filter((item) => item.status === status && isChanged(item)).length;
  const counts = { added: count('added'), removed: count('removed'), changed: count('kept') };
  const same = items.filter((item) => !isChanged(item)).length;
  if (document.length === 0 && !items.some(isChanged) && !scales.some(isChanged)) return words.nothing;
  return words.summary({ ...counts, same });
}

/** Everything that changes, item by item, each with what there is to decide. */
export const ImpactChanges = ({ impact, language, form }: ChangesProps) => {
  const words = impactWords[language];
  const heads = { earlier: words.earlier(impact.base.number), later: words.later };
  const names = calledByText(impact.items, language);
  const [items, scales] = [impact.items.filter(isChanged), impact.scales.filter(isChanged)];
  const same = impact.items.filter((item) => !isChanged(item));
  return (
    <>
      {items.length > 0 && (
        <section aria-labelledby="items">
          <h2 id="items">{words.items}</h2>
          <ul class="impact">
            {items.map((item) => (
              <ImpactItem item={item} language={language} heads={heads} names={names} form={form} />
            ))}
          </ul>
        </section>
      )}
      {scales.length > 0 && (
        <section aria-labelledby="scales">
          <h2 id="scales">{words.scales}</h2>
          <ul class="impact">
            {scales.map((scale) => (
              <ImpactScale scale={scale} language={language} heads={heads} form={form} />
            ))}
          </ul>
        </section>
      )}
      {impact.document.length > 0 && <Around changes={impact.document} language={language} heads={heads} />}
      {same.length > 0 && (
        <details class="detail">
          <summary>{words.same(same.length)}</summary>
          <ul>
            {same.map(({ name, text }) => (
              <li>
                {withoutPipes(text)[language]} <code>{name}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};
