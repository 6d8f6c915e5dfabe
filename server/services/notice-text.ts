import type { NoticeContent } from '../../content/model/notice.ts';

/** Everything that a notice says, for a search: its fields, but not the names of fields, categories or assets. */
export function noticeText(content: NoticeContent): string {
  const { category: _category, ...fields } = content;
  return Object.values(fields).flatMap((field) => {
    if (Array.isArray(field)) return field;
    return typeof field === 'string' ? [field] : [field?.alt ?? ''];
  }).join(' ');
}
