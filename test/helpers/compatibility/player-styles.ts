import { CSSResult } from 'lit';

type Styled = { elementStyles?: readonly unknown[] };

/** The style sheets that modules of the templates export, or give to the elements they define: by file. */
export function stylesOf(modules: Readonly<Record<string, Record<string, unknown>>>): Map<string, string> {
  const found = Object.entries(modules).map(([file, exported]): [string, string] => {
    const sheets = Object.values(exported).flatMap((value) => (typeof value === 'function' ? (value as Styled).elementStyles ?? [] : [value]).flat());
    return [file, sheets.filter((sheet) => sheet instanceof CSSResult).map(({ cssText }) => cssText).join('\n')];
  });
  return new Map(found.filter(([, text]) => text !== ''));
}
