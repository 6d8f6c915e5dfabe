import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MediaId } from '../../../content/ids.ts';
import { nobody } from '../../../content/model/audience.ts';
import type { Center } from '../../../content/model/center.ts';
import type { Notice, NoticeInput } from '../../../content/model/notice.ts';
import { noticeRoutes, otherRoutes, playlistRoutes } from '../../../content/wire/routes.ts';
import type { ApiCaller } from '../../helpers/api-caller.ts';
import { fakeTime } from '../../helpers/fake-time.ts';
import { noticeInput, oneCenter } from '../../helpers/institution.ts';
import { startServer, type TestServer } from '../../helpers/start-server.ts';

const time = fakeTime(Date.UTC(2026, 10, 21, 15));
let server: TestServer;
let publisher: ApiCaller;
let editor: ApiCaller;
let contact: ApiCaller;
let center: Center;
let elsewhere: Center;

beforeAll(async () => {
  server = await startServer(time);
  publisher = await server.signIn('publisher');
  editor = await server.signIn('editor');
  ({ center } = await oneCenter(publisher));
  ({ center: elsewhere } = await oneCenter(publisher, 'Hospital Amatepec'));
  contact = await server.signIn('center-contact', center.id);
});
afterAll(() => server.stop());

const draft = (input: NoticeInput, caller = publisher) => caller.call(noticeRoutes.create, { body: input });
const publish = async ({ id, version }: Notice) => (await publisher.call(noticeRoutes.publish, { params: { id }, body: { version } })).notice;
const refusedPublish = ({ id, version }: Notice) => publisher.refusal(noticeRoutes.publish, { params: { id }, body: { version } });
const withdraw = async ({ id, version }: Notice) =>
  (await publisher.call(noticeRoutes.withdraw, { params: { id }, body: { version, reason: 'Se resolvió' } })).notice;

describe('a notice', () => {
  it('goes from draft to published to withdrawn, and may be published again', async () => {
    const written = await draft(noticeInput('Cambio de horario'));
    expect(written).toMatchObject({ state: 'draft', publishedAt: null, version: 1 });
    const published = await publish(written);
    expect(published).toMatchObject({ state: 'published', publishedAt: time.clock.now(), withdrawal: null });
    const withdrawn = await withdraw(published);
    expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawal: { at: time.clock.now(), reason: 'Se resolvió' } });
    time.advance(5000);
    expect(await publish(withdrawn)).toMatchObject({ state: 'published', publishedAt: time.clock.now(), withdrawal: null });
  });

  it('is not published twice, nor withdrawn before', async () => {
    const written = await draft(noticeInput('Una vez'));
    expect(await publisher.refusal(noticeRoutes.withdraw, { params: { id: written.id }, body: { version: 1, reason: 'x' } })).toMatchObject({ status: 422 });
    expect(await refusedPublish(await publish(written))).toMatchObject({ status: 422 });
  });

  it('goes to someone, for a time that has not run out', async () => {
    expect(await refusedPublish(await draft(noticeInput('Para nadie', nobody)))).toMatchObject({ status: 400, errors: [{ field: 'audience' }] });
    const over = await draft({ ...noticeInput('Ya pasó'), validity: { from: null, until: '2026-11-21T09:00' } });
    expect(await refusedPublish(over)).toMatchObject({ status: 400, errors: [{ field: 'validity.until' }] });
    await publish(await draft({ ...noticeInput('Por un minuto'), validity: { from: null, until: '2026-11-21T09:01' } }));
  });

  it('refers only to what exists', async () => {
    const withPicture = { ...noticeInput('x'), content: { category: 'poster' as const, title: 'x', picture: { asset: MediaId.parse('med_nada'), alt: '' } } };
    expect(await publisher.refusal(noticeRoutes.create, { body: withPicture })).toMatchObject({ errors: [{ field: 'content.picture.asset' }] });
    const ghosts = { include: [{ centers: ['ctr_nada'] }], exclude: [{ displays: ['dsp_nada'] }] };
    expect(await publisher.refusal(noticeRoutes.create, { body: { ...noticeInput('x'), audience: ghosts } }))
      .toMatchObject({ errors: [{ field: 'audience.include.0.centers' }, { field: 'audience.exclude.0.displays' }] });
    const never = { ...noticeInput('x'), validity: { from: null, until: '2027-02-31T10:00' } };
    expect(await publisher.refusal(noticeRoutes.create, { body: never })).toMatchObject({ errors: [{ field: 'validity.until' }] });
    const written = await draft(noticeInput('x'));
    expect(await publisher.refusal(noticeRoutes.update, { params: { id: written.id }, body: { version: 1, notice: never } }))
      .toMatchObject({ errors: [{ field: 'notice.validity.until' }] });
  });

  it('is removed only if it never went out and no playlist plays it', async () => {
    const remove = ({ id, version }: Notice) => ({ params: { id }, query: { version } });
    const published = await publish(await draft(noticeInput('Constancia')));
    expect(await publisher.refusal(noticeRoutes.remove, remove(published))).toMatchObject({ status: 422 });

    const listed = await draft(noticeInput('En una lista'));
    await publisher.call(playlistRoutes.create, { body: { name: 'TV ISSS', items: [{ kind: 'notice', notice: listed.id, durationMs: null }] } });
    expect(await publisher.refusal(noticeRoutes.remove, remove(listed))).toMatchObject({ status: 409, detail: expect.stringContaining('«TV ISSS»') as string });

    const loose = await draft(noticeInput('Suelto'));
    await publisher.call(noticeRoutes.remove, remove(loose));
    expect(await publisher.refusal(noticeRoutes.read, { params: { id: loose.id } })).toMatchObject({ status: 404 });
  });

  it('leaves a trail of who did what', async () => {
    const published = await publish(await draft(noticeInput('Con bitácora')));
    const auditor = await server.signIn('auditor');
    const trail = await auditor.call(otherRoutes.audit, { query: { subject: published.id } });
    expect(trail.items.map(({ action }) => action)).toEqual(['notices.publish', 'notices.create']);
    expect(trail.items[0]).toMatchObject({ before: { state: 'draft' }, after: { state: 'published' } });
  });
});

describe('an editor', () => {
  it('changes drafts, and nothing once it was published', async () => {
    const written = await draft(noticeInput('Del área'), editor);
    const change = (version: number) => ({ params: { id: written.id }, body: { version, notice: noticeInput('Corregido') } });
    const { notice } = await editor.call(noticeRoutes.update, change(1));
    const published = await publish(notice);
    expect(await editor.refusal(noticeRoutes.update, change(published.version))).toMatchObject({ status: 403 });
    expect(await editor.refusal(noticeRoutes.update, change((await withdraw(published)).version))).toMatchObject({ status: 403 });
  });
});

describe('a center contact', () => {
  const local = () => noticeInput('Del centro', { include: [{ centers: [center.id] }], exclude: [] });

  it('drafts for the own center and for no other', async () => {
    const written = await draft(local(), contact);
    for (const audience of [{ include: [{}], exclude: [] }, { include: [{ centers: [elsewhere.id] }], exclude: [] }]) {
      expect(await contact.refusal(noticeRoutes.create, { body: noticeInput('Ajeno', audience) })).toMatchObject({ status: 403 });
      expect(await contact.refusal(noticeRoutes.update, { params: { id: written.id }, body: { version: 1, notice: noticeInput('Ajeno', audience) } }))
        .toMatchObject({ status: 403 });
    }
  });

  it('does not see what is for others, in a list or by its address', async () => {
    const institutional = await draft(noticeInput('Para todos'));
    const own = await draft(local());
    const { items } = await contact.call(noticeRoutes.list, { query: { size: 500 } });
    expect(items.map(({ id }) => id)).toContain(own.id);
    expect(items.map(({ id }) => id)).not.toContain(institutional.id);
    expect(await contact.refusal(noticeRoutes.read, { params: { id: institutional.id } })).toMatchObject({ status: 404 });
  });
});

describe('the list of notices', () => {
  it('is searched without accents and in any order of words, filtered and paged', async () => {
    await draft({ ...noticeInput('x'), content: { category: 'procedure', title: 'Trámite de pensión', summary: '', place: 'Ventanilla 3', hours: '8 a. m.', requirements: ['DUI'], contact: '' } });
    const found = await publisher.call(noticeRoutes.list, { query: { q: 'pension TRAMITE' } });
    expect(found).toMatchObject({ total: 1, items: [{ content: { title: 'Trámite de pensión' } }] });
    expect((await publisher.call(noticeRoutes.list, { query: { q: 'ventanilla', category: 'procedure', state: 'draft' } })).total).toBe(1);
    expect((await publisher.call(noticeRoutes.list, { query: { q: 'pension', category: 'news' } })).total).toBe(0);
    const all = await publisher.call(noticeRoutes.list, { query: { size: 500 } });
    const second = await publisher.call(noticeRoutes.list, { query: { page: 2, size: 3 } });
    expect(second.items).toEqual(all.items.slice(3, 6));
    expect(second.total).toBe(all.total);
  });
});
