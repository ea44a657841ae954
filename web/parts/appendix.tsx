import type { Appendix } from '../../analysis/appendix/appendix.ts';
import { formatList } from '../../analysis/format.ts';
import type { Language } from '../../surveys/text.ts';
import { appendixWords } from '../text/appendix/words.ts';
import { Data } from './appendixData.tsx';

interface AppendixProps {
  appendix: Appendix;
  language: Language;
}

const Methods = ({ appendix, language }: AppendixProps) => (
  <ul>
    {appendix.methods.map(({ id, version, name }) => (
      <li>
        <a href={`/methods?lang=${language}#${id}`}>{name[language]}</a> <code>{`${id} ${version}`}</code>
      </li>
    ))}
  </ul>
);

/** The name of a setting, and who set it: the campaign, the questionnaire, or a constant of the code. */
const Source = ({ settingKey, source, language }: { settingKey: string; source: string; language: Language }) => {
  const words = appendixWords[language].defaults;
  const [file, constant] = source.split('#');
  return (
    <span class="source">
      <code>{settingKey}</code>
      {' · '}
      {source === 'campaign' || source === 'questionnaire' ? (
        words[source]
      ) : (
        <code>
          {file}
          <wbr />#{constant}
        </code>
      )}
    </span>
  );
};

const Defaults = ({ appendix, language }: AppendixProps) => {
  const words = appendixWords[language].defaults;
  return (
    <section class="scroll" aria-labelledby="appendix-defaults" tabindex={0}>
      <table class="settings">
        <caption id="appendix-defaults">{words.heading}</caption>
        <thead>
          <tr>
            <th scope="col">{words.rule}</th>
            <th scope="col" class="figure">
              {words.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {appendix.defaults.map(({ key, name, written, source }) => (
            <tr>
              <th scope="row">
                {name[language]}
                <Source settingKey={key} source={source} language={language} />
              </th>
              <td class="figure">{written[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Limitations = ({ appendix, language }: AppendixProps) => {
  const words = appendixWords[language].limitations;
  const having = (holds: boolean | null) => appendix.limitations.filter((limitation) => limitation.holds === holds);
  const rules = (holds: false | null) =>
    formatList(
      having(holds).map(({ rule }) => rule[language]),
      language,
    );
  return (
    <>
      {having(true).length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul>
          {having(true).map(({ sentence }) => (
            <li>{sentence[language]}</li>
          ))}
        </ul>
      )}
      {having(false).length > 0 && <p>{`${words.checked} ${rules(false)}.`}</p>}
      {having(null).length > 0 && <p>{`${words.unknown} ${rules(null)}.`}</p>}
    </>
  );
};

/** How a figure was made: what it estimates, with which methods and settings, its limits, its data and its software. */
export const AppendixSections = ({ appendix, language }: AppendixProps) => {
  const words = appendixWords[language];
  const { software } = appendix;
  return (
    <>
      <h2>{words.estimand}</h2>
      <p>{appendix.estimand[language]}</p>
      <h2>{words.methods}</h2>
      <Methods appendix={appendix} language={language} />
      <Defaults appendix={appendix} language={language} />
      <h2>{words.limitations.heading}</h2>
      <Limitations appendix={appendix} language={language} />
      <Data appendix={appendix} language={language} />
      <h2>{words.software}</h2>
      <p>
        {`${software.name}, ${words.version(software.version)}. `}
        {appendix.randomness[language]}
      </p>
    </>
  );
};
