import { unwrap } from '../../client.ts';
import { QrCode } from '../../parts/qrCode.tsx';
import { formWords } from '../../text/forms/words.ts';
import { campaignWords } from '../../text/manage/campaigns/words.ts';
import { campaignTrail } from './campaignTrail.ts';
import type { Turn } from './formPage.tsx';
import { ManagePage } from './managePage.tsx';

const read = ({ reader, param }: Turn) => unwrap(reader.client.campaigns[':id'].$get({ param: { id: param('id') } }));

/** The links of those who have not answered, one strip each, to be printed, cut and handed out. */
export async function linkSheetPage(turn: Turn) {
  const { reader, param } = turn;
  const { client, language } = reader;
  const words = campaignWords[language].sheet;
  const campaign = await read(turn);
  const { items, codeUrl } = await unwrap(
    client.campaigns[':id'].invitations.links.$get({ param: { id: param('id') } }),
  );
  return (
    <ManagePage reader={reader} section="campaigns" title={words.title} path={campaignTrail(campaign, language)}>
      <p class="screen">{`${words.lead} ${formWords[language].print}`}</p>
      {items.length === 0 && <p>{words.none}</p>}
      <ul class="strips">
        {items.map(({ member, team, language: own, url, code }) => (
          <li lang={own}>
            <strong>{member}</strong>
            <span>{team[own]}</span>
            <code>{url}</code>
            <span>
              {words.code[own](codeUrl)} <strong class="short-code">{code}</strong>
            </span>
            <QrCode address={url} label={words.qr[own]} />
          </li>
        ))}
      </ul>
    </ManagePage>
  );
}
