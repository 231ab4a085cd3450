/** Countries by the names people type and by time zone, as ISO 3166 alpha-2 codes. */

const ALIASES: Record<string, string> = {
  usa: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  america: 'US',
  'united states of america': 'US',
  uk: 'GB',
  'u.k.': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  holland: 'NL',
  'the netherlands': 'NL',
  deutschland: 'DE',
  österreich: 'AT',
  schweiz: 'CH',
  suisse: 'CH',
  españa: 'ES',
  italia: 'IT',
  brasil: 'BR',
  méxico: 'MX',
  belgique: 'BE',
  belgië: 'BE',
  danmark: 'DK',
  sverige: 'SE',
  norge: 'NO',
  suomi: 'FI',
  polska: 'PL',
  'czech republic': 'CZ',
  'south korea': 'KR',
  korea: 'KR',
  'hong kong': 'HK',
  uae: 'AE',
};

/** All two-letter codes in use. Codes of countries that are gone resolve to what came after (DD is DE) and are left out. */
function* codes(): Generator<{ region: string; locale: Intl.Locale }> {
  for (let a = 65; a <= 90; a += 1)
    for (let b = 65; b <= 90; b += 1) {
      const region = String.fromCharCode(a, b);
      const locale = new Intl.Locale(`und-${region}`);
      if (locale.region === region) yield { region, locale };
    }
}

let names: Map<string, string> | null = null;

/** All countries the runtime has an English name for. */
function known(): Map<string, string> {
  if (names) return names;
  names = new Map(Object.entries(ALIASES));
  const display = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  for (const { region } of codes()) {
    const name = display.of(region);
    if (name && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), region);
  }
  return names;
}

/** "United Kingdom", "uk", "GB" → `GB`; null for what is no country's name. */
export function countryCode(text: string | null): string | null {
  const wanted = text?.trim().toLowerCase();
  if (!wanted) return null;
  const found = known().get(wanted);
  if (found) return found;
  const code = wanted.toUpperCase();
  return wanted.length === 2 && [...known().values()].includes(code) ? code : null;
}

/** Not in the types yet. */
const zonesOf = (locale: Intl.Locale & { getTimeZones?: () => string[] }): string[] => locale.getTimeZones?.() ?? [];

let zones: Map<string, string | null> | null = null;

/** `America/New_York` → `US`, by the tz database; null for zones of no country (`UTC`) or of several, and for no zone. */
export function countryOfZone(timeZone: string): string | null {
  if (!zones) {
    zones = new Map();
    for (const { region, locale } of codes())
      for (const zone of zonesOf(locale)) zones.set(zone, zones.has(zone) ? null : region);
  }
  try {
    // Zones have other names, too: US/Eastern.
    const { timeZone: usual } = new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions();
    return zones.get(timeZone) ?? zones.get(usual) ?? null;
  } catch {
    return null;
  }
}
