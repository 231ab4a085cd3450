import { describe, expect, it } from '@jest/globals';
import { overviewAnswer as check } from '../../extensions/app/packages/shared/parse/overview.ts';
import type { TeamLens } from '../../extensions/app/packages/shared/contract.ts';
import type { OwnerFact } from '../../src/deal/facts.ts';
import type { Judgement, RankedReason, ReasonCode, State } from '../../src/judgement.ts';
import { overview } from '../../src/overview/overview.ts';
import type { OpenDeal } from '../../src/overview/overview.ts';
import { viewerOf } from '../../src/overview/who-sees.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import { openDeal } from '../../webhooks/overview-routes.ts';

const PORTAL = {
  portalId: 1,
  timeZone: 'America/New_York',
  currency: 'USD',
  country: null,
  owners: [],
  pipelines: [],
};
const at = Date.parse('2026-03-10T15:00:00Z');
const why = (code: ReasonCode, signal = 's'): RankedReason => ({
  code,
  strength: 0.5,
  certainty: 'possible',
  for: [{ signal, says: '', source: null, weight: 1 }],
  against: [],
  missing: [],
});

function deal(dealId: string, state: State, amount: number | null, reasons: RankedReason[] = []): OpenDeal {
  const judgement: Judgement = {
    at,
    dealId,
    state,
    turn: 'buyer',
    silence: { since: at, workingDays: 7, quietAfter: 3, darkAfter: 7 },
    nextStep: null,
    hold: null,
    reasons,
    play: reasons[0] ? { code: 'manager-review', because: reasons[0].code, subject: '', body: '' } : null,
    task: null,
    episode: null,
    lookAgainAt: null,
    rules: '1',
  };
  return {
    dealId,
    name: `Deal ${dealId}`,
    ownerId: '71',
    ownerName: 'Rita Reed',
    stage: 'Proposal',
    amount,
    currency: 'USD',
    judgement,
    silentDays: 9.4,
  };
}

const deals = [
  deal('1', 'engaged', 100),
  deal('2', 'dark', 50, [why('seller-friction'), why('not-qualified')]),
  deal('3', 'dark', 500, [why('outside-target-market', 'source-rarely-wins')]),
  deal('4', 'our-turn', 5),
  deal('5', 'missed', null),
  deal('6', 'closed', 999),
];
const coaching = [{ ownerId: '71', name: 'Rita Reed', deals: 9, wentDark: 6, says: 'More than peers.' }];
const counts = { pressed: 4, answered: 1, clearNo: 1, revived: 1, silent: 1, lost: 0 };
const none = { byPlay: [], byReason: [] };
const outcomes = {
  byPlay: [{ play: 'check-in' as const, label: 'Check in', ...counts }],
  byReason: [{ code: 'seller-friction' as const, label: 'It is us', ...counts }],
};
const team: TeamLens = {
  reps: [{ ownerId: '71', name: 'Rita Reed', dark: [], touchesPerAnswer: { rep: 2, peers: null }, withoutStep: null }],
  bySource: [{ label: 'Referrals', dark: null, won: 1, lost: 2 }],
  byFit: [],
};
const of = (role: 'rep' | 'manager') =>
  check(overview({ at, role, currency: 'USD', deals, outcomes, coaching, team }), '');

describe('the overview', () => {
  it('puts first what is to be done first, then the most valuable', () => {
    expect(of('rep').deals.map((d) => d.dealId)).toEqual(['4', '3', '2', '5', '1']);
    expect(of('rep').totals).toMatchObject({ open: 5, dark: 2, missed: 1, ourTurn: 1, valueAtRisk: 550 });
  });

  it('says of what is ours how long they wait, and why', () => {
    const [ours] = check(
      overview({
        at,
        role: 'manager',
        currency: 'USD',
        deals: [deal('4', 'our-turn', 5, [why('we-owe-a-reply')])],
        outcomes: none,
        coaching: null,
        team: null,
      }),
      '',
    ).deals;
    expect(ours).toMatchObject({
      headline: 'The next move is ours',
      silentDays: 9.4,
      reason: { code: 'we-owe-a-reply' },
    });
  });

  it('counts from their question to now, where it is our turn', () => {
    const { judgement, ...stored } = deal('4', 'our-turn', 5);
    const desk = { portal: PORTAL, settings: DEFAULT_SETTINGS };
    const waiting = (oursSince: number | null) =>
      openDeal(
        desk,
        { ...stored, pipelineId: 'default', stageId: 'x', judgement: { ...judgement, silence: null, oursSince } },
        at,
      ).silentDays;
    expect(waiting(Date.parse('2026-03-06T15:00:00Z'))).toBeCloseTo(2, 0);
    expect(waiting(null)).toBeNull();
  });

  it('counts the silence of now', () => expect(of('rep').deals[1]?.headline).toBe('Dark for 9 working days'));

  it('groups by reason and by where it began', () => {
    const { rootCauses, reasons } = of('manager');
    expect(rootCauses.map((c) => [c.code, c.deals])).toEqual([
      ['source', 1],
      ['fit', 1],
      ['qualification', 1],
    ]);
    expect(reasons.map((r) => r.code)).toContain('seller-friction');
  });

  it('keeps what compares people from a rep', () => {
    expect(JSON.stringify(of('rep'))).not.toMatch(/seller-friction|manager-review|More than peers/);
    expect(of('rep').deals.find((d) => d.dealId === '2')?.reason?.code).toBe('not-qualified');
    expect(of('manager').coaching).toHaveLength(1);
    expect(of('rep')).toMatchObject({ coaching: null, team: null, outcomesByReason: null });
    expect(of('manager')).toMatchObject({ team, outcomes: outcomes.byPlay, outcomesByReason: outcomes.byReason });
  });

  it('is cut at 500 deals and counts the rest', () => {
    const many = Array.from({ length: 612 }, (_, i) => deal(String(i + 10), 'dark', i));
    const answer = overview({
      at,
      role: 'rep',
      currency: null,
      deals: many,
      outcomes: none,
      coaching: null,
      team: null,
    });
    expect([answer.deals.length, answer.more, answer.totals.dark]).toEqual([500, 112, 612]);
  });

  it('an account without deals is empty, not broken', () => {
    const answer = check(
      overview({ at, role: 'manager', currency: null, deals: [], outcomes: none, coaching: null, team: null }),
      '',
    );
    expect(answer).toMatchObject({ deals: [], reasons: [], rootCauses: [] });
  });
});

describe('who sees whose deals', () => {
  const owner = (id: string, ...teams: string[]): OwnerFact => ({
    id,
    userId: `90${id}`,
    email: `o${id}@acme.example`,
    firstName: null,
    lastName: null,
    archived: false,
    teams: teams.map((t, i) => ({ id: t, name: t, primary: i === 0 })),
  });
  const owners = [owner('1', 'east'), owner('2', 'east'), owner('3', 'west'), owner('9', 'east')];
  const settings = { ...DEFAULT_SETTINGS, managers: ['909'] };
  const view = (userId: string, admin = false, s = settings) => viewerOf({ userId, email: null }, owners, s, admin);

  it('a rep sees their own', () => {
    expect(view('901')).toEqual({ role: 'rep', owners: new Set(['1']), admin: false });
    expect(view('5')).toEqual({ role: 'rep', owners: new Set(), admin: false });
  });
  it('a manager sees the team', () =>
    expect(view('909')).toMatchObject({ role: 'manager', owners: new Set(['1', '2', '9']) }));
  it('a manager without a team sees everybody', () =>
    expect(view('77', false, { ...settings, managers: ['77'] })).toMatchObject({ role: 'manager', owners: null }));
  it('an admin stands in only while no manager is named', () => {
    expect(view('901', true).role).toBe('rep');
    expect(view('901', true, { ...settings, managers: [] }).role).toBe('manager');
  });
});
