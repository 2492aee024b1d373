import { isEveryone } from '@kesit/core/selection';
import type { AppState } from '../../state/app.svelte.ts';
import type { Finding } from '../../state/discovering.svelte.ts';
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
export function foundNotes(finding: Finding, { locale, format }: AppState): string[] {
  const messages = locale.messages.discover;
  const { structure, noise, compared, leftOut, missing, warnings } = finding.clusters;
  const names = missing.map((feature) => locale.words.features[feature].name).join(', ');
  return [
    structure === null ? '' : messages.structure[structure],
    noise === 0 ? '' : messages.noise(format.whole(noise), format.percent(noise / compared)),
    leftOut === 0 ? '' : messages.leftOut(format.whole(leftOut)),
    ...warnings.map(({ code, facts }) => locale.words.warnings[code](facts)),
    names === '' ? '' : messages.missing(names),
    isEveryone(finding.among) ? '' : messages.amongFilter,
  ].filter((note) => note !== '');
}

/** What computed it, and how long that took. */
export function foundByText({ clusters }: Finding, { locale, format }: AppState): string {
  const messages = locale.messages.discover;
  const seconds = format.decimal(Math.max(0.1, clusters.milliseconds / 1000), 1);
  const by = messages.foundBy(messages.engines[clusters.engine], seconds);
  return clusters.reason === null ? by : `${by} (${messages.engineReason[clusters.reason]})`;
}
