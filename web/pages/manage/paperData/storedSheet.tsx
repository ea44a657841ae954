import { paperDataWords } from '../../../text/manage/paperData/words.ts';
import { respondentWords } from '../../../text/respondent/words.ts';
import type { Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import type { SheetAt } from './sheetAt.ts';

/** After both entries agree: the receipt code, to be written on the sheet, and on to the next one. */
export const storedSheet = ({ reader }: Turn, { campaign }: SheetAt, receiptCode: string) => {
  const { language } = reader;
  const words = paperDataWords[language];
  return (
    <ManagePage
      reader={reader}
      section="campaigns"
      title={words.sheet.storedTitle}
      path={[
        { href: `/campaigns/${campaign.id}`, label: campaign.name[language] },
        { href: `/campaigns/${campaign.id}/paper`, label: words.title },
      ]}
    >
      <p>{words.sheet.stored}</p>
      <p class="receipt-code">
        {respondentWords[language].thanks.receipt} <strong class="short-code">{receiptCode}</strong>
      </p>
      <p>{words.sheet.write}</p>
      <p>
        <a class="button" href={`/campaigns/${campaign.id}/paper`} autofocus>
          {words.sheet.next}
        </a>
      </p>
    </ManagePage>
  );
};
