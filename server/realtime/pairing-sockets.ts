import { pairingCommands } from '../../content/wire/events.ts';
import { clientAddress } from '../client-address.ts';
import type { Components } from '../components.ts';
import { listen } from './listen.ts';
import type { PairingNamespace } from './open-io.ts';

/** Players without a display: each shows a code, and learns its token when someone claims it. */
export function servePairing(namespace: PairingNamespace, { pairing, clock, log, config }: Pick<Components, 'pairing' | 'clock' | 'log' | 'config'>): void {
  namespace.on('connection', (socket) => {
    const player = {
      id: socket.id,
      ip: clientAddress(socket.request, config.trustedProxies),
      tell: (token: string) => void socket.emit('pairing:paired', { token }),
    };
    listen({ socket, commands: pairingCommands, log }, 'pairing:begin', async () => {
      const begun = await pairing.begin(player);
      // It may have gone while it waited for its turn; a code nobody shows must not be left behind.
      if (!socket.connected) pairing.leave(player.id);
      return { ...begun, now: clock.now() };
    });
    socket.on('disconnect', () => pairing.leave(player.id));
  });
}
