import type { ClustersJson } from '@kesit/core/analysis';
import type { Session } from '../session.ts';
import { type TextColumn, textTable } from '../terminal/text-table.ts';
import { wrapText } from '../terminal/text-width.ts';

const MOST_CLUSTERS = 12;

/** What a person reads when clusters were found: how many and how clear, a line for each, and where the files are. */
export function clusterSummary(json: ClustersJson, folder: string, session: Session): string {
  const { paint, width, words } = session;
  const { whole, decimal, percent, roundMoney } = session.format();
  const { sentences, labels } = words;
  const opening = [
    sentences.clustersFound(whole(json.k), json.k),
    json.structure === null ? '' : sentences.structure[json.structure as keyof typeof sentences.structure],
    embeddingSentence(json, session, (error) => decimal(error, 3)),
    suggestions(json, session),
    json.noise === 0 ? '' : sentences.noise(whole(json.noise)),
    json.leftOut === 0 ? '' : sentences.leftOutOfClusters(whole(json.leftOut)),
    json.missingFeatures.length === 0 ? '' : sentences.featuresMissing(json.missingFeatures.join(', ')),
  ].filter((sentence) => sentence !== '');
  const total = json.clusters.reduce((sum, { customers }) => sum + customers, json.noise);
  const shown = json.clusters.slice(0, MOST_CLUSTERS);
  const columns: TextColumn[] = [
    { title: labels.cluster, align: 'left' },
    { title: labels.customers, align: 'right' },
    { title: labels.share, align: 'right' },
    ...(json.clusters[0]?.revenue == null ? [] : [{ title: labels.revenue, align: 'right' as const }]),
  ];
  const table = textTable(
    columns,
    shown.map(({ name, customers, revenue }) => [
      name,
      whole(customers),
      percent(customers / total),
      ...(revenue === null ? [] : [roundMoney(revenue)]),
    ]),
    width,
  );
  const parts = [
    wrapText(opening.join(' '), width).map(paint.strong),
    table,
    ...json.warnings.map(({ message }) => wrapText(`! ${message}`, width).map(paint.warn)),
    wrapText(sentences.writtenFiles(folder, 'clusters.json, assignments.csv, model.json'), width),
  ];
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}

function embeddingSentence(
  { embedding }: ClustersJson,
  { words }: Session,
  shown: (error: number) => string,
): string {
  if (embedding === null) return '';
  const { method, dimensions, heldOutError, pcaError } = embedding;
  return words.sentences.embedded(method, String(dimensions), shown(heldOutError), shown(pcaError));
}

/** What each way to choose the number of clusters would choose, where there was a choice. */
function suggestions({ suggested }: ClustersJson, { words, format }: Session): string {
  if (suggested === null) return '';
  const { whole } = format();
  const list = Object.entries(suggested).flatMap(([way, k]) =>
    k === null ? [] : [`${words.labels.ways[way as keyof typeof words.labels.ways]} ${whole(k)}`],
  );
  return words.sentences.suggested(list.join(', '));
}
