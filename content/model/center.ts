import * as z from 'zod/mini';
import { CenterId } from '../ids.ts';
import { storedFields } from './stored.ts';
import { Tag, line, optionalText } from './text.ts';

export const centerKinds = ['tower', 'hospital', 'medical-unit', 'community-clinic'] as const;
export const CenterKind = z.enum(centerKinds);
export type CenterKind = z.infer<typeof CenterKind>;

export const departments = [
  'Ahuachapán', 'Santa Ana', 'Sonsonate', 'Chalatenango', 'La Libertad', 'San Salvador', 'Cuscatlán',
  'La Paz', 'Cabañas', 'San Vicente', 'Usulután', 'San Miguel', 'Morazán', 'La Unión',
] as const;
export const Department = z.enum(departments);
export type Department = z.infer<typeof Department>;

/** An IANA zone name such as `America/El_Salvador`; the server checks that the zone exists. */
export const TimeZone = z.string().check(z.regex(/^[A-Za-z]+(?:[_+\-/0-9A-Za-z]+)*$/), z.maxLength(60));

export const CenterInput = z.strictObject({
  name: line(80),
  kind: CenterKind,
  department: Department,
  municipality: optionalText(60),
  zone: TimeZone,
  tags: z.array(Tag).check(z.maxLength(20)),
});
export type CenterInput = z.infer<typeof CenterInput>;

export const Center = z.extend(CenterInput, { id: CenterId, ...storedFields });
export type Center = z.infer<typeof Center>;
