import { formatPercent } from '../../../analysis/format.ts';
import type { ShippedDocument } from '../../../surveys/instruments/catalogue.ts';
import { papers } from '../../../surveys/instruments/papers.ts';
import type { Language } from '../../../surveys/text.ts';
import { ListTable } from '../../parts/listTable.tsx';
import { catalogueWords } from '../../text/catalogue/words.ts';
import { questionnaireWords } from '../../text/manage/questionnaires/words.ts';

interface GroundsProps {
  instrument: ShippedDocument;
  language: Language;
}

/** How answers become figures, in words, and what each scale tells. */
export const Scoring = ({ instrument, language }: GroundsProps) => {
  const { about, document, slug } = instrument;
  const words = catalogueWords[language];
  return (
    <>
      {about.scoring.map((paragraph) => (
        <p>{paragraph[language]}</p>
      ))}
      {document.scales.length > 0 && (
        <ListTable
          id={`scales-${slug}`}
          caption={questionnaireWords[language].scales}
          head={[words.scale, words.scaleTells, words.scoring]}
          rows={document.scales.map(({ name, title, items, minimumAnswered }) => [
            title[language],
            about.scales[name]?.[language] ?? '',
            `${words.questions(items.length)}. ${questionnaireWords[language].scaleOf(formatPercent(minimumAnswered, language))}`,
          ])}
          none=""
        />
      )}
    </>
  );
};

const Names = ({ names }: { names: string[] }) => (
  <p class="measured">
    {names.map((name) => (
      <>
        <code>{name}</code>{' '}
      </>
    ))}
  </p>
);

/** The passages that the items answer to, paper by paper, and what is asked for another reason. */
export const Passages = ({ instrument, language }: GroundsProps) => {
  const { grounding, about } = instrument;
  const cited = [...new Set(grounding.map(({ paper }) => paper))];
  return (
    <>
      {cited.map((paper) => (
        <>
          <p>
            <strong>{papers[paper][language]}</strong>
          </p>
          <ul class="items">
            {grounding
              .filter((passage) => passage.paper === paper)
              .map(({ place, says, items }) => (
                <li>
                  <p>
                    <em>{place[language]}</em>
                  </p>
                  <p>{says[language]}</p>
                  <Names names={items} />
                </li>
              ))}
          </ul>
        </>
      ))}
      {about.productNeeds.length > 0 && (
        <>
          <p>
            <strong>{catalogueWords[language].productNeeds}</strong>
          </p>
          <ul class="items">
            {about.productNeeds.map(({ items, why }) => (
              <li>
                <p>{why[language]}</p>
                <Names names={items} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
