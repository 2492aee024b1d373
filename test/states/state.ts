import type { KesitPage } from '../support/kesit-page.ts';

/** Something a person can be looking at. Pictures are taken of it, and it is searched for barriers. */
export interface State {
  /** From a page that has just been opened to the state, in any language and window. */
  readonly reach: (kesit: KesitPage) => Promise<void>;
  /** The picture shows the whole length of the page, not only what the window shows. */
  readonly whole?: true;
}

/** By name: words with hyphens, the page's first. */
export type States = Readonly<Record<string, State>>;

/** To the segments of the sample data. */
export async function analyzeSample(kesit: KesitPage): Promise<void> {
  await kesit.trySample();
  await kesit.proceed();
  await kesit.segments();
}
