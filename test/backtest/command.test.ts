import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';

const node = 'node_modules/.bin/node';

async function backtest(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(node, ['webhooks/commands/backtest.ts', ...args], {
      maxBuffer: 64_000_000,
    });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

describe('the backtest command', () => {
  it('prints one JSON value in the shape others rely on', async () => {
    const { code, stdout, stderr } = await backtest(
      'test/portals/harbor.json',
      '--from',
      '2025-12-10T15:00:00Z',
      '--to',
      '2026-03-10T15:00:00Z',
    );
    expect([code, stderr]).toEqual([0, '']);
    const report = JSON.parse(stdout) as Record<string, unknown>;
    for (const name of [
      'days',
      'deals',
      'flagged',
      'lostOrSilent',
      'cameBackAlone',
      'falseAlarms',
      'tasksCreated',
      'medianLeadDays',
    ])
      expect(report[name]).toEqual(expect.any(Number));
    expect(report['days']).toBe(91);
    expect(report['stalledRule']).toEqual({ flagged: expect.any(Number), falseAlarms: expect.any(Number) });
    expect((report['curve'] as unknown[])[0]).toEqual({
      workingDays: 1,
      answered: expect.any(Number),
      low: expect.any(Number),
      high: expect.any(Number),
      n: expect.any(Number),
    });
  });

  it('says in one line what is wrong: 2 for how it was called, 1 for what it was given', async () => {
    for (const args of [[], ['a.json', '--from', 'soon', '--sideways']]) {
      const { code, stdout, stderr } = await backtest(...args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('Usage: npm run --silent backtest');
    }
    expect(await backtest('no-such.json')).toEqual({ code: 1, stdout: '', stderr: 'no-such.json: no such file\n' });
    const wrongWay = await backtest('test/portals/harbor.json', '--from', '2026-01-01', '--to', '2025-01-01');
    expect(wrongWay.code).toBe(2);
  });
});
