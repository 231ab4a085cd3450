import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { featuresOf, OPTIONAL_SCOPES, REQUIRED_SCOPES, SCOPES, scopeStates } from '../../src/install/scopes.ts';

describe('scopes', () => {
  it('are those of the app’s own file, which HubSpot compares with the install URL', () => {
    const file = new URL('../../extensions/app/app-hsmeta.json', import.meta.url);
    const { auth } = JSON.parse(readFileSync(file, 'utf8')).config;
    expect([...REQUIRED_SCOPES].sort()).toEqual([...auth.requiredScopes].sort());
    expect([...OPTIONAL_SCOPES].sort()).toEqual([...auth.optionalScopes].sort());
  });

  it('take features away, not the whole', () => {
    expect(featuresOf(REQUIRED_SCOPES)).toEqual({
      mailText: false,
      sequences: false,
      lists: false,
      companies: true,
      ownFields: true,
    });
    expect(Object.values(featuresOf(SCOPES.map((s) => s.scope)))).toEqual([true, true, true, true, true]);
    expect(featuresOf(['automation.sequences.read']).sequences).toBe(false);
  });

  it('are told one by one', () => {
    const states = scopeStates(['oauth']);
    expect(states.filter((s) => s.granted).map((s) => s.scope)).toEqual(['oauth']);
    expect(states.every((s) => s.why.endsWith('.'))).toBe(true);
  });
});
