/** What can be typed: the one table the parser, the help and the documentation's test are made from. */
export interface OptionDefinition {
  /** What stands for the value in a usage line; an option without one is a switch. */
  readonly value?: string;
  readonly short?: string;
  readonly repeats?: true;
}

export const OPTIONS = {
  out: { value: 'DIR' },
  map: { value: 'ROLE=COLUMN', repeats: true },
  sheet: { value: 'NAME' },
  shape: { value: 'order-lines|orders|customers' },
  preset: { value: 'ID|RULES.json' },
  scores: { value: 'tie-safe|rank-first|fixed' },
  rules: { value: '+ID,-ID', repeats: true },
  'as-of': { value: 'YYYY-MM-DD' },
  'time-zone': { value: 'ZONE' },
  currency: { value: 'CODE' },
  customers: { value: 'N' },
  months: { value: 'M' },
  seed: { value: 'S' },
  language: { value: 'en|tr' },
  truth: { value: 'FILE' },
  check: { value: 'RULES.json' },
  features: { value: 'eight|rfm|rfmt|COLUMN,...' },
  table: {},
  columns: { value: 'COLUMN,...' },
  method: { value: 'kmeans|minibatch|dbscan|hdbscan|ward|single|complete|average' },
  k: { value: 'N|auto' },
  'k-range': { value: 'FROM:TO' },
  scale: { value: 'none|log1p|z|log1p-z|robust' },
  eps: { value: 'X|auto' },
  'min-samples': { value: 'N' },
  embedding: { value: 'none|pca|autoencoder' },
  dimensions: { value: 'N' },
  engine: { value: 'auto|ts|wasm' },
  judge: { value: 'gap,stability' },
  previous: { value: 'model.json' },
  within: { value: 'SEGMENT|CLUSTER' },
  parent: { value: 'model.json' },
  model: { value: 'model.json' },
  json: {},
  quiet: {},
  locale: { value: 'en|tr' },
  help: { short: 'h' },
  version: { short: 'v' },
} as const satisfies Record<string, OptionDefinition>;

export type OptionName = keyof typeof OPTIONS;

/** Values in the order typed; a switch has one empty value. */
export type OptionValues = Readonly<Partial<Record<OptionName, readonly string[]>>>;

export interface CommandDefinition {
  /** How many plain arguments it takes, and what they are. */
  readonly operands: 'none' | 'files' | 'topic';
  /** In the order of the help; every command also has `--locale` and `--help`. */
  readonly options: readonly OptionName[];
  readonly required: readonly OptionName[];
  /** What stands for a value here where it is not what the option means elsewhere. */
  readonly placeholders?: Readonly<Partial<Record<OptionName, string>>>;
}

export const COMMANDS = {
  analyze: {
    operands: 'files',
    options: [
      'out',
      'map',
      'sheet',
      'shape',
      'preset',
      'scores',
      'rules',
      'as-of',
      'time-zone',
      'currency',
      'json',
      'quiet',
    ],
    required: ['out'],
  },
  inspect: {
    operands: 'files',
    options: ['map', 'sheet', 'shape', 'time-zone', 'currency', 'json'],
    required: [],
  },
  cluster: {
    operands: 'files',
    options: [
      'out',
      'features',
      'method',
      'k',
      'k-range',
      'scale',
      'eps',
      'min-samples',
      'embedding',
      'dimensions',
      'judge',
      'previous',
      'within',
      'parent',
      'seed',
      'engine',
      'table',
      'columns',
      'map',
      'sheet',
      'shape',
      'rules',
      'as-of',
      'time-zone',
      'currency',
      'json',
      'quiet',
    ],
    required: ['out'],
  },
  score: {
    operands: 'files',
    options: [
      'model',
      'out',
      'table',
      'map',
      'sheet',
      'shape',
      'rules',
      'as-of',
      'time-zone',
      'currency',
      'json',
      'quiet',
    ],
    required: ['model', 'out'],
  },
  generate: {
    operands: 'none',
    options: ['customers', 'months', 'seed', 'out', 'language', 'truth', 'json', 'quiet'],
    required: ['customers', 'months', 'seed', 'out'],
    placeholders: { out: 'FILE' },
  },
  presets: { operands: 'none', options: ['check', 'json'], required: [] },
  help: { operands: 'topic', options: [], required: [] },
  version: { operands: 'none', options: [], required: [] },
} as const satisfies Record<string, CommandDefinition>;

export type CommandName = keyof typeof COMMANDS;

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

const EVERYWHERE: readonly OptionName[] = ['locale', 'help'];

export function optionsOf(command: CommandName): readonly OptionName[] {
  return [...COMMANDS[command].options, ...EVERYWHERE];
}

/** What stands for the value of an option in the usage line of a command; `null` for a switch. */
export function placeholderOf(command: CommandName, option: OptionName): string | null {
  const { placeholders }: CommandDefinition = COMMANDS[command];
  const { value }: OptionDefinition = OPTIONS[option];
  return placeholders?.[option] ?? value ?? null;
}

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}

export function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}
