import type { ProblemCode } from '@kesit/core/result';
import type { Facts } from '@kesit/core/words';
import type { CommandName, OptionName } from '../command-line/commands.ts';
import type { CommandLineCode } from '../failure.ts';

export interface CommandHelp {
  /** One line in the list of commands. */
  readonly summary: string;
  readonly intro: string;
  /** Real command lines, each with what it is for. */
  readonly examples: readonly (readonly [command: string, meaning: string])[];
  /** Where an option means something else here. */
  readonly options?: Readonly<Partial<Record<OptionName, string>>>;
  readonly outro?: string;
}

/** What only the command line says; everything else is in the words of the core. */
export interface CommandLineWords {
  readonly failures: Readonly<Record<CommandLineCode, (facts: Facts) => string>>;
  /** What to type about a problem of the core, one line after its sentence. */
  readonly hints: Readonly<Partial<Record<ProblemCode, string>>>;
  readonly help: {
    readonly intro: string;
    readonly examples: readonly (readonly [command: string, meaning: string])[];
    readonly usageTitle: string;
    readonly examplesTitle: string;
    readonly commandsTitle: string;
    readonly optionsTitle: string;
    readonly exitCodesTitle: string;
    readonly exitCodes: readonly (readonly [code: string, meaning: string])[];
    readonly more: string;
    readonly required: string;
    readonly commands: Readonly<Record<CommandName, CommandHelp>>;
    readonly options: Readonly<Record<OptionName, string>>;
  };
  readonly progress: {
    readonly rate: (rowsPerSecond: string) => string;
    readonly timeLeft: (seconds: number) => string;
    readonly generating: string;
  };
  readonly labels: Labels;
  readonly sentences: Sentences;
}

/** Titles of columns and lines. */
export interface Labels {
  readonly segment: string;
  readonly cluster: string;
  readonly customers: string;
  readonly share: string;
  readonly revenue: string;
  readonly health: string;
  readonly shape: string;
  readonly role: string;
  readonly column: string;
  readonly why: string;
  readonly sure: string;
  readonly unused: string;
  readonly firstRows: string;
  readonly currency: string;
  readonly currencyUnknown: string;
  /** Ways to choose a number of clusters. */
  readonly ways: Readonly<
    Record<
      'bySilhouette' | 'byElbow' | 'byDaviesBouldin' | 'byCalinskiHarabasz' | 'byGap' | 'byStability',
      string
    >
  >;
  readonly rules: string;
  readonly empty: string;
  readonly unreadable: string;
  readonly notPositive: string;
  readonly blanks: string;
  readonly tab: string;
  readonly noOrders: string;
  readonly anyScore: string;
  readonly otherwise: string;
  readonly standard: string;
  readonly needsAmounts: string;
}

/** Whole sentences; numbers and names come in written already. */
export interface Sentences {
  rows(read: string, kept: string): string;
  leftOut(list: string): string;
  asOf(day: string, preset: string, scores: string): string;
  written(folder: string): string;
  writtenFiles(folder: string, files: string): string;
  readonly clustering: string;
  clustersFound(k: string, count: number): string;
  readonly structure: Readonly<Record<'strong' | 'reasonable' | 'weak' | 'none', string>>;
  /** `method` by its option; errors of held-out rows, of this embedding and of principal components. */
  embedded(method: 'pca' | 'autoencoder', dimensions: string, error: string, pcaError: string): string;
  suggested(list: string): string;
  noise(rows: string): string;
  leftOutOfClusters(rows: string): string;
  featuresMissing(features: string): string;
  moreSegments(count: number): string;
  moreWarnings(count: number): string;
  sampleFine(rows: string): string;
  sampleFaults(rows: string, faults: string): string;
  generated(path: string, rows: string, size: string, customers: string, period: string): string;
  truthWritten(path: string): string;
  presetComplete(cells: number): string;
  presetUncovered(cells: number, of: number): string;
  presetRemainder(cells: number, of: number, segment: string): string;
  presetOverlaps(cells: number): string;
  presetUnreachable(rules: string): string;
  presetUnreachableSegments(segments: string): string;
  presetDecides(cell: string, winner: string, others: string): string;
}
