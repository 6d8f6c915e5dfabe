import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AuditEntry } from '../../../content/model/audit-entry.ts';
import { openCatalogue } from '../../../server/catalogue/open-catalogue.ts';
import { catalogueContract } from '../../helpers/catalogue-contract.ts';

catalogueContract('the lowdb catalogue', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'catalogue-'));
  const entries = new Map<string, AuditEntry>();
  const ledger = { append: (more: readonly AuditEntry[]) => more.forEach((entry) => entries.set(entry.id, entry)) };
  const now = Date.UTC(2026, 10, 21, 20);
  return {
    now,
    open: () => openCatalogue({ folder, ledger, clock: { now: () => now } }),
    audited: () => [...entries.values()],
    dispose: () => rm(folder, { recursive: true }),
  };
});
