import type { DemoAccount } from '../contract.ts';

export type DemoUser = DemoAccount['users'][number];

/** What HubSpot would tell an extension about where it is and who looks. */
export function contextFor(account: DemoAccount, user: DemoUser, dealId?: string): Record<string, unknown> {
  const [firstName = '', ...rest] = user.name.split(' ');
  return {
    user: {
      id: user.userId,
      email: user.email,
      emails: [user.email],
      firstName,
      lastName: rest.join(' '),
      roles: [],
      teams: [],
      locale: 'en-US',
      language: 'en',
      permissions: user.role === 'admin' ? ['integrations-management-write'] : [],
    },
    portal: { id: account.portalId, timezone: account.timeZone },
    extension: { appId: 1, appName: 'Ghostlight' },
    ...(dealId === undefined ? {} : { crm: { objectId: Number(dealId), objectTypeId: '0-3' } }),
  };
}
