import type { Sha256 } from '../port/index.ts';
import { encodeUtf8 } from '../text/index.ts';
import type { ClusterModelFile, ClusterModelParts } from './cluster-model.ts';
import { packEmbedding } from './packed-embedding.ts';
import { packMatrix, packRow } from './packed-matrix.ts';

/** A model with its checksum; `JSON.stringify` of it is the file. */
export async function clusterModel(parts: ClusterModelParts, sha256: Sha256): Promise<ClusterModelFile> {
  const { discovery, features, codings = [], names, segments, within = [], window } = parts;
  const { transform, embedding, transformedCenters, sizes, settings, inertia, sweep, noise, k } = discovery;
  const isPlain = within.length + codings.length === 0 && embedding === null;
  const body: Omit<ClusterModelFile, 'sha256'> = {
    schema: isPlain ? 'kesit.model/1' : 'kesit.model/2',
    kind: 'clusters',
    method: settings.method,
    features,
    ...(codings.length === 0 ? {} : { codings }),
    transform: {
      method: transform.method,
      center: packRow(transform.center),
      scale: packRow(transform.scale),
      ...(transform.unlogged === undefined ? {} : { unlogged: transform.unlogged }),
    },
    ...(embedding === null ? {} : { embedding: packEmbedding(embedding) }),
    centers: packMatrix(transformedCenters),
    ...(within.length === 0 ? {} : { within }),
    clusters: names.map(({ id, name, actions }, at) => ({ id, name, actions, customers: sizes[at] })),
    segments,
    window,
    metrics: { inertia, silhouette: sweep.find((row) => row.k === k)?.silhouette ?? null, noise },
    seed: settings.seed,
  };
  return { ...body, sha256: await checksumOf(body, sha256) };
}

export async function checksumOf(body: object, sha256: Sha256): Promise<string> {
  const digest = await sha256(encodeUtf8(JSON.stringify(body)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
