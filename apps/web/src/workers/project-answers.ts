import type { CustomerBase } from '@kesit/core/customer';
import { storageFailure } from '../adapters/projects/storage-failure.ts';
import { whileWriting } from '../adapters/projects/writing.ts';
import type { AnalysisView } from './compute-api.ts';
import { keepProject, type StoredReading } from './keep-project.ts';
import { openProject } from './open-project.ts';
import type { ProjectQuestions } from './project-questions.ts';
import type { KeptAnalysis } from './result-writer.ts';
import { sealProject } from './seal-project.ts';

/** The worker's analysis: what it holds, and how it comes to hold another one. */
export interface AnalysisHolder {
  readonly kept: () => KeptAnalysis;
  readonly keep: (kept: Omit<KeptAnalysis, 'edition' | 'findings'>) => AnalysisView;
}

export function projectAnswers(holder: AnalysisHolder): ProjectQuestions {
  /** What reading came to is stored once, however often the settings change. */
  const readings = new WeakMap<CustomerBase, StoredReading>();
  return {
    async keepProject(request) {
      const kept = holder.kept();
      if (kept.edition !== request.edition) return { kind: 'not-kept', why: 'moved-on' };
      try {
        return await whileWriting(() => keepProject(kept, request, readings));
      } catch (error) {
        return { kind: 'not-kept', why: storageFailure(error) };
      }
    },
    async openProject(project, key) {
      try {
        const opened = await openProject(project, key);
        if (opened.kind !== 'open') return opened;
        const { kept, reading, ...rest } = opened;
        if (kept !== null) readings.set(kept.analysis.base, reading);
        return { ...rest, view: kept && holder.keep(kept) };
      } catch {
        return { kind: 'unreadable' };
      }
    },
    async sealProject(project, from, to) {
      try {
        return await whileWriting(() => sealProject(project, from, to));
      } catch (error) {
        return { kind: 'not-sealed', why: storageFailure(error) };
      }
    },
  };
}
