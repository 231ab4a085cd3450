/** The webhooks journal: what happened, in files one reads in order. Kept for three simulated days. */
import type { WebhookEvent } from './world/events.ts';

const KEEP_MS = 3 * 86_400_000;

export interface JournalFile {
  offset: string;
  publishedAt: string;
  journalEvents: Record<string, unknown>[];
}

const ACTIONS: Record<string, string> = {
  'object.creation': 'CREATE',
  'object.propertyChange': 'UPDATE',
  'object.deletion': 'DELETE',
  'object.merge': 'MERGE',
  'object.restore': 'RESTORE',
  'contact.privacyDeletion': 'DELETE',
};

export class Journal {
  #files: JournalFile[] = [];
  #made = 0;

  publish(events: readonly WebhookEvent[], publishedAt: string): void {
    this.#made += 1;
    const offset = String(this.#made).padStart(12, '0');
    this.#files.push({ offset, publishedAt, journalEvents: events.map(journalEvent) });
    const oldest = Date.parse(publishedAt) - KEEP_MS;
    while (this.#files.length > 0 && Date.parse(this.#files[0]!.publishedAt) < oldest) this.#files.shift();
  }

  earliest(): JournalFile | null {
    return this.#files[0] ?? null;
  }

  latest(): JournalFile | null {
    return this.#files.at(-1) ?? null;
  }

  after(offset: string): JournalFile | null {
    return this.#files.find((f) => f.offset > offset) ?? null;
  }

  get(offset: string): JournalFile | null {
    return this.#files.find((f) => f.offset === offset) ?? null;
  }
}

function journalEvent(event: WebhookEvent): Record<string, unknown> {
  const common = { portalId: event.portalId, occurredAt: new Date(event.occurredAt).toISOString() };
  if (event.subscriptionType === 'object.associationChange') {
    const action = event.associationRemoved ? 'ASSOCIATION_REMOVED' : 'ASSOCIATION_ADDED';
    const { fromObjectId, fromObjectTypeId, toObjectId, toObjectTypeId, associationTypeId, associationCategory } =
      event;
    const ends = { fromObjectId, fromObjectTypeId, toObjectId, toObjectTypeId };
    return { type: 'association', action, ...common, ...ends, associationTypeId, associationCategory };
  }
  return {
    type: event.subscriptionType === 'contact.privacyDeletion' ? 'gdprPrivacyDeletion' : 'crmObject',
    action: ACTIONS[event.subscriptionType] ?? event.subscriptionType,
    ...common,
    objectTypeId: event.objectTypeId,
    objectId: event.objectId,
    ...(typeof event.propertyName === 'string'
      ? { propertyChanges: { [event.propertyName]: event.propertyValue } }
      : {}),
  };
}
