import type { ProblemCode } from '../../../api/problem.ts';
import type { Language } from '../../../surveys/text.ts';
import type { DocsWords } from '../../text/docs/words.ts';
import { problemDetail, problemTitle } from '../../text/problems.ts';

export interface KnownProblem {
  code: ProblemCode;
  /** HTTP status. */
  status: number;
}

/** Every problem the API names; the `type` of a problem points at its row. */
export const ProblemTable = (props: { problems: KnownProblem[]; language: Language; words: DocsWords }) => (
  <section class="scroll" aria-labelledby="problems" tabindex={0}>
    <table>
      <thead>
        <tr>
          <th scope="col">{props.words.code}</th>
          <th scope="col">{props.words.status}</th>
          <th scope="col">{props.words.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {props.problems.map(({ code, status }) => (
          <tr id={code}>
            <th scope="row">
              <code>{code}</code>
            </th>
            <td>{status}</td>
            <td>
              {problemTitle(code, props.language)} {problemDetail(code, {}, props.language)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
