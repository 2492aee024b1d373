import { failures, hints } from './failures-en.ts';
import { help } from './help-en.ts';
import type { CommandLineWords } from './words.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const en: CommandLineWords = {
  failures,
  hints,
  help,
  progress: {
    rate: (rows) => `${rows} rows/s`,
    timeLeft: (seconds) => (seconds < 90 ? `${seconds} s left` : `${Math.round(seconds / 60)} min left`),
    generating: 'Writing orders',
  },
  labels: {
    segment: 'Segment',
    cluster: 'Cluster',
    customers: 'Customers',
    share: 'Share',
    revenue: 'Revenue',
    health: 'Health',
    shape: 'A row is',
    role: 'Role',
    column: 'Column',
    why: 'Why',
    sure: 'Sure',
    unused: 'Not used',
    firstRows: 'First rows',
    currency: 'Currency',
    rules: 'Rules, the first that matches wins',
    empty: 'empty',
    unreadable: 'unreadable',
    notPositive: 'zero or less',
    blanks: 'blanks',
    tab: 'tab',
    noOrders: 'no orders yet',
    anyScore: 'any score',
    otherwise: 'everybody else',
    standard: 'standard',
    needsAmounts: 'needs amounts',
    currencyUnknown: 'unknown',
    ways: {
      bySilhouette: 'silhouette',
      byElbow: 'elbow',
      byDaviesBouldin: 'Davies-Bouldin',
      byCalinskiHarabasz: 'Caliński-Harabasz',
      byGap: 'gap',
      byStability: 'stability',
    },
  },
  sentences: {
    rows: (read, kept) => `${read} rows read, ${kept} kept.`,
    leftOut: (list) => `Left out: ${list}.`,
    asOf: (day, preset, scores) => `As of ${day}; preset ${preset}, scores ${scores}.`,
    written: (folder) => `Written to ${folder}: summary.json and five CSV files`,
    writtenFiles: (folder, files) => `Written to ${folder}: ${files}`,
    clustering: 'Finding clusters',
    clustersFound: (k, count) => `${k} ${count === 1 ? 'cluster' : 'clusters'}.`,
    structure: {
      strong: 'They stand clearly apart.',
      reasonable: 'They stand apart.',
      weak: 'They run into each other: take them as a useful division, not as kinds of people.',
      none: 'There are no clusters to speak of: this divides what is one continuous crowd.',
    },
    embedded: (method, dimensions, error, pcaError) =>
      method === 'pca'
        ? `Looked for in ${dimensions} principal components, which lose ${error} on rows held out.`
        : `Looked for in an embedding of ${dimensions} dimensions, which loses ${error} on rows held out; principal components lose ${pcaError}.`,
    suggested: (list) => `What would choose how many: ${list}.`,
    noise: (rows) => `${rows} are in none (noise).`,
    leftOutOfClusters: (rows) => `${rows} could not be compared: a number is missing.`,
    featuresMissing: (features) => `Not in this data: ${features}.`,
    moreSegments: (count) => `and ${plural(count, 'more segment', 'more segments')} in segments.csv`,
    moreWarnings: (count) => `${plural(count, 'more warning', 'more warnings')} in summary.json`,
    sampleFine: (rows) => `In a sample of ${rows} rows every cell can be read.`,
    sampleFaults: (rows, faults) => `In a sample of ${rows} rows: ${faults}.`,
    generated: (path, rows, size, customers, period) =>
      `${path}: ${rows} rows, ${size}; ${customers} customers, ${period}.`,
    truthWritten: (path) => `What is true of them: ${path}`,
    presetComplete: (cells) => `All ${cells} combinations of scores have exactly one rule.`,
    presetUncovered: (cells, of) =>
      `${plural(cells, 'combination', 'combinations')} of ${of} ${cells === 1 ? 'has' : 'have'} no segment:`,
    presetRemainder: (cells, of, segment) =>
      `${plural(cells, 'combination', 'combinations')} of ${of} ${cells === 1 ? 'matches' : 'match'} no rule and ${cells === 1 ? 'goes' : 'go'} to the remainder, ${segment}:`,
    presetOverlaps: (cells) =>
      `${plural(cells, 'combination matches', 'combinations match')} several rules; the first of them decides:`,
    presetUnreachable: (rules) => `These rules never decide: ${rules}.`,
    presetUnreachableSegments: (segments) => `No customer can ever be in: ${segments}.`,
    presetDecides: (cell, winner, others) => `${cell}  ${winner}, not ${others}`,
  },
};
