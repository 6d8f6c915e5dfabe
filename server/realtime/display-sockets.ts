import * as z from 'zod/mini';
import type { DisplayId } from '../../content/ids.ts';
import type { RunCommand } from '../../content/wire/events.ts';
import { AppError } from '../app-error.ts';
import type { Committed } from '../catalogue/catalogue.ts';
import type { Components } from '../components.ts';
import { identityOf } from '../services/displays.ts';
import type { Players } from '../services/players.ts';
import type { Targets } from '../services/programmes.ts';
import { toProblem } from '../to-problem.ts';
import { answerDisplay } from './display-commands.ts';
import type { DisplayNamespace, DisplaySocket } from './open-io.ts';
import { batches, push } from './push.ts';

type Parts = Pick<Components, 'catalogue' | 'programmes' | 'live' | 'plays' | 'trust' | 'clock' | 'log'>;

const answerMs = 5_000;
const Handshake = z.object({ token: z.string() });

/** Players that drive a display: who may connect, what is pushed to them, and what they may be asked to do. */
export class DisplaySockets implements Players {
  readonly #namespace: DisplayNamespace;
  readonly #parts: Parts;

  constructor(namespace: DisplayNamespace, parts: Parts) {
    this.#namespace = namespace;
    this.#parts = parts;
    namespace.use((socket, next) => this.#admit(socket, next));
    namespace.on('connection', (socket) => this.#welcome(socket));
    parts.programmes.onChange((changed) => this.#pushProgrammes(changed));
    parts.catalogue.onCommit((changes) => this.#tellIdentities(changes));
    parts.trust.onRevoked((display) => this.#dismiss(display));
  }

  async run(display: DisplayId, command: RunCommand['command']): Promise<boolean> {
    const sockets = this.#of(display);
    if (sockets.length === 0) throw new AppError('refused', 'La pantalla no está conectada. Revise que el reproductor esté encendido y con red.');
    const answers = await Promise.allSettled(sockets.map((socket) => socket.timeout(answerMs).emitWithAck('command:run', { command })));
    return answers.some((answer) => answer.status === 'fulfilled' && answer.value.ok);
  }

  #of(display: DisplayId): DisplaySocket[] {
    return [...this.#namespace.sockets.values()].filter(({ data }) => data.display === display);
  }

  #trusted({ handshake }: DisplaySocket): DisplayId | null {
    const { data } = Handshake.safeParse(handshake.auth);
    return this.#parts.trust.displayOf(data?.token);
  }

  #admit(socket: DisplaySocket, next: (refusal?: Error) => void): void {
    const display = this.#trusted(socket);
    if (display === null) {
      const problem = toProblem(new AppError('unauthenticated', 'Este reproductor ya no está vinculado. Vincúlelo con el código que muestra.'));
      next(Object.assign(new Error(problem.title), { data: problem }));
      return;
    }
    socket.data.display = display;
    socket.data.holds = null;
    next();
  }

  #welcome(socket: DisplaySocket): void {
    const { display } = socket.data;
    // The token may have died between the handshake and here.
    if (this.#trusted(socket) !== display) {
      socket.disconnect(true);
      return;
    }
    this.#parts.live.connected(display);
    socket.on('disconnect', () => this.#parts.live.disconnected(display));
    answerDisplay(socket, this.#namespace, this.#parts);
  }

  #pushProgrammes(changed: Targets): void {
    const receivers = Array.from(this.#namespace.sockets.values(), ({ id, data }) => ({ id, ...data }));
    const { programmes } = this.#parts;
    push(this.#namespace, batches(receivers, changed, (revision) => programmes.recent(revision)), programmes.issued);
  }

  #tellIdentities(changes: readonly Committed[]): void {
    const { catalogue } = this.#parts;
    const touched = new Set(changes.filter(({ collection, after }) => after !== null && (collection === 'displays' || collection === 'centers'))
      .map(({ id }) => id));
    if (touched.size === 0) return;
    for (const socket of this.#namespace.sockets.values()) {
      const display = catalogue.get('displays', socket.data.display);
      if (display && (touched.has(display.id) || touched.has(display.center))) socket.emit('identity:changed', identityOf(catalogue, display.id));
    }
  }

  /** The player forgets its token; whoever still has it is not let in again. */
  #dismiss(display: DisplayId): void {
    for (const socket of this.#of(display)) {
      socket.emit('command:run', { command: 'unpair' }, () => undefined);
      socket.disconnect(true);
    }
  }
}
