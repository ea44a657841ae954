import { formatDay } from '../../../analysis/format.ts';
import type { CampaignDetail } from '../../../api/model/campaignReading.ts';
import type { ReleaseRecord } from '../../../api/model/campaignReleases.ts';
import { ActionForm } from '../../parts/actionForm.tsx';
import { ListTable } from '../../parts/listTable.tsx';
import { campaignWords } from '../../text/manage/campaigns/words.ts';
import type { Reader } from '../reader.ts';
import { may } from './currentProgram.tsx';

interface ReleasesProps {
  campaign: CampaignDetail;
  releases: ReleaseRecord[];
  reader: Reader;
}

/** The releases of a campaign, to cite; and while it runs, the button that makes one by hand. */
export const Releases = ({ campaign, releases, reader }: ReleasesProps) => {
  const { language } = reader;
  const words = campaignWords[language].releases;
  const { status, programId: program, id } = campaign;
  return (
    <section aria-labelledby="releases">
      <h2 id="releases">{words.heading}</h2>
      <ListTable
        id="releases-table"
        caption={words.table}
        head={[words.number, words.on, words.reason, words.fingerprint]}
        rows={releases.map(({ number, releasedOn, reason, sha256 }) => [
          String(number),
          formatDay(releasedOn, language),
          words.reasons[reason],
          <code class="hash">{sha256}</code>,
        ])}
        none={words.none}
      />
      {releases.length > 0 && (
        <p>
          <a href={`/dashboard/satisfaction?${new URLSearchParams({ program, campaign: id })}`}>{words.see}</a>
        </p>
      )}
      {(status === 'open' || status === 'closing') && may(reader, 'release.create') && (
        <ActionForm action="release" second {...words.make} />
      )}
    </section>
  );
};
