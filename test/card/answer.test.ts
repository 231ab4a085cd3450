import { describe, expect, it } from '@jest/globals';
import { cardAnswer as check } from '../../extensions/app/packages/shared/parse/card.ts';
import { cardAnswer } from '../../src/card/answer.ts';
import type { CardMaterial } from '../../src/card/answer.ts';
import type { HistoryRow } from '../../src/card/history.ts';
import { STATES } from '../../src/judgement.ts';
import type { Judgement } from '../../src/judgement.ts';
import { choosePlay } from '../../src/plays/choose.ts';
import { weighReasons } from '../../src/reasons/weigh.ts';
import type { Situation } from '../../src/situation.ts';
import { wantedTask } from '../../src/tasks/task.ts';
import { contact, ours, reading, situation, step, theirs } from '../situations.ts';
import type { Story } from '../situations.ts';

const told = [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')];
/** Two mails unanswered: it is time for the phone. */
const chased = [theirs('2026-02-18 10:00'), ours('2026-03-05 10:00'), ours('2026-03-06 10:00')];

function judged(s: Situation): Judgement {
  const reasons = s.state === 'engaged' || s.state === 'waiting' ? [] : weighReasons(s);
  const play = choosePlay(s, reasons);
  return {
    at: s.at,
    dealId: s.facts.deal.id,
    state: s.state,
    turn: s.turn,
    silence: s.silence,
    nextStep: s.nextStep,
    hold: s.hold,
    reasons,
    play,
    task: wantedTask(s, reasons, play),
    episode: s.state === 'dark' || s.state === 'missed' ? { since: s.silence?.since ?? s.at, anchor: s.at } : null,
    lookAgainAt: null,
    rules: 'test',
  };
}

function card(story: Story, over: Partial<CardMaterial> = {}) {
  const s = situation(story);
  const answer = cardAnswer({
    judgement: judged(s),
    situation: s,
    settingsVersion: 1,
    history: [],
    chance: null,
    task: null,
    around: { scopes: ['sales-email-read'], noTask: null, failed: [] },
    ...over,
  });
  return check({ ...answer, version: 'v' }, '');
}

describe('the card', () => {
  it.each(STATES)('%s: is what the card expects to be sent', (state) => {
    const answer = card({
      told,
      state,
      steps: [step()],
      hold: state === 'held' ? { until: '2026-03-20', because: 'out-of-office', source: null } : null,
    });
    expect(answer.judgement.state).toBe(state);
    expect(answer.judgement.headline).toMatch(/\S/);
    if (state === 'closed') expect(answer.plays).toEqual([]);
    else expect(answer.plays.map((p) => p.code)).toEqual(expect.arrayContaining(['check-in', 'breakup', 'nurture']));
  });

  it('tells a step to the rep, who is not the one we wrote to', () => {
    const mail = ours('2026-02-19 10:00');
    const promised = step({ owedBy: 'rep', what: 'get back to you', source: mail.source });
    const shown = card({ told: [theirs('2026-02-18 10:00'), mail], steps: [promised] }).judgement.nextStep;
    expect(shown?.says).toBe('We: get back to them');
  });

  it('shows a proposal until its day is over', () => {
    const shown = (due: string) => card({ told, steps: [step({ status: 'proposed', due })] }).judgement.nextStep?.due;
    expect(shown('2026-04-20')).toBe('2026-04-20');
    expect(shown('2026-02-20')).toBeUndefined();
  });

  it('puts the recommended play first, then the three in their order', () => {
    const codes = card({ told }).plays.map((p) => p.code);
    const always = codes.filter((c) => ['check-in', 'breakup', 'nurture'].includes(c));
    expect(card({ told }).plays[0]?.primary).toBe(true);
    expect(always.filter((c) => c !== codes[0])).toEqual(
      ['check-in', 'breakup', 'nurture'].filter((c) => c !== codes[0]),
    );
  });

  it('says before the click what the click will do', () => {
    const settings = { plays: { nurture: { listId: '7', moveToStage: 'proposal' } } };
    const names = { lists: new Map([['7', 'Nurture 2026']]), sequences: new Map<string, string>() };
    const around = { scopes: ['crm.lists.read', 'crm.lists.write'], noTask: null, failed: [] };
    const nurture = card({ told, settings }, { names, around }).plays.find((p) => p.code === 'nurture');
    expect(nurture?.does).toContain('Adds them to Nurture 2026');
    expect(nurture?.does).toContain('Moves the deal to Proposal');
    expect(nurture?.composer).toBeUndefined();
    const checkIn = card({ told }).plays.find((p) => p.code === 'check-in');
    expect(checkIn?.does).toContain('You send it');
    expect(checkIn?.composer).toMatchObject({ contactId: '77' });
    const wait = card({ told }).plays.find((p) => p.code === 'wait-it-out');
    expect(wait).toMatchObject({ needs: ['until'] });
  });

  it('says before the click that in dry run nothing is written', () => {
    const does = (play: string) =>
      card({ told: chased, settings: { dryRun: true } }).plays.find((p) => p.code === play)?.does ?? '';
    expect(does('check-in')).toMatch(/^Opens your composer .*nothing is written to HubSpot\.$/);
    for (const play of ['nurture', 'wait-it-out', 'call-instead'])
      expect(does(play)).toMatch(/^Dry run: nothing is written to HubSpot\./);
    expect(card({ told }).plays.some((p) => p.does.includes('Dry run'))).toBe(false);
  });

  it('gives what is said on the phone or on a visit no subject', () => {
    const { plays } = card({ told: chased });
    expect(plays.find((p) => p.code === 'call-instead')).toMatchObject({
      words: 'script',
      subject: '',
      body: expect.stringMatching(/\S/),
    });
    expect(plays.find((p) => p.code === 'check-in')?.subject).toMatch(/\S/);
  });

  it('enrols in the sequence an admin chose, and not while they are away', () => {
    const settings = { plays: { 'check-in': { sequenceId: '11' } } };
    const names = { lists: new Map<string, string>(), sequences: new Map([['11', 'Slow check-in']]) };
    const around = {
      scopes: ['automation.sequences.read', 'automation.sequences.enrollments.write'],
      noTask: null,
      failed: [],
    };
    const free = card({ told, settings }, { names, around }).plays.find((p) => p.code === 'check-in');
    expect(free?.does).toContain('Enrols them in Slow check-in');
    expect(free?.composer).toBeUndefined();
    const hold = { until: '2026-03-20', because: 'out-of-office', source: null } as const;
    const away = card({ told, settings, state: 'held', hold }, { names, around }).plays.find(
      (p) => p.code === 'check-in',
    );
    expect(away?.does).not.toContain('Enrols');
    expect(away?.allowed).toBe(false);
  });

  it('offers no sequence and no list without the permission for it', () => {
    const settings = { plays: { 'check-in': { sequenceId: '11' }, nurture: { listId: '7' } } };
    const does = (scopes: string[] | null, play: string) =>
      card({ told, settings }, { around: { scopes, noTask: null, failed: [] } }).plays.find((p) => p.code === play)
        ?.does;
    expect(does(null, 'check-in')).toContain('Enrols them');
    expect(does(['automation.sequences.read'], 'check-in')).toContain('Opens your composer');
    expect(does(null, 'nurture')).toContain('Adds them to');
    expect(does(['crm.lists.read'], 'nurture')).not.toContain('Adds them to');
  });

  it('never shows a rep what compares people', () => {
    const s = situation({ told });
    const whole = judged(s);
    const friction = {
      code: 'seller-friction' as const,
      strength: 0.9,
      certainty: 'likely' as const,
      for: [{ signal: 'rep-goes-dark-more', says: '60 % of the owner’s deals go dark.', source: null, weight: 2 }],
      against: [],
      missing: [],
    };
    const play = { code: 'manager-review' as const, because: 'seller-friction' as const, subject: '', body: '' };
    const answer = card({ told }, { judgement: { ...whole, reasons: [friction, ...whole.reasons], play } });
    expect(JSON.stringify(answer)).not.toMatch(/seller-friction|manager-review|go dark\./);
    expect(answer.judgement.play?.code).not.toBe('manager-review');
    expect(answer.otherReasons.map((r) => r.code)).not.toContain('seller-friction');
  });

  it('says what they asked when it is our turn, with the record', () => {
    const asked = theirs('2026-03-09 10:00', { reading: { asks: { quote: 'Could you send the letter?' } } });
    const answer = card({ told: [asked], state: 'our-turn', asked: 'Could you send the letter?' });
    expect(answer.judgement.detail).toContain('Could you send the letter?');
    expect(answer.judgement.detailSource).toEqual(asked.source);
  });

  it('asks one click for what one click settles', () => {
    const ask = (status: 'unconfirmed' | 'proposed' | 'missed') =>
      card({ told, steps: [step({ status, due: '2026-04-20' })] }).judgement.nextStep?.asks;
    expect([ask('unconfirmed'), ask('proposed'), ask('missed')]).toEqual(['did-it-happen', 'confirm', null]);
  });

  it('counts our unanswered messages against what is allowed', () => {
    expect(card({ told: chased }).touches).toMatchObject({ unanswered: 2, unansweredCap: 3, perDayCap: 1 });
    expect(card({ told: chased }).touches.says).toContain('twice in the last 10 working days');
    const lately = [...told, ours('2026-03-10 09:30')];
    expect(card({ told: lately, settings: { touchesWithin: 1 } }).touches.says).toBe(
      'You wrote or called once in the last working day without an answer.',
    );
  });

  it('tells with a change of state in the timeline which it became', () => {
    const history: HistoryRow[] = [
      { at: Date.parse('2026-03-05T15:00:00Z'), data: { kind: 'state', from: 'dark', to: 'engaged' } },
    ];
    const entries = card({ told }, { history, timeline: true }).timeline ?? [];
    expect(entries.find((e) => e.kind === 'state')).toMatchObject({ state: 'engaged' });
  });

  it('says what is missing: mail, a contact, an owner, a pipeline that is gone', () => {
    const answer = card(
      { told: [], contacts: [], deal: { ownerId: null, pipelineId: 'gone' } },
      { around: { scopes: ['oauth'], noTask: 'backlog', failed: ['the note'] } },
    );
    expect(answer.notices).toHaveLength(6);
    expect(answer.plays.find((p) => p.code === 'check-in')?.composer).toBeUndefined();
    expect(card({ told }).notices).toEqual([]);
    const notices = (story: Story) => card({ told, ...story }).notices.join(' ');
    expect(notices({ contacts: [contact({ emails: [] })] })).toContain('Nobody on this deal has an address');
    expect(notices({ deal: { ownerId: '999' } })).toContain('owner of this deal is not known');
    expect(notices({ deal: { stageId: 'gone' } })).toContain('stage of this deal is not known');
  });

  it('shows the timeline when it is asked for: touches, steps, silences, ours, oldest first', () => {
    const quoted = theirs('2026-02-16 10:00', {
      reading: reading({
        promises: [{ quote: 'by Friday', what: 'x', owedBy: 'buyer', from: null, to: null, status: 'agreed' }],
      }),
    });
    const entries = card({ told: [quoted, ...told], steps: [step()] }, { timeline: true }).timeline ?? [];
    expect(entries.map((e) => e.at)).toEqual([...entries.map((e) => e.at)].sort());
    expect(entries.find((e) => e.quote === 'by Friday')?.direction).toBe('theirs');
    expect(entries.filter((e) => e.kind === 'silence').at(-1)).toMatchObject({ until: null });
    expect(entries.some((e) => e.kind === 'step')).toBe(true);
    expect(card({ told }).timeline).toBeUndefined();
  });
});

describe('its history', () => {
  const now = Date.parse('2026-03-10T15:00:00Z');
  const play: HistoryRow = {
    at: now - 3_600_000,
    data: {
      kind: 'play',
      key: 'key-12345',
      play: 'check-in',
      because: null,
      by: 'Rita Reed',
      until: null,
      enrolled: false,
      before: {},
      movedFrom: null,
      list: null,
    },
  };

  it('says that a mail to them went out after the words were laid out, and of no other mail', () => {
    const laid: HistoryRow = {
      at: Date.parse('2026-02-19T20:00:00Z'),
      data: { ...play.data, to: '77' } as HistoryRow['data'],
    };
    const says = (over: Story['told'], row = laid) => card({ told: over, now }, { history: [row] }).history[0]?.says;
    expect(says(told)).toBe('Rita Reed chose: Check in');
    // The same second is after it: HubSpot tells no more of a mail.
    const soon = { ...ours('2026-02-19 15:00'), at: laid.at };
    expect(says([...told, soon], { ...laid, at: laid.at + 400 })).toMatch(/A mail went out after it$/);
    const mailed = [...told, ours('2026-02-20 10:00')];
    expect(says(mailed)).toBe('Rita Reed chose: Check in. A mail went out after it');
    expect(says(mailed, { ...laid, data: play.data })).toBe('Rita Reed chose: Check in');
    expect(says(mailed, { ...laid, data: { ...play.data, to: '99' } as HistoryRow['data'] })).toBe(
      'Rita Reed chose: Check in',
    );
  });

  it('says who did what, newest first, and what can be taken back', () => {
    const [entry] = card({ told, now }, { history: [play] }).history;
    expect(entry).toMatchObject({ says: 'Rita Reed chose: Check in', undo: { key: 'key-12345' } });
  });

  it('cannot take back twice, nor what HubSpot cannot undo, nor what is old', () => {
    const undo = (rows: HistoryRow[]) => card({ told, now }, { history: rows }).history.at(-1)?.undo;
    expect(undo([{ at: now, data: { kind: 'undo', of: 'key-12345', by: null } }, play])).toBeNull();
    expect(undo([{ ...play, data: { ...play.data, enrolled: true } as HistoryRow['data'] }])).toBeNull();
    expect(undo([{ ...play, at: now - 90_000_000 }])).toBeNull();
  });

  it('tells their return from other changes', () => {
    const rows: HistoryRow[] = [
      { at: now, data: { kind: 'state', from: 'dark', to: 'our-turn' } },
      { at: now, data: { kind: 'state', from: 'missed', to: 'dark' } },
    ];
    expect(card({ told, now }, { history: rows }).history.map((h) => h.says)).toEqual([
      'They are back in touch',
      'Became: Dark',
    ]);
  });
});

describe('a contact without a name', () => {
  it('is named by the address', () => {
    const nameless = contact({ firstName: null, lastName: null, emails: ['who@quarry.example'] });
    expect(card({ told, contacts: [nameless] }).people[0]?.name).toBe('who@quarry.example');
  });
});
