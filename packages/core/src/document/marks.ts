import { html, type Markup } from './html.ts';
import type { SegmentLook } from './report-context.ts';

const INKS = { light: '#fff', dark: '#14171d' } as const;

/** Color and letters of a segment; its name always stands beside it. */
export function segmentMark({ code, color, ink }: SegmentLook): Markup {
  return html`<span class="mark" style="background:${color};color:${INKS[ink]}" aria-hidden="true">${code}</span>`;
}

/** The mark of the product, as in its favicon. */
export function brandMark(): Markup {
  return html`<svg viewBox="0 0 32 32" aria-hidden="true"><path fill="#ae4122" d="M3 3h26L3 26.5z"/><path fill="#b68a03" d="M29 7.5V14H21.8z"/><path fill="#3b7044" d="M19.9 15.7H29v5.6H13.7z"/><path fill="#5993d6" d="M11.8 23H29v6H5.2z"/></svg>`;
}
