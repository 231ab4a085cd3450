/** The main job over HTTP: webhooks in, a deal judged, a task in HubSpot, the card, and every click once. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { cardAnswer as checkCard, done as checkDone } from '../../extensions/app/packages/shared/parse/card.ts';
import { sayDay } from '../../src/wording/days.ts';
import { account, MONA, RITA, SAM } from './account.ts';
import { PUBLIC_URL, serviceWorld } from './world.ts';

const A = 4_100_302;
const B = 4_100_303;
const world = serviceWorld([account(A), account(B, 801)]);

let counter = 0;
const key = () => `key-of-tests-${(counter += 1)}`;
const DAY = 86_400_000;

const records = (type: 'tasks' | 'notes', portalId = A) =>
  world()
    .simulator.worldOf(portalId)
    .state()
    .objects[type].filter(
      (o) => !o.archived && (type === 'notes' || o.properties.hs_task_subject?.includes('Buyer Inc')),
    );
const deal = (id = '501') => world().simulator.worldOf(A).records.live('deals', id)?.properties ?? {};
const card = async (id = '501', as = {}) => {
  const answer = await world().ask('GET', `/card/${id}`, undefined, { userId: RITA, portalId: A, ...as });
  return answer;
};
const post = (path: string, body: object, as = {}) =>
  world().ask('POST', `/card/501/${path}`, body, { userId: RITA, portalId: A, ...as });

beforeAll(async () => {
  await world().install(A);
  await world().install(B);
});

describe('from a promise to a task', () => {
  it('waits while the step lies ahead', async () => {
    const { status, body } = await card();
    expect(status).toBe(200);
    const shown = checkCard(body, '');
    expect(shown.judgement).toMatchObject({ state: 'waiting', nextStep: { status: 'agreed', due: '2026-02-27' } });
    expect(shown.judgement.nextStep?.quote).toContain('by Friday, February 27');
    expect(records('tasks')).toHaveLength(0);
  });

  it('makes one task when the step is missed, by time alone', async () => {
    await world().advance(6);
    const shown = checkCard((await card()).body, '');
    expect(shown.judgement.state).toBe('missed');
    expect(records('tasks')).toHaveLength(1);
    expect(records('tasks')[0]?.properties).toMatchObject({
      hs_task_priority: 'MEDIUM',
      hubspot_owner_id: '71',
      hs_task_status: 'NOT_STARTED',
    });
    expect(shown.judgement.task?.recordId).toBe(records('tasks')[0]?.id);
    const made = shown.history.find((h) => h.says === 'A task was created');
    expect(made?.source).toEqual({ type: 'tasks', id: records('tasks')[0]?.id });
  });

  it('raises the same task when the deal goes dark, and makes no second one however often events come', async () => {
    const { simulator } = world();
    simulator.advance(8 * DAY);
    simulator.happen({ portalId: A, change: [{ type: 'deals', id: '501', properties: { amount: '13000' } }] });
    await simulator.deliverNow({ all: true, duplicate: true, shuffle: true });
    await world().settle();
    await simulator.deliverNow({ all: true, again: 20, shuffle: true });
    await world().settle();
    expect(checkCard((await card()).body, '').judgement.state).toBe('dark');
    expect(records('tasks')).toHaveLength(1);
    expect(records('tasks')[0]?.properties.hs_task_priority).toBe('HIGH');
  });

  it('asked again with the version it has, the card is told that nothing changed', async () => {
    const { body } = await card();
    const again = await world().ask('GET', `/card/501?known=${body.version}`, undefined, { userId: RITA, portalId: A });
    expect(again.body).toEqual({ ok: true, unchanged: true, version: body.version });
    const timeline = await world().ask('GET', '/card/501?timeline=1', undefined, { userId: RITA, portalId: A });
    expect(checkCard(timeline.body, '').timeline?.length).toBeGreaterThan(2);
  });
});

describe('a play', () => {
  it('is ready in the composer and noted on the deal, once however often it is sent', async () => {
    const before = checkCard((await card()).body, '');
    const play = before.plays.find((p) => p.code === 'check-in');
    const sent = { play: 'check-in', key: key(), subject: 'Still on?', body: 'Hi Dana,\nmy own <words> & more.' };
    const answers = await Promise.all([1, 2, 3].map(() => post('plays', sent)));
    answers.push(await post('plays', sent));
    for (const answer of answers) expect(answer.body).toEqual(answers[0]?.body);
    const done = checkDone(answers[0]?.body, '');
    expect(play?.does).toContain('You send it');
    expect(done.happened).toBe('Ready to send in your composer');
    expect(done.composer).toMatchObject({ contactId: '77', subject: 'Still on?', body: sent.body });
    expect(records('notes')).toHaveLength(1);
    expect(records('notes')[0]?.properties.hs_note_body).toContain('my own &lt;words&gt; &amp; more.');
    expect(done.card.history[0]?.says).toContain('Rita Reed chose: Check in');
    // Our own note coming back as a webhook changes nothing.
    await world().settle();
    expect(checkCard((await card()).body, '').judgement.state).toBe('dark');
    expect(records('tasks')).toHaveLength(1);
  });

  it('refuses a key that was used for something else, and what is no play', async () => {
    const used = key();
    await post('plays', { play: 'breakup', key: used, body: 'x' });
    expect((await post('plays', { play: 'check-in', key: used })).body).toMatchObject({
      ok: false,
      code: 'bad-request',
    });
    for (const body of [{ play: 'magic', key: key() }, { play: 'check-in' }, {}, { play: 'check-in', key: 5 }])
      expect((await post('plays', body)).body).toMatchObject({ ok: false, code: 'bad-request' });
  });

  it('that waits needs a day, holds the deal, and can be taken back', async () => {
    expect((await post('plays', { play: 'wait-it-out', key: key() })).body).toMatchObject({
      ok: false,
      code: 'bad-request',
    });
    expect((await post('plays', { play: 'wait-it-out', key: key(), until: '2026-02-30' })).body.code).toBe(
      'bad-request',
    );
    const done = checkDone((await post('plays', { play: 'wait-it-out', key: key(), until: '2026-03-25' })).body, '');
    expect(done.card.judgement).toMatchObject({ state: 'held', hold: { until: '2026-03-25' } });
    expect(records('notes').at(-1)?.properties.hs_note_body).toContain(`until ${sayDay('2026-03-25', undefined)}`);
    expect(deal()).toMatchObject({ ghostlight_hold_until: '2026-03-25' });
    await world().settle();
    expect(records('tasks')[0]?.properties.hs_task_status).toBe('NOT_STARTED');
    const undone = checkDone((await post('undo', { key: key(), undo: done.undo?.key })).body, '');
    expect(undone.card.judgement.state).toBe('dark');
    expect(deal().ghostlight_hold_until ?? '').toBe('');
    expect((await post('undo', { key: key(), undo: done.undo?.key })).body).toMatchObject({
      ok: false,
      code: 'not-found',
    });
    await world().settle();
    expect(checkCard((await card()).body, '').judgement.state).toBe('dark');
  });

  it('nurture takes the deal out of the process, ends its task, and can be taken back', async () => {
    const done = checkDone((await post('plays', { play: 'nurture', key: key() })).body, '');
    expect(done.card.judgement.state).toBe('nurture');
    expect(deal().ghostlight_state).toBe('nurture');
    await world().settle();
    expect(records('tasks')[0]?.properties.hs_task_status).toBe('COMPLETED');
    const undone = checkDone((await post('undo', { key: key(), undo: done.undo?.key })).body, '');
    expect(undone.card.judgement.state).toBe('dark');
    await world().settle();
  });

  it('does not go to somebody who is not on the deal', async () => {
    const answer = await post('plays', { play: 'check-in', key: key(), contactId: '78' });
    expect(answer.body).toMatchObject({ ok: false, code: 'bad-request' });
  });
});

describe('putting things right', () => {
  it('a correction goes before our guess, until it is taken back', async () => {
    const before = checkCard((await card()).body, '');
    const not = before.judgement.reasons[0]?.code ?? 'unknown';
    const sent = { key: key(), action: 'not-this-reason', not, instead: 'lost-budget' };
    const done = checkDone((await post('answer', sent)).body, '');
    expect(done.card.judgement.reasons[0]).toMatchObject({ code: 'lost-budget', certainty: 'likely' });
    expect(done.card.judgement.play?.code).toBe('nurture');
    await world().settle();
    const undone = checkDone((await post('undo', { key: key(), undo: done.undo?.key })).body, '');
    expect(undone.card.judgement.reasons[0]?.code).toBe(not);
    const friction = { key: key(), action: 'not-this-reason', not, instead: 'seller-friction' };
    expect((await post('answer', friction)).body).toMatchObject({ ok: false, code: 'bad-request' });
  });

  it('a step recorded on the card counts at once, and is written to the deal', async () => {
    const sent = { key: key(), action: 'record', what: 'Dana sends the form', owedBy: 'buyer', due: '2026-03-20' };
    const done = checkDone((await post('next-step', sent)).body, '');
    expect(done.card.judgement).toMatchObject({
      state: 'waiting',
      nextStep: { what: 'Dana sends the form', status: 'agreed' },
    });
    expect(deal()).toMatchObject({
      ghostlight_next_step: 'Dana sends the form',
      ghostlight_next_step_due: '2026-03-20',
    });
    await world().settle();
    expect(checkCard((await card()).body, '').judgement.state).toBe('waiting');
    const moved = checkDone((await post('next-step', { key: key(), action: 'move', due: '2026-03-23' })).body, '');
    expect(moved.card.judgement.nextStep?.due).toBe('2026-03-23');
    const gone = checkDone((await post('next-step', { key: key(), action: 'withdraw' })).body, '');
    expect(gone.card.judgement.nextStep?.what).not.toBe('Dana sends the form');
    await world().settle();
  });

  it.each([
    ['x'.repeat(301), 'Write the step in at most 300 characters.'],
    [' ', 'Write the step first.'],
  ])('a step of %j is refused in words', async (what, message) => {
    const sent = { key: key(), action: 'record', what, owedBy: 'buyer', due: null };
    expect((await post('next-step', sent)).body).toEqual({ ok: false, code: 'bad-request', message });
  });

  it('a snooze holds and is released', async () => {
    const held = checkDone((await post('hold', { key: key(), action: 'hold', until: '2026-03-25' })).body, '');
    expect(held.card.judgement.hold).toMatchObject({ because: 'snooze', until: '2026-03-25' });
    const released = checkDone((await post('hold', { key: key(), action: 'release' })).body, '');
    expect(released.card.judgement.state).not.toBe('held');
    expect((await post('hold', { key: key(), action: 'release' })).body).toMatchObject({
      ok: false,
      code: 'not-found',
    });
    expect((await post('hold', { key: key(), action: 'hold', until: '2026-01-05' })).body.code).toBe('bad-request');
    await world().settle();
  });
});

describe('the buyer comes back', () => {
  it('and the deal is engaged or our turn again, the task closed', async () => {
    const { simulator } = world();
    const now = new Date(simulator.world.now()).toISOString();
    simulator.happen({
      portalId: A,
      create: [
        {
          type: 'emails',
          properties: {
            hs_timestamp: now,
            hs_email_direction: 'INCOMING_EMAIL',
            hs_email_subject: 'Re: The offer',
            hs_email_text: 'Hi Rita,\n\nsorry for the silence, we are still on it.\n\nDana',
            hs_email_from_email: 'dana@buyer.example',
            hs_email_to_email: 'rita@acme.example',
            hs_email_headers: JSON.stringify({
              from: { email: 'dana@buyer.example' },
              to: [{ email: 'rita@acme.example' }],
            }),
          },
          to: [
            { type: 'deals', id: '501' },
            { type: 'contacts', id: '77' },
          ],
        },
      ],
    });
    await world().settle();
    const shown = checkCard((await card()).body, '');
    expect(['engaged', 'our-turn']).toContain(shown.judgement.state);
    for (const task of records('tasks')) expect(task.properties.hs_task_status).toBe('COMPLETED');
  });
});

describe('two accounts', () => {
  const routes: [string, string, object | null][] = [
    ['GET', '/card/501', null],
    ['POST', '/card/501/plays', { play: 'check-in' }],
    ['POST', '/card/501/next-step', { action: 'record', what: 'x', owedBy: 'rep', due: null }],
    ['POST', '/card/501/answer', { action: 'not-this-reason', not: 'unknown', instead: null }],
    ['POST', '/card/501/hold', { action: 'hold', until: '2026-04-01' }],
    ['POST', '/card/501/undo', { undo: 'key-of-tests-1' }],
  ];
  it.each(routes)('%s %s of one is not found with the signature of the other', async (method, path, body) => {
    const sent = body ? { ...body, key: key() } : undefined;
    const before = JSON.stringify(world().simulator.worldOf(A).state());
    const answer = await world().ask(method, path, sent, { portalId: B, userId: RITA });
    expect(answer.body).toMatchObject({ ok: false, code: 'not-found' });
    await world().settle();
    expect(JSON.stringify(world().simulator.worldOf(A).state())).toBe(before);
  });

  it('the overview and the settings of one show nothing of the other', async () => {
    for (const path of ['/overview', '/settings', '/settings/options']) {
      const { body } = await world().ask('GET', path, undefined, { portalId: B, userId: MONA });
      expect(body.ok).toBe(true);
      expect(JSON.stringify(body)).not.toContain('"501"');
    }
  });

  it('a portal named twice in the query is nobody’s', async () => {
    const twice = `/card/801?portalId=${A}`;
    const answer = await world().simulator.cardFetch({
      url: `${PUBLIC_URL}${twice}`,
      method: 'GET',
      userId: RITA,
      portalId: B,
    });
    expect(answer.status).toBe(401);
  });
});

describe('who may what', () => {
  const settings = (userId: number) => world().ask('GET', '/settings', undefined, { portalId: B, userId });
  const put = (userId: number, body: object) => world().ask('PUT', '/settings', body, { portalId: B, userId });

  it('only admins may write: whoever installed it, then those they named', async () => {
    const mine = (await settings(MONA)).body;
    expect([mine.mayWrite, (await settings(RITA)).body.mayWrite]).toEqual([true, false]);
    const change = {
      key: key(),
      version: mine.version,
      values: { darkAfter: 9, admins: [String(SAM)], managers: [String(MONA)] },
    };
    expect((await put(RITA, change)).body).toMatchObject({ ok: false, code: 'not-allowed' });
    const saved = (await put(MONA, change)).body;
    expect(saved).toMatchObject({ ok: true, version: mine.version + 1, mayWrite: false });
    expect(saved.audit.map((a: { label: string }) => a.label)).toEqual(expect.arrayContaining(['Dark after']));
    expect(saved.audit.find((a: { label: string }) => a.label === 'Dark after')).toMatchObject({
      who: 'Mona Reed',
      from: '7',
      to: '9',
    });
    expect((await settings(SAM)).body.mayWrite).toBe(true);
  });

  it('nobody overwrites what they have not seen', async () => {
    const { version } = (await settings(SAM)).body;
    const first = { key: key(), version, values: { quietAfter: 4 } };
    expect((await put(SAM, first)).body.ok).toBe(true);
    expect((await put(SAM, first)).body.ok).toBe(true);
    expect((await put(SAM, { key: key(), version, values: { quietAfter: 5 } })).body).toMatchObject({
      ok: false,
      code: 'changed-meanwhile',
    });
    expect((await settings(SAM)).body.version).toBe(version + 1);
  });

  it.each([
    [{ quietAfter: -1 }, /Quiet after: write a number from 0 to 250/],
    [{ nothing: 1 }, /nothing/i],
    [{ plays: { 'check-in': { body: 'Last chance: 20 % off today only!' } } }, /discount|deadline/i],
  ])('%j is refused with the reason', async (values, says) => {
    const { version } = (await settings(SAM)).body;
    const { body } = await put(SAM, { key: key(), version, values });
    expect(body).toMatchObject({ ok: false, code: 'bad-request' });
    expect(body.message).toMatch(says);
  });

  it('the audit list says what was changed in words', async () => {
    const { version } = (await settings(SAM)).body;
    const values = {
      scopes: [{ stage: 'contractsent', darkAfter: 5 }],
      plays: { 'check-in': { subject: 'Still on?' } },
      // Owns nothing, so that no name is known.
      admins: [String(SAM), '1'],
    };
    const { audit } = (await put(SAM, { key: key(), version, values })).body;
    const said = (label: string) => audit.find((a: { label: string }) => a.label === label).to;
    expect(said('Exceptions')).toMatch(/^Proposal: dark after 5$/);
    expect(said('Plays')).toBe('Check in: subject “Still on?”');
    expect(said('Admins')).toBe('Sam Reed, user 1');
    const { options } = (await world().ask('GET', '/settings/options', undefined, { portalId: B, userId: SAM })).body;
    expect(options.users).toContainEqual({ value: '1', label: 'user 1' });
    expect(options.users.filter((o: { value: string }) => o.value === String(SAM))).toHaveLength(1);
    expect(audit.find((a: { label: string }) => a.label === 'Managers')?.to ?? 'Mona Reed').toBe('Mona Reed');
  });

  it('own words are looked at before they are saved', async () => {
    const words = { subject: 'Re: our talk', body: 'Hi {first}, last chance. Yours, {repp}' };
    const { body } = await world().ask('POST', '/settings/template', words, { portalId: B, userId: SAM });
    expect(body.problems).toHaveLength(3);
    expect(body.problems.join(' ')).toMatch(/Re:.*last chance.*\{repp\} means nothing/s);
    expect(body.reads.body).toMatch(/^Hi Dana, last chance\./);
    const fair = await world().ask(
      'POST',
      '/settings/template',
      { subject: 'Still on your list?', body: 'Hi {first}' },
      { portalId: B, userId: SAM },
    );
    expect(fair.body).toEqual({ ok: true, problems: [], reads: { subject: 'Still on your list?', body: 'Hi Dana' } });
  });

  it('the judgements are for admins, one line a deal', async () => {
    const table = (userId: number) => world().ask('GET', '/settings/judgements', undefined, { portalId: B, userId });
    expect((await table(RITA)).body).toMatchObject({ ok: false, code: 'not-allowed' });
    const { csv, next } = (await table(SAM)).body;
    const lines = csv.trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^deal id,deal,owner,/);
    expect(lines.slice(1).map((line: string) => line.split(',')[0])).toEqual(['801', '802']);
    expect(next).toBeNull();
  });

  it('what corrections taught is forgotten by an admin alone, and what was said about the deal stays', async () => {
    const ask = (method: string, path: string, body?: object, userId = SAM) =>
      world().ask(method, path, body, { portalId: B, userId });
    const reasonOf = async () => (await ask('GET', '/card/802')).body.judgement.reasons[0]?.code;
    // A deal counts once, by its last correction, whether another reason was named or not.
    for (const instead of [null, 'lost-budget']) {
      const correction = { key: key(), action: 'not-this-reason', not: 'no-time', instead };
      expect((await ask('POST', '/card/802/answer', correction)).body.ok).toBe(true);
      expect((await settings(SAM)).body.learned).toEqual({ corrections: 1 });
    }
    const said = await reasonOf();
    const reset = (userId: number) => ask('POST', '/settings/reset-learned', { key: key() }, userId);
    expect((await reset(RITA)).body).toMatchObject({ ok: false, code: 'not-allowed' });
    const done = (await reset(SAM)).body;
    expect(done.learned).toEqual({ corrections: 0 });
    expect(done.audit[0]).toMatchObject({ label: 'Learned from corrections', from: 'one correction', to: 'nothing' });
    expect(await reasonOf()).toBe(said);
    const again = (await reset(SAM)).body;
    expect([again.version, again.audit.length]).toEqual([done.version, done.audit.length]);
  });

  it('a preview says what would change, and changes nothing', async () => {
    const { version } = (await settings(SAM)).body;
    const sent = { values: { quietAfter: 0, darkAfter: 0, scopes: [] } };
    const { body } = await world().ask('POST', '/settings/preview', sent, { portalId: B, userId: SAM });
    expect(body.ok).toBe(true);
    expect(body.today.then).toMatchObject({ quiet: 0, dark: 0 });
    expect(body.today.changes.length).toBeGreaterThan(0);
    expect((await settings(SAM)).body.version).toBe(version);
  });

  it('a rep sees their own deals, a manager the team', async () => {
    const of = async (userId: number) =>
      (await world().ask('GET', '/overview', undefined, { portalId: B, userId })).body;
    expect((await of(RITA)).deals.map((d: { dealId: string }) => d.dealId)).toEqual(['801']);
    expect((await of(RITA)).role).toBe('rep');
    expect(await of(RITA)).toMatchObject({ coaching: null, team: null, outcomesByReason: null });
    const mona = await of(MONA);
    expect(mona.team?.reps.map((r: { name: string }) => r.name)).toEqual(['Rita Reed', 'Sam Reed']);
    expect(Array.isArray(mona.outcomesByReason)).toBe(true);
    expect([mona.role, mona.totals.open]).toEqual(['manager', 2]);
    // Who owns nothing in an account that has deals is told so, and not that there are none.
    const nobody = await of(1);
    expect([nobody.totals.open, nobody.othersHaveDeals, mona.othersHaveDeals]).toEqual([0, true, false]);
  });
});

/** The output fields of a declared action. */
function declared(action: string): string[] {
  const path = new URL(`../../extensions/app/workflow-actions/${action}-hsmeta.json`, import.meta.url);
  const { config } = JSON.parse(readFileSync(path, 'utf8')) as {
    config: { outputFields: { typeDefinition: { name: string } }[] };
  };
  return config.outputFields.map((f) => f.typeDefinition.name);
}

describe('a workflow', () => {
  const run = (action: string, inputFields = {}, objectId = '801') =>
    world().simulator.runWorkflowAction({
      url: `${PUBLIC_URL}/workflow/actions/${action}`,
      objectType: 'deals',
      objectId,
      inputFields,
      portalId: B,
    });

  it('is told where a deal stands, in the fields that are declared to HubSpot', async () => {
    const { run: done, answer } = await run('diagnose');
    const { outputFields } = JSON.parse(answer.body);
    const { body } = await world().ask('GET', '/card/801', undefined, { portalId: B, userId: RITA });
    const { state, reasons, play } = body.judgement;
    expect(outputFields).toMatchObject({ state, reason: reasons[0]?.code ?? 'unknown', play: play?.code ?? '' });
    expect(Object.keys(outputFields).sort()).toEqual([...declared('diagnose-deal'), 'hs_execution_state'].sort());
    expect(done.state).toBe('SUCCESS');
  });

  it('can record an agreed next step, once however often HubSpot asks', async () => {
    const agreed = { what: 'Dana sends the form', owed_by: 'buyer', due: Date.parse('2026-04-24T00:00:00Z') };
    const { answer } = await run('next-step', agreed);
    const { outputFields } = JSON.parse(answer.body);
    expect(outputFields).toMatchObject({ result: 'done', state: 'waiting', hs_execution_state: 'SUCCESS' });
    expect(Object.keys(outputFields).sort()).toEqual([...declared('record-next-step'), 'hs_execution_state'].sort());
    const kept = world().simulator.worldOf(B).records.live('deals', '801')?.properties;
    expect(kept).toMatchObject({ ghostlight_next_step: agreed.what, ghostlight_next_step_due: '2026-04-24' });
    const { body } = await world().ask('GET', '/card/801', undefined, { portalId: B, userId: RITA });
    expect(body.judgement.nextStep).toMatchObject({ what: agreed.what, due: '2026-04-24', status: 'agreed' });
    const recorded = () => body.history.filter((h: { says: string }) => h.says.includes('recorded a next step'));
    expect(recorded()).toHaveLength(1);
  });

  it.each([
    { owed_by: 'buyer', due: '2026-04-24' },
    { what: 'x', owed_by: 'nobody' },
    { what: 'x', owed_by: 'rep', due: 'soon' },
  ])('fails on a step such as %j', async (fields) => {
    expect((await run('next-step', fields)).answer.status).toBe(400);
  });

  it('can hold a deal', async () => {
    const { answer } = await run('hold', { until: '2026-04-20' });
    expect(JSON.parse(answer.body)).toMatchObject({ outputFields: { result: 'done' } });
    const { body } = await world().ask('GET', '/card/801', undefined, { portalId: B, userId: RITA });
    expect(body.judgement.hold).toMatchObject({ until: '2026-04-20' });
  });

  it('fails on what is no action, and without a signature', async () => {
    expect((await run('explode')).answer.status).toBe(404);
    expect((await world().request('POST', '/workflow/actions/diagnose', { body: '{}' })).status).toBe(401);
  });
});

describe('what HubSpot was asked', () => {
  it('is what its API takes: no call of all these was remarked on', () => {
    const requests = world().simulator.requests();
    expect(requests.length).toBeGreaterThan(50);
    expect(requests.flatMap(({ method, path, remarks = [] }) => remarks.map((r) => `${method} ${path}: ${r}`))).toEqual(
      [],
    );
  });
});

describe('the log', () => {
  it('carries no token, no secret and no word of a message', () => {
    const log = world().lines.join('');
    expect(log.length).toBeGreaterThan(1_000);
    expect(log).not.toMatch(
      /simulated-(access|refresh)|a-secret-of-tests|confirm the budget|my own|dana@buyer|rita@acme/,
    );
  });
});
