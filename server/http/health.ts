import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Router } from 'express';
import * as z from 'zod/mini';
import type { Components } from '../components.ts';
import { dataHeaders } from './security-headers.ts';

const Package = z.object({ version: z.string() });

/** The version in the package file of the installation. */
export const versionOf = (root: string): string =>
  Package.parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))).version;

/** `GET /healthz`: whether this server serves, for whoever supervises it. `uptime` in whole seconds. */
export function healthRouter({ config, clock, catalogue }: Pick<Components, 'config' | 'clock' | 'catalogue'>): Router {
  const version = versionOf(config.root);
  const startedAt = clock.now();
  const router = Router();
  router.get('/healthz', dataHeaders(), (_req, res) => {
    const uptime = Math.floor((clock.now() - startedAt) / 1000);
    const store = { kind: 'lowdb', displays: catalogue.all('displays').length, notices: catalogue.all('notices').length };
    res.set('Cache-Control', 'no-store').json({ status: 'ok', version, uptime, store });
  });
  return router;
}
