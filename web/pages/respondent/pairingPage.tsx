import { ErrorSummary } from '../../parts/errorSummary.tsx';
import { pageWords } from '../../text/page/words.ts';
import { pairingWords } from '../../text/pairing/words.ts';
import { respondentWords } from '../../text/respondent/words.ts';
import type { Answering } from './answering.ts';
import { firstOf } from './entries.ts';
import { Buttons, FormFrame } from './formFrame.tsx';
import { type PairingFact, type PairingFault, pairingFacts, pairingField, pairingFields } from './pairingCode.ts';

const idOf = (fact: PairingFact): string => `pairing-${fact}`;

interface FactProps {
  answering: Answering;
  fact: PairingFact;
  fault: string | null;
}

const Fact = ({ answering: { language, entries }, fact, fault }: FactProps) => {
  const { question, hint } = pairingWords[language].facts[fact];
  const id = idOf(fact);
  return (
    <div class={fault === null ? 'field' : 'field faulty'}>
      <label for={id}>
        <strong>{question}</strong>
      </label>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      {fault !== null && (
        <p class="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
      <input
        id={id}
        class="entry short"
        type="text"
        name={pairingField(fact)}
        value={firstOf(entries, pairingField(fact))}
        inputmode={fact === 'day' || fact === 'older' ? 'numeric' : undefined}
        aria-describedby={fault === null ? `${id}-hint` : `${id}-hint ${id}-fault`}
        aria-invalid={fault === null ? undefined : 'true'}
        autocomplete="off"
        spellcheck={false}
      />
    </div>
  );
};

/** Asks for the facts of which the code is made, says why, and takes no for an answer. */
export const PairingPage = ({ answering, faults }: { answering: Answering; faults: PairingFault[] }) => {
  const { language, returning } = answering;
  const words = pairingWords[language];
  const { next, toReview, back } = respondentWords[language];
  const faultOf = (fact: PairingFact): string | null => {
    const found = faults.find((fault) => fault.fact === fact);
    return found === undefined ? null : words.faults[found.code];
  };
  const errors = faults.map(({ fact, code }) => ({
    ...{ field: idOf(fact), question: words.facts[fact].question, message: words.faults[code] },
  }));
  return (
    <FormFrame
      answering={answering}
      at="pairing"
      title={`${faults.length > 0 ? pageWords[language].errorPrefix : ''}${words.title}`}
      enter="next"
      fields={pairingFields}
    >
      <ErrorSummary language={language} errors={errors} />
      <h1>{words.title}</h1>
      {words.lead.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      {pairingFacts.map((fact) => (
        <Fact answering={answering} fact={fact} fault={faultOf(fact)} />
      ))}
      <Buttons value="next" label={returning ? toReview : next} back={returning ? undefined : back} />
    </FormFrame>
  );
};
