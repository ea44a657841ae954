import { counted, formatDay, formatNumber } from '../../../../analysis/format.ts';
import { productKindLabels } from '../../../../analysis/ledger/products.ts';
import type { Recognition } from '../../../../api/model/recognition.ts';
import type { Language } from '../../../../surveys/text.ts';
import { Written } from '../../../parts/written.tsx';
import { type RecognitionKind, recognitionWords } from '../../../text/manage/recognition/words.ts';
import { vocabulary } from '../../../text/vocabulary/words.ts';
import { StateWords } from '../recommendationState.tsx';

export interface SheetProps {
  recognition: Recognition;
  member: Recognition['members'][number];
  language: Language;
  kind: RecognitionKind;
  /** `YYYY-MM-DD` */
  today: string;
  signer: string;
  signerRole: string;
  /** What whoever signs adds. */
  words: string;
}

const Signature = ({ language, signer, signerRole, today }: SheetProps) => (
  <footer>
    <p class="line">
      {signer === '' ? recognitionWords[language].signature : <strong>{signer}</strong>}
      {signerRole !== '' && <span>{signerRole}</span>}
    </p>
    <p>{formatDay(today, language)}</p>
  </footer>
);

const Certificate = (props: SheetProps) => {
  const { recognition, member, language, words } = props;
  const { certificate, figures } = recognitionWords[language];
  const { team, institution, program, counts } = recognition;
  return (
    <article class="sheet certificate" lang={language}>
      <p class="signs" aria-hidden="true">
        <span class="circle" />
        <span class="square" />
      </p>
      <p class="from">{program[language]}</p>
      <h2>{certificate.heading}</h2>
      <p>{certificate.given}</p>
      <p class="person">{member.name}</p>
      <p class="role">{vocabulary[language].memberRoles[member.role]}</p>
      <p>{certificate.took(team.name[language])}</p>
      <p>{institution[language]}</p>
      {team.startsOn !== null && team.endsOn !== null && (
        <p>{certificate.period(formatDay(team.startsOn, language), formatDay(team.endsOn, language))}</p>
      )}
      {words !== '' && <p class="own">{words}</p>}
      {counts.made > 0 && (
        <dl class="became">
          {(['made', 'accepted', 'declared', 'verified'] as const).map((name) => (
            <div>
              <dt>{figures[name]}</dt>
              <dd>{formatNumber(counts[name], language)}</dd>
            </div>
          ))}
        </dl>
      )}
      <Signature {...props} />
    </article>
  );
};

const Letter = (props: SheetProps) => {
  const { recognition, member, language } = props;
  const { letter } = recognitionWords[language];
  const { team, institution, program, counts, listed, products } = recognition;
  const number = (value: number) => formatNumber(value, language);
  const made =
    language === 'fr'
      ? counted(counts.made, 'fr', 'recommandation', 'recommandations')
      : counted(counts.made, 'en', 'recommendation', 'recommendations');
  return (
    <article class="sheet thanks" lang={language}>
      <header>
        <p class="from">{program[language]}</p>
        <p>{institution[language]}</p>
        <p>{formatDay(props.today, language)}</p>
      </header>
      <h2>{letter.dear(member.name)}</h2>
      <p>{letter.thanks(team.name[language], institution[language])}</p>
      <p>
        {counts.made === 0
          ? letter.none
          : letter.became({
              ...{ made, accepted: number(counts.accepted) },
              ...{ declared: number(counts.declared), verified: number(counts.verified) },
            })}
      </p>
      {counts.declared > 0 && <p class="small">{letter.declared}</p>}
      {listed.length > 0 && (
        <>
          <p>{letter.listed}</p>
          <ul>
            {listed.map((one) => (
              <li>
                <Written text={one.title} language={language} />
                <br />
                <StateWords standing={one} language={language} />
              </li>
            ))}
          </ul>
        </>
      )}
      {products.length > 0 && (
        <>
          <p>{letter.products}</p>
          <ul>
            {products.map(({ title, kind }) => (
              <li>
                <Written text={title} language={language} />
                {` (${productKindLabels[kind][language].toLowerCase()})`}
              </li>
            ))}
          </ul>
        </>
      )}
      {props.words !== '' && <p class="own">{props.words}</p>}
      <p>{letter.closing}</p>
      <Signature {...props} />
    </article>
  );
};

/** One sheet of paper for one member. */
export const Sheet = (props: SheetProps) =>
  props.kind === 'certificate' ? <Certificate {...props} /> : <Letter {...props} />;
