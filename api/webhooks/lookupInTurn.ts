import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';

/** Finds every address of a name. */
export type Find = (
  name: string,
  options: LookupAllOptions,
  found: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Names looked up at once: each holds one of four threads until its name server answers, or for twenty seconds where that is silent, and
 * pages are compressed in the same threads. Whoever adds webhooks must not bring the pages of everybody to a halt.
 */
const atOnce = 2;

/** The same, with no more than a few under way. */
export function inTurn(find: Find): Find {
  let underWay = 0;
  const waiting: (() => void)[] = [];
  return (name, options, found) => {
    const begin = (): void => {
      underWay += 1;
      find(name, options, (error, addresses) => {
        underWay -= 1;
        waiting.shift()?.();
        found(error, addresses);
      });
    };
    if (underWay < atOnce) begin();
    else waiting.push(begin);
  };
}

export const lookupInTurn = inTurn(lookup);
