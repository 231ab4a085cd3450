import { describe, expect, it } from '@jest/globals';
import { otherChannel } from '../../../src/plays/guards/two-mails.ts';
import { call, meeting, ours, situation, theirs } from '../../situations.ts';

const once = [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')];
const twice = [...once, ours('2026-03-03 10:00')];

describe('two unanswered mails', () => {
  it('turn a check-in into a call', () =>
    expect(otherChannel(situation({ told: twice }), 'check-in')).toBe('call-instead'));
  it('turn nothing else', () =>
    expect(otherChannel(situation({ told: twice }), 'redo-discovery')).toBe('redo-discovery'));
  it('turn it into a visit where they were met in person and never by phone', () => {
    const met = (over: Parameters<typeof meeting>[1]) =>
      ['2026-01-20 10:00', '2026-02-03 10:00'].map((when) => meeting(when, { inPerson: true, ...over }));
    const play = (told: NonNullable<Parameters<typeof situation>[0]>['told'] = []) =>
      otherChannel(situation({ told: [...told, ...twice] }), 'check-in');
    expect(play(met({}))).toBe('meet-in-person');
    expect(play(met({ outcome: 'called-off' }))).toBe('call-instead');
    expect(play([...met({}), call('2026-02-10 10:00', { inbound: true })])).toBe('call-instead');
  });
  it('are two, not one', () => expect(otherChannel(situation({ told: once }), 'check-in')).toBe('check-in'));
  it('are mails, not calls', () =>
    expect(
      otherChannel(situation({ told: [...once, call('2026-03-03 10:00', { connected: false })] }), 'check-in'),
    ).toBe('check-in'));
  it('are mails that arrived', () =>
    expect(otherChannel(situation({ told: [...once, ours('2026-03-03 10:00', { bounce: '550' })] }), 'check-in')).toBe(
      'check-in',
    ));
});
