/** The frame around every page: header, commands, help, what happens in passing. */
export const shell = {
  home: 'Kesit, to the first page',
  search: 'Search or command',
  palette: {
    title: 'Search and commands',
    hint: 'A page, a segment, a customer, a setting',
    results: (count: number) => (count === 1 ? '1 result' : `${count} results`),
    none: (typed: string) => `Nothing is called “${typed}”.`,
    chosen: 'chosen',
    choose: 'to choose',
    run: 'to go',
    leave: 'to close',
  },
  groups: {
    go: 'Go to',
    segments: 'Segments',
    customers: 'Customers',
    change: 'Change',
    take: 'Take away',
    page: 'This page',
  },
  commands: {
    openFiles: 'Open other files',
    start: 'First page',
    privacy: 'What has left this tab',
    correct: 'Correct columns',
    clearFilter: 'Clear the filter',
    preset: (name: string) => `Segments: ${name}`,
    scores: (name: string) => `Scores: ${name}`,
    asOf: (day: string) => `As of ${day}`,
    customers: (customers: string, count: number) => `${customers} ${count === 1 ? 'customer' : 'customers'}`,
    help: 'Help and shortcuts',
    alsoHelp: 'keys keyboard question',
    alsoLanguage: 'language dil',
    print: 'Print this page',
  },
  /** The second key after G, by page. */
  keys: { data: 'd', segments: 's', discover: 'e', customers: 'c', dashboards: 'b', take: 't' },
  help: {
    title: 'Shortcuts',
    lead: 'Everything can be reached without a mouse: Tab goes on, Shift and Tab go back, Enter opens, Escape closes or takes the last filter away.',
    after: 'then',
    anywhere: 'Anywhere',
    onPage: 'On this page',
    single: 'Keys without Ctrl or Cmd',
    singleLead: 'Switch these off if you dictate, or if they get in the way.',
  },
  work: {
    reading: (files: string) => `Reading ${files}`,
    recomputing: 'Computing again',
    show: 'Show',
    ready: (files: string) => `${files} is read.`,
  },
  needs: {
    rows: 'once rows are read',
  },
  status: {
    readIn: (seconds: string, threads: number) =>
      threads > 1 ? `read in ${seconds} s by ${threads} threads` : `read in ${seconds} s`,
  },
};
