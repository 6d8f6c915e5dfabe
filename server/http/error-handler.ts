import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler } from 'express';
import type { Log } from '../log.ts';
import { toProblem } from '../to-problem.ts';

/** Answers every failure as RFC 9457 problem JSON. What is internal stays in the log, under the id that the answer carries. */
export function errorHandler(log: Log): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const problem = toProblem(error);
    const requestId = randomUUID();
    if (problem.status >= 500) log.error({ err: error, requestId, method: req.method, path: req.path }, 'A request failed');
    if (problem.retryAfterSeconds !== undefined) res.set('Retry-After', String(problem.retryAfterSeconds));
    res.set({ 'Cache-Control': 'no-store', 'X-Request-Id': requestId });
    res.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}
