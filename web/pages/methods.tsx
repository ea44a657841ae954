import { StaffPage } from '../parts/staffPage.tsx';
import { type MethodSection, type MethodsWords, methodsWords } from '../text/methods/words.ts';
import type { Visitor } from './reader.ts';

const Method = ({ section, words }: { section: MethodSection; words: MethodsWords }) => (
  <section id={section.id} aria-labelledby={`${section.id}-title`}>
    <h2 id={`${section.id}-title`}>{section.title}</h2>
    {section.paragraphs.map((paragraph) => (
      <p>{paragraph}</p>
    ))}
    {section.formula && (
      <p class="formula">
        <strong>{words.formula}</strong> {section.formula}
      </p>
    )}
    {section.sources && (
      <>
        <h3>{words.sources}</h3>
        <ul>
          {section.sources.map((source) => (
            <li>{source}</li>
          ))}
        </ul>
      </>
    )}
  </section>
);

/** Every statistic and rule behind the figures, each at the anchor that figures link to. */
export const MethodsPage = ({ visitor }: { visitor: Visitor }) => {
  const words = methodsWords[visitor.language];
  return (
    <StaffPage visitor={visitor} title={words.title}>
      <div class="letter">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <nav aria-labelledby="contents">
          <h2 id="contents">{words.contents}</h2>
          <ul>
            {words.sections.map(({ id, title }) => (
              <li>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ul>
        </nav>
        {words.sections.map((section) => (
          <Method section={section} words={words} />
        ))}
      </div>
    </StaffPage>
  );
};
