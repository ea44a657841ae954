import { formatDay, formatNumber, formatPercent } from '../../../analysis/format.ts';
import type { FollowedRate } from '../../../api/model/responseFollowed.ts';
import { sides } from '../../../surveys/side.ts';
import type { Language } from '../../../surveys/text.ts';
import { splitReading } from '../../parts/reading.ts';
import { dashboardWords } from '../../text/dashboard/words.ts';
import { overviewWords } from '../../text/overview/words.ts';
import type { OverviewReply, PlaceAsked } from './overviewData.ts';
import { findingQuery } from './selection.ts';

interface Props {
  overview: OverviewReply;
  at: PlaceAsked;
  language: Language;
}

/** Below this share, who has not answered is worth a reminder: the figures would rest on too few. */
const lowResponse = 0.6;

const figureAt = (kind: string, { program, ...place }: PlaceAsked, more: Record<string, string> = {}): string =>
  `/dashboard/${kind}?${new URLSearchParams(findingQuery(program, { ...place, ...more }))}`;

/** What to look at first: one sentence each, and the figure behind it. */
export const First = ({ overview, at, language }: Props) => {
  const words = overviewWords[language].first;
  const low = overview.running.flatMap(({ id, name, rates }) => {
    const rr2 = rates?.both.rr2 ?? null;
    return rr2 !== null && rr2 < lowResponse ? [{ id, name, rr2 }] : [];
  });
  const entries = [
    ...low.map(({ id, name, rr2 }) => ({
      sentence: words.lowResponse(name[language], formatPercent(rr2, language)),
      href: `/campaigns/${id}`,
      link: words.lowResponseLink,
    })),
    ...overview.attention.map(({ code, sentence, kind, item, campaign }) => ({
      sentence: sentence[language],
      href: `${
        kind === 'satisfaction'
          ? figureAt('satisfaction', at, { campaign })
          : figureAt(
              'explore',
              { ...at, team: '' },
              {
                ...{ campaign, measure: item ?? '' },
                ...(code === 'least_heard' ? { side: 'patient_side' } : { side: 'both' }),
              },
            )
      }${code === 'withheld' ? '#why' : ''}`,
      link: words.links[code],
    })),
  ];
  return (
    <section class="first" aria-labelledby="first">
      <h2 id="first">{words.heading}</h2>
      {entries.length === 0 ? (
        <p>{overview.released === 0 ? words.none : words.nothing}</p>
      ) : (
        <ol>
          {entries.map(({ sentence, href, link }) => {
            const { headline, more } = splitReading(sentence);
            return (
              <li>
                <p>{headline}</p>
                {more !== '' && <p>{more}</p>}
                <p>
                  <a href={href}>{link}</a>
                </p>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
};

/**
 * What changed from the last wave but one to the last. Two institutions beside each other are looked for here as well: the link
 * opens the lists that they are chosen from.
 */
export const Since = ({ overview, at, language, compares }: Props & { compares: boolean }) => {
  const words = overviewWords[language].since;
  const { sinceLast, released } = overview;
  return (
    <section class="since" aria-labelledby="since">
      <h2 id="since">{words.heading}</h2>
      {sinceLast === null ? (
        <p>{released === 0 ? words.none : words.once}</p>
      ) : (
        <>
          <p>{sinceLast.sentence[language]}</p>
          <p>
            <a href={figureAt('trend', at, sinceLast.item === null ? {} : { measure: sinceLast.item })}>{words.link}</a>
          </p>
          {compares && (
            <p>
              <a href={`${figureAt('trend', at)}#filter-institution`}>{words.two}</a>
            </p>
          )}
        </>
      )}
    </section>
  );
};

const Rate = ({ rate, language }: { rate: FollowedRate; language: Language }) => {
  const words = overviewWords[language].running;
  if (rate.rr2 === null) return <>{words.nobody}</>;
  const [answered, invited] = [formatNumber(rate.answered, language), formatNumber(rate.invited, language)];
  return <>{words.rate(formatPercent(rate.rr2, language), answered, invited)}</>;
};

/** Campaigns that take answers now, and the response by side for those who send the invitations. */
export const Running = ({ overview, language }: Omit<Props, 'at'>) => {
  const words = overviewWords[language].running;
  const { waves } = dashboardWords[language];
  const followed = overview.running.some(({ rates }) => rates !== null);
  return (
    <section class="running" aria-labelledby="running">
      <h2 id="running">{words.heading}</h2>
      {overview.running.length === 0 && <p>{words.none}</p>}
      <ul>
        {overview.running.map(({ id, name, wave, closesOn, rates }) => (
          <li>
            <a href={`/campaigns/${id}`}>{name[language]}</a>
            <span>
              {`${waves[wave]}, ${closesOn === null ? words.noEnd : words.until(formatDay(closesOn, language))}`}
            </span>
            {rates && rates.bySide === null && (
              <span>
                <Rate rate={rates.both} language={language} />
              </span>
            )}
            {rates?.bySide && (
              <dl>
                {sides.map((side) => (
                  <div>
                    <dt>{words.sides[side]}</dt>
                    <dd>
                      <Rate rate={rates.bySide?.[side] ?? rates.both} language={language} />
                    </dd>
                  </div>
                ))}
              </dl>
            )}
            {rates && rates.bySide === null && rates.both.rr2 !== null && <span>{words.notApart}</span>}
          </li>
        ))}
      </ul>
      {overview.running.length > 0 && <p class="measured">{followed ? words.how : words.notYours}</p>}
    </section>
  );
};
