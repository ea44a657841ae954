import type { Language } from '../../surveys/text.ts';
import { overviewWords } from '../text/overview/words.ts';

/** Why a figure may be withheld, in words, beside the one symbol for it. */
export const WhyHidden = ({ language, open }: { language: Language; open?: boolean }) => {
  const { heading, lead, few, alike, others, sides, person, which, lost } = overviewWords[language].why;
  return (
    <details class="detail why" open={open}>
      <summary>{heading}</summary>
      {/* The anchor stands inside: a link to it opens what is folded. */}
      <p id="why">{lead}</p>
      <ul>
        {[few, alike, others, sides, person].map((reason) => (
          <li>{reason}</li>
        ))}
      </ul>
      <p>{which}</p>
      <p>{lost}</p>
    </details>
  );
};
