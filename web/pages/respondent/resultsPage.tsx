import { Hono } from 'hono';
import { formatDay } from '../../../analysis/format.ts';
import type { Results } from '../../../api/model/results.ts';
import type { Language } from '../../../surveys/text.ts';
import { type Client, unwrap } from '../../client.ts';
import { askedLanguage } from '../../language.ts';
import { RespondentPage } from '../../parts/respondentPage.tsx';
import { askedSize, type TextSize } from '../../parts/textSize.ts';
import type { SiteOptions } from '../../site.tsx';
import { reflectionWords } from '../../text/reflection/words.ts';
import { resultsWords } from '../../text/results/words.ts';
import { formAddress, formPath } from './formPath.ts';
import { HandUpOffer } from './handUpOffer.tsx';
import { Answered, MostAndLeast, SidesApart } from './resultsFigures.tsx';

/** Where everyone who was invited reads the results. */
const resultsPath = (token: string): string => `/results/${token}`;

interface ResultsPageProps {
  client: Client;
  token: string;
  results: Results;
  language: Language;
  size: TextSize;
}

/** No results: why, and where to go instead. */
const NoResults = ({ token, results: { state }, language, size }: Omit<ResultsPageProps, 'client'>) => {
  const words = resultsWords[language];
  const { title, text } = words[state === 'shown' ? 'preparing' : state];
  return (
    <RespondentPage language={language} title={title} path={resultsPath(token)} size={size}>
      <h1>{title}</h1>
      <p>{text}</p>
      {state === 'open' && (
        <p>
          <a href={formAddress(token, language, size)}>{words.open.link}</a>
        </p>
      )}
      {state === 'shared' && (
        <p>
          <a href={`${formPath(token)}/team?lang=${language}`}>{reflectionWords[language].toTeam}</a>
        </p>
      )}
    </RespondentPage>
  );
};

/** The office's own words in paragraphs; the usual ones where it wrote none in this language. */
function nextSteps({ next }: Results, language: Language): string[] {
  const own = (next?.[language] ?? '').split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');
  return own.length > 0 ? own : resultsWords[language].next.usual;
}

const ResultsPage = ({ client, token, results, language, size }: ResultsPageProps) => {
  const words = resultsWords[language];
  const { results: figures, releasedOn, campaign, team, contact, program } = results;
  if (figures === null || releasedOn === null) {
    return <NoResults token={token} results={results} language={language} size={size} />;
  }
  return (
    <RespondentPage language={language} title={words.title} path={resultsPath(token)} size={size} sheet="reading.css">
      <p class="place">
        {program.name[language]} · {campaign.name[language]}
      </p>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Answered figures={figures} results={results} language={language} />
      <MostAndLeast
        id="program"
        heading={words.program}
        place={figures.program}
        none={words.programNotShown}
        language={language}
      />
      <MostAndLeast
        id="team"
        heading={words.team(team.name[language])}
        place={figures.team}
        none={words.teamNotShown}
        language={language}
      />
      <SidesApart figures={figures} language={language} />
      <p class="hint">
        {words.chance} {words.asOf(formatDay(releasedOn, language))}
      </p>
      <h2>{words.next.heading}</h2>
      {nextSteps(results, language).map((paragraph) => (
        <p class="own-words">{paragraph}</p>
      ))}
      <h2>{words.questions.heading}</h2>
      <p>{words.questions.text(contact)}</p>
      <HandUpOffer client={client} token={token} language={language} namesContact={false} />
      <p class="hint print-hint">{words.print}</p>
    </RespondentPage>
  );
};

/** The page of results, mounted among those of respondents. It needs no script. */
export function resultsPages({ client }: Pick<SiteOptions, 'client'>) {
  return new Hono().get('/results/:token', async (c) => {
    const token = c.req.param('token');
    const api = client(c.req.raw);
    const results = await unwrap(api.forms[':token'].results.$get({ param: { token } }));
    const language = askedLanguage(c.req.raw) ?? results.language;
    const size = askedSize(c.req.url);
    return c.html(<ResultsPage client={api} token={token} results={results} language={language} size={size} />);
  });
}
