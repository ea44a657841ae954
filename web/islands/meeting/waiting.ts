/** A recommendation that waits on the device. Its key lets the server know it, however often it is sent. */
export interface Waiting {
  key: string;
  /** The body of the request, as the API takes it. */
  body: {
    teamId: string;
    title: { fr: string; en: string };
    detail: { fr: string; en: string };
    contributorSide: string;
    theme?: string;
    priority?: string;
    origin: 'team_meeting';
    occurredOn: string;
  };
  /** Why the server refused it; it waits for somebody to mend it. */
  refused?: string;
  /** Its place among those of the device. */
  order: number;
}

const startOf = (user: string): string => `meeting:${user}:`;

const isWaiting = (value: unknown): value is Waiting =>
  typeof value === 'object' && value !== null && 'key' in value && 'body' in value && 'order' in value;

/** What waits for this account, in the order it was written. */
export function waitingOf(user: string): Waiting[] {
  const found: Waiting[] = [];
  for (let index = 0; index < localStorage.length; index++) {
    const name = localStorage.key(index) ?? '';
    if (!name.startsWith(startOf(user))) continue;
    try {
      const value: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
      if (isWaiting(value)) found.push(value);
    } catch {
      // Not ours, or cut off: it is left where it is.
    }
  }
  return found.sort((a, b) => a.order - b.order);
}

/** Keeps one. @returns false where the device keeps nothing: the form is then sent as without script. */
export function keep(user: string, waiting: Waiting): boolean {
  try {
    localStorage.setItem(startOf(user) + waiting.key, JSON.stringify(waiting));
    return true;
  } catch {
    return false;
  }
}

export const forget = (user: string, key: string): void => localStorage.removeItem(startOf(user) + key);

/** Whether another tab has sent it meanwhile. */
export const isKept = (user: string, key: string): boolean => localStorage.getItem(startOf(user) + key) !== null;
