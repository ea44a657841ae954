import type { FindingKind } from '../../../analysis/finding.ts';
import { measured } from '../../parts/measured.ts';
import { splitReading } from '../../parts/reading.ts';
import { dashboardWords } from '../../text/dashboard/words.ts';
import { overviewWords } from '../../text/overview/words.ts';
import type { Reader } from '../reader.ts';
import { figurePath } from './dashboardTabs.tsx';
import type { PlaceAsked } from './overviewData.ts';
import type { FigureReply } from './readFinding.ts';

/** What becomes of a figure on the overview: the reply, nothing released, not for this reader, or not to be had now. */
export type Seen = FigureReply | 'unreleased' | 'forbidden' | 'failed';

/** What could not be prepared, and the way to ask for it once more. */
export const Failed = ({ reader }: { reader: Reader }) => {
  const words = overviewWords[reader.language].failed;
  return (
    <div class="nothing">
      <p>{words.text}</p>
      <p>
        <a href={`${reader.url.pathname}${reader.url.search}`}>{words.again}</a>
      </p>
    </div>
  );
};

/** The figures that have nothing to say yet, together: the same sentence ten times says no more. */
export const Unreleased = ({ reader, kinds, at }: { reader: Reader; kinds: FindingKind[]; at: PlaceAsked }) =>
  kinds.length === 0 ? null : (
    <section class="story">
      <p>{overviewWords[reader.language].unreleased}</p>
      <ul>
        {kinds.map((kind) => (
          <li>
            <a href={figurePath(kind, at)}>{dashboardWords[reader.language].kinds[kind].title}</a>
          </li>
        ))}
      </ul>
    </section>
  );

export const Story = ({ reader, kind, at, reply }: StoryProps) => {
  const { language } = reader;
  const words = dashboardWords[language];
  const shown = typeof reply === 'string' ? null : reply;
  const { headline, more } = splitReading(shown?.reading[language] ?? '');
  return (
    <section class="story" aria-labelledby={`story-${kind}`}>
      <h3 id={`story-${kind}`}>{words.kinds[kind].title}</h3>
      {reply === 'failed' ? (
        <Failed reader={reader} />
      ) : (
        <>
          <p class="reading">{headline}</p>
          {more !== '' && <p>{more}</p>}
          {kind === 'diversity' && shown && <p>{shown.title[language]}</p>}
          {shown && <p class="measured">{measured(shown.subtitle[language])}</p>}
        </>
      )}
      <p>
        <a href={figurePath(kind, at)}>{words.kinds[kind].link}</a>
      </p>
    </section>
  );
};
interface StoryProps {
  reader: Reader;
  kind: FindingKind;
  at: PlaceAsked;
  reply: Exclude<Seen, 'unreleased' | 'forbidden'>;
}
