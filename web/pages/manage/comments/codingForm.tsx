import { formatDay, formatNumber } from '../../../../analysis/format.ts';
import type { ReviewedComment } from '../../../../api/model/commentReview.ts';
import type { Theme } from '../../../../api/model/themes.ts';
import { RadioField, SelectField } from '../../../parts/choiceFields.tsx';
import type { FormView } from '../../../parts/formView.ts';
import { formWords } from '../../../text/forms/words.ts';
import { commentWords } from '../../../text/manage/comments/words.ts';
import { themeName } from './reviewedCampaign.ts';

/** What a form sends for none of the code book; an empty choice is none at all. */
export const noTheme = 'none';

interface CodingProps {
  comment: ReviewedComment;
  themes: Theme[];
  form: FormView;
}

const Code = ({ themes, form }: Omit<CodingProps, 'comment'>) => {
  const { language } = form;
  const words = commentWords[language].coding;
  const used = themes.filter(({ retiredOn }) => retiredOn === null);
  if (used.length === 0) return <p>{words.noThemes}</p>;
  return (
    <form id="coding" class="entries" method="post" novalidate>
      <input type="hidden" name="key" value={crypto.randomUUID()} />
      <p>{words.independent}</p>
      <RadioField
        form={form}
        name="theme"
        choices={[
          ...used.map(({ id, name, description }) => ({
            value: id,
            label: name[language],
            hint: description[language],
          })),
          { value: noTheme, label: words.none },
        ]}
      />
      <p class="buttons">
        <button class="button" type="submit" name="button" value="code">
          {words.code}
        </button>
      </p>
    </form>
  );
};

const Settle = ({ comment, themes, form }: CodingProps) => {
  const { language } = form;
  const words = commentWords[language].coding;
  const used = themes.filter(({ retiredOn }) => retiredOn === null);
  return (
    <form id="settling" class="entries" method="post" novalidate>
      <input type="hidden" name="key" value={crypto.randomUUID()} />
      <input type="hidden" name="settledBefore" value={String(comment.settled?.sequence ?? 0)} />
      <p>{words.settleLead}</p>
      <SelectField
        form={form}
        name="settlement"
        choices={[
          { value: '', label: formWords[language].choose },
          ...used.map(({ id, name }) => ({ value: id, label: name[language] })),
          { value: noTheme, label: words.none },
        ]}
      />
      <p class="buttons">
        <button class="button second" type="submit" name="button" value="settle">
          {words.settle}
        </button>
      </p>
    </form>
  );
};

/** The theme of an accepted comment: coded by each coder alone, then compared, then settled where they differ. */
export const Coding = ({ comment, themes, form }: CodingProps) => {
  const { language } = form;
  const words = commentWords[language].coding;
  const { codings, settled, mayCode, coded } = comment;
  if (comment.decisions.at(-1)?.decision !== 'accepted') return <p>{words.onlyAccepted}</p>;
  const differ = new Set(codings.map(({ theme }) => theme)).size > 1;
  return (
    <>
      <p>{coded >= 2 ? words.full : words.done(formatNumber(coded, language))}</p>
      {codings.length > 0 && (
        <ul>
          {codings.map(({ by, theme, own }) => (
            <li>{words.gave(own ? words.you : by, themeName(themes, theme, language))}</li>
          ))}
        </ul>
      )}
      {settled !== null ? (
        <p>
          <strong>
            {words.settled(themeName(themes, settled.theme, language), settled.by, formatDay(settled.on, language))}
          </strong>
        </p>
      ) : (
        codings.length > 1 && <p>{differ ? words.differ : words.same}</p>
      )}
      {mayCode && <Code themes={themes} form={form} />}
      {codings.length > 0 && <Settle comment={comment} themes={themes} form={form} />}
    </>
  );
};
