import type { Account } from '../../content/model/account.ts';
import type { Notice } from '../../content/model/notice.ts';

/** What a person may do with a notice, and in words why not: the reason stands beside what is disabled. */
export type Permissions = { write: boolean; publish: boolean; reason: string };

type Person = Pick<Account, 'role'>;

export function permissionsOf(person: Person | null, notice: Pick<Notice, 'state'> | null): Permissions {
  switch (person?.role) {
    case 'administrator':
    case 'publisher':
      return { write: true, publish: true, reason: '' };
    case 'editor':
    case 'center-contact':
      if (notice !== null && notice.state !== 'draft') {
        return { write: false, publish: false, reason: 'Este aviso ya se publicó. Pida el cambio a la Unidad de Comunicaciones.' };
      }
      return { write: true, publish: false, reason: 'Lo publica la Unidad de Comunicaciones. Guárdelo y avísele.' };
    case 'auditor':
    case undefined:
      return { write: false, publish: false, reason: 'Su cuenta es de auditoría: puede leer, no cambiar.' };
  }
}
