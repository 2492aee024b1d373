import { html, type Markup } from './html.ts';

/** A number worth a look, written out. */
export interface KeyFigureText {
  readonly name: string;
  readonly value: string;
  readonly meaning: string;
}

export function figureList(figures: readonly KeyFigureText[]): Markup {
  return html`<dl class="figures">
${figures.map(
  ({
    name,
    value,
    meaning,
  }) => html`<div><dt>${name}</dt><dd class="value">${value}</dd><dd class="meaning">${meaning}</dd></div>
`,
)}</dl>
`;
}
