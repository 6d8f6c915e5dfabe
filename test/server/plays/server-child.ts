import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeSync } from 'node:fs';
import { pino } from 'pino';
import { openLedger } from '../../../server/ledger/open-ledger.ts';
import { hearPlays } from '../../../server/realtime/display-commands.ts';
import { displayNamespace, openIo } from '../../../server/realtime/open-io.ts';
import { Plays } from '../../../server/services/plays.ts';
import { ids } from '../../helpers/programme-builders.ts';

/**
 * As much of the server as takes plays in: it is killed and started a hundred times. Begins when told, prints its port, and
 * then each transaction.
 */
await once(process, 'message');
const [file = ''] = process.argv.slice(2);
const ledger = openLedger(file);
const plays = new Plays({
  ledger: {
    storePlays(reports) {
      ledger.storePlays(reports);
      writeSync(1, 'stored\n');
    },
  },
});
const io = openIo();
displayNamespace(io).on('connection', (socket) => {
  socket.data.display = ids.display(1);
  hearPlays(socket, { plays, log: pino({ level: 'silent' }) });
});
const http = createServer();
io.attach(http);
http.listen(0, '127.0.0.1', () => writeSync(1, `port ${(http.address() as AddressInfo).port}\n`));
