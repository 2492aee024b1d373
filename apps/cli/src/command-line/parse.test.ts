import { describe, expect, test } from 'vitest';
import { parseArguments } from './parse.ts';

function parsed(line: string) {
  const result = parseArguments(line === '' ? [] : line.split(' '));
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.facts)}`);
  return result.value;
}

function refused(line: string) {
  const result = parseArguments(line === '' ? [] : line.split(' '));
  if (result.ok) throw new Error(`taken as ${JSON.stringify(result.value)}`);
  return { code: result.error.code, ...result.error.facts };
}

describe('a command line is taken apart', () => {
  test.each([
    ['analyze a.csv --out o', { command: 'analyze', operands: ['a.csv'], values: { out: ['o'] } }],
    [
      '--out o analyze a.csv b.csv',
      { command: 'analyze', operands: ['a.csv', 'b.csv'], values: { out: ['o'] } },
    ],
    ['analyze a.csv --out=o=p', { command: 'analyze', operands: ['a.csv'], values: { out: ['o=p'] } }],
    [
      'analyze a.csv --out o --map customer=A --map amount=B',
      { command: 'analyze', operands: ['a.csv'], values: { out: ['o'], map: ['customer=A', 'amount=B'] } },
    ],
    [
      'analyze a.csv --out o --rules -outlier,+non-product',
      { command: 'analyze', operands: ['a.csv'], values: { out: ['o'], rules: ['-outlier,+non-product'] } },
    ],
    [
      'analyze --out o -- --odd-name.csv',
      { command: 'analyze', operands: ['--odd-name.csv'], values: { out: ['o'] } },
    ],
    ['-- presets', { command: 'presets', operands: [], values: {} }],
    ['presets --json --json', { command: 'presets', operands: [], values: { json: [''] } }],
    ['--help', { command: 'help', operands: [], values: { help: [''] } }],
    ['-h', { command: 'help', operands: [], values: { help: [''] } }],
    ['analyze --help', { command: 'help', operands: ['analyze'], values: { help: [''] } }],
    ['help generate', { command: 'help', operands: ['generate'], values: {} }],
    ['--version', { command: 'version', operands: [], values: { version: [''] } }],
    ['version', { command: 'version', operands: [], values: {} }],
    ['inspect a.csv --locale tr', { command: 'inspect', operands: ['a.csv'], values: { locale: ['tr'] } }],
  ])('%s', (line, expected) => {
    expect(parsed(line)).toEqual(expected);
  });
});

describe('what cannot be meant is refused, with a guess at what was', () => {
  test.each([
    ['', { code: 'command-missing' }],
    ['analyse a.csv', { code: 'command-unknown', command: 'analyse', guess: 'analyze' }],
    ['frobnicate', { code: 'command-unknown', command: 'frobnicate' }],
    ['help analyse', { code: 'topic-unknown', topic: 'analyse', guess: 'analyze' }],
    ['analyze a.csv --ouy o', { code: 'option-unknown', option: '--ouy', guess: 'out' }],
    [
      'analyze a.csv --out o --time-zome UTC',
      { code: 'option-unknown', option: '--time-zome', guess: 'time-zone' },
    ],
    ['analyze a.csv -x', { code: 'option-unknown', option: '-x' }],
    ['presets --out o', { code: 'option-not-here', option: 'out', command: 'presets' }],
    ['analyze a.csv --out', { code: 'option-needs-value', option: 'out', value: 'DIR' }],
    ['analyze a.csv --out --json', { code: 'option-needs-value', option: 'out', value: 'DIR' }],
    ['analyze a.csv --out=', { code: 'option-needs-value', option: 'out', value: 'DIR' }],
    ['analyze a.csv --json=yes --out o', { code: 'option-without-value', option: 'json' }],
    ['analyze a.csv --out o --out p', { code: 'option-repeated', option: 'out' }],
    ['analyze a.csv', { code: 'option-missing', option: 'out', command: 'analyze', value: 'DIR' }],
    [
      'generate --customers 1 --months 1 --seed 1',
      { code: 'option-missing', option: 'out', command: 'generate', value: 'FILE' },
    ],
    ['analyze --out o', { code: 'files-missing', command: 'analyze' }],
    ['presets extra', { code: 'argument-unexpected', argument: 'extra', command: 'presets' }],
    ['help analyze inspect', { code: 'argument-unexpected', argument: 'inspect', command: 'help' }],
  ])('%s', (line, expected) => {
    expect(refused(line)).toEqual(expected);
  });
});
