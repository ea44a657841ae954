import { raw } from 'hono/html';
import type { MessageKind } from '../../api/db/schema/messages.ts';
import { productName } from '../../surveys/product.ts';
import type { Language } from '../../surveys/text.ts';
import { buttonWords } from '../text/mail/buttons.ts';
import { languageBreak, type Mail } from '../text/mail/words.ts';
import { mailDarkRules, mailStyles as styles } from './mailStyles.ts';

const other: Record<Language, Language> = { fr: 'en', en: 'fr' };
const address = /(https?:\/\/[^\s<>"']+)/;
const isAddress = (line: string): boolean => /^https?:\/\/[^\s<>"']+$/.test(line);

/** Lines of text with their addresses as links; each shows the address itself. */
const Lines = ({ lines }: { lines: string[] }) => (
  <>
    {lines.map((line, index) => (
      <>
        {index > 0 && <br />}
        {line.split(address).map((part, place) =>
          place % 2 === 1 ? (
            <a href={part} target="_blank" style={styles.link} rel="noopener">
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </>
    ))}
  </>
);

interface PartProps {
  language: Language;
  kind: MessageKind;
  text: string;
}

/** What stands in one language. Its first address with a line to itself is a button too. */
function Part({ language, kind, text }: PartProps) {
  const pressed = text.split('\n').find(isAddress);
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph) => {
        const lines = paragraph.split('\n');
        const place = pressed === undefined ? -1 : lines.indexOf(pressed);
        if (place === -1) {
          return (
            <p style={styles.paragraph}>
              <Lines lines={lines} />
            </p>
          );
        }
        return (
          <>
            {place > 0 && (
              <p style={styles.paragraph}>
                <Lines lines={lines.slice(0, place)} />
              </p>
            )}
            <p style={styles.paragraph}>
              <a class="button" href={pressed} target="_blank" style={styles.button} rel="noopener">
                {buttonWords[language][kind]}
              </a>
            </p>
            <p style={styles.paragraph}>
              <Lines lines={lines.slice(place)} />
            </p>
          </>
        );
      })}
    </>
  );
}

/**
 * A message as HTML, made from its text: the same words in the same order, escaped. Nothing in it is fetched: no picture,
 * no style sheet, no font, so that opening it tells nobody anything.
 */
export function htmlMail({ subject, body, language, kind }: Mail & { language: Language; kind: MessageKind }): string {
  const [own = '', ...rest] = body.replace(/\r\n?/g, '\n').split(`\n\n${languageBreak}\n\n`);
  const page = (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <title>{subject}</title>
          <style>{raw(mailDarkRules)}</style>
        </head>
        <body style={styles.body}>
          <div class="box" style={styles.box}>
            <Part language={language} kind={kind} text={own} />
            {rest.length > 0 && (
              <div lang={other[language]} style={styles.foot}>
                <Part language={other[language]} kind={kind} text={rest.join('\n\n')} />
              </div>
            )}
            <p style={styles.name}>{productName}</p>
          </div>
        </body>
      </html>
    </>
  );
  return String(page);
}
