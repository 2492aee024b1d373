import type { Format } from '@kesit/core/words';
import type { Chart, ChartContext, ChartExport } from './chart.ts';
import type { ChartTheme } from './chart-theme.ts';
import { openECharts } from './echarts.ts';

const WIDTH = 960;
const MARGIN = 24;
const TITLE = { size: 20, line: 26 } as const;
const SMALL = { size: 13, line: 18 } as const;
/** Of a picture in pixels; on paper and on fine screens one to one is coarse. */
const PIXEL_RATIO = 2;

export interface ImageOptions {
  readonly theme: ChartTheme;
  readonly format: Format;
  /** Where the numbers come from: the line at the foot of an image. */
  readonly source: string;
  /** The picture alone, where title and source stand beside it. */
  readonly bare?: boolean;
}

/** A chart as files: its table, and its picture with title, subtitle and source. */
export function chartExport(chart: Chart, options: ImageOptions): ChartExport {
  const { id, title, subtitle, table } = chart;
  return {
    id,
    title,
    subtitle,
    table,
    toSvg: async () => chartSvg(chart, options),
    toPng: () => chartPng(chart, options),
  };
}

interface Line {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly color: string;
}

/** The texts of an image and where the picture stands between them. */
function layout({ title, subtitle, draw }: Chart, { theme, format, source, bare = false }: ImageOptions) {
  const context: ChartContext = { theme: { ...theme, still: true }, format, width: WIDTH - 2 * MARGIN };
  const drawing = draw(context);
  const lines: Line[] = [];
  if (bare) return { drawing, context, lines, pictureTop: 0, height: drawing.height };
  let y = MARGIN;
  const write = (
    text: string,
    { size, line }: { size: number; line: number },
    weight: number,
    color: string,
  ) => {
    for (const part of wrapped(text, size)) {
      y += line;
      lines.push({ text: part, y: y - line * 0.25, size, weight, color });
    }
  };
  write(title, TITLE, 600, theme.strong);
  write(subtitle, SMALL, 400, theme.muted);
  const pictureTop = y + 16;
  y = pictureTop + drawing.height + 8;
  write(source, SMALL, 400, theme.muted);
  return { drawing, context, lines, pictureTop, height: y + MARGIN };
}

/** Needs no page: the same string from the same chart wherever it is made. */
export function chartSvg(chart: Chart, options: ImageOptions): string {
  const { drawing, context, lines, pictureTop, height } = layout(chart, options);
  const { theme } = options;
  const picture = openECharts(null, {
    renderer: 'svg',
    ssr: true,
    width: context.width,
    height: drawing.height,
  });
  picture.setOption(drawing.option);
  const inner = picture.renderToSVGString().replace('<svg ', `<svg x="${MARGIN}" y="${pictureTop}" `);
  picture.dispose();
  const texts = lines.map(
    ({ text, y, size, weight, color }) =>
      `<text x="${MARGIN}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${color}">${escaped(text)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${escaped(theme.font)}">`,
    `<title>${escaped(chart.title)}</title>`,
    `<desc>${escaped(chart.alternative)}</desc>`,
    `<rect width="100%" height="100%" fill="${theme.page}"/>`,
    ...texts,
    inner,
    '</svg>',
  ].join('\n');
}

async function chartPng(chart: Chart, options: ImageOptions): Promise<Blob> {
  const { drawing, context, lines, pictureTop, height } = layout(chart, options);
  const { theme } = options;
  const canvas = new OffscreenCanvas(WIDTH * PIXEL_RATIO, height * PIXEL_RATIO);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('this browser draws on no canvas');
  pen.scale(PIXEL_RATIO, PIXEL_RATIO);
  pen.fillStyle = theme.page;
  pen.fillRect(0, 0, WIDTH, height);
  for (const { text, y, size, weight, color } of lines) {
    pen.font = `${weight} ${size}px ${theme.font}`;
    pen.fillStyle = color;
    pen.fillText(text, MARGIN, y);
  }
  const host = document.createElement('div');
  const picture = openECharts(host, {
    renderer: 'canvas',
    width: context.width,
    height: drawing.height,
    devicePixelRatio: PIXEL_RATIO,
  });
  picture.setOption(drawing.option);
  pen.drawImage(
    picture.renderToCanvas({ pixelRatio: PIXEL_RATIO }),
    MARGIN,
    pictureTop,
    context.width,
    drawing.height,
  );
  picture.dispose();
  return canvas.convertToBlob({ type: 'image/png' });
}

/** Lines of a text at a size of type, by the mean width of a letter. */
function wrapped(text: string, size: number): string[] {
  const most = Math.floor((WIDTH - 2 * MARGIN) / (size * 0.52));
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else if (word !== '') lines.push(word);
  }
  return lines;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
