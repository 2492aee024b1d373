/** The editor of own rules. */
export const editor = {
  sentence: (segments: string, count: number) =>
    `Draw your own ${count === 1 ? 'segment' : `${segments} segments`} on the grid of scores`,
  lead: 'Choose a segment, then click cells or drag over them. Everything here can be undone.',
  back: 'Back to the segments',

  inUse: 'These rules are in use.',
  notYours: (name: string) => `This is “${name}”. The first cell you change makes it your own.`,
  notInUse: 'These rules are not in use.',
  use: 'Use these rules',
  needsAmounts:
    'These rules look at spend, and this data has no amounts. They wait here until it does; customers keep the segments they have.',
  gaps: (cells: string, count: number, customers: string, people: number) =>
    `${cells} ${count === 1 ? 'cell belongs' : 'cells belong'} to nobody (${customers} ${people === 1 ? 'customer' : 'customers'}). Until ${count === 1 ? 'it has' : 'they have'} a segment, customers keep the segments they have.`,
  giveTo: 'Give to',
  giveGaps: (segment: string) => `Give to ${segment}`,
  overlaps: (cells: string, count: number) =>
    `${cells} ${count === 1 ? 'cell is' : 'cells are'} claimed by more than one segment. The first rule wins.`,
  settle: 'Keep only the winners',
  nobodyIn: (names: string, count: number) => `${names} ${count === 1 ? 'has' : 'have'} no cell.`,

  startFrom: 'Start from',
  startFromWhat: 'choose a set of rules',
  plane: 'Scores',
  planes: {
    rf: 'recency × frequency',
    rfm: 'recency × frequency × spend',
    'r-fm': 'recency × mean of frequency and spend',
  },
  import: 'Open a file',
  export: 'Save as a file',
  exportIncomplete: 'Cells without a segment must be given one first',
  importFailed: (file: string) => `${file} was not opened. Your rules are as they were.`,

  palette: 'Paint with',
  nobody: 'Nobody',
  addSegment: 'Add a segment',
  newName: { en: 'New segment', tr: 'Yeni segment' },
  rest: 'Everyone else',
  restNobody: 'to nobody',
  shared: 'Others keep their claim',
  sharedMeaning: 'Cells you paint then belong to both; the first rule wins.',
  allSpend: 'All spend scores at once',
  spend: (score: string) => `Spend score ${score}`,
  edit: (segment: string) => `Edit ${segment}`,
  nameEnglish: 'Name in English',
  nameTurkish: 'Name in Turkish',
  up: 'Move up',
  down: 'Move down',
  remove: 'Delete segment',
  rankMeaning: 'The order gives the colors: best first.',

  grid: 'Grid of scores',
  recency: 'Recency (R)',
  frequency: 'Frequency (F)',
  worth: 'Frequency and spend',
  recent: 'recent',
  longAgo: 'long ago',
  cell: (scores: string, owner: string, customers: string, count: number) =>
    `${scores}: ${owner}, ${customers} ${count === 1 ? 'customer' : 'customers'}`,
  cellMoney: (cell: string, revenue: string) => `${cell}, ${revenue}`,
  claimedBy: (winner: string, others: string) => `${winner} (also claimed by ${others})`,
  restOf: (segment: string) => `${segment}, as everyone else`,
  keys: 'Arrow keys move, Shift and arrows take in more cells, Space or Enter paints, 1–9 choose a segment, Delete empties.',
  painted: (cells: string, count: number, segment: string) =>
    `${cells} ${count === 1 ? 'cell' : 'cells'}: ${segment}`,
  customers: 'Customers',
  share: 'Share',
};
