/** What a `Range` header asks of a file: all of it, the bytes `first` to `last` (both included), or nothing that it has. */
export type ByteRange =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly first: number; readonly last: number }
  | { readonly kind: 'beyond' };

const whole: ByteRange = { kind: 'whole' };

/**
 * Reads a `Range` header by RFC 9110, section 14. What is malformed, in another unit or in several parts may be ignored, and
 * is: the answer is then the whole file.
 */
export function byteRange(header: string | null, size: number): ByteRange {
  const [, from = '', to = ''] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header ?? '') ?? [];
  if (from === '') {
    if (to === '') return whole;
    const length = Math.min(Number(to), size);
    return length === 0 ? { kind: 'beyond' } : { kind: 'part', first: size - length, last: size - 1 };
  }
  const first = Number(from);
  if (to !== '' && Number(to) < first) return whole;
  if (first >= size) return { kind: 'beyond' };
  return { kind: 'part', first, last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}
