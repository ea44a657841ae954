import { formatDay } from '../../../analysis/format.ts';
import type { DisputePath } from '../../../analysis/ledger/disputes.ts';
import type { Language } from '../../../surveys/text.ts';
import { voiceWords } from '../../text/voice/words.ts';

/** The path of a dispute: what was done, and what is to come. */
export const DisputeSteps = ({ path, language }: { path: DisputePath; language: Language }) => {
  const { steps, pending } = voiceWords[language].dispute;
  const settled = path.at === 'dispute_settled';
  const mediated = path.steps.some(({ step }) => step === 'mediated');
  return (
    <ol>
      {path.steps.map(({ step, on }) => (
        <li>{`${steps[step]}, ${formatDay(on, language)}`}</li>
      ))}
      {!settled && !mediated && <li>{pending.mediated}</li>}
      {!settled && <li>{pending.dispute_settled}</li>}
    </ol>
  );
};
