import { agreementPoints } from '../../../../surveys/agreement.ts';
import { isAnswerable } from '../../../../surveys/form.ts';
import type { NumberedItem, OnlyIf, PaperBlock, PaperItem, PaperSection } from '../../../../surveys/paperForm.ts';
import { paperWords } from '../../../text/manage/paper/words.ts';
import { onlyIfWords, onPaper, type PaperContext } from './paperConditions.ts';
import { instructionFor, Mark, PaperEntry, Reasons } from './paperEntry.tsx';

interface InContext {
  context: PaperContext;
}

const Only = ({ only, context }: InContext & { only?: OnlyIf }) =>
  only === undefined ? null : (
    <p class="only">
      <span aria-hidden="true">→ </span>
      {onlyIfWords(only, context)}
    </p>
  );

/** Statements in a row as a grid, with the points as heads that stand again on every page. */
const Grid = ({ items, context }: InContext & { items: NumberedItem[] }) => {
  const { language } = context;
  const words = paperWords[language];
  return (
    <>
      <p class="instruction">{words.choosePerLine}</p>
      <table class="grid">
        <thead>
          <tr>
            <th scope="col">{words.statement}</th>
            {agreementPoints.map(({ label }) => (
              <th scope="col" class="point">
                {label[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map(({ item, number }) => (
            <tr id={`q-${item.name}`}>
              <th scope="row">
                <span class="number">{number}.</span> {onPaper(item.text[language], context)}
                {item.required && <span class="aside"> ({words.required})</span>}
                {item.hint && <span class="hint">{onPaper(item.hint[language], context)}</span>}
                <code class="item-name">{item.name}</code>
                <Reasons item={item} language={language} />
              </th>
              {agreementPoints.map(({ value, label }) => (
                <td class="point" data-head={label[language]}>
                  <Mark code={String(value)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

const Question = ({ placed: { item, number }, context }: InContext & { placed: PaperItem }) => {
  const { language } = context;
  const words = paperWords[language];
  if (!isAnswerable(item)) {
    return (
      <div class="item text" id={`q-${item.name}`}>
        <p>{onPaper(item.text[language], context)}</p>
        {item.hint && <p class="hint">{onPaper(item.hint[language], context)}</p>}
      </div>
    );
  }
  const instruction = instructionFor(item, language);
  return (
    <div class="item" id={`q-${item.name}`}>
      <h3>
        <span class="number">{number}.</span> {onPaper(item.text[language], context)}
        {item.required && <span class="aside"> ({words.required})</span>}
      </h3>
      <code class="item-name">{item.name}</code>
      {item.hint && <p class="hint">{onPaper(item.hint[language], context)}</p>}
      {instruction !== '' && <p class="instruction">{instruction}</p>}
      <PaperEntry item={item} language={language} />
      <Reasons item={item} language={language} />
    </div>
  );
};

/** One block of a section, with the condition under which it is answered before it, on the same page. */
const Block = ({ block, context }: InContext & { block: PaperBlock }) => (
  <div class={block.kind === 'grid' ? 'block long' : 'block'}>
    <Only only={block.onlyIf} context={context} />
    {block.kind === 'grid' ? (
      <Grid items={block.items} context={context} />
    ) : (
      <Question placed={block.item} context={context} />
    )}
  </div>
);

/** A section of the form. */
export const PaperPart = ({ section, context }: InContext & { section: PaperSection }) => {
  const { language } = context;
  return (
    <section aria-labelledby={`part-${section.name}`}>
      <h2 id={`part-${section.name}`}>{onPaper(section.title[language], context)}</h2>
      <Only only={section.onlyIf} context={context} />
      {section.intro && <p class="intro">{onPaper(section.intro[language], context)}</p>}
      {section.blocks.map((block) => (
        <Block block={block} context={context} />
      ))}
    </section>
  );
};
