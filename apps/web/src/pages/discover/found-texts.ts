import { isEveryone } from '@kesit/core/selection';
import type { AppState } from '../../state/app.svelte.ts';
import type {
  EarlierClusters,
  Finding,
  ShownContinuation,
  ShownEmbedding,
} from '../../state/discovering.svelte.ts';
import { groupName, nameInside } from '../../state/finding.ts';

/** What there is to know of what was found. The group that brings most is named, else the largest. */
export function foundSentence(finding: Finding, { locale, format }: AppState): string {
  const { sentences } = locale.messages.discover;
  const { k, compared, clusters } = finding.clusters;
  const customers = format.whole(compared);
  const step = finding.path.at(-1);
  const inside = step === undefined ? null : nameInside(step)[locale.locale];
  if (k === 0) return sentences.none({ customers, inside });
  if (k === 1)
    return sentences.one({ members: format.whole(clusters[0]?.customers ?? 0), customers, inside });
  const worth = clusters.map(({ revenue, customers: count }) => revenue ?? count);
  const best = worth.indexOf(Math.max(...worth));
  const { customerShare, revenueShare } = clusters[best]!;
  return sentences.found({
    clusters: format.whole(k),
    customers,
    inside,
    best: groupName(finding, best)[locale.locale],
    share: format.percent(customerShare),
    revenue: revenueShare === null ? null : format.percent(revenueShare),
  });
}

/** How to take it: structure, noise, who was left out, whom it is about. */
export function foundNotes(finding: Finding, app: AppState): string[] {
  const { locale, format } = app;
  const messages = locale.messages.discover;
  const { structure, noise, compared, leftOut, missing, warnings, embedding } = finding.clusters;
  const step = finding.path.at(-1);
  const names = missing.map((feature) => locale.words.features[feature].name).join(', ');
  return [
    structure === null ? '' : messages.structure[structure],
    embedding === null ? '' : embeddingNote(embedding, app),
    noise === 0 ? '' : messages.noise(format.whole(noise), format.percent(noise / compared)),
    leftOut === 0 ? '' : messages.leftOut(format.whole(leftOut)),
    ...warnings.map(({ code, facts }) => locale.words.warnings[code](facts)),
    names === '' ? '' : messages.missing(names),
    isEveryone(finding.among) ? '' : messages.amongFilter,
    step === undefined ? '' : messages.inside.othersStay(nameInside(step)[locale.locale]),
  ].filter((note) => note !== '');
}

/** What is lost in an embedding, beside what as many principal components lose. */
function embeddingNote(embedding: ShownEmbedding, { locale, format }: AppState): string {
  const { embedded, embeddedIn } = locale.messages.discover;
  const { method, dimensions: count, heldOutError, pcaError, spread } = embedding;
  const shareOf = (error: number): string => format.percent(spread === 0 ? 0 : error / spread);
  const dimensions = embeddedIn[method](format.whole(count), count);
  const [lost, error] = [shareOf(heldOutError), format.decimal(heldOutError, 3)];
  if (method === 'pca') return embedded.pca({ dimensions, lost, error });
  const beside = { pcaLost: shareOf(pcaError), pcaError: format.decimal(pcaError, 3) };
  const reading = readingOf(embedding);
  const less = format.percent(1 - heldOutError / pcaError);
  const said = reading === 'worse' ? embedded.worse : embedded[reading](less);
  return `${embedded.autoencoder({ dimensions, lost, error, ...beside })} ${said}`;
}

/** Less than this share of the components' error is next to nothing. */
const WORTH_CURVES = 0.05;

/** What an error beside that of principal components says of the curves. */
export function readingOf({
  heldOutError,
  pcaError,
}: Pick<ShownEmbedding, 'heldOutError' | 'pcaError'>): 'better' | 'level' | 'worse' {
  if (heldOutError >= pcaError) return 'worse';
  return 1 - heldOutError / pcaError < WORTH_CURVES ? 'level' : 'better';
}

/** What computed it, and how long that took. */
export function foundByText({ clusters }: Finding, { locale, format }: AppState): string {
  const messages = locale.messages.discover;
  const seconds = format.decimal(Math.max(0.1, clusters.milliseconds / 1000), 1);
  const by = messages.foundBy(messages.engines[clusters.engine], seconds);
  return clusters.reason === null ? by : `${by} (${messages.engineReason[clusters.reason]})`;
}

/** What earlier clusters are called together. */
export function earlierName({ name }: EarlierClusters, { locale }: AppState): string {
  return name === null ? locale.messages.discover.beside.before : `“${name}”`;
}

/** Something has changed since the clusters these go on from. */
export function isOther(continuation: ShownContinuation | null): boolean {
  if (continuation === null) return false;
  const { from, vanished, stayedShare } = continuation;
  return from.includes(-1) || vanished.length > 0 || stayedShare !== 1;
}

/** How many groups go on, and how many customers with them; `name` is that of the earlier ones. */
export function continuedText(
  { from, vanished, stayedShare }: ShownContinuation,
  name: string,
  { locale, format }: AppState,
): string {
  const fresh = from.filter((place) => place < 0).length;
  return locale.messages.discover.beside.continued({
    goOn: format.whole(from.length - fresh),
    all: format.whole(from.length),
    name,
    fresh,
    gone: vanished.length,
    share: format.percent(stayedShare ?? 0),
  });
}
