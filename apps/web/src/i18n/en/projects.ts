/** Projects: kept, opened, named, copied, deleted, sealed. */
export const projects = {
  title: 'Your projects',
  lead: 'Kept in this browser, on this machine, and nowhere else.',
  table: 'Projects, last used first',
  customers: (customers: string, count: number) => `${customers} ${count === 1 ? 'customer' : 'customers'}`,
  rows: (rows: string, count: number) => `${rows} ${count === 1 ? 'row' : 'rows'}`,
  used: (when: string) => `used ${when}`,
  justNow: 'just now',
  sealed: 'Passphrase',
  locked: 'Locked',
  actions: (name: string) => `More about ${name}`,
  rename: 'Rename',
  renameLabel: 'Name of the project',
  renameDone: 'Save',
  duplicate: 'Duplicate',
  copyOf: (name: string) => `${name} (copy)`,
  remove: 'Delete',
  close: 'Close project',
  all: 'All projects',
  others: 'Other projects',
  menu: (name: string) => `Project ${name}`,
  protect: 'Protect with a passphrase',
  changePassphrase: 'Change passphrase',
  removePassphrase: 'Remove passphrase',
  lock: 'Lock now',

  state: {
    keeping: 'Saving…',
    kept: 'Saved in this browser',
    notKept: 'Not saved',
  },

  offline: 'Works offline',
  opening: 'Opening the project',
  unlock: {
    sentence: (name: string) => `${name} is locked`,
    lead: 'Its files and results are encrypted. Enter the passphrase to work with them in this tab.',
    passphrase: 'Passphrase',
    open: 'Unlock',
    working: 'Unlocking…',
    wrong: 'That is not the passphrase. Nothing has been changed; try again.',
    forgotten: 'A forgotten passphrase cannot be recovered, by us neither: nobody else has ever had it.',
    back: 'All projects',
  },
  unreadable: {
    sentence: 'This project cannot be read',
    lead: 'The browser did not give back what it had stored. Other projects are not affected. You can try again, or delete this one and drop its files once more.',
    again: 'Try again',
  },

  passphrase: {
    set: 'Protect with a passphrase',
    change: 'Change the passphrase',
    remove: 'Remove the passphrase',
    setLead:
      'Files, columns and results of this project are then encrypted on this machine (AES-256), and can be read only with the passphrase. The project’s name stays readable.',
    warning:
      'If you forget it, this project is lost. Nobody can recover it: there is no copy and no back door.',
    understood: 'I understand that a forgotten passphrase cannot be recovered.',
    current: 'Current passphrase',
    next: 'New passphrase',
    again: 'New passphrase once more',
    hint: (length: string) =>
      `At least ${length} characters. Four unrelated words are good and easy to keep.`,
    removeLead: 'Files and results are then stored readable again, for anyone who can use this browser.',
    doSet: 'Encrypt the project',
    doChange: 'Change passphrase',
    doRemove: 'Remove passphrase',
    working: 'Everything is being written anew…',
    short: (length: string) => `Please use at least ${length} characters.`,
    differ: 'The two entries are not the same.',
    failed: {
      wrong: 'That is not the current passphrase. Nothing has been changed.',
      full: 'There is not enough room to write the project anew. Nothing has been changed. Delete something and try again.',
      refused: 'The browser refused to store it. Nothing has been changed.',
      busy: 'The project was changed meanwhile, perhaps in another tab. Nothing has been changed here; try again.',
    },
    impossible: 'Browsers encrypt only on secure pages: use https, or this machine’s own address.',
  },

  replace: (project: string) => `Replace the files of ${project}`,
  replaced: (parts: { customers: string; before: string; difference: string }) =>
    `The files were replaced: ${parts.customers} customers, before ${parts.before} (${parts.difference}).`,
  replacedRevenue: (parts: { revenue: string; before: string; difference: string }) =>
    `Revenue ${parts.revenue}, before ${parts.before} (${parts.difference}).`,

  notices: {
    removed: (name: string) => `${name} was deleted.`,
    restore: 'Undo',
    changed: 'This project was changed in another tab; what you see is that change.',
    mine: 'Put mine back',
    gone: 'The project of this address is not kept in this browser (any more).',
    wiped: 'Everything was deleted in another tab.',
    passphraseSet: 'The project is encrypted now.',
    passphraseChanged: 'The passphrase was changed.',
    passphraseRemoved: 'The project is stored readable again.',
  },
  removedElsewhere: 'This project was deleted in another tab. What you see is still here.',
  keepIt: 'Keep it',
  notKept: {
    full: 'Not saved: this browser has no room left for the project. You can go on working and take your results away; they are gone when this tab closes.',
    refused:
      'Not saved: this browser stores nothing for this page, as in a private window. You can go on working and take your results away; they are gone when this tab closes.',
    earlier: 'What was saved before is unharmed.',
    room: 'See what takes up room',
    again: 'Try again',
  },
  update: {
    ready: 'A new version of Kesit is ready. Your projects are saved; the page begins anew with it.',
    load: 'Load it now',
    later: 'Later',
  },
};
