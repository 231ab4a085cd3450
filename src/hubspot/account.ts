/** What an account is: its details, people, pipelines and properties. */
import { z } from 'zod';
import type { RecordType } from '../deal/facts.ts';
import type { PortalOwner, PortalPipeline } from '../deal/portal-file.ts';
import { CrmError } from '../ports/crm.ts';
import type { AccountDetails, CrmProperty, CrmUser, Priority } from '../ports/crm.ts';
import type { Answer } from './answer.ts';
import { parsed } from './answer.ts';
import { VERSION } from './dated-paths.ts';
import type { Portal } from './portal.ts';
import { plain, typed } from './portal.ts';
import { id } from './shapes.ts';

const details = z.looseObject({
  portalId: z.number().int(),
  timeZone: z.string(),
  companyCurrency: z.string().nullish(),
  uiDomain: z.string().nullish(),
  accountType: z.string().nullish(),
});

export const ACCOUNT_PATH = `/account-info/${VERSION}/details`;

export function accountOf(answer: Answer): AccountDetails {
  const said = parsed(answer, details, 'read the account');
  return {
    portalId: said.portalId,
    timeZone: said.timeZone,
    currency: said.companyCurrency ?? null,
    uiDomain: said.uiDomain ?? null,
    accountType: said.accountType ?? null,
  };
}

export async function readAccount(portal: Portal, priority: Priority): Promise<AccountDetails> {
  const plan = { what: 'read the account', effect: 'read', priority } as const;
  return accountOf(await plain(portal, plan, { method: 'GET', path: ACCOUNT_PATH }));
}

const ownerPage = z.looseObject({
  results: z.array(
    z.looseObject({
      id,
      userId: z.number().nullish(),
      userIdIncludingInactive: z.number().nullish(),
      email: z.string().nullish(),
      firstName: z.string().nullish(),
      lastName: z.string().nullish(),
      archived: z.boolean().optional(),
      teams: z.array(z.looseObject({ id, name: z.string(), primary: z.boolean().optional() })).optional(),
    }),
  ),
  paging: z
    .looseObject({ next: z.looseObject({ after: z.string() }).nullish() })
    .nullish()
    .transform((page) => page?.next?.after),
});

/** Owners of today and of before: an archived one still owns old deals, and has kept its user id apart. */
export async function readOwners(portal: Portal, priority: Priority): Promise<PortalOwner[]> {
  const owners: PortalOwner[] = [];
  for (const archived of [false, true]) {
    let after: string | undefined;
    do {
      const plan = { what: 'list owners', effect: 'read', priority } as const;
      const page = await typed(portal, plan, ownerPage, (client) =>
        client.crm.owners.ownersApi.getPageWithHttpInfo(undefined, after, 100, archived),
      );
      owners.push(
        ...page.results.map((owner) => ({ ...owner, userId: owner.userId ?? owner.userIdIncludingInactive })),
      );
      after = page.paging;
    } while (after !== undefined);
  }
  return owners;
}

const pipelines = z.looseObject({
  results: z.array(
    z.looseObject({
      id,
      label: z.string(),
      displayOrder: z.number().optional(),
      stages: z
        .array(
          z.looseObject({
            id,
            label: z.string(),
            displayOrder: z.number().optional(),
            metadata: z.record(z.string(), z.string()).default({}),
          }),
        )
        .default([]),
    }),
  ),
});

export async function readPipelines(portal: Portal, priority: Priority): Promise<PortalPipeline[]> {
  const plan = { what: 'list pipelines', effect: 'read', priority } as const;
  const answer = await typed(portal, plan, pipelines, (client) =>
    client.crm.pipelines.pipelinesApi.getAllWithHttpInfo('deals'),
  );
  return answer.results;
}

const properties = z.looseObject({
  results: z.array(
    z.looseObject({
      name: z.string(),
      label: z.string().default(''),
      type: z.string(),
      fieldType: z.string().default(''),
      groupName: z.string().default(''),
      options: z
        .array(z.looseObject({ value: z.string(), label: z.string().default('') }))
        .nullish()
        .transform((options) => options ?? []),
    }),
  ),
});

export async function readProperties(portal: Portal, type: RecordType, priority: Priority): Promise<CrmProperty[]> {
  const plan = { what: `list properties of ${type}`, effect: 'read', priority } as const;
  const answer = await typed(portal, plan, properties, (client) =>
    client.crm.properties.coreApi.getAllWithHttpInfo(type, false),
  );
  return answer.results;
}

const user = z.looseObject({ id, email: z.string(), superAdmin: z.boolean().default(false) });

export async function readUser(portal: Portal, userId: string, priority: Priority): Promise<CrmUser | null> {
  const plan = { what: 'read a user', effect: 'read', priority } as const;
  try {
    const path = `/settings/users/${VERSION}/${encodeURIComponent(userId)}`;
    return parsed(await plain(portal, plan, { method: 'GET', path }), user, plan.what);
  } catch (error) {
    if (error instanceof CrmError && error.kind === 'not-found') return null;
    throw error;
  }
}
