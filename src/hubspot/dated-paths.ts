/**
 * HubSpot's date-based API versions. The client library calls only the old paths, which end in 2027;
 * its requests are moved to the dated ones here. All dated versions have the same shapes as the old ones for what we call.
 */
export const VERSION = '2026-03';

const MOVES: [RegExp, string][] = [
  // Exception: the callbacks of workflow actions carry the date in another place than the actions themselves.
  [/^\/automation\/v4\/actions\/callbacks\//, `/automation/actions/callbacks/${VERSION}/`],
  [/^\/automation\/v4\/actions\//, `/automation/actions/${VERSION}/`],
  [/^\/automation\/v4\/sequences(?=\/|$)/, `/automation/sequences/${VERSION}`],
  [/^\/crm\/v[34]\/objects\//, `/crm/objects/${VERSION}/`],
  [/^\/crm\/v4\/associations\//, `/crm/associations/${VERSION}/`],
  [/^\/crm\/v3\/(pipelines|properties|lists|owners)(?=\/|$)/, `/crm/$1/${VERSION}`],
];

/**
 * The dated twin of a path of the client library; its query stays. A path that has none is refused:
 * better a clear error than a call that stops working one day.
 */
export function datedPath(path: string): string {
  const [plain = '', query] = path.split('?', 2);
  const trimmed = plain.replace(/\/+$/, '');
  for (const [from, to] of MOVES) {
    if (from.test(trimmed)) return trimmed.replace(from, to) + (query === undefined ? '' : `?${query}`);
  }
  throw new Error(`no dated path is known for ${plain}`);
}
