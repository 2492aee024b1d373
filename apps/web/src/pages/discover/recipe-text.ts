import { type EmbeddingMethod, STANDARD_SETTINGS } from '@kesit/core/cluster';
import type { AppState } from '../../state/app.svelte.ts';
import { askedOf, featuresOf, ownOf, type Recipe } from '../../state/saved-model.ts';

/** A recipe in one line: `Eight features · k-means · Logarithm, then standard deviations · 2–10 · seed 42`. */
export function recipeText(recipe: Recipe, { locale, format }: AppState): string {
  const messages = locale.messages.discover;
  const { method, scale, k, kRange, eps, minSamples, seed, embedding, judges } = askedOf(recipe).settings;
  const features =
    typeof recipe.features === 'string'
      ? messages.featureSets[recipe.features]
      : [
          ...featuresOf(recipe).map((feature) => locale.words.features[feature].name),
          ...ownOf(recipe).map(({ column }) => column),
        ].join(', ');
  const counts = k === 'auto' ? `${kRange[0]}–${kRange[1]}` : format.whole(k);
  const least = `${messages.minSamples} ${format.whole(minSamples)}`;
  const density =
    method === 'dbscan'
      ? [
          `${messages.eps} ${eps === 'auto' ? messages.epsAuto.toLocaleLowerCase(locale.locale) : format.decimal(eps, 3)}`,
          least,
        ]
      : [least];
  const isDensity = method === 'dbscan' || method === 'hdbscan';
  return [
    features,
    messages.methods[method],
    messages.scales[scale],
    ...(embedding.method === 'none' ? [] : [embeddingText(embedding, { locale, format })]),
    ...(isDensity ? density : [`${messages.count}: ${counts}`]),
    ...judges.map((judge) => messages.judgeNames[judge]),
    messages.seed(String(seed)),
  ].join(' · ');
}

/** What of the settings that few look at is not as usual: `Autoencoder (2 dimensions) · seed 7`. */
export function moreSettingsText(
  { recipe, engine }: Pick<AppState['discovering'], 'recipe' | 'engine'>,
  app: AppState,
): string {
  const messages = app.locale.messages.discover;
  const { embedding, judges, seed } = askedOf(recipe).settings;
  return [
    ...(embedding.method === 'none' ? [] : [embeddingText(embedding, app)]),
    ...judges.map((judge) => messages.judgeNames[judge]),
    ...(seed === STANDARD_SETTINGS.seed ? [] : [messages.seed(String(seed))]),
    ...(engine === 'auto' ? [] : [messages.engines[engine]]),
  ].join(' · ');
}

/** `2 principal components`, `Autoencoder (2 dimensions)`. */
export function embeddingText(
  { method, dimensions }: { readonly method: EmbeddingMethod; readonly dimensions: number },
  { locale, format }: Pick<AppState, 'locale' | 'format'>,
): string {
  const { embeddings, embeddedIn } = locale.messages.discover;
  if (method === 'none') return embeddings.none;
  const text = embeddedIn[method](format.whole(dimensions), dimensions);
  return method === 'pca' ? text : `${embeddings[method]} (${text})`;
}
