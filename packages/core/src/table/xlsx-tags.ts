import { byteWriter, decodeUtf8 } from '../text/index.ts';
import {
  APOSTROPHE,
  appendXmlText,
  CUT,
  EQUALS,
  endsName,
  isAside,
  LT,
  QUOTE,
  SLASH,
  skipAside,
  skipTag,
} from './xlsx-markup.ts';
import { appendBytes, createXmlWindow, type XmlWindow } from './xlsx-window.ts';

/** A tag of one of the small parts, names without their namespace prefix. */
export interface XmlTag {
  readonly kind: 'start' | 'end' | 'empty';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The tags of a whole part in order; stops where a tag does not end. */
export function* xmlTags(part: Uint8Array): Generator<XmlTag> {
  const window = createXmlWindow();
  appendBytes(window, part);
  const { bytes, end } = window;
  let p = 0;
  for (;;) {
    while (bytes[p] !== LT) p++;
    if (p >= end) return;
    const tag = p;
    const aside = isAside(bytes, tag);
    p = aside ? skipAside(window, tag) : skipTag(window, tag);
    if (p === CUT) return;
    if (!aside) yield readTag(window, tag, p - 1);
  }
}

/** The tag whose `<` and `>` stand at `start` and `close`. */
function readTag({ bytes }: XmlWindow, start: number, close: number): XmlTag {
  const isEnd = bytes[start + 1] === SLASH;
  const isEmpty = !isEnd && bytes[close - 1] === SLASH;
  const nameAt = start + (isEnd ? 2 : 1);
  let p = nameAt;
  while (!endsName(bytes[p])) p++;
  const name = localName(bytes, nameAt, p);
  const attributes = new Map<string, string>();
  for (;;) {
    while (p < close && (bytes[p] <= 0x20 || bytes[p] === SLASH)) p++;
    const attributeAt = p;
    while (p < close && bytes[p] !== EQUALS) p++;
    if (p >= close) break;
    let nameEnd = p;
    while (nameEnd > attributeAt && bytes[nameEnd - 1] <= 0x20) nameEnd--;
    p++;
    while (p < close && bytes[p] <= 0x20) p++;
    const quote = bytes[p];
    if (quote !== QUOTE && quote !== APOSTROPHE) break;
    const valueAt = ++p;
    while (p < close && bytes[p] !== quote) p++;
    attributes.set(localName(bytes, attributeAt, nameEnd), xmlText(bytes, valueAt, p));
    p++;
  }
  return { kind: isEnd ? 'end' : isEmpty ? 'empty' : 'start', name, attributes };
}

function localName(bytes: Uint8Array, start: number, end: number): string {
  const name = decodeUtf8(bytes, start, end);
  return name.slice(name.indexOf(':') + 1);
}

function xmlText(bytes: Uint8Array, start: number, end: number): string {
  const out = byteWriter(Math.max(16, end - start));
  appendXmlText(out, bytes, start, end);
  return decodeUtf8(out.bytes, 0, out.length);
}
