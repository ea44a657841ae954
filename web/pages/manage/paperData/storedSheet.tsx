import { paperDataWords } from '../../../text/manage/paperData/words.ts';
import { receiptWords } from '../../../text/receipt/words.ts';
import { campaignTrail } from '../campaignTrail.ts';
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
      path={[...campaignTrail(campaign, language), { href: `/campaigns/${campaign.id}/paper`, label: words.title }]}
    >
      <p>{words.sheet.stored}</p>
      <p class="receipt-code">
        {receiptWords[language].code} <strong class="short-code">{receiptCode.replaceAll('-', ' ')}</strong>
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
