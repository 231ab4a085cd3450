/** One call may be spelled the classic way or with a date; both lead to one canonical path here. */

/** The dated versions this simulator answers; others are unknown paths, as a mistyped date would be. */
export const DATED_VERSIONS = ['2026-03', '2026-09'];
const D = `(?:${DATED_VERSIONS.join('|')})`;

const RULES: [RegExp, string][] = [
  [/^\/crm\/v4\/objects\/([^/]+\/[^/]+\/associations\/.*)$/, '/objects/$1'],
  [/^\/crm\/v3\/objects\/([^/]+\/[^/]+)\/associations\/([^/]+)$/, '/classic-associations/$1/$2'],
  [/^\/crm\/v3\/objects\/(.*)$/, '/objects/$1'],
  [new RegExp(`^/crm/objects/${D}/(.*)$`), '/objects/$1'],
  [/^\/crm\/v4\/associations\/(.*)$/, '/associations/$1'],
  [new RegExp(`^/crm/associations/${D}/(.*)$`), '/associations/$1'],
  [/^\/crm\/v3\/(pipelines|properties|lists|owners)(\/.*)?$/, '/$1$2'],
  [new RegExp(`^/crm/(pipelines|properties|lists|owners)/${D}(/.*)?$`), '/$1$2'],
  [/^\/oauth\/(v1|v3)\/(token|access-tokens|refresh-tokens)(\/.*)?$/, '/oauth/$2$3'],
  [new RegExp(`^/oauth/${D}/token(/introspect|/revoke)?$`), '/oauth/token$1'],
  [/^\/automation\/v4\/sequences(\/.*)?$/, '/sequences$1'],
  [new RegExp(`^/automation/sequences/${D}(/.*)?$`), '/sequences$1'],
  [/^\/automation\/v4\/actions\/callbacks\/(.*)$/, '/action-callbacks/$1'],
  [new RegExp(`^/automation/actions/callbacks/${D}/(.*)$`), '/action-callbacks/$1'],
  [/^\/crm\/v3\/limits\/(custom-properties)$/, '/limits/$1'],
  [new RegExp(`^/crm/limits/${D}/(custom-properties)$`), '/limits/$1'],
  [/^\/account-info\/v3\/details$/, '/account-info'],
  [new RegExp(`^/account-info/${D}/details$`), '/account-info'],
  [/^\/appinstalls\/v3\/external-install$/, '/external-install'],
  [new RegExp(`^/appinstalls/${D}/external-install$`), '/external-install'],
  [/^\/settings\/v3\/users(\/.*)?$/, '/users$1'],
  [new RegExp(`^/settings/users/${D}(/.*)?$`), '/users$1'],
  [/^\/communication-preferences\/v4\/statuses\/([^/]+)$/, '/consent/$1'],
  [new RegExp(`^/communication-preferences/${D}/statuses/([^/]+)$`), '/consent/$1'],
  [new RegExp(`^/webhooks-journal/journal/${D}/(.*)$`), '/journal/$1'],
];

/** The canonical path, or null when HubSpot has no such call here. Trailing slashes do not matter. */
export function canonicalPath(path: string): string | null {
  const plain = path.length > 1 ? path.replace(/\/+$/, '') : path;
  for (const [rule, to] of RULES) if (rule.test(plain)) return plain.replace(rule, to);
  return null;
}

/** Everything that would go to HubSpot's API host; the app's own routes and pages are none of these. */
export function isApiPath(path: string): boolean {
  return (
    /^\/(crm|automation|account-info|appinstalls|communication-preferences|webhooks-journal|integrators|events)\//.test(
      path,
    ) ||
    /^\/oauth\/(v\d|\d{4}-\d{2})\//.test(path) ||
    /^\/settings\/(v3|users)\//.test(path)
  );
}
