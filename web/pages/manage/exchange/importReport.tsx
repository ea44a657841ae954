import type { ImportedQuestionnaire } from '../../../../api/model/questionnaireImport.ts';
import type { Language } from '../../../../surveys/text.ts';
import { Facts } from '../../../parts/listTable.tsx';
import { importingWords } from '../../../text/manage/importing/words.ts';
import { documentFaultWords } from '../../../text/manage/questionnaires/faults.ts';
import { vocabulary } from '../../../text/vocabulary/words.ts';
import { LossList } from './lossList.tsx';

type Faults = ImportedQuestionnaire['faults'];

/** Faults told one by one; a questionnaire in one language has as many as texts. */
const shownFaults = 30;

const faultText = ({ code, params }: Faults[number], language: Language): string =>
  documentFaultWords[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

const FaultList = ({ faults, language }: { faults: Faults; language: Language }) => {
  const words = importingWords[language];
  if (faults.length === 0) return <p>{words.noFaults}</p>;
  return (
    <details class="detail">
      <summary>{words.faults(faults.length)}</summary>
      <p>{words.faultsLead}</p>
      <ul class="faults">
        {faults.slice(0, shownFaults).map((fault) => (
          <li>
            <code>{fault.path || words.whole}</code> {faultText(fault, language)}
          </li>
        ))}
      </ul>
      {faults.length > shownFaults && <p>{words.more(faults.length - shownFaults)}</p>}
    </details>
  );
};

/** What a file would become: in figures, then what changes and what is lost, then what is still to be written. */
export const ImportReport = ({ imported, language }: { imported: ImportedQuestionnaire; language: Language }) => {
  const words = importingWords[language];
  const { format, title, sections, items, purpose, losses, faults } = imported;
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <>
      <Facts
        facts={[
          ['Questionnaire', title?.[language] || title?.[other] || '–'],
          [words.format, words.formats[format]],
          [words.holds, words.contents(sections, items)],
          [words.purpose, vocabulary[language].purposes[purpose]],
        ]}
      />
      {losses.length === 0 ? (
        <p>{words.kept}</p>
      ) : (
        <>
          <LossList losses={losses} language={language} level={2} />
          <p class="hint">{words.placesNote}</p>
        </>
      )}
      <FaultList faults={faults} language={language} />
    </>
  );
};
