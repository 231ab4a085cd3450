/**
 * The simulated account: records, links, definitions, a clock that stands still until it is moved, and counters for ids.
 * It knows nothing of HTTP. Everything that changes a record lives in `changes.ts`.
 */
import type { PortalFile, PortalObject } from '../../../src/deal/portal-file.ts';
import { Associations } from './associations.ts';
import { AssociationTypes } from './association-types.ts';
import { leftBeyond, takeUp } from './beyond-file.ts';
import { lastTouch } from './clock.ts';
import { EventMaker } from './events.ts';
import type { Actor, WebhookEvent } from './events.ts';
import { Lists } from './lists.ts';
import { OBJECT_TYPES, objectType } from './object-types.ts';
import { PropertyBook } from './property-book.ts';
import { iso } from './properties.ts';
import { Sequences } from './sequences.ts';
import { Records } from './records.ts';
import { WorkflowRuns } from './workflow-runs.ts';

export class World {
  readonly file: PortalFile;
  readonly appId: number;
  readonly records: Records;
  readonly links = new Associations();
  readonly linkTypes = new AssociationTypes();
  readonly properties: PropertyBook;
  readonly lists = new Lists();
  readonly workflowRuns = new WorkflowRuns();
  readonly sequences: Sequences;
  readonly events: EventMaker;
  /** Properties an admin has made compulsory, by type; since 2026-09 HubSpot enforces them on API writes too. */
  readonly required = new Map<string, string[]>();
  /** Told of every webhook event; the deliveries listen here. */
  onEvents: (events: WebhookEvent[]) => void = () => {};
  #now: number;

  constructor(file: PortalFile, options: { at?: number; appId: number; emptyStart: number }) {
    this.file = file;
    this.appId = options.appId;
    this.#now = options.at ?? (file.asOf ? Date.parse(file.asOf) : (lastTouch(file) ?? options.emptyStart));
    this.records = new Records(file);
    this.properties = new PropertyBook(file);
    this.sequences = new Sequences(file, this.records);
    this.events = new EventMaker({ portalId: file.portal.portalId, appId: options.appId });
    for (const { from, to, labels } of file.associations) {
      const ends = [from, to].map((end) => ({ type: objectType(end.type)?.name ?? end.type, id: end.id }));
      this.links.add(ends[0]!, ends[1]!, labels);
      for (const label of labels ?? []) this.linkTypes.labelled(ends[0]!.type, ends[1]!.type, label);
    }
    takeUp(this, file);
  }

  /** The simulated moment in epoch milliseconds. */
  now(): number {
    return this.#now;
  }

  nowIso(): string {
    return iso(this.#now);
  }

  setClock(at: number): void {
    this.#now = at;
  }

  /** The moment of a change to something last changed at `last`: now, or a millisecond later, so that two values of one property never share a moment. */
  momentAfter(last: number | null): number {
    if (last === this.#now) this.#now += 1;
    return this.#now;
  }

  /** The app's own hand, as HubSpot marks it. */
  appActor(): Actor {
    return { changeSource: 'INTEGRATION', sourceId: String(this.appId) };
  }

  /** A person in HubSpot's pages: the named owner, else the first one there is. */
  personActor(ownerId?: string | null): Actor {
    const owner = this.file.owners.find((o) => o.id === ownerId) ?? this.file.owners[0];
    const userId = owner?.userId ?? undefined;
    return { changeSource: 'CRM_UI', sourceId: `userId:${userId ?? 0}`, userId };
  }

  emit(...events: (WebhookEvent | null)[]): void {
    const real = events.filter((e) => e !== null);
    if (real.length > 0) this.onEvents(real);
  }

  /** Linked records that still exist. */
  linked(type: string, id: string, toType: string): PortalObject[] {
    return this.links
      .ids({ type, id }, toType)
      .map((other) => this.records.live(toType, other))
      .filter((o) => o !== null);
  }

  /** The whole account as a portal file; what was not understood of the loaded one comes back as it was. */
  state(): PortalFile {
    const objects: PortalFile['objects'] = { ...this.file.objects };
    for (const { name } of OBJECT_TYPES) objects[name] = structuredClone(this.records.all(name));
    return {
      ...this.file,
      ...leftBeyond(this),
      asOf: this.nowIso(),
      objects,
      associations: this.links.all().map(({ from, to, labels }) => ({
        from: { ...from },
        to: { ...to },
        ...(labels.size > 0 ? { labels: [...labels] } : {}),
      })),
    };
  }
}
