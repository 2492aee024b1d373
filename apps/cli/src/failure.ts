import type { Problem, ProblemCode } from '@kesit/core/result';

/** What can go wrong around the core: in what was typed, and between us and the file system. */
export type CommandLineCode =
  // what was typed
  | 'command-missing'
  | 'command-unknown'
  | 'topic-unknown'
  | 'option-unknown'
  | 'option-not-here'
  | 'option-needs-value'
  | 'option-without-value'
  | 'option-repeated'
  | 'option-missing'
  | 'choice-unknown'
  | 'number-invalid'
  | 'range-malformed'
  | 'coding-malformed'
  | 'files-missing'
  | 'argument-unexpected'
  | 'map-malformed'
  | 'map-repeated'
  | 'rules-malformed'
  | 'preset-unknown'
  | 'preset-incomplete'
  // files that are read
  | 'input-not-found'
  | 'input-is-folder'
  | 'input-not-plain'
  | 'input-forbidden'
  | 'input-changed'
  | 'input-failed'
  // files that are written
  | 'output-is-input'
  | 'output-is-file'
  | 'output-is-folder'
  | 'output-no-folder'
  | 'output-forbidden'
  | 'output-no-space'
  | 'output-failed'
  // the run itself
  | 'interrupted'
  | 'defect';

/** An expected failure; a `Problem` of the core is one too. */
export interface Failure {
  readonly code: CommandLineCode | ProblemCode;
  readonly facts: Problem['facts'];
  /** Where the same problem weighs differently than usual; see `exitCodeOf`. */
  readonly exitCode?: ExitCode;
}

export type ExitCode = 0 | 1 | 2 | 3 | 4 | 130;

export function failure(code: Failure['code'], facts: Failure['facts'] = {}): Failure {
  return { code, facts };
}

/** Exit codes are a contract: 0 done, 2 wrong usage, 3 a file cannot be read as data, 4 nothing left to analyse, 130 interrupted, 1 a mistake of ours. */
const EXIT_CODES: Readonly<Record<Failure['code'], ExitCode>> = {
  'command-missing': 2,
  'command-unknown': 2,
  'topic-unknown': 2,
  'option-unknown': 2,
  'option-not-here': 2,
  'option-needs-value': 2,
  'option-without-value': 2,
  'option-repeated': 2,
  'option-missing': 2,
  'choice-unknown': 2,
  'number-invalid': 2,
  'range-malformed': 2,
  'coding-malformed': 2,
  'files-missing': 2,
  'argument-unexpected': 2,
  'map-malformed': 2,
  'map-repeated': 2,
  'rules-malformed': 2,
  'preset-unknown': 2,
  'preset-incomplete': 2,
  'role-unknown': 2,
  'column-not-found': 2,
  'sheet-not-found': 2,
  'option-out-of-range': 2,
  'no-features': 2,
  'too-few-rows': 4,
  'number-missing': 3,
  'column-not-numbers': 2,
  'too-many-categories': 2,
  'one-cluster': 4,
  'one-class': 4,
  'too-many-dimensions': 2,
  'model-unreadable': 3,
  'model-newer': 3,
  'model-damaged': 3,
  'model-needs-features': 3,
  'preset-unreadable': 2,
  'preset-invalid': 2,
  'preset-needs-amounts': 2,
  'rule-unknown': 2,
  'date-invalid': 2,
  'time-zone-unknown': 2,
  'currency-unknown': 2,

  'input-not-found': 3,
  'input-is-folder': 3,
  'input-not-plain': 3,
  'input-forbidden': 3,
  'input-changed': 3,
  'input-failed': 3,
  'file-empty': 3,
  'file-unreadable': 3,
  'file-not-a-table': 3,
  'file-packed': 3,
  'file-without-rows': 3,
  'quote-never-closed': 3,
  'record-too-long': 3,
  'too-many-columns': 3,
  'compressed-damaged': 3,
  'expands-too-far': 3,
  'zip-encrypted': 3,
  'zip-unsupported': 3,
  'workbook-damaged': 3,
  'workbook-legacy': 3,
  'workbook-encrypted': 3,
  'parquet-damaged': 3,
  'parquet-unsupported': 3,
  'files-disagree': 3,
  'roles-missing': 3,

  'nothing-left': 4,

  'output-is-input': 2,
  'output-is-file': 2,
  'output-is-folder': 2,
  'output-no-folder': 2,
  'output-forbidden': 2,
  'output-no-space': 2,
  'output-failed': 2,

  interrupted: 130,
  defect: 1,
};

export function exitCodeOf(found: Failure): ExitCode {
  return found.exitCode ?? EXIT_CODES[found.code];
}

/** Carries a failure up through code that expects none, such as a stream in the middle of a read. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(found: Failure, cause?: unknown) {
    super(found.code, { cause });
    this.failure = found;
  }
}
