import type { Language } from '../../../../surveys/text.ts';
import { paperDataWords } from '../../../text/manage/paperData/words.ts';

export const takenNumberId = 'sheet-number';

/** The number of a sheet that another one has: it can be changed without typing the sheet again. */
export const TakenNumber = ({ sheet, language }: { sheet: string; language: Language }) => {
  const words = paperDataWords[language].fields.sheet;
  return (
    <div class="field faulty">
      <label for={takenNumberId}>{words?.label}</label>
      <strong class="fault" id={`${takenNumberId}-fault`}>
        {words?.repair}
      </strong>
      <input
        class="entry short"
        id={takenNumberId}
        name="sheet"
        value={sheet}
        autocomplete="off"
        aria-invalid="true"
        aria-describedby={`${takenNumberId}-fault`}
      />
    </div>
  );
};
