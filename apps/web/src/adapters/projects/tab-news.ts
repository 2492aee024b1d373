/** What one tab tells the others; nothing of it is anybody's data. */
export type TabNews =
  /** A new revision of a project, or another seal. */
  | { readonly kind: 'committed'; readonly project: string; readonly revision: number }
  /** Its card: name, deletion, place on the shelf. */
  | { readonly kind: 'shelf'; readonly project: string }
  | { readonly kind: 'wiped' };

const CHANNEL = 'kesit-projects';

/** Hears what other tabs tell and tells them. A tab does not hear itself. */
export function tabNews(hear: (news: TabNews) => void): (news: TabNews) => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', (event: MessageEvent<TabNews>) => hear(event.data));
  return (news) => channel.postMessage(news);
}
