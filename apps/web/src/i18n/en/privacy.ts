/** What leaves the tab, what stays in the browser, and how to check both. */
export const privacy = {
  status: (bytes: string) => `${bytes} have left this tab`,
  nothing: '0 bytes',
  check: 'How to check',
  sentence: 'Nothing has left this tab',
  lead: 'Your files are read, computed and kept on this machine. There is no account, no cookie, no measuring of visitors, and no server that could receive your data.',

  ledger: 'What has left this tab',
  ledgerLead:
    'Whatever this page sends is written down here first. So far it has no part that sends anything.',
  ledgerTable: 'Everything that ever left this tab',
  ledgerColumns: { at: 'When', to: 'To', what: 'What', bytes: 'Bytes' },
  ledgerEmpty: 'No entries: 0 bytes, ever.',
  policy: 'The rule your browser enforces',
  policyLead:
    'The page carries this rule (its Content-Security-Policy). The browser refuses whatever it does not allow, even if the page tried.',
  policyMissing: 'This copy of the page is for development and carries no rule.',

  title: 'How to check that nothing leaves',
  steps: [
    'Open your browser’s developer tools (F12), choose Network and drop your file: no request with your data appears.',
    'Or pull the plug first. Once this page is loaded, it goes on working without a connection.',
    "The page forbids itself to talk to any other address, and your browser enforces it: its Content-Security-Policy says connect-src 'self'.",
    'Under Application, Storage in the same tools stands everything listed below.',
  ],

  stored: 'What is stored in this browser',
  storedLead: 'Only here, on this machine, until you delete it.',
  storedTable: 'What is stored, and how large it is',
  storedColumns: { what: 'What', where: 'Where', size: 'Size' },
  places: {
    projects: 'IndexedDB, database “kesit”',
    page: 'Cache storage',
    preferences: 'Local storage',
  },
  page: 'Files of the page itself, to work without a connection',
  preferences: (names: string) => `Your choices: ${names}`,
  noProjects: 'No project',
  sealedProject: 'encrypted',
  quota: (used: string, quota: string) =>
    `${used} in use of ${quota} this browser allows; it compresses what it stores`,
  quotaLabel: 'Room in use',
  persisted: 'Your browser has promised not to clear this without asking you.',
  notPersisted:
    'Your browser may clear this when the disk is nearly full, and some browsers clear it after a week without a visit.',
  persist: 'Ask it to keep everything',
  persistRefused: 'The browser has not agreed. It may once the page is installed or used more often.',
  offline: {
    yes: 'Works without a connection: yes.',
    no: 'Works without a connection: while this tab is open.',
  },

  passphrases: 'Passphrases',
  passphraseFacts: [
    'A project can be protected with a passphrase. Everything in it is then encrypted with AES-256-GCM before it is stored, each piece under a fresh random start value; only the name you gave the project stays readable.',
    'Its key is random and locked with your passphrase (PBKDF2, SHA-256, 600,000 rounds), so that each guess takes an attacker about as long as it takes you to unlock.',
    'The passphrase itself is stored nowhere. Whoever forgets it cannot be helped.',
    'What stood unencrypted before may remain on the disk for a while, until the browser and the disk reuse its place.',
  ],

  wipe: 'Delete everything',
  wipeLead:
    'Removes all projects, the page’s own files, your choices and the service worker from this browser.',
  wipeAsk: 'Delete everything Kesit keeps in this browser?',
  wipeCount: (projects: string, count: number, size: string) =>
    `${projects} ${count === 1 ? 'project' : 'projects'}, ${size}. This cannot be undone. Files on your disk are not touched.`,
  wipeDo: 'Delete everything',
  wiping: 'Deleting…',
  wiped: 'Everything is deleted. Kesit keeps nothing in this browser now.',
};
