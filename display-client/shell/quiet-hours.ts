const from = 2;
const until = 4;

/** Whether it is between two and four in the morning in that zone: nobody waits in front of a screen. */
export function isQuiet(instant: number, zone: string): boolean {
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(instant));
  return hour >= from && hour < until;
}
