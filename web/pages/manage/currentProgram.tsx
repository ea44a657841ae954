import type { Place, Verb } from '../../../api/access.ts';
import { PageProblem } from '../../client.ts';
import { formWords } from '../../text/forms/words.ts';
import { programsOf } from '../dashboard/choices.ts';
import type { Reader } from '../reader.ts';

type Program = Awaited<ReturnType<typeof programsOf>>[number];

export interface ProgramChoice {
  program: Program;
  programs: Program[];
}

/** Do the reader's roles allow this at some place? For what a page offers; the API decides. */
export const may = ({ me }: Reader, verb: Verb): boolean => me.verbs.includes(verb);

/** May the reader do this at this very place? Not everything that a role may do somewhere is shown everywhere. */
export const mayAt = ({ me }: Reader, verb: Verb, place: Place): boolean =>
  me.grants.some((grant) => grant.verb === verb && within(grant.place, place));

const within = (outer: Place, inner: Place): boolean =>
  outer.program === inner.program &&
  (outer.institution === undefined || outer.institution === inner.institution) &&
  (outer.team === undefined || outer.team === inner.team);

/**
 * The programme that the address names, or the first one in which the reader may do something.
 * @throws PageProblem `forbidden` when there is none.
 */
export async function currentProgram({ client, url }: Reader): Promise<ProgramChoice> {
  const programs = await programsOf(client);
  const program = programs.find(({ id }) => id === url.searchParams.get('program')) ?? programs[0];
  if (program === undefined) throw new PageProblem(403, 'forbidden', {});
  return { program, programs };
}

/** Links to the same page for the reader's other programmes. */
export const ProgramNav = ({ choice, reader }: { choice: ProgramChoice; reader: Reader }) =>
  choice.programs.length < 2 ? null : (
    <nav class="programs" aria-label={formWords[reader.language].programs}>
      <ul>
        {choice.programs.map(({ id, name }) => (
          <li>
            <a
              href={`${reader.url.pathname}?${new URLSearchParams({ program: id })}`}
              aria-current={id === choice.program.id ? 'page' : undefined}
            >
              {name[reader.language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
