import type { EngineAnswers, QuestionName } from './questions.ts';

declare global {
  interface Window {
    ask<Name extends QuestionName>(
      name: Name,
      ...given: Parameters<EngineAnswers[Name]>
    ): Promise<ReturnType<EngineAnswers[Name]>>;
  }
}

const worker = new Worker(new URL('./engines.worker.ts', import.meta.url), { type: 'module' });

window.ask = (name, ...given) =>
  new Promise((resolve, reject) => {
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<{ answer: never } | { error: string }>) => {
        if ('error' in data) reject(new Error(data.error));
        else resolve(data.answer);
      },
      { once: true },
    );
    worker.addEventListener('error', (event) => reject(new Error(event.message)), { once: true });
    worker.postMessage([name, given]);
  });
