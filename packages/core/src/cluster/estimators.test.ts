import { COMPUTING, PROCESSOR_ENGINES } from '../../test-support/computing.ts';
import { estimatorContract } from '../../test-support/estimator-contract.ts';
import { ok, type Problem, type Result } from '../result/index.ts';
import { cutByCount } from './cut-tree.ts';
import { fitDbscan } from './dbscan.ts';
import { fitHdbscan } from './hdbscan.ts';
import { assignClusters, fitKMeans, type KMeansModel } from './k-means.ts';
import { fitLinkage, LINKAGES, type MergeTree } from './linkage.ts';
import { fitMiniBatch } from './mini-batch.ts';
import { fitPca, type PcaModel, projectPca } from './pca.ts';

const { engine } = COMPUTING;

const modelOf = async <Fit extends { readonly model: unknown }>(
  fit: Promise<Result<Fit, Problem>>,
): Promise<Result<Fit['model'], Problem>> => {
  const fitted = await fit;
  return fitted.ok ? ok(fitted.value.model) : fitted;
};

const BY_CENTERS = PROCESSOR_ENGINES.flatMap((engine) => [
  { name: `k-means on ${engine.name}`, fit: fitKMeans, engine },
  { name: `mini-batch k-means on ${engine.name}`, fit: fitMiniBatch, engine },
]);

for (const { name, fit, engine } of BY_CENTERS) {
  estimatorContract<KMeansModel>(name, {
    fit: (points, seed, watch) => modelOf(fit(points, { k: 3, seed, ...watch }, { engine })),
    predict: async (model, points) => (await assignClusters(model, points, engine)).labels,
    clusters: true,
    exact: true,
    least: 3,
    sameRows: 'refused',
    stops: true,
  });
}

/** Methods without centers say what they found of the rows they were given. */
type Labeled<Model> = { readonly model: Model; readonly labels: readonly number[] };

async function labeled<Model>(
  fit: Promise<Result<{ readonly model: Model; readonly labels: Int32Array }, Problem>>,
): Promise<Result<Labeled<Model>, Problem>> {
  const fitted = await fit;
  return fitted.ok ? ok({ model: fitted.value.model, labels: [...fitted.value.labels] }) : fitted;
}

const byDensity = {
  predict: async <Model>({ labels }: Labeled<Model>) => labels,
  clusters: true,
  // Labels are part of what is compared, and come in the order of the rows.
  exact: false,
  stops: true,
} as const;

estimatorContract('DBSCAN', {
  ...byDensity,
  fit: (points, _, watch) => labeled(fitDbscan(points, { eps: 1, minSamples: 4, ...watch }, engine)),
  least: 1,
  sameRows: 'one',
});

estimatorContract('HDBSCAN', {
  ...byDensity,
  fit: (points, _, watch) => labeled(fitHdbscan(points, { minClusterSize: 8, ...watch }, engine)),
  least: 8,
  sameRows: 'one',
});

for (const linkage of LINKAGES) {
  estimatorContract<MergeTree>(`a tree by ${linkage} linkage`, {
    fit: async (points, _, watch) => fitLinkage(points, { linkage, ...watch }),
    predict: async (tree) => cutByCount(tree, 3),
    clusters: true,
    exact: false,
    // Kept by structured clone; what travels as JSON are the centers of its clusters, below.
    json: false,
    least: 2,
    sameRows: 'any',
    stops: true,
  });
}

estimatorContract<PcaModel>('principal components', {
  fit: async (points) => fitPca(points),
  predict: async (model, points) => projectPca(model, points, 2).values,
  clusters: false,
  exact: false,
  least: 2,
  sameRows: 'one',
  stops: false,
});
