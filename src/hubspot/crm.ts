/** The `Crm` of one portal, put together from its calls; and the maker of such, one client per portal. */
import type http from 'node:http';
import type https from 'node:https';
import type { Crm } from '../ports/crm.ts';
import { readAccount, readOwners, readPipelines, readProperties, readUser } from './account.ts';
import { impatientAgent } from './agent.ts';
import { portalClient } from './client.ts';
import { Door, PATIENCE } from './door.ts';
import type { DoorNeeds } from './door.ts';
import { readLinks } from './links.ts';
import { changeMembership, readLists } from './lists.ts';
import { ensureProperties } from './our-properties.ts';
import type { Portal } from './portal.ts';
import { listObjects, readObjects, searchObjects } from './read.ts';
import { enrol, readEnrolment, readSequences } from './sequences.ts';
import {
  completeCallback,
  createNote,
  createTask,
  findByMarker,
  remove,
  taskProperties,
  update,
  updateMany,
} from './write.ts';

export interface HubSpotNeeds extends DoorNeeds {
  /** Where HubSpot answers; nothing of ours calls anywhere else. */
  apiUrl: string;
}

/** A maker of portals' CRMs that keeps one client for each, and one set of connections for all. */
export function hubspot(needs: HubSpotNeeds): { crm(portalId: number): Crm; close(): void } {
  const longest = Math.max(...Object.values((needs.patience ?? PATIENCE).deadlineMs));
  const agent = impatientAgent(needs.apiUrl, longest);
  const portals = new Map<number, Crm>();
  return {
    crm(portalId) {
      let crm = portals.get(portalId);
      if (!crm) portals.set(portalId, (crm = hubspotCrm(portalId, needs, agent)));
      return crm;
    },
    close() {
      agent.destroy();
    },
  };
}

function hubspotCrm(portalId: number, needs: HubSpotNeeds, agent: http.Agent | https.Agent): Crm {
  const portal: Portal = {
    door: new Door(portalId, needs),
    client: portalClient({ apiUrl: needs.apiUrl, agent, token: () => needs.tokens.token(portalId) }),
    apiUrl: needs.apiUrl,
  };
  return {
    portalId,
    read: (type, ids, ask, priority) => readObjects(portal, type, ids, ask, priority),
    links: (from, ids, to, priority) => readLinks(portal, from, ids, to, priority),
    list: (type, ask, priority) => listObjects(portal, type, ask, priority),
    search: (type, ask, priority) => searchObjects(portal, type, ask, priority),
    owners: (priority) => readOwners(portal, priority),
    pipelines: (priority) => readPipelines(portal, priority),
    account: (priority) => readAccount(portal, priority),
    properties: (type, priority) => readProperties(portal, type, priority),
    user: (userId, priority) => readUser(portal, userId, priority),
    sequences: (userId, priority) => readSequences(portal, userId, priority),
    enrolment: (contactId, priority) => readEnrolment(portal, contactId, priority),
    enrol: (ask, priority) => enrol(portal, ask, priority),
    lists: (priority) => readLists(portal, priority),
    addToList: (listId, contactId, priority) => changeMembership(portal, 'add', listId, contactId, priority),
    removeFromList: (listId, contactId, priority) => changeMembership(portal, 'remove', listId, contactId, priority),
    createTask: (task, priority) => createTask(portal, task, priority),
    updateTask: (id, change, priority) => update(portal, 'tasks', id, taskProperties(change), priority),
    completeTask: (id, priority) => update(portal, 'tasks', id, { hs_task_status: 'COMPLETED' }, priority),
    remove: (type, id, priority) => remove(portal, type, id, priority),
    createNote: (note, priority) => createNote(portal, note, priority),
    findByMarker: (type, dealId, marker, priority) => findByMarker(portal, type, dealId, marker, priority),
    setDealProperties: (dealId, values, priority) => update(portal, 'deals', dealId, { ...values }, priority),
    setManyDealProperties: (values, priority) => updateMany(portal, 'deals', values, priority),
    moveStage: (dealId, to, priority) =>
      update(portal, 'deals', dealId, { pipeline: to.pipelineId, dealstage: to.stageId }, priority),
    ensureProperties: (priority) => ensureProperties(portal, priority),
    completeCallback: (callbackId, outputFields, priority) =>
      completeCallback(portal, callbackId, outputFields, priority),
  };
}
