import * as z from 'zod/mini';
import { DisplayId, Hash, PlayId } from '../ids.ts';
import { Format, Orientation, Rotation } from '../model/display.ts';
import { PlayReport } from '../model/play.ts';
import { Instant } from '../model/text.ts';
import { ProgrammeUpdate } from '../programme/objects.ts';
import type { Ack } from './problem.ts';

/** Pairing codes: six characters without look-alikes (no 0O 1IL 2Z 5S 8B DQ GU VN); 19^6 = 47 million. */
export const pairingAlphabet = '34679ACEFHJKMPRTWXY';
export const PairingCode = z.string().check(
  z.trim(), z.toUpperCase(),
  z.overwrite((code) => code.replace(/[\s-]/g, '')),
  z.regex(new RegExp(`^[${pairingAlphabet}]{6}$`)),
);

/** What a display is called and how it hangs; kept outside the programme so that like displays share one. */
export const Identity = z.strictObject({
  display: DisplayId,
  name: z.string(),
  place: z.string(),
  centerName: z.string(),
  zone: z.string(),
  format: Format,
  /** Of the panel as it hangs; what is drawn keeps it whatever the shape of the window. */
  orientation: Orientation,
  rotation: Rotation,
});
export type Identity = z.infer<typeof Identity>;

const Viewport = z.strictObject({ width: z.int(), height: z.int() });
/** `persisted`: the browser has promised to keep what is stored, also when the disk gets short. */
const Storage = z.nullable(z.strictObject({ usage: z.number(), quota: z.number(), persisted: z.optional(z.boolean()) }));
const Showing = z.strictObject({ revision: Hash, item: z.string().check(z.maxLength(200)), since: Instant });
export type Showing = z.infer<typeof Showing>;
const done = z.strictObject({});

/** Updates may overtake each other on the way: of two that the same server sent, the one with the smaller `issued` is older. */
export const IssuedUpdate = z.strictObject({ ...ProgrammeUpdate.shape, issued: Instant });
export type IssuedUpdate = z.infer<typeof IssuedUpdate>;

/** Commands of each namespace, client → server: `input` is parsed on arrival, `output` is the ack's value. */
export const pairingCommands = {
  'pairing:begin': { input: z.strictObject({ viewport: Viewport }), output: z.strictObject({ code: z.string(), expiresAt: Instant, now: Instant }) },
} as const;

export const displayCommands = {
  'display:hello': {
    input: z.strictObject({
      playerVersion: z.string().check(z.maxLength(40)),
      revision: z.nullable(Hash),
      viewport: Viewport,
      codecs: z.array(z.string().check(z.maxLength(60))).check(z.maxLength(40)),
      storage: Storage,
      clock: Instant,
    }),
    /** The programme follows as `programme:changed` if the revision differs. `issued` may be less than it was: a server can be set back. */
    output: z.strictObject({ identity: Identity, now: Instant, revision: Hash, issued: Instant }),
  },
  /** `missing` asks for objects the display should have had; the server then sends them all. */
  'programme:received': { input: z.strictObject({ revision: Hash, missing: z.array(Hash).check(z.maxLength(5000)) }), output: done },
  'programme:ready': { input: z.strictObject({ revision: Hash }), output: done },
  'programme:showing': { input: Showing, output: done },
  /** The last good programme goes on. */
  'programme:refused': { input: z.strictObject({ revision: Hash, reason: z.string().check(z.maxLength(500)) }), output: done },
  'display:heartbeat': {
    input: z.strictObject({
      clock: Instant,
      showing: z.nullable(Showing),
      storage: Storage,
      memory: z.nullable(z.number()),
      errors: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(20)),
    }),
    output: z.strictObject({ now: Instant }),
  },
  /** `stored` are the ids that are safe now; an id is stored once, however often it comes. */
  'plays:report': { input: PlayReport, output: z.strictObject({ stored: z.array(PlayId) }) },
} as const;

/** What the server knows of one display right now. Instants are of the server's clock; `null` is "not since the server started". */
export const LiveDisplay = z.strictObject({
  display: DisplayId,
  paired: z.boolean(),
  online: z.boolean(),
  /** When `online` last changed. */
  since: z.nullable(Instant),
  lastSeen: z.nullable(Instant),
  /** The revision this display should show. */
  target: z.nullable(Hash),
  received: z.nullable(Hash),
  ready: z.nullable(Hash),
  showing: z.nullable(Showing),
  errors: z.array(z.string()),
});
export type LiveDisplay = z.infer<typeof LiveDisplay>;

/** Which screens a change was sent to, and the revision each should come to show. */
export const Delivery = z.array(z.strictObject({ display: DisplayId, target: Hash }));
export type Delivery = z.infer<typeof Delivery>;

export const CatalogueChange = z.strictObject({
  collection: z.enum(['centers', 'displays', 'media', 'notices', 'playlists', 'entries', 'accounts']),
  id: z.string(),
  version: z.nullable(z.int()),
});
export type CatalogueChange = z.infer<typeof CatalogueChange>;

export const staffCommands = {
  'live:watch': { input: done, output: z.array(LiveDisplay) },
} as const;

type Commands = Record<string, { input: z.ZodMiniType; output: z.ZodMiniType }>;
type Listeners<C extends Commands> = {
  [Name in keyof C]: (input: z.input<C[Name]['input']>, ack: (result: Ack<z.output<C[Name]['output']>>) => void) => void;
};

/** Facts, server → client; each is parsed by its schema on arrival too. */
export const pairingFacts = { 'pairing:paired': z.strictObject({ token: z.string() }) } as const;
export const displayFacts = { 'programme:changed': IssuedUpdate, 'identity:changed': Identity } as const;
export const staffFacts = { 'live:changed': z.array(LiveDisplay), 'catalogue:changed': z.array(CatalogueChange) } as const;
/** A command to a display; the ack says whether it was carried out. */
export const RunCommand = z.strictObject({ command: z.enum(['identify', 'reload', 'unpair']) });
export type RunCommand = z.infer<typeof RunCommand>;

type Facts<F extends Record<string, z.ZodMiniType>> = { [Name in keyof F]: (fact: z.infer<F[Name]>) => void };

export type PairingClientEvents = Listeners<typeof pairingCommands>;
export type PairingServerEvents = Facts<typeof pairingFacts>;
export type DisplayClientEvents = Listeners<typeof displayCommands>;
export type DisplayServerEvents = Facts<typeof displayFacts> & { 'command:run': (run: RunCommand, ack: (result: Ack<object>) => void) => void };
export type StaffClientEvents = Listeners<typeof staffCommands>;
export type StaffServerEvents = Facts<typeof staffFacts>;
