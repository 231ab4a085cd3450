import { describe, expect, it } from '@jest/globals';
import { otherChannel } from '../../../src/plays/guards/two-mails.ts';
import { call, ours, situation, theirs } from '../../situations.ts';

const once = [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')];
const twice = [...once, ours('2026-03-03 10:00')];

describe('two unanswered mails', () => {
  it('turn a check-in into a call', () =>
    expect(otherChannel(situation({ told: twice }), 'check-in')).toBe('call-instead'));
  it('turn nothing else', () =>
    expect(otherChannel(situation({ told: twice }), 'redo-discovery')).toBe('redo-discovery'));
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
