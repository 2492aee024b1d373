import type { Reporter, TestModule } from 'vitest/node';

/**
 * Names every skipped test with its reason, and ends a run with one line that people and machines read alike:
 * `Tests: 12 passed, 0 failed, 1 skipped`.
 */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    const lines: string[] = [];
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const result = test.result();
        count[result.state]++;
        if (result.state !== 'skipped') continue;
        lines.push(`Skipped: ${test.project.name}: ${test.fullName}${result.note ? `: ${result.note}` : ''}`);
      }
      // A file that broke before its tests could be counted is one failure.
      if (module.errors().length > 0) count.failed++;
    }
    const left = count.skipped + count.pending;
    lines.push(`Tests: ${count.passed} passed, ${count.failed} failed${left > 0 ? `, ${left} skipped` : ''}`);
    process.once('exit', () => process.stdout.write(`${lines.join('\n')}\n`));
  }
}
