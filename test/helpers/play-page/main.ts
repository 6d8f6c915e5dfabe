import { openPlayStore } from '../../../display-client/plays/idb-play-store.ts';
import { newPlayId } from '../../../display-client/plays/play-id.ts';
import { sumsOf } from '../../../display-client/plays/sums.ts';

/** What the tests reach for in a page. */
const parts = { openPlayStore, newPlayId, sumsOf };
export type PlayParts = typeof parts;

Object.assign(globalThis, { playParts: parts });
