import { sides } from '../../../../surveys/side.ts';
import { languages } from '../../../../surveys/text.ts';
import { paperWords } from '../../../text/manage/paper/words.ts';
import { pageWords } from '../../../text/page/words.ts';
import type { PaperChoice } from './paperPage.tsx';
import { paperSizes } from './paperSheet.ts';

interface Option {
  href: string;
  label: string;
  current: boolean;
  lang?: string;
}

const OptionList = ({ label, options }: { label: string; options: Option[] }) => (
  <div>
    <span>{label}</span>
    <ul>
      {options.map(({ href, label: text, current, lang }) => (
        <li>
          <a href={href} aria-current={current ? 'true' : undefined} lang={lang} hreflang={lang}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </div>
);

/** Above the form on a screen, never printed: how to print, for whom, in which language, on which paper. */
export const PaperOptions = ({ home, choice }: { home: string; choice: PaperChoice }) => {
  const { side, size, language } = choice;
  const words = paperWords[language];
  const address = (change: Partial<PaperChoice>) => {
    const asked = { ...choice, ...change };
    return `${home}/paper?${new URLSearchParams({ side: asked.side, size: asked.size, lang: asked.language })}`;
  };
  return (
    <nav class="print-options" aria-label={words.options}>
      <p>
        <a href={home}>{words.back}</a>
      </p>
      <p>{words.print}</p>
      <OptionList
        label={words.side}
        options={sides.map((each) => ({
          ...{ href: address({ side: each }), label: words.sides[each], current: each === side },
        }))}
      />
      <OptionList
        label={words.language}
        options={languages.map((each) => ({
          href: address({ language: each }),
          label: each === language ? pageWords[otherOf(each)].otherLanguage : pageWords[language].otherLanguage,
          current: each === language,
          lang: each,
        }))}
      />
      <OptionList
        label={words.size}
        options={paperSizes.map((each) => ({
          ...{ href: address({ size: each }), label: words.sizes[each], current: each === size },
        }))}
      />
    </nav>
  );
};

const otherOf = (language: PaperChoice['language']): PaperChoice['language'] => (language === 'fr' ? 'en' : 'fr');
