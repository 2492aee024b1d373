/** A sentence about something that has just happened, with what can be done about it. */
export interface Notice {
  readonly id: number;
  /** In the language of the page at any time. */
  readonly text: () => string;
  readonly action: { readonly label: () => string; readonly run: () => void } | null;
}

const MOST = 3;

/** What the page says in passing. Nothing stands here alone: whatever can be undone here can be undone elsewhere too. */
export class Notices {
  list = $state.raw<readonly Notice[]>([]);
  #told = 0;

  tell(text: Notice['text'], action: Notice['action'] = null): void {
    this.list = [...this.list, { id: ++this.#told, text, action }].slice(-MOST);
  }

  act(notice: Notice): void {
    this.dismiss(notice);
    notice.action?.run();
  }

  dismiss({ id }: Pick<Notice, 'id'>): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }
}
