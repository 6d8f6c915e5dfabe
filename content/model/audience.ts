import * as z from 'zod/mini';
import { CenterId, DisplayId } from '../ids.ts';
import { CenterKind, Department } from './center.ts';
import { Format } from './display.ts';
import { Tag } from './text.ts';

const some = <Item extends z.core.SomeType>(item: Item) =>
  z.optional(z.array(item).check(z.minLength(1), z.maxLength(500)));

/**
 * Facets that must all hold; inside a facet any value will do. A clause without facets is everyone.
 * `tags` match a tag of the display or of its center.
 */
export const AudienceClause = z.strictObject({
  centers: some(CenterId),
  kinds: some(CenterKind),
  departments: some(Department),
  formats: some(Format),
  tags: some(Tag),
  displays: some(DisplayId),
});
export type AudienceClause = z.infer<typeof AudienceClause>;

/** A union of clauses, minus a union of clauses. Without an included clause it is nobody. */
export const Audience = z.strictObject({
  include: z.array(AudienceClause).check(z.maxLength(20)),
  exclude: z.array(AudienceClause).check(z.maxLength(20)),
});
export type Audience = z.infer<typeof Audience>;

export const everyone: Audience = { include: [{}], exclude: [] };
export const nobody: Audience = { include: [], exclude: [] };
