import { createHash } from 'node:crypto';
import { COMPUTING } from '../../test-support/computing.ts';
import { type Estimator, estimatorContract } from '../../test-support/estimator-contract.ts';
import { clusterModel, openModel, placePoints } from '../model/index.ts';
import { ok, type Problem, type Result } from '../result/index.ts';
import { cutByCount } from './cut-tree.ts';
import { fitDbscan } from './dbscan.ts';
import { CLUSTER_METHODS, type ClusterMethod, discover, STANDARD_SETTINGS } from './discover.ts';
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

for (const [name, fit] of [
  ['k-means', fitKMeans],
  ['mini-batch k-means', fitMiniBatch],
] as const) {
  estimatorContract<KMeansModel>(name, {
    fit: (points, seed, watch) => modelOf(fit(points, { k: 3, seed, ...watch }, COMPUTING)),
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

const sha256 = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(createHash('sha256').update(bytes).digest());

/** A search by any method, and the file that travels: new rows go to its centers. */
function search(method: ClusterMethod): Estimator<string> {
  return {
    fit: async (points, seed, watch) => {
      const settings = { ...STANDARD_SETTINGS, scale: 'z', method, k: 3, minSamples: 5, seed } as const;
      const found = await discover(points, settings, COMPUTING, watch);
      if (!found.ok) return found;
      const name = { en: 'x', tr: 'x' };
      const names = Array.from({ length: found.value.k }, (_, id) => ({ id, name, actions: null }));
      const window = { asOf: null, firstDay: null, lastDay: null, rows: points.rows };
      const features = Array.from({ length: points.columns }, (_, j) => String(j));
      const parts = { discovery: found.value, features, names, segments: null, window };
      return ok(JSON.stringify(await clusterModel(parts, sha256)));
    },
    predict: async (text, points) => {
      const model = openModel(JSON.parse(text));
      // Noise alone has no centers, and nobody can be placed.
      return model === null ? new Int32Array(points.rows).fill(-1) : placePoints(model, points).labels;
    },
    clusters: true,
    exact: false,
    least:
      method === 'dbscan' || method === 'hdbscan' ? 5 : method === 'kmeans' || method === 'minibatch' ? 3 : 2,
    sameRows: method === 'kmeans' || method === 'minibatch' ? 'refused' : 'one',
    stops: true,
  };
}

for (const method of CLUSTER_METHODS) estimatorContract(`a search by ${method}`, search(method));
