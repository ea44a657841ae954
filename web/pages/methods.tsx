import { StaffPage } from '../parts/staffPage.tsx';
import { glossaryWords } from '../text/glossary/words.ts';
import { type MethodGroup, type MethodSection, type MethodsWords, methodsWords } from '../text/methods/words.ts';
import type { Visitor } from './reader.ts';

const Method = ({ section, words }: { section: MethodSection; words: MethodsWords }) => (
  <section class="method" id={section.id} aria-labelledby={`${section.id}-title`}>
    <h3 id={`${section.id}-title`}>{section.title}</h3>
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
        <h4>{words.sources}</h4>
        <ul class="sources">
          {section.sources.map((source) => (
            <li>{source}</li>
          ))}
        </ul>
      </>
    )}
  </section>
);

const Links = ({ to }: { to: readonly { id: string; title: string }[] }) => (
  <ul>
    {to.map(({ id, title }) => (
      <li>
        <a href={`#${id}`}>{title}</a>
      </li>
    ))}
  </ul>
);

/** The methods that answer one kind of question, after a list of them. */
const Group = ({ group, words }: { group: MethodGroup; words: MethodsWords }) => (
  <section id={group.id} aria-labelledby={`${group.id}-title`}>
    <h2 id={`${group.id}-title`}>{group.title}</h2>
    <Links to={group.sections} />
    {group.sections.map((section) => (
      <Method section={section} words={words} />
    ))}
  </section>
);

/** The words of the dashboards, then every statistic and rule behind the figures, each at the anchor that figures link to. */
export const MethodsPage = ({ visitor }: { visitor: Visitor }) => {
  const words = methodsWords[visitor.language];
  const glossary = glossaryWords[visitor.language];
  return (
    <StaffPage visitor={visitor} title={words.title}>
      <div class="letter">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <section id="words" aria-labelledby="words-title">
          <h2 id="words-title">{glossary.heading}</h2>
          <dl class="glossary">
            {glossary.entries.map(({ word, meaning }) => (
              <div>
                <dt>{word}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
        <nav aria-labelledby="contents">
          <h2 id="contents">{words.contents}</h2>
          <Links to={words.groups} />
        </nav>
        {words.groups.map((group) => (
          <Group group={group} words={words} />
        ))}
      </div>
    </StaffPage>
  );
};
