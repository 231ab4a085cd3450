/**
 * Values that are each within bounds and make no sense together. Asked where somebody writes them and can put them right;
 * a settings file and what an account stored before are taken as they are.
 */
import type { SettingKey, Settings } from './declared.ts';
import { thresholdsFor } from './thresholds.ts';

export interface Contradiction {
  key: SettingKey;
  /** What to write instead. */
  says: string;
}

/** The first one, or null. A deal is quiet before it is dark, in the account and wherever an exception holds. */
export function contradictionIn(settings: Settings): Contradiction | null {
  const { quietAfter, scopes } = settings;
  if (neverQuiet(settings))
    return {
      key: 'darkAfter',
      says: `write more than ${quietAfter}, the days after which a deal is called quiet, or 0 to switch it off`,
    };
  for (const [at, scope] of scopes.entries()) {
    const name = `exception ${at + 1}`;
    if (scope.quietAfter === undefined && scope.darkAfter === undefined && scope.graceDays === undefined)
      return { key: 'scopes', says: `${name} changes nothing: give it a number of days, or remove it` };
    const holds = thresholdsFor(settings, {
      pipelineId: scope.pipeline ?? '',
      stageId: scope.stage ?? '',
      amount: scope.amountAtLeast ?? null,
    });
    if (neverQuiet(holds))
      return {
        key: 'scopes',
        says: `where ${name} holds, deals are dark after ${holds.darkAfter} and quiet after ${holds.quietAfter} working days: dark must come later, or be 0`,
      };
  }
  return null;
}

function neverQuiet({ quietAfter, darkAfter }: Pick<Settings, 'quietAfter' | 'darkAfter'>): boolean {
  return darkAfter > 0 && darkAfter <= quietAfter;
}
