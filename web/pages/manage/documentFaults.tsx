import { type Language, languages } from '../../../surveys/text.ts';
import type { DocumentFault } from '../../../surveys/validation/fault.ts';
import { documentFaultWords, faultLanguages } from '../../text/manage/questionnaires/faults.ts';
import { placeWords } from './placeWords.ts';

function faultText({ code, params }: DocumentFault, language: Language): string {
  const missing = languages.find((each) => each === params.language);
  const told = missing === undefined ? params : { ...params, language: faultLanguages[missing][language] };
  return documentFaultWords[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(told[name] ?? whole));
}

/** What is wrong with a document, each fault with its place. */
export const DocumentFaults = ({
  faults,
  language,
  whole,
}: {
  faults: DocumentFault[];
  language: Language;
  whole: string;
}) => (
  <ul class="faults">
    {faults.map((fault) => (
      <li>
        {placeWords(fault.path, language)} <code>{fault.path === '' ? whole : fault.path}</code>{' '}
        {faultText(fault, language)}
      </li>
    ))}
  </ul>
);
