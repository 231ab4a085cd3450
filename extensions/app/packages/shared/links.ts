/** Where a deal's page is in HubSpot. Accounts live under different hosts; one that is none of HubSpot's is not followed. */
export function dealPage(portalId: number, dealId: string, uiDomain?: string | null): string {
  const host = uiDomain && /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.hubspot\.com$/.test(uiDomain) ? uiDomain : 'app.hubspot.com';
  return `https://${host}/contacts/${portalId}/record/0-3/${encodeURIComponent(dealId)}`;
}
