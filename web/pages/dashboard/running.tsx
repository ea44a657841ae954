import { formatDay, formatNumber } from '../../../analysis/format.ts';
import type { Language } from '../../../surveys/text.ts';
import { type Client, unwrap } from '../../client.ts';
import { dashboardWords } from '../../text/dashboard/words.ts';
import { campaignsOf } from './choices.ts';

/** Campaigns that take answers now; how many have answered, for those who follow the invitations. */
export async function runningCampaigns(client: Client, program: string) {
  const open = (await campaignsOf(client, program)).filter(({ status }) => status === 'open' || status === 'closing');
  return Promise.all(open.map(({ id }) => unwrap(client.campaigns[':id'].$get({ param: { id } }))));
}

export const Running = ({
  campaigns,
  language,
}: {
  campaigns: Awaited<ReturnType<typeof runningCampaigns>>;
  language: Language;
}) => {
  const words = dashboardWords[language];
  return (
    <section class="running" aria-labelledby="running">
      <h2 id="running">{words.running.heading}</h2>
      {campaigns.length === 0 && <p>{words.running.none}</p>}
      <ul>
        {campaigns.map(({ id, name, wave, closesOn, progress }) => (
          <li>
            <a href={`/campaigns/${id}`}>{name[language]}</a>
            <span>
              {`${words.waves[wave]}, ${closesOn === null ? words.running.noEnd : words.running.until(formatDay(closesOn, language))}`}
            </span>
            {progress && (
              <span>
                {words.running.answered(
                  formatNumber(progress.answered, language),
                  formatNumber(progress.invited, language),
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
