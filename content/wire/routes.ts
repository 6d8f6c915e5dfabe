import * as z from 'zod/mini';
import { AccountId, CenterId, DisplayId, EntryId, Hash, MediaId, NoticeId, PlaylistId } from '../ids.ts';
import { Account, AccountInput, Password, Role, Username } from '../model/account.ts';
import { Audience } from '../model/audience.ts';
import { AuditEntry } from '../model/audit-entry.ts';
import { Center, CenterInput, CenterKind, Department } from '../model/center.ts';
import { Display, DisplayInput, Format, Medium } from '../model/display.ts';
import { MediaAsset, MediaInput } from '../model/media-asset.ts';
import { Category, Notice, NoticeInput, NoticeState } from '../model/notice.ts';
import { EntryInput, Playlist, PlaylistInput, ScheduleEntry } from '../model/playlist.ts';
import { Play, PlaySum } from '../model/play.ts';
import { line } from '../model/text.ts';
import { ProgrammeObject, ProgrammeUpdate } from '../programme/objects.ts';
import { Delivery, Identity, IssuedUpdate, PairingCode } from './events.ts';
import { defineRoute, pageOf, pageQuery, versionField } from './route.ts';


const administrators = ['administrator'] as const;
const publishers = ['administrator', 'publisher'] as const;
const writers = ['administrator', 'publisher', 'editor', 'center-contact'] as const;

const versionQuery = z.strictObject(versionField);

export const sessionRoutes = {
  signIn: defineRoute({
    method: 'post', path: '/api/session', summary: 'Iniciar sesión', access: 'public',
    body: z.strictObject({ username: Username, password: z.string().check(z.minLength(1), z.maxLength(200)) }),
    response: Account,
  }),
  me: defineRoute({ method: 'get', path: '/api/session', summary: 'Quién ha iniciado sesión', access: 'signed-in', response: Account }),
  signOut: defineRoute({ method: 'delete', path: '/api/session', summary: 'Cerrar sesión', access: 'signed-in' }),
  changePassword: defineRoute({
    method: 'put', path: '/api/session/password', summary: 'Cambiar la contraseña propia', access: 'signed-in',
    body: z.strictObject({ current: z.string(), next: Password }),
  }),
};

const accountParams = z.strictObject({ id: AccountId });
export const accountRoutes = {
  list: defineRoute({
    method: 'get', path: '/api/accounts', summary: 'Cuentas', access: ['administrator', 'auditor'],
    query: z.strictObject({ ...pageQuery, role: z.optional(Role) }), response: pageOf(Account),
  }),
  create: defineRoute({
    method: 'post', path: '/api/accounts', summary: 'Crear una cuenta', access: administrators, status: 201,
    body: z.strictObject({ account: AccountInput, password: Password }), response: Account,
  }),
  update: defineRoute({
    method: 'put', path: '/api/accounts/:id', summary: 'Cambiar una cuenta', access: administrators, params: accountParams,
    body: z.strictObject({ ...versionField, account: AccountInput, password: z.optional(Password) }), response: Account,
  }),
};

const centerParams = z.strictObject({ id: CenterId });
export const centerRoutes = {
  list: defineRoute({
    method: 'get', path: '/api/centers', summary: 'Centros de atención', access: 'signed-in',
    query: z.strictObject({ ...pageQuery, kind: z.optional(CenterKind), department: z.optional(Department) }), response: pageOf(Center),
  }),
  read: defineRoute({ method: 'get', path: '/api/centers/:id', summary: 'Un centro', access: 'signed-in', params: centerParams, response: Center }),
  create: defineRoute({ method: 'post', path: '/api/centers', summary: 'Crear un centro', access: publishers, status: 201, body: CenterInput, response: Center }),
  update: defineRoute({
    method: 'put', path: '/api/centers/:id', summary: 'Cambiar un centro', access: publishers, params: centerParams,
    body: z.strictObject({ ...versionField, center: CenterInput }), response: Center,
  }),
  remove: defineRoute({ method: 'delete', path: '/api/centers/:id', summary: 'Eliminar un centro sin pantallas', access: administrators, params: centerParams, query: versionQuery }),
};

const instant = z.optional(z.coerce.number().check(z.int(), z.nonnegative()));
/** Half-open `[from, until)`, in UTC milliseconds. */
const period = { from: instant, until: instant };

const displayParams = z.strictObject({ id: DisplayId });
export const displayRoutes = {
  list: defineRoute({
    method: 'get', path: '/api/displays', summary: 'Pantallas y carteleras', access: 'signed-in',
    query: z.strictObject({ ...pageQuery, center: z.optional(CenterId), format: z.optional(Format), medium: z.optional(Medium) }),
    response: pageOf(Display),
  }),
  read: defineRoute({ method: 'get', path: '/api/displays/:id', summary: 'Una pantalla', access: 'signed-in', params: displayParams, response: Display }),
  create: defineRoute({ method: 'post', path: '/api/displays', summary: 'Crear una pantalla', access: publishers, status: 201, body: DisplayInput, response: Display }),
  update: defineRoute({
    method: 'put', path: '/api/displays/:id', summary: 'Cambiar una pantalla', access: publishers, params: displayParams,
    body: z.strictObject({ ...versionField, display: DisplayInput }), response: Display,
  }),
  remove: defineRoute({ method: 'delete', path: '/api/displays/:id', summary: 'Eliminar una pantalla', access: administrators, params: displayParams, query: versionQuery }),
  pair: defineRoute({
    method: 'post', path: '/api/displays/:id/pairing', summary: 'Vincular con el código que muestra el reproductor', access: publishers,
    params: displayParams, body: z.strictObject({ code: PairingCode }), response: Display,
  }),
  unpair: defineRoute({ method: 'delete', path: '/api/displays/:id/pairing', summary: 'Desvincular: el reproductor deja de ser de confianza', access: publishers, params: displayParams }),
  command: defineRoute({
    method: 'post', path: '/api/displays/:id/commands', summary: 'Pedir al reproductor que se identifique o recargue', access: publishers,
    params: displayParams, body: z.strictObject({ command: z.enum(['identify', 'reload']) }), response: z.strictObject({ done: z.boolean() }),
  }),
  programme: defineRoute({
    method: 'get', path: '/api/displays/:id/programme', summary: 'El programa compilado de una pantalla', access: 'signed-in',
    params: displayParams, response: z.strictObject({ identity: Identity, update: ProgrammeUpdate }),
  }),
  plays: defineRoute({
    method: 'get', path: '/api/displays/:id/plays', summary: 'Constancia de exhibición de una pantalla, lo más reciente primero', access: ['administrator', 'publisher', 'auditor'],
    params: displayParams, query: z.strictObject({ page: pageQuery.page, size: pageQuery.size, ...period }), response: pageOf(z.union([Play, PlaySum])),
  }),
};

const mediaParams = z.strictObject({ id: MediaId });
const Usage = z.strictObject({ notices: z.array(NoticeId), playlists: z.array(PlaylistId) });
export const mediaRoutes = {
  list: defineRoute({
    method: 'get', path: '/api/media', summary: 'Biblioteca', access: 'signed-in',
    query: z.strictObject({ ...pageQuery, kind: z.optional(z.enum(['image', 'video'])) }), response: pageOf(MediaAsset),
  }),
  read: defineRoute({ method: 'get', path: '/api/media/:id', summary: 'Un archivo', access: 'signed-in', params: mediaParams, response: MediaAsset }),
  usage: defineRoute({ method: 'get', path: '/api/media/:id/usage', summary: 'Dónde se usa un archivo', access: 'signed-in', params: mediaParams, response: Usage }),
  /** The file itself travels first to `/api/uploads` (tus 1.0); this turns the finished upload into an asset. */
  create: defineRoute({
    method: 'post', path: '/api/media', summary: 'Incorporar una carga terminada', access: writers, status: 201,
    body: z.strictObject({ upload: z.string().check(z.regex(/^[0-9a-f]{32}$/)), posterUpload: z.nullable(z.string().check(z.regex(/^[0-9a-f]{32}$/))), name: line(120) }),
    response: z.strictObject({ asset: MediaAsset, duplicate: z.boolean() }),
  }),
  update: defineRoute({
    method: 'put', path: '/api/media/:id', summary: 'Cambiar nombre, texto alternativo o etiquetas', access: writers, params: mediaParams,
    body: z.strictObject({ ...versionField, media: MediaInput }), response: MediaAsset,
  }),
  remove: defineRoute({ method: 'delete', path: '/api/media/:id', summary: 'Eliminar un archivo sin uso', access: publishers, params: mediaParams, query: versionQuery }),
};

const noticeParams = z.strictObject({ id: NoticeId });
export const noticeRoutes = {
  list: defineRoute({
    method: 'get', path: '/api/notices', summary: 'Avisos', access: 'signed-in',
    query: z.strictObject({ ...pageQuery, state: z.optional(NoticeState), category: z.optional(Category) }), response: pageOf(Notice),
  }),
  read: defineRoute({ method: 'get', path: '/api/notices/:id', summary: 'Un aviso', access: 'signed-in', params: noticeParams, response: Notice }),
  create: defineRoute({ method: 'post', path: '/api/notices', summary: 'Crear un borrador', access: writers, status: 201, body: NoticeInput, response: Notice }),
  update: defineRoute({
    method: 'put', path: '/api/notices/:id', summary: 'Cambiar un aviso; si está publicado, el cambio sale a las pantallas', access: writers, params: noticeParams,
    body: z.strictObject({ ...versionField, notice: NoticeInput }), response: z.strictObject({ notice: Notice, delivery: Delivery }),
  }),
  remove: defineRoute({ method: 'delete', path: '/api/notices/:id', summary: 'Eliminar un borrador nunca publicado', access: writers, params: noticeParams, query: versionQuery }),
  publish: defineRoute({
    method: 'post', path: '/api/notices/:id/publish', summary: 'Publicar', access: publishers, params: noticeParams,
    body: z.strictObject(versionField), response: z.strictObject({ notice: Notice, delivery: Delivery }),
  }),
  withdraw: defineRoute({
    method: 'post', path: '/api/notices/:id/withdraw', summary: 'Retirar de todas las pantallas', access: publishers, params: noticeParams,
    body: z.strictObject({ ...versionField, reason: line(300) }), response: z.strictObject({ notice: Notice, delivery: Delivery }),
  }),
};

const playlistParams = z.strictObject({ id: PlaylistId });
export const playlistRoutes = {
  list: defineRoute({ method: 'get', path: '/api/playlists', summary: 'Listas de reproducción', access: 'signed-in', query: z.strictObject(pageQuery), response: pageOf(Playlist) }),
  read: defineRoute({ method: 'get', path: '/api/playlists/:id', summary: 'Una lista', access: 'signed-in', params: playlistParams, response: Playlist }),
  create: defineRoute({ method: 'post', path: '/api/playlists', summary: 'Crear una lista', access: publishers, status: 201, body: PlaylistInput, response: Playlist }),
  update: defineRoute({
    method: 'put', path: '/api/playlists/:id', summary: 'Cambiar una lista; el cambio sale a las pantallas', access: publishers, params: playlistParams,
    body: z.strictObject({ ...versionField, playlist: PlaylistInput }), response: Playlist,
  }),
  remove: defineRoute({ method: 'delete', path: '/api/playlists/:id', summary: 'Eliminar una lista sin uso', access: publishers, params: playlistParams, query: versionQuery }),
};

const entryParams = z.strictObject({ id: EntryId });
export const entryRoutes = {
  list: defineRoute({
    method: 'get', path: '/api/schedule', summary: 'Programación', access: 'signed-in',
    query: z.strictObject({ ...pageQuery, playlist: z.optional(PlaylistId) }), response: pageOf(ScheduleEntry),
  }),
  create: defineRoute({ method: 'post', path: '/api/schedule', summary: 'Asignar una lista a sus destinatarios', access: publishers, status: 201, body: EntryInput, response: ScheduleEntry }),
  update: defineRoute({
    method: 'put', path: '/api/schedule/:id', summary: 'Cambiar una programación', access: publishers, params: entryParams,
    body: z.strictObject({ ...versionField, entry: EntryInput }), response: ScheduleEntry,
  }),
  remove: defineRoute({ method: 'delete', path: '/api/schedule/:id', summary: 'Quitar una programación', access: publishers, params: entryParams, query: versionQuery }),
};

export const otherRoutes = {
  reach: defineRoute({
    method: 'post', path: '/api/audience/reach', summary: 'A qué pantallas llega una audiencia', access: 'signed-in',
    body: z.strictObject({ audience: Audience }), response: z.strictObject({ displays: z.array(DisplayId) }),
  }),
  audit: defineRoute({
    method: 'get', path: '/api/audit', summary: 'Bitácora, lo más reciente primero', access: ['administrator', 'auditor'],
    query: z.strictObject({ ...pageQuery, subject: z.optional(z.string()) }), response: pageOf(AuditEntry),
  }),
  openapi: defineRoute({ method: 'get', path: '/api/openapi.json', summary: 'Este contrato, en OpenAPI 3.1', access: 'public', response: z.record(z.string(), z.unknown()) }),
};

/** What a paired display asks over plain HTTP: the safety net under the push. */
export const playerRoutes = {
  /** Carries an ETag, the revision; answers 304 while it holds. */
  programme: defineRoute({ method: 'get', path: '/api/player/programme', summary: 'Programa de la pantalla que pregunta', access: 'display', response: IssuedUpdate }),
  object: defineRoute({
    method: 'get', path: '/api/player/objects/:hash', summary: 'Un objeto inmutable de un programa', access: 'display',
    params: z.strictObject({ hash: Hash }), response: ProgrammeObject,
  }),
  /** From this machine only, while the samples are loaded. */
  demo: defineRoute({
    method: 'post', path: '/api/player/demo', summary: 'Vincular una pantalla de muestra', access: 'public',
    body: z.strictObject({ format: Format }), response: z.strictObject({ token: z.string() }),
  }),
};

export const routeTables = {
  session: sessionRoutes, accounts: accountRoutes, centers: centerRoutes, displays: displayRoutes, media: mediaRoutes,
  notices: noticeRoutes, playlists: playlistRoutes, schedule: entryRoutes, other: otherRoutes, player: playerRoutes,
};
