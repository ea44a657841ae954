import type { Appendix } from '../../analysis/appendix/appendix.ts';
import { formatDay, formatNumber } from '../../analysis/format.ts';
import type { Language } from '../../surveys/text.ts';
import { appendixWords } from '../text/appendix/words.ts';

interface DataProps {
  appendix: Appendix;
  language: Language;
}

const Benchmark = ({ appendix, language }: DataProps) => {
  const { benchmark } = appendix;
  if (benchmark === null) return null;
  const words = appendixWords[language].benchmark;
  const { name, geography, universe, referenceDate, source } = benchmark;
  // Names of shipped populations hold their place already.
  const place = name[language].includes(geography) ? [] : [geography];
  const facts = [name[language], ...place, words.counted(formatDay(referenceDate, language)), universe[language]];
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  return (
    <>
      <h2>{words.heading}</h2>
      <p>{`${facts.join(', ')}. ${words.source}${colon}${source}.`}</p>
    </>
  );
};

const Fingerprint = ({ label, value }: { label: string; value: string }) => (
  <span class="fingerprint">
    {label} <code>{value}</code>
  </span>
);

/** The frozen data of a figure, to be cited, and the population it is read against. */
export const Data = ({ appendix, language }: DataProps) => {
  const words = appendixWords[language].data;
  const { releases, ledger, fingerprint } = appendix.data;
  return (
    <>
      <h2>{words.heading}</h2>
      <ul>
        {releases.map(({ number, releasedOn, campaign, fingerprint: own }) => (
          <li>
            {words.release(formatNumber(number, language), formatDay(releasedOn, language), campaign[language])}
            <Fingerprint label={words.fingerprint} value={own} />
          </li>
        ))}
        {ledger && (
          <li>
            {words.ledger(ledger.events, formatNumber(ledger.events, language), formatDay(ledger.asOf, language))}
            <Fingerprint label={words.fingerprint} value={fingerprint} />
          </li>
        )}
        {releases.length > 1 && (
          <li>
            <Fingerprint label={words.together} value={fingerprint} />
          </li>
        )}
      </ul>
      <p>{words.why}</p>
      <Benchmark appendix={appendix} language={language} />
    </>
  );
};
