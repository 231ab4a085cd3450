/** Contact lists kept by hand: the way into an admin's own nurture workflow. */
import { z } from 'zod';
import type { CrmList, Priority } from '../ports/crm.ts';
import type { Portal } from './portal.ts';
import { typed, typedAnswer } from './portal.ts';
import { id } from './shapes.ts';

const CONTACTS = '0-1';
const PAGE = 250;

const listPage = z.looseObject({
  lists: z.array(
    z.looseObject({ listId: id, name: z.string(), objectTypeId: z.string(), processingType: z.string().optional() }),
  ),
  hasMore: z.boolean().default(false),
  offset: z.number().int().default(0),
});

export async function readLists(portal: Portal, priority: Priority): Promise<CrmList[]> {
  const found: CrmList[] = [];
  for (let offset = 0; ;) {
    const plan = { what: 'list contact lists', effect: 'read', priority } as const;
    const page = await typed(portal, plan, listPage, (client) =>
      client.crm.lists.listsApi.doSearchWithHttpInfo({
        listIds: [],
        processingTypes: ['MANUAL', 'SNAPSHOT'],
        additionalProperties: [],
        offset,
        count: PAGE,
      }),
    );
    found.push(
      ...page.lists.filter((list) => list.objectTypeId === CONTACTS).map(({ listId, name }) => ({ id: listId, name })),
    );
    if (!page.hasMore || page.lists.length === 0) break;
    offset = page.offset > offset ? page.offset : offset + page.lists.length;
  }
  return found.sort((a, b) => a.name.localeCompare(b.name));
}

/** Members already there, or strangers already gone, are no fault for HubSpot either. */
export async function changeMembership(
  portal: Portal,
  change: 'add' | 'remove',
  listId: string,
  contactId: string,
  priority: Priority,
): Promise<void> {
  const plan = { what: `${change} a list member`, effect: 'repeat', priority } as const;
  await typedAnswer(portal, plan, (client) =>
    change === 'add'
      ? client.crm.lists.membershipsApi.addWithHttpInfo(listId, [contactId])
      : client.crm.lists.membershipsApi.removeWithHttpInfo(listId, [contactId]),
  );
}
