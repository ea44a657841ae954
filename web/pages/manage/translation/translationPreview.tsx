import type { TranslationPlan } from '../../../../surveys/editing/translationRows.ts';
import type { Language } from '../../../../surveys/text.ts';
import { ListTable } from '../../../parts/listTable.tsx';
import { translationWords } from '../../../text/manage/translation/words.ts';
import { textPlaceWords } from './textPlace.ts';

interface TranslationPreviewProps {
  plan: TranslationPlan;
  /** The rows as JSON: sent on, so that the file need not be chosen again. */
  rows: string;
  into: Language;
  revision: number;
  /** Whether the draft has changed since the file was shown first. */
  moved: boolean;
  home: string;
  language: Language;
}

const Changes = ({ plan, into, language }: Pick<TranslationPreviewProps, 'plan' | 'into' | 'language'>) => {
  const words = translationWords[language];
  const from = into === 'fr' ? 'en' : 'fr';
  return (
    <ListTable
      id="changes"
      caption={words.changes(plan.changes.length)}
      head={[words.table.place, words.table.other, words.table.before, words.table.after]}
      rows={plan.changes.map(({ path, text, before, after }) => [
        textPlaceWords(path, language),
        <span lang={from}>{text[from]}</span>,
        before.trim() === '' ? words.blank : <span lang={into}>{before}</span>,
        <span lang={into}>{after}</span>,
      ])}
      none={words.nothing}
    />
  );
};

const LeftAside = ({ plan: { leftAside }, language }: Pick<TranslationPreviewProps, 'plan' | 'language'>) => {
  const words = translationWords[language];
  if (leftAside.length === 0) return null;
  return (
    <section aria-labelledby="aside">
      <h2 id="aside">{words.leftAside(leftAside.length)}</h2>
      <ul class="faults">
        {leftAside.map(({ row, why }) => (
          <li>
            {textPlaceWords(row.place, language)} – {row.fr || row.en} – {words.why[why]}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What a translated file would change, text by text; saved only when its reader agrees. */
export const TranslationPreview = ({ plan, rows, into, revision, moved, home, language }: TranslationPreviewProps) => {
  const words = translationWords[language];
  const others = words.others(plan.same, plan.empty);
  return (
    <>
      {moved && <p class="notice">{words.moved}</p>}
      <Changes plan={plan} into={into} language={language} />
      {others !== '' && <p>{others}</p>}
      <LeftAside plan={plan} language={language} />
      <form id="form" class="entries next" method="post" enctype="multipart/form-data" novalidate>
        {plan.changes.length > 0 && <p>{words.nothingSaved}</p>}
        <input type="hidden" name="key" value={crypto.randomUUID()} />
        <input type="hidden" name="rows" value={rows} />
        <input type="hidden" name="into" value={into} />
        <input type="hidden" name="revision" value={String(revision)} />
        <p class="buttons">
          {plan.changes.length > 0 && (
            <button class="button" type="submit">
              {words.save}
            </button>
          )}
          <a class="button second" href={home}>
            {words.again}
          </a>
        </p>
      </form>
    </>
  );
};
