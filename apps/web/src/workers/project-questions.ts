import type { Lock } from '../adapters/projects/passphrase.ts';
import type { CommitRefusal } from '../adapters/projects/project-store.ts';
import type { ProjectKey } from '../adapters/projects/sealing.ts';
import type { StorageFailure } from '../adapters/projects/storage-failure.ts';
import type { StoredFile } from '../adapters/projects/stored-file.ts';
import type { SourceFile } from '../adapters/source-file.ts';
import type { AnalysisView } from './analysis-view.ts';

/** Keeping projects: the worker stores what it holds, and opens what was stored. */
export interface ProjectQuestions {
  /** Stores the analysis the worker holds, with its files where they are not stored yet. Never throws. */
  keepProject(request: KeepRequest): Promise<Kept>;
  /** Makes a stored analysis the one the worker holds. Never throws. */
  openProject(project: string, key: ProjectKey | null): Promise<OpenedProject>;
  /** Writes everything of a project anew under another key and lock, or without. Never throws. */
  sealProject(project: string, from: ProjectKey | null, to: Seal | null): Promise<Sealed>;
}

export interface Seal {
  readonly lock: Lock;
  readonly key: ProjectKey;
}

export interface KeepRequest {
  readonly project: string;
  /** Of a project that is not stored yet. */
  readonly name: string;
  readonly first: boolean;
  readonly seal: Seal | null;
  readonly files: readonly SourceFile[];
  /** Plain data that is given back when the project is opened. */
  readonly state: unknown;
  /** Plain data for the shelf of projects. */
  readonly facts: unknown;
  /** What the page shows; where the worker holds another analysis by now, nothing is stored. */
  readonly edition: number;
  readonly nowMs: number;
}

export type Kept =
  | {
      readonly kind: 'kept';
      readonly revision: number;
      readonly files: readonly StoredFile[];
    }
  | { readonly kind: 'not-kept'; readonly why: WhyNotKept };

/** `moved-on`: another analysis is about to be shown, and kept. The others happened in another tab. */
export type WhyNotKept = StorageFailure | 'moved-on' | CommitRefusal;

export type OpenedProject =
  | (ProjectOnShelf & {
      readonly kind: 'open';
      /** `null` where other code computed it: to be computed from the files. */
      readonly view: AnalysisView | null;
      readonly state: unknown;
      readonly files: readonly StoredFile[];
    })
  | { readonly kind: 'locked'; readonly name: string; readonly lock: Lock }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreadable' };

export interface ProjectOnShelf {
  readonly name: string;
  readonly revision: number;
  readonly savedMs: number;
}

export type Sealed = { readonly kind: 'sealed' } | { readonly kind: 'not-sealed'; readonly why: WhyNotKept };
