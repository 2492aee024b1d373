/** What a computation gives back: a value, or an expected failure as plain data. */
export type { Problem, ProblemCode } from './problem.ts';
export { assertNever, err, ok, type Result } from './result.ts';
