import { readableWords } from '../../text/dashboard/readable/words.ts';
import type { FilterName } from '../../text/dashboard/words.ts';
import type { Reader } from '../reader.ts';
import type { Choices } from './choices.ts';
import type { FigureReply } from './readFinding.ts';
import { findingQuery } from './selection.ts';

interface ReadableProps {
  reader: Reader;
  read: Choices;
  reply: FigureReply;
  values: Partial<Record<FilterName, string>>;
}

/** From a diversity figure that is hidden to those of the same place that are not, and to the whole programme. */
export const ReadableHere = ({ reader, read, reply, values }: ReadableProps) => {
  if (reply.kind !== 'diversity' || (reply.n !== null && reply.choice.readable.length === 0)) return null;
  const words = readableWords[reader.language];
  const { program = '', benchmark: _, side: __, ...kept } = values;
  const items = (read.document?.sections ?? [])
    .flatMap((section) => section.items)
    .filter(({ name }) => reply.choice.readable.includes(name));
  const address = (more: Partial<Record<FilterName, string>>) =>
    `/dashboard/diversity?${new URLSearchParams(findingQuery(program, { ...kept, ...more }))}`;
  return (
    <section class="readable-here" aria-labelledby="readable">
      <h2 id="readable">{words.heading}</h2>
      {items.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul>
          {items.map(({ name, text }) => (
            <li>
              <a href={address({ item: name })}>{text[reader.language]}</a>
            </li>
          ))}
        </ul>
      )}
      {kept.institution && (
        <p>
          <a href={address({ institution: '' })}>{words.program}</a>
        </p>
      )}
    </section>
  );
};
