import { sourceOf } from '../../../../analysis/ledger/eventDetails.ts';
import type { RecommendationWithEvents } from '../../../../api/model/recommendationReading.ts';
import type { Remeasure } from '../../../../api/model/remeasures.ts';
import type { Text } from '../../../../surveys/text.ts';
import { type Client, PageProblem, unwrap } from '../../../client.ts';
import { DataTable, holdsHidden } from '../../../parts/dataTable.tsx';
import { Facts } from '../../../parts/listTable.tsx';
import { WhyHidden } from '../../../parts/whyHidden.tsx';
import { remeasureWords } from '../../../text/manage/remeasure/words.ts';
import type { Reader } from '../../reader.ts';

const trendAddress = ({ program, institution, item }: Remeasure): string =>
  `/dashboard/trend?${new URLSearchParams({ program, ...(institution !== null && { institution }), measure: item.name })}`;

/** A source that this reader may not read, or that is not there, must not take the page with it. */
async function campaignOf(client: Client, id: string): Promise<{ name: Text; programId: string } | null> {
  try {
    return await unwrap(client.campaigns[':id'].$get({ param: { id } }));
  } catch (error) {
    if (error instanceof PageProblem && (error.code === 'not_found' || error.code === 'forbidden')) return null;
    throw error;
  }
}

/** The campaign whose published comments a recommendation was raised from. */
async function FromComments({ reader, campaignId }: { reader: Reader; campaignId: string }) {
  const { client, language } = reader;
  const words = remeasureWords[language].again;
  const campaign = await campaignOf(client, campaignId);
  if (campaign === null) return null;
  const query = new URLSearchParams({ program: campaign.programId, campaign: campaignId });
  return (
    <section aria-labelledby="remeasure">
      <h2 id="remeasure">{words.comments}</h2>
      <Facts facts={[[words.campaign, campaign.name[language]]]} />
      <p>{words.noScore}</p>
      <p>
        <a href={`/dashboard/comments?${query}`}>{words.read}</a>
      </p>
    </section>
  );
}

/** The figure that a recommendation was raised from, before it and after it was declared implemented. */
export async function RemeasureSection({ reader, recommendation }: RemeasureSectionProps) {
  const { client, language } = reader;
  const source = sourceOf(recommendation.events);
  if (source?.campaignId === undefined) return null;
  if (source.item === undefined) return <FromComments reader={reader} campaignId={source.campaignId} />;
  const param = { id: recommendation.id };
  const { remeasure } = await unwrap<{ remeasure: Remeasure | null }>(
    client.recommendations[':id'].remeasure.$get({ param }),
  );
  if (remeasure === null) return null;
  const words = remeasureWords[language].again;
  const { measured, campaign, item, institution, placeName } = remeasure;
  return (
    <section aria-labelledby="remeasure">
      <h2 id="remeasure">{words.heading}</h2>
      <Facts
        facts={[
          [words.item, item.words[language]],
          [words.campaign, campaign.name[language]],
          [words.place, placeName[language]],
        ]}
      />
      {measured === null ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          {institution === null && <p>{words.wider}</p>}
          <p>
            <strong>{measured.reading[language]}</strong>
          </p>
          {measured.caution !== null && <p>{measured.caution[language]}</p>}
          <DataTable table={measured.table} language={language} id="remeasure-table" />
          {holdsHidden(measured.table) && <WhyHidden language={language} />}
          <p>
            <a href={trendAddress(remeasure)}>{words.trend}</a>
          </p>
        </>
      )}
    </section>
  );
}
interface RemeasureSectionProps {
  reader: Reader;
  recommendation: RecommendationWithEvents;
}
