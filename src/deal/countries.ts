/** Country names as people type them, to ISO 3166 alpha-2 codes. */

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

let names: Map<string, string> | null = null;

/** All two-letter codes the runtime has an English name for. */
function known(): Map<string, string> {
  if (names) return names;
  names = new Map(Object.entries(ALIASES));
  const display = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  for (let a = 65; a <= 90; a += 1)
    for (let b = 65; b <= 90; b += 1) {
      const code = String.fromCharCode(a, b);
      // Codes of countries that are gone carry the name of what came after: DD is called Germany too.
      if (new Intl.Locale(`und-${code}`).region !== code) continue;
      const name = display.of(code);
      if (name && !names.has(name.toLowerCase())) names.set(name.toLowerCase(), code);
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
