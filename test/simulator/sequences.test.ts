import { describe, expect, it } from '@jest/globals';
import { caller, simulators } from './caller.ts';
import type { Caller } from './caller.ts';

const start = simulators();
const DAY = 86_400_000;
const ENROLL = { contactId: '77', sequenceId: '90001', senderEmail: 'rita@acme.example' };
const enroll = (call: Caller, body: object = ENROLL, userId: number | string = 9071) =>
  call('POST', `/automation/sequences/2026-03/enrollments?userId=${userId}`, body);

describe('sequences', () => {
  it('lists them for a user and shows their steps', async () => {
    const { call } = await start();
    const all = await call('GET', '/automation/v4/sequences?userId=9071');
    expect(all.at('total')).toBe(2);
    const one = await call('GET', '/automation/sequences/2026-03/90002?userId=9071');
    expect(one.list('steps').map((s) => (s as { actionType: string }).actionType)).toEqual(['EMAIL', 'TASK']);
    expect((await call('GET', '/automation/v4/sequences')).status).toBe(400);
  });

  it('enrols: the first mail goes out at once and is logged on contact and deal', async () => {
    const { call, world } = await start();
    const made = await enroll(call);
    expect(made.status).toBe(200);
    expect(made.body).toMatchObject({ toEmail: 'dana@buyer.example', enrolledAt: '2026-03-10T15:00:00.000Z' });
    const mail = world.records.all('emails').at(-1)!;
    expect(mail.properties).toMatchObject({
      hs_email_direction: 'EMAIL',
      hs_email_from_email: 'rita@acme.example',
      hs_email_to_email: 'dana@buyer.example',
      hs_sequence_id: '90001',
    });
    expect(world.links.ids({ type: 'emails', id: mail.id }, 'deals')).toEqual(['501']);
    const status = await call('GET', '/automation/v4/sequences/enrollments/contact/77');
    expect(status.body).toMatchObject({
      sequenceId: '90001',
      enrolledBy: '9071',
      enrolledByEmail: 'rita@acme.example',
    });
  });

  it('goes on by the clock and ends', async () => {
    const { call, world, advance } = await start();
    await enroll(call, { ...ENROLL, sequenceId: '90002' });
    expect(world.records.get('contacts', '77')?.properties.hs_sequences_is_enrolled).toBe('true');
    const before = world.records.all('tasks').length;
    advance(89 * DAY);
    expect(world.records.all('tasks')).toHaveLength(before);
    advance(2 * DAY);
    expect(world.records.all('tasks')).toHaveLength(before + 1);
    expect(world.records.get('contacts', '77')?.properties.hs_sequences_is_enrolled).toBe('false');
  });

  it.each([
    ['an answer', { hs_email_direction: 'INCOMING_EMAIL' }, 'false'],
    [
      'an automatic reply',
      { hs_email_direction: 'INCOMING_EMAIL', hs_incoming_email_is_out_of_office: 'true' },
      'true',
    ],
  ])('after %s the contact is enrolled: %s', async (_, properties, enrolled) => {
    const { call, world, happen } = await start();
    await enroll(call, { ...ENROLL, sequenceId: '90002' });
    happen({ create: [{ type: 'emails', properties, to: [{ type: 'contacts', id: '77' }] }] });
    expect(world.records.get('contacts', '77')?.properties.hs_sequences_is_enrolled).toBe(enrolled);
  });

  it('refuses a second enrolment', async () => {
    const { call } = await start();
    await enroll(call, { ...ENROLL, sequenceId: '90002' });
    const again = await enroll(call);
    expect(again.status).toBe(400);
    expect(again.body).toMatchObject({ category: 'VALIDATION_ERROR', subCategory: 'SequenceError.ALREADY_ENROLLED' });
  });

  it.each([
    ['who opted out', { ...ENROLL, contactId: '79' }, 9071, 400, 'SequenceError.UNSUBSCRIBED'],
    [
      'in another one’s name',
      { ...ENROLL, senderEmail: 'sam@acme.example' },
      9071,
      400,
      'SequenceError.INVALID_SENDER',
    ],
    ['nobody', { ...ENROLL, contactId: '999' }, 9071, 404, undefined],
    ['in a sequence that is not there', { ...ENROLL, sequenceId: '1' }, 9071, 404, undefined],
    ['for a user who is not there', ENROLL, 1, 400, undefined],
    ['for a user who left', ENROLL, 9079, 400, undefined],
    ['with an id that is a number', { ...ENROLL, contactId: 77 }, 9071, 400, undefined],
  ])('refuses to enrol %s', async (_, body, userId, status, subCategory) => {
    const { call } = await start();
    const answer = await enroll(call, body, userId);
    expect(answer.status).toBe(status);
    expect(answer.at('subCategory')).toBe(subCategory);
  });

  it('needs a seat, a connected inbox and the scopes', async () => {
    const { call, world, url, install } = await start();
    world.sequences.setSender(9071, { seat: false });
    expect((await enroll(call)).status).toBe(403);
    world.sequences.setSender(9071, { seat: true, inboxes: [] });
    expect((await enroll(call)).at('subCategory')).toBe('SequenceError.NO_CONNECTED_INBOX');
    const narrow = caller(url, install({ scopes: ['oauth', 'automation.sequences.read'] }).accessToken);
    expect((await enroll(narrow)).at('category')).toBe('MISSING_SCOPES');
  });
});
