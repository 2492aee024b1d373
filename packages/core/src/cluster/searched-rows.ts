import type { Matrix } from '../matrix/index.ts';
import { type Embedding, embed } from './embedding.ts';
import { applyTransform, type Transform } from './transform.ts';

/** Rows on their way to where clusters are looked for. */
export interface SearchedRows {
  readonly transform: Transform;
  /** `null`: clusters are among the transformed rows themselves. */
  readonly embedding: Embedding | null;
  /** Columns are those that came. */
  readonly transformed: Matrix;
  /** After the transform and the embedding. */
  readonly moved: Matrix;
}

/** The way that a search or a model has gone, for the same rows or others. */
export function searchedRows(
  points: Matrix,
  { transform, embedding }: Pick<SearchedRows, 'transform' | 'embedding'>,
): SearchedRows {
  const transformed = applyTransform(transform, points);
  const moved = embedding === null ? transformed : embed(embedding.embedder, transformed);
  return { transform, embedding, transformed, moved };
}
