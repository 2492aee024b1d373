import { noEvidence } from './batch.ts';
import { bareText, isMissingText } from './cell-text.ts';
import { distinctTexts } from './distinct-texts.ts';
import type { NumberStyle } from './number-style.ts';
import { parseNumberText } from './parse-number.ts';

export interface NumberStyleGuess {
  readonly style: NumberStyle;
  /** Whether a value proved the style; `false` also where no value has a separator and either would do. */
  readonly decided: boolean;
  /** Share of the non-empty texts that are numbers under the style, 0-1; 0 when all are empty. */
  readonly readable: number;
}

const POINT: NumberStyle = { decimal: '.' };
const COMMA: NumberStyle = { decimal: ',' };

/**
 * How a column writes its numbers, from all its sampled texts together. More values that only one style explains
 * decide. Where none does, each separator stands before exactly three digits (`1.234`): see `likelierDecimal`.
 */
export function guessNumberStyle(given: readonly string[]): NumberStyleGuess {
  const { texts, counts } = distinctTexts(given);
  let [pointReadable, commaReadable, decimalPoint, decimalComma, empty] = [0, 0, 0, 0, 0];
  texts.forEach((text, i) => {
    const evidence = noEvidence();
    if (!Number.isNaN(parseNumberText(text, POINT, evidence))) pointReadable += counts[i];
    if (!Number.isNaN(parseNumberText(text, COMMA))) commaReadable += counts[i];
    decimalPoint += counts[i] * evidence.decimalPoint;
    decimalComma += counts[i] * evidence.decimalComma;
    empty += counts[i] * evidence.empty;
  });
  const decided = decimalPoint !== decimalComma;
  const decimal = decided ? (decimalPoint > decimalComma ? '.' : ',') : likelierDecimal(texts);
  const filled = given.length - empty;
  const readable = decimal === '.' ? pointReadable : commaReadable;
  return {
    style: decimal === '.' ? POINT : COMMA,
    decided,
    readable: filled === 0 ? 0 : readable / filled,
  };
}

const SEPARATED = /\d([.,])(\d{3})(?!\d)/;
const UNSEPARATED_THOUSANDS = /^\D*[1-9]\d{3,}\D*$/;

/**
 * A separator that always stands before three digits groups thousands, unless thousands also occur without it
 * (`1234` beside `1.234`), or what follows it is always `000`: quantities with three decimals, `2.000` pieces.
 */
function likelierDecimal(texts: readonly string[]): '.' | ',' {
  let separator: string | null = null;
  let groups = true;
  let zerosOnly = true;
  for (const text of texts) {
    const bare = bareText(text);
    if (isMissingText(bare)) continue;
    const found = SEPARATED.exec(bare);
    if (found === null) {
      if (UNSEPARATED_THOUSANDS.test(bare)) groups = false;
      continue;
    }
    separator ??= found[1];
    if (found[2] !== '000') zerosOnly = false;
  }
  if (separator === null) return '.';
  const isDecimal = !groups || zerosOnly;
  return (separator === '.') === isDecimal ? '.' : ',';
}
