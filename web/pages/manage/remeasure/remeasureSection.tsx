import type { RecommendationWithEvents } from '../../../../api/model/recommendationReading.ts';
import type { Remeasure } from '../../../../api/model/remeasures.ts';
import { unwrap } from '../../../client.ts';
import { DataTable, holdsHidden } from '../../../parts/dataTable.tsx';
import { Facts } from '../../../parts/listTable.tsx';
import { WhyHidden } from '../../../parts/whyHidden.tsx';
import { remeasureWords } from '../../../text/manage/remeasure/words.ts';
import type { Reader } from '../../reader.ts';

const trendAddress = ({ program, institution, item }: Remeasure): string =>
  `/dashboard/trend?${new URLSearchParams({ program, ...(institution !== null && { institution }), measure: item.name })}`;

const isRaised = ({ events }: RecommendationWithEvents): boolean =>
  events.some(({ type, detail }) => type === 'submitted' && detail.source !== undefined);

/** The figure that a recommendation was raised from, before it and after it was declared implemented. */
export async function RemeasureSection({ reader, recommendation }: RemeasureSectionProps) {
  const { client, language } = reader;
  if (!isRaised(recommendation)) return null;
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
