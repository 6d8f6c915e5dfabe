import type { SampleLibrary } from '../content/samples/sample-library.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { Log } from './log.ts';
import type { Ingest } from './media/ingest.ts';
import type { MediaFolder } from './media/media-folder.ts';
import type { UploadFolder } from './media/upload-folder.ts';
import { Accounts } from './services/accounts.ts';
import { createCenters, type Centers } from './services/centers.ts';
import { createDemo, type Demo } from './services/demo.ts';
import { createDisplays, type Displays } from './services/displays.ts';
import { createEntries, type Entries } from './services/entries.ts';
import { LiveDisplays } from './services/live-displays.ts';
import { createMediaLibrary, type MediaLibrary } from './services/media-library.ts';
import { Notices } from './services/notices.ts';
import { createPairing, type Pairing } from './services/pairing.ts';
import { createPlayerTrust, type PlayerTrust } from './services/player-trust.ts';
import { createPlaylists, type Playlists } from './services/playlists.ts';
import { Plays } from './services/plays.ts';
import { Programmes } from './services/programmes.ts';
import { createSessions, type Sessions } from './services/sessions.ts';
import { createSignIn, type SignIn } from './services/sign-in.ts';
import { createTurns, type InTurn } from './services/turns.ts';
import type { Timers } from './timers.ts';

/** What a server stands on; tests bring their own clock, timers and folder. */
export type Parts = {
  config: Config;
  clock: Clock;
  timers: Timers;
  log: Log;
  catalogue: Catalogue;
  ledger: Ledger;
  mediaFolder: MediaFolder;
  uploads: UploadFolder;
  ingest: Ingest;
  /** The sample library, read only when it is asked for. */
  readSamples: () => Promise<SampleLibrary>;
};

/** Everything that is passed around inside a server. */
export type Components = Parts & {
  inTurn: InTurn;
  sessions: Sessions;
  accounts: Accounts;
  signIn: SignIn;
  centers: Centers;
  displays: Displays;
  playlists: Playlists;
  entries: Entries;
  programmes: Programmes;
  notices: Notices;
  media: MediaLibrary;
  trust: PlayerTrust;
  pairing: Pairing;
  demo: Demo;
  live: LiveDisplays;
  plays: Plays;
};

/** Builds the services on top of `parts`. */
export function createComponents(parts: Parts): Components {
  const { catalogue, clock } = parts;
  const inTurn = createTurns();
  const sessions = createSessions({ catalogue, clock });
  const accounts = new Accounts({ catalogue, sessions, inTurn });
  const programmes = new Programmes(parts);
  const trust = createPlayerTrust({ catalogue, clock });
  return {
    ...parts,
    inTurn, sessions, accounts, programmes, trust,
    signIn: createSignIn({ catalogue, sessions, accounts }),
    centers: createCenters({ catalogue, inTurn }),
    displays: createDisplays({ catalogue, inTurn }),
    playlists: createPlaylists({ catalogue, clock, inTurn }),
    entries: createEntries({ catalogue, clock, inTurn }),
    notices: new Notices({ catalogue, clock, inTurn, programmes }),
    pairing: createPairing({ trust, clock }),
    media: createMediaLibrary({ ...parts, inTurn }),
    demo: createDemo({ ...parts, trust }),
    live: new LiveDisplays({ ...parts, programmes }),
    plays: new Plays(parts),
  };
}
