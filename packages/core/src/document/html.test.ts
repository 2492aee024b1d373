import { expect, test } from 'vitest';
import { cssString, html, trusted } from './html.ts';

test('text is escaped, markup is not, nothing is nothing, lists stand end to end', () => {
  const name = `<img src=x onerror="alert('1')"> & co`;
  expect(html`<p title="${name}">${[html`<b>${1}</b>`, null, trusted('<i></i>')]}</p>`.markup).toBe(
    '<p title="&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co"><b>1</b><i></i></p>',
  );
});

test('a half of a letter does no harm', () => {
  expect(html`${'a\ud83d'}`.markup).toBe('a\ufffd');
});

test('no text ends a string of CSS or the style it stands in', () => {
  expect(cssString('a"}</style>\\ş')).toBe('"a\\22 \\7d \\3c \\2f style\\3e \\5c \\15f "');
});
