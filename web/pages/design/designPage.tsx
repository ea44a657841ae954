import { drawSvg } from '../../../analysis/svg.ts';
import type { Language } from '../../../surveys/text.ts';
import { Drawn } from '../../parts/figure.tsx';
import { StaffPage } from '../../parts/staffPage.tsx';
import type { Visitor } from '../reader.ts';
import type { Sample } from './sample.ts';
import { samples } from './samples.ts';

const words = {
  fr: {
    title: 'Formes de graphiques',
    lead: 'Chaque forme dans ses états, sur des lignes inventées. Les mêmes couleurs et les mêmes signes partout\u00a0: un rond pour les patients, un carré pour les professionnels.',
  },
  en: {
    title: 'Chart forms',
    lead: 'Each form in its states, over invented rows. The same colours and signs everywhere: a circle for patients, a square for professionals.',
  },
} satisfies Record<Language, { title: string; lead: string }>;

const draw = async (sample: Sample, language: Language) => ({
  wide: await drawSvg(sample.spec(language, 'wide'), sample.title[language], words[language].lead),
  narrow: await drawSvg(sample.spec(language, 'narrow'), sample.title[language], words[language].lead),
});

/** Drawn once for each language: nothing in them changes. */
const drawn = new Map<Language, ReturnType<typeof draw>[]>();

function drawnIn(language: Language): ReturnType<typeof draw>[] {
  const known = drawn.get(language) ?? samples.map((sample) => draw(sample, language));
  drawn.set(language, known);
  return known;
}

export async function designPage(visitor: Visitor) {
  const { language } = visitor;
  const drawings = await Promise.all(drawnIn(language));
  return (
    <StaffPage visitor={visitor} title={words[language].title}>
      <h1>{words[language].title}</h1>
      <p>{words[language].lead}</p>
      {samples.map(({ name, title }, index) => {
        const drawing = drawings[index];
        return (
          <section id={name}>
            <h2>{title[language]}</h2>
            {drawing && <Drawn drawing={drawing} />}
          </section>
        );
      })}
    </StaffPage>
  );
}
