import { PageProblem } from '../../../client.ts';
import { QrCode } from '../../../parts/qrCode.tsx';
import { formWords } from '../../../text/forms/words.ts';
import { recruitmentWords } from '../../../text/manage/recruitment/words.ts';
import type { Turn } from '../formPage.tsx';
import { ManagePage } from '../managePage.tsx';
import { campaignOf, collectionAt, placeAt, recruitmentTrail } from './readRecruitment.ts';

/** A sheet to print and hand out, in both languages, with the link of one side of an institution as a code. */
export const recruitmentSheet = (origin: string) => async (turn: Turn) => {
  const { reader } = turn;
  const { language } = reader;
  const words = recruitmentWords[language];
  const campaign = await campaignOf(turn);
  const collection = await collectionAt(turn);
  const { stage } = collection;
  const { institution, side, code } = placeAt(turn, collection);
  if (stage === 'accommodations' || code === null) throw new PageProblem(404, 'not_found', { noun: 'recruitment' });
  const address = `${origin}/about-you/${code}`;
  return (
    <ManagePage
      reader={reader}
      section="campaigns"
      title={words.poster.title(words.stages[stage].title)}
      path={recruitmentTrail(campaign, turn)}
    >
      <p class="screen">{`${institution.name[language]}, ${words.sides[side]}. ${formWords[language].print}`}</p>
      <ul class="strips">
        {(['fr', 'en'] as const).map((own) => (
          <li lang={own}>
            <strong>{recruitmentWords[own].poster.heading[stage]}</strong>
            <span>{institution.name[own]}</span>
            <span>{recruitmentWords[own].poster.text}</span>
            <code>{`${address}?lang=${own}`}</code>
            <QrCode address={`${address}?lang=${own}`} label={recruitmentWords[own].poster.qr} />
          </li>
        ))}
      </ul>
    </ManagePage>
  );
};
