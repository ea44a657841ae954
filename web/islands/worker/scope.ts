/** What a service worker is given, as far as ours uses it: the types of a page do not name it. */
export interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
export interface FetchEvent extends LastingEvent {
  readonly request: Request;
  respondWith(reply: Response | Promise<Response>): void;
}
interface Events {
  install: LastingEvent;
  activate: LastingEvent;
  sync: LastingEvent;
  fetch: FetchEvent;
}
interface WorkerScope {
  readonly registration: ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof Events>(name: Name, act: (event: Events[Name]) => void): void;
}

export const scope = globalThis as unknown as WorkerScope;
