import { boot } from './boot.ts';
import { compile } from './compile.ts';
import { pixels } from './pixels.ts';
import { plays } from './plays.ts';
import { push } from './push.ts';
import { machine, table } from './report.ts';
import { soak } from './soak.ts';
import { start } from './start.ts';
import { step } from './step.ts';
import { transitions } from './transitions.ts';
import { upload } from './upload.ts';

const benches = [compile, start, push, pixels, upload, boot, plays, step, transitions, soak];
const wanted = process.argv.slice(2);

console.log(`${machine()}\n`);
const rows = [];
for (const bench of benches.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.error(`… ${bench.name}`);
  rows.push(...await bench.run());
}
console.log(table(rows));
