import type { CommandLineWords } from './words.ts';

export const help: CommandLineWords['help'] = {
  intro:
    'kesit turns a file of orders into named customer segments. It reads CSV, Excel (XLSX) and Parquet, works out by itself which column is what, and sends nothing anywhere.',
  usageTitle: 'Usage',
  examplesTitle: 'Examples',
  commandsTitle: 'Commands',
  optionsTitle: 'Options',
  exitCodesTitle: 'Exit codes',
  exitCodes: [
    ['0', 'done'],
    ['2', 'wrong usage, or the results cannot be written'],
    ['3', 'a file cannot be read as data'],
    ['4', 'nothing left to analyse'],
    ['130', 'interrupted; nothing was written'],
  ],
  more: 'kesit COMMAND --help shows the options of a command.',
  required: 'needed',
  examples: [
    ['kesit analyze orders.csv --out results', 'segments, customers and data quality of an order file'],
    ['kesit inspect orders.xlsx', 'which column would be taken for what, before anything is computed'],
    [
      'kesit generate --customers 10000 --months 24 --seed 1 --out demo.csv',
      'a made-up shop to try things on',
    ],
  ],
  commands: {
    analyze: {
      summary: 'clean, segment and describe the customers of one or more order files',
      intro:
        'Reads the orders, leaves out what cannot count (and says how much and why), scores every customer by recency, frequency and spend, and writes summary.json, customers.csv, segments.csv, countries.csv, products.csv and rejected.csv into the folder named by --out.',
      examples: [
        [
          'kesit analyze orders.csv --out results',
          'everything guessed; see what was guessed with kesit inspect',
        ],
        [
          'kesit analyze 2023.csv 2024.csv --out results --map customer="Client No" --currency EUR',
          'two files together, one column named by hand',
        ],
        [
          'kesit analyze orders.csv --out results --rules +exact-duplicate,-date-out-of-range --json --quiet',
          'other cleaning rules; the summary as JSON for another program',
        ],
      ],
      options: { out: 'folder for the results; made if it is not there, older results in it are replaced' },
    },
    inspect: {
      summary: 'show how a file would be read; writes nothing',
      intro:
        'Shows what a row stands for, which column is taken for what and why, the first rows, and how much of a sample could be read.',
      examples: [
        ['kesit inspect orders.csv', 'look before you analyse'],
        ['kesit inspect orders.xlsx --sheet "Year 2010"', 'one sheet of a workbook'],
        ['kesit inspect orders.csv --map amount=Total --json', 'try a correction; the answer as JSON'],
      ],
    },
    cluster: {
      summary: 'find the clusters the data has, instead of segments by rule',
      intro:
        'Compares customers by the features named, finds clusters by the method named, says how clear they are, names them, and writes clusters.json, assignments.csv and model.json. With --table any table of numbers will do.',
      examples: [
        [
          'kesit cluster orders.csv --out clusters',
          'recency, frequency and spend; the number of clusters is suggested',
        ],
        [
          'kesit cluster orders.csv --out clusters --features eight --k 5',
          'the eight features of behavior, five clusters',
        ],
        [
          'kesit cluster mall.csv --table --columns "Annual Income (k$),Spending Score (1-100)" --scale none --k 5 --out mall',
          'two columns of any table',
        ],
      ],
      options: {
        out: 'folder for the results; made if it is not there',
        seed: 'a whole number; the same seed, the same clusters',
      },
    },
    score: {
      summary: 'put customers into the clusters and segments of a model',
      intro:
        'Reads a file and a model.json that cluster wrote, and writes scores.csv: cluster, confidence and segment of every customer, each judged without the others.',
      examples: [
        [
          'kesit score new-orders.csv --model clusters/model.json --out scores',
          'customers who were not there before',
        ],
        ['kesit score mall.csv --table --model mall/model.json --out scores', 'rows of a table'],
        ['kesit score new-orders.csv --model clusters/model.json --out scores --json', 'counts as JSON'],
      ],
      options: { out: 'folder for scores.csv; made if it is not there' },
    },
    generate: {
      summary: 'write the orders of a made-up shop to a CSV file',
      intro:
        'A mid-size gift shop with seasons, returns, discounts, guests and the usual dirt in the data. The same options give the same bytes on every machine.',
      examples: [
        [
          'kesit generate --customers 2000 --months 12 --seed 7 --out demo.csv',
          'a small shop: a few megabytes of orders',
        ],
        [
          'kesit generate --customers 2000 --months 12 --seed 7 --out demo.csv --truth truth.json',
          'and what is true of them, to compare an analysis with',
        ],
        [
          'kesit generate --customers 200000 --months 24 --seed 1 --out big.csv --language tr',
          'about 10 million rows, Turkish headers and products',
        ],
      ],
      options: { out: 'file to write; replaced if it is there' },
    },
    presets: {
      summary: 'list the ready-made segment rules, or check rules of your own',
      intro:
        'Lists every preset with its segments by score. With --check it goes through every combination of scores of your own rules and shows those that no rule covers and those that several do.',
      examples: [
        ['kesit presets', 'what the ready-made segments are'],
        ['kesit presets --check rules.json', 'do my rules cover every customer, and once each?'],
        ['kesit presets --json', 'the same as JSON; each preset is a starting point for rules of your own'],
      ],
      outro: 'The check ends with 0 when every combination has a segment, and with 2 when some have none.',
    },
    help: {
      summary: 'show this help, or that of a command',
      intro: 'Shows what there is, or the options of one command.',
      examples: [
        ['kesit help', 'all commands'],
        ['kesit help analyze', 'one command'],
        ['kesit analyze --help', 'the same'],
      ],
    },
    version: {
      summary: 'show the version',
      intro: 'Shows the version of kesit.',
      examples: [['kesit version', 'the version, and nothing else']],
    },
  },
  options: {
    out: 'where the results go',
    map: 'say which column is what, for example customer="Client No"; may be repeated. #3 is the third column. Values of several columns of total-spend, order-count, discounted-orders or mobile-orders are added up',
    sheet: 'one sheet of a workbook; otherwise all that have rows',
    shape: 'what a row stands for, where it was guessed wrong',
    preset: 'segment rules: grid (standard), source, mean-grid, shopify, klaviyo, or a JSON file of your own',
    scores:
      'how scores are given: tie-safe (standard; equal values, equal scores), rank-first (groups of equal size) or fixed (thresholds)',
    rules: 'switch cleaning rules on (+) or off (-)',
    'as-of': 'the day the data is looked at from; standard: the day after the last purchase',
    'time-zone': 'time zone of the data, for example Europe/Istanbul; standard: UTC',
    currency: 'currency of the data, for example TRY, where the file does not say',
    customers: 'customers with at least one purchase, 1 to 50,000,000',
    months: 'length of the period, 1 to 600',
    seed: 'a whole number; another one gives another shop',
    language: 'language of headers, products and countries; decides the currency too',
    truth: 'also write what is true of the shop, as JSON',
    features:
      'what customers are compared by: rfm (standard), rfmt (and days since the first order), eight, or columns of customers.csv and of the files: Age, Gender:one-hot, Education:ordinal(Basic<Master<PhD)',
    table: 'the file is a table of numbers and not of orders or customers; see --columns',
    columns:
      'columns of the table to compare rows by; of text how: Gender:one-hot, Education:ordinal(Basic<Master<PhD)',
    method:
      'kmeans (standard), minibatch (for millions), dbscan or hdbscan (by density), ward, single, complete or average (trees)',
    k: 'number of clusters; auto (standard): the one of --k-range with the best silhouette. dbscan and hdbscan find it themselves',
    'k-range': 'numbers of clusters to compare; standard: 2:10',
    scale:
      'what is done to the columns before: log1p-z (standard), z (standard for tables), log1p, robust or none',
    eps: 'dbscan: radius of a neighborhood; auto (standard): the knee of the distances',
    'min-samples': 'dbscan and hdbscan: customers a dense place must have; standard: 10',
    embedding:
      'look for clusters in fewer dimensions: pca (straight) or autoencoder (curved); none (standard)',
    dimensions: 'of the embedding, fewer than there are columns; standard: 2',
    engine:
      'what distances are computed by: plain code, WebAssembly, or the faster of the two here (standard)',
    judge:
      'kmeans and minibatch: ask slower witnesses for the number of clusters too: gap (gap statistic; it alone can say one), stability (do they come back when customers are drawn anew)',
    previous: 'model.json of an earlier run: clusters that go on from its clusters keep their ids and names',
    within:
      'look among the customers of one segment by rule (its id, see kesit presets), or of one cluster of the model named by --parent',
    parent: 'the model whose cluster to look inside; it may itself be of a part, to any depth',
    model: 'a model.json that cluster wrote',
    check: 'a JSON file with rules of your own',
    json: 'print the result as JSON on standard output, and nothing else',
    quiet: 'no progress and no closing summary; errors are still shown',
    locale: 'language of messages and names; standard: that of the terminal, else English',
    help: 'show this help',
    version: 'show the version',
  },
};
