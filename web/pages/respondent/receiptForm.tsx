import type { Language } from '../../../surveys/text.ts';
import { sized, type TextSize } from '../../parts/textSize.ts';
import { receiptWords } from '../../text/receipt/words.ts';

export const receiptFormId = 'check';
export const receiptFieldId = 'receipt-code';

interface ReceiptFormProps {
  language: Language;
  typed: string;
  fault: string | null;
  size?: TextSize;
}

/** Asks for a receipt code. Posted, so that no address and no log holds the code. */
export const ReceiptForm = ({ language, typed, fault, size = 100 }: ReceiptFormProps) => {
  const words = receiptWords[language];
  const described = fault === null ? 'receipt-hint' : 'receipt-hint receipt-fault';
  return (
    <form id={receiptFormId} method="post" action={sized(`/receipt?lang=${language}`, size)} autocomplete="off">
      <div class={fault === null ? undefined : 'faulty'}>
        <label for={receiptFieldId}>
          <strong>{words.code}</strong>
        </label>
        <p class="hint" id="receipt-hint">
          {words.hint}
        </p>
        {fault !== null && (
          <p class="fault" id="receipt-fault">
            {fault}
          </p>
        )}
        <input
          id={receiptFieldId}
          class="entry code"
          type="text"
          name="receiptCode"
          value={typed}
          aria-describedby={described}
          aria-invalid={fault === null ? undefined : 'true'}
          autocapitalize="characters"
          spellcheck={false}
        />
      </div>
      <div class="buttons">
        <button class="button" type="submit" name="button" value="check">
          {words.check}
        </button>
      </div>
    </form>
  );
};
