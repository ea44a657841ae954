import type { ReturnedItem, ReturnedPlace, ReturnedResults } from '../../../analysis/findings/returned.ts';
import type { Results } from '../../../api/model/results.ts';
import type { Language } from '../../../surveys/text.ts';
import { resultsWords } from '../../text/results/words.ts';

interface Shown {
  figures: ReturnedResults;
  results: Results;
  language: Language;
}

/** How many answered at each place around the reader. */
export const Answered = ({ figures, results, language }: Shown) => {
  const words = resultsWords[language];
  const { answered } = words;
  const places = [
    { level: 'program', name: results.program.name },
    { level: 'institution', name: results.institution.name },
    { level: 'team', name: results.team.name },
  ] as const;
  const anyHidden = places.some(({ level }) => figures.respondents[level] === null);
  return (
    <section aria-labelledby="answered">
      <h2 id="answered">{answered.heading}</h2>
      <dl class="facts">
        {places.map(({ level, name }) => {
          const people = figures.respondents[level];
          return (
            <div>
              <dt>
                {answered[level]} ({name[language]})
              </dt>
              <dd>{people === null ? words.notShown : answered.people(people)}</dd>
            </div>
          );
        })}
      </dl>
      {anyHidden && <p class="hint">{words.why(results.campaign.minimumGroup)}</p>}
    </section>
  );
};

const Ranked = ({ items, language }: { items: ReturnedItem[]; language: Language }) => (
  <ol class="ranked">
    {items.map(({ text, share, counted }) => (
      <li>
        {text[language]} <strong>{resultsWords[language].share(share[language], counted[language])}</strong>
      </li>
    ))}
  </ol>
);

interface PlaceProps {
  id: string;
  heading: string;
  place: ReturnedPlace;
  none: string;
  language: Language;
}

/** What goes best and least at one place. */
export const MostAndLeast = ({ id, heading, place, none, language }: PlaceProps) => {
  const words = resultsWords[language];
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {place.most.length === 0 ? (
        <p>{none}</p>
      ) : (
        <>
          <h3>{words.most}</h3>
          <Ranked items={place.most} language={language} />
          <h3>{words.least}</h3>
          <Ranked items={place.least} language={language} />
        </>
      )}
    </section>
  );
};

/** The two sides of the programme, statement by statement. */
export const SidesApart = ({ figures, language }: Omit<Shown, 'results'>) => {
  const { sides: words } = resultsWords[language];
  const colon = language === 'fr' ? '\u00a0:' : ':';
  return (
    <section aria-labelledby="sides">
      <h2 id="sides">{words.heading}</h2>
      {figures.sides.length === 0 ? (
        <p>{words.notShown}</p>
      ) : (
        <>
          <p>{words.lead}</p>
          <table class="sides-apart">
            <thead>
              <tr>
                <th scope="col">{words.statement}</th>
                <th scope="col" class="patient_side">
                  {words.patients}
                </th>
                <th scope="col" class="professional_side">
                  {words.professionals}
                </th>
              </tr>
            </thead>
            <tbody>
              {figures.sides.map(({ text, shares }) => (
                <tr>
                  <th scope="row">{text[language]}</th>
                  <td data-head={`${words.patients}${colon}`}>{shares.patient_side[language]}</td>
                  <td data-head={`${words.professionals}${colon}`}>{shares.professional_side[language]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
};
