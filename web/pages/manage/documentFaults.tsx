import type { Language } from '../../../surveys/text.ts';
import type { DocumentFault } from '../../../surveys/validation/fault.ts';
import { documentFaultWords } from '../../text/manage/questionnaires/faults.ts';

const faultText = ({ code, params }: DocumentFault, language: Language): string =>
  documentFaultWords[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

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
        <code>{fault.path === '' ? whole : fault.path}</code> {faultText(fault, language)}
      </li>
    ))}
  </ul>
);
