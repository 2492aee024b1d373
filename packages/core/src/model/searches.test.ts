import { createHash } from 'node:crypto';
import { COMPUTING } from '../../test-support/computing.ts';
import { type Estimator, estimatorContract } from '../../test-support/estimator-contract.ts';
import { CLUSTER_METHODS, type ClusterMethod, discover, STANDARD_SETTINGS } from '../cluster/index.ts';
import { ok } from '../result/index.ts';
import { openModel } from './read-model.ts';
import { placePoints } from './score-points.ts';
import { clusterModel } from './write-model.ts';

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
