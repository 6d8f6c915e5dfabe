const noBreakSpace = '\u00A0';

const months = 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
const units = 'a\\. m\\.|p\\. m\\.|m\\.|lb|kg|g|mg|mm|cm|km|horas?|h|min|minutos|días?|años?|meses|semanas?|%';

/** Groups that a line must not part: a time and its half of the day, a number and its unit, a day and its month, a range and its end. */
const groups = [
  new RegExp(`\\d (?:${units})(?![\\p{L}])`, 'giu'),
  new RegExp(`\\d{1,2} de (?:${months})(?![\\p{L}])`, 'giu'),
  /[ap]\. m\./giu,
  /(?<![\p{L}])a \d/gu,
  /(?:nivel|piso|ventanilla|consultorio|sala|edificio|módulo|puerta|línea) (?:n\.º )?[\dA-Z]{1,3}(?![\p{L}\d])/gu,
];

const mostKnown = 5_000;
const known = new Map<string, string>();

/** The text with no-break spaces inside times, dates and quantities, as it is measured and drawn. */
export function keepTogether(text: string): string {
  const found = known.get(text);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const kept = groups.reduce((so, group) => so.replace(group, (match) => match.replace(/ /g, noBreakSpace)), text);
  known.set(text, kept);
  return kept;
}
