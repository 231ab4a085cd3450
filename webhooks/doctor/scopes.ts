/** What HubSpot says was granted, against what each scope is for. */
import { SCOPES } from '../../src/install/scopes.ts';
import { about, count } from './finding.ts';
import type { Check } from './finding.ts';

export const scopes: Check = async ({ token, oauth, store, portalId, publicUrl }) => {
  const { fine, hint, fault } = about('scopes');
  const { scopes: granted } = await oauth.introspect(await token());
  const again = `Add it to the app’s file if it is not there, then an admin opens ${publicUrl}/oauth/install again.`;
  const missing = SCOPES.filter(({ scope }) => !granted.includes(scope));
  const stored = (await store.desk(portalId))?.scopes ?? [];
  const differs = SCOPES.some(({ scope }) => granted.includes(scope) !== stored.includes(scope));
  return [
    fine(`${count(SCOPES.length - missing.length, 'scope')} of ${SCOPES.length} granted.`),
    ...missing.map(({ scope, required, why }) =>
      required ? fault(`${scope} is not granted: ${why}`, again) : hint(`${scope} is not granted: ${why}`, again),
    ),
    ...(differs
      ? [hint('What was granted has changed since the last token was fetched; it counts from the next one on.')]
      : []),
  ];
};
