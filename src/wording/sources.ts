/** Where deals come from, and how their companies fit, in words. */

/** HubSpot's own names of `hs_analytics_source`. */
const SOURCES: Readonly<Record<string, string>> = {
  ORGANIC_SEARCH: 'Organic search',
  PAID_SEARCH: 'Paid search',
  EMAIL_MARKETING: 'Email marketing',
  SOCIAL_MEDIA: 'Organic social',
  PAID_SOCIAL: 'Paid social',
  REFERRALS: 'Referrals',
  AI_REFERRALS: 'AI referrals',
  OTHER_CAMPAIGNS: 'Other campaigns',
  DIRECT_TRAFFIC: 'Direct traffic',
  OFFLINE: 'Offline sources',
};

/** One that HubSpot added since reads as it is written there. */
export function sourceWords(source: string): string {
  const plain = source.toLowerCase().replaceAll('_', ' ');
  return SOURCES[source] ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}

export const FIT_WORDS: Readonly<Record<string, string>> = {
  like: 'Like the companies we win',
  between: 'In between',
  unlike: 'Unlike the companies we win',
};
