import type { Page } from 'playwright-core';

/**
 * Everything the page says in its own language: texts, names for those who do not see it, hints. What is marked as being in
 * another language is left out.
 */
export function shownTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (element === null || element.closest('body [lang], script, style') !== null) continue;
      if (!(node instanceof Element)) texts.add(node.textContent ?? '');
      else
        for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
          texts.add(node.getAttribute(name) ?? '');
    }
    return [...texts].map((text) => text.replace(/\s+/g, ' ').trim());
  });
}
