import type { Verb } from '../../../api/access.ts';
import { type BeginStep, overviewWords } from '../../text/overview/words.ts';
import type { Reader } from '../reader.ts';

const steps: { step: BeginStep; path: string; verb: Verb }[] = [
  { step: 'places', path: '/institutions', verb: 'institution.create' },
  { step: 'people', path: '/people', verb: 'staff.manage' },
  { step: 'campaign', path: '/campaigns/new', verb: 'campaign.manage' },
];

/** What to do first where nothing is released or under way: for those who may do it. */
export const Begin = ({ reader, program }: { reader: Reader; program: string }) => {
  const words = overviewWords[reader.language].begin;
  const open = steps.filter(({ verb }) => reader.me.verbs.includes(verb));
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="begin">
      <h2 id="begin">{words.heading}</h2>
      <ol>
        {open.map(({ step, path }) => (
          <li>
            <a href={`${path}?${new URLSearchParams({ program })}`}>{words.steps[step].link}</a>
            {`. ${words.steps[step].why}`}
          </li>
        ))}
      </ol>
    </section>
  );
};
