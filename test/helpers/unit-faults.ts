/** The settings that the kit's units use, by section; a word that is not here is a misspelling, or one to think over. */
const known: Readonly<Record<string, readonly string[]>> = {
  Unit: ['Description', 'Conflicts', 'After', 'StartLimitIntervalSec'],
  Service: [
    'User', 'PAMName', 'TTYPath', 'TTYReset', 'TTYVHangup', 'TTYVTDisallocate', 'StandardInput', 'StandardOutput', 'StandardError', 'UtmpIdentifier', 'UtmpMode',
    'EnvironmentFile', 'Environment', 'ExecStart', 'Type', 'Restart', 'RestartSec', 'MemoryMax', 'OOMPolicy', 'TimeoutStopSec',
  ],
  Timer: ['OnCalendar', 'AccuracySec'],
  Install: ['WantedBy'],
};

/** Where the system itself puts programs. */
const ofTheSystem = /^\/usr\/bin\//;

/** What is wrong with a systemd unit: its form, its words, and files it names that are not installed. */
export function unitFaults(name: string, text: string, isInstalled: (file: string) => boolean): string[] {
  let section: string | null = null;
  const faults: string[] = [];
  const started: string[] = [];
  for (const line of text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))) {
    const header = /^\[(\w+)\]$/.exec(line)?.[1];
    const [, key, value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
    if (header !== undefined) section = header;
    else if (key === undefined) faults.push(`has «${line}»`);
    else if (section === null) faults.push(`has «${line}» outside a section`);
    else if (known[section]?.includes(key) !== true) faults.push(`does not know [${section}] ${key}`);
    if (section === 'Service' && key === 'ExecStart') started.push(...value.split(' ').filter((word) => word.startsWith('/')));
    if (key === 'EnvironmentFile') started.push(value);
  }
  faults.push(...started.filter((file) => !ofTheSystem.test(file) && !isInstalled(file)).map((file) => `starts ${file}, which is not there`));
  if (name.endsWith('.service') && started.length === 0 && faults.length === 0) faults.push('starts nothing');
  const service = name.replace(/\.timer$/, '.service');
  if (service !== name && !isInstalled(`/etc/systemd/system/${service}`)) faults.push(`has no ${service}`);
  return faults.map((fault) => `${name} ${fault}`);
}
