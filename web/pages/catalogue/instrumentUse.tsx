import type { ShippedDocument } from '../../../surveys/instruments/catalogue.ts';
import { catalogueWords } from '../../text/catalogue/words.ts';
import { may } from '../manage/currentProgram.tsx';
import type { Reader } from '../reader.ts';

interface UseProps {
  instrument: ShippedDocument;
  reader: Reader;
  program: string;
}

/** The address of a page of an instrument, for the programme that the reader looks at. */
export const instrumentPath = (slug: string, program: string, page = ''): string =>
  `/catalogue/${slug}${page}?${new URLSearchParams({ program })}`;

/** How it is used as it is: in a campaign, beside another questionnaire, or on paper. */
const AsItIs = ({ instrument, reader, program }: UseProps) => {
  const words = catalogueWords[reader.language];
  const { slug, number, document, about } = instrument;
  if (document.purpose === 'interview') {
    const version = `/questionnaires/${slug}/versions/${number}`;
    return (
      <>
        <p>{words.interview}</p>
        <p class="actions">
          <a href={`${version}/paper`}>{words.paper}</a>
          <a href={`${version}/try`}>{words.tryOut}</a>
        </p>
      </>
    );
  }
  return (
    <>
      <p>
        {words.asItIs} {document.purpose === 'demographics' && words.withExperience}
        {about.mode === 'shared' && words.sharedNote}
      </p>
      {may(reader, 'campaign.manage') && (
        <p>
          <a href={`/campaigns/new?${new URLSearchParams({ program, questionnaire: slug })}`}>{words.campaign}</a>
        </p>
      )}
    </>
  );
};

/** What can be done with an instrument: adopt it, or use it as it is. */
export const InstrumentUse = (props: UseProps) => {
  const { instrument, reader, program } = props;
  const words = catalogueWords[reader.language];
  return (
    <>
      <p>{words.adoptWhy}</p>
      {may(reader, 'questionnaire.edit') ? (
        <p>
          <a class="button" href={instrumentPath(instrument.slug, program, '/adopt')}>
            {words.adopt}
          </a>
        </p>
      ) : (
        <p>{words.mayNotAdopt}</p>
      )}
      <AsItIs {...props} />
    </>
  );
};
