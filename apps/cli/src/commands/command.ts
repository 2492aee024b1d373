import type { Result } from '@kesit/core/result';
import type { Invocation } from '../command-line/parse.ts';
import type { Failure } from '../failure.ts';
import type { Session } from '../session.ts';

/** Does what a command line asks for, or says why not. */
export type Command = (invocation: Invocation, session: Session) => Promise<Result<null, Failure>>;
