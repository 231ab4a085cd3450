import type { PortalFile, PortalObject } from '../../../src/deal/portal-file.ts';
import { OBJECT_TYPES } from './object-types.ts';
import { hubspotProperties, plainProperty } from './properties.ts';
import type { PropertyDef } from './properties.ts';

export interface PropertyGroup {
  name: string;
  label: string;
  displayOrder: number;
  archived: boolean;
}

/** Property definitions and their groups by object type: HubSpot's own, those the file shows, and those made later. */
export class PropertyBook {
  #defs = new Map<string, Map<string, PropertyDef>>();
  #groups = new Map<string, Map<string, PropertyGroup>>();

  constructor(file: PortalFile) {
    for (const { name: type, singular } of OBJECT_TYPES) {
      const group = `${singular}information`;
      this.#groups.set(type, new Map());
      this.addGroup(type, { name: group, label: `${singular} information`, displayOrder: 0, archived: false });
      this.#defs.set(type, hubspotProperties(type, group));
      for (const object of file.objects[type] as PortalObject[]) {
        for (const name in object.properties) this.learn(type, name, group);
      }
    }
  }

  /** A property somebody's records carry without us knowing its definition: HubSpot's own by the `hs_` prefix, else the portal's. */
  learn(type: string, name: string, groupName = 'information'): void {
    const defs = this.#defs.get(type);
    if (!defs || defs.has(name)) return;
    defs.set(name, plainProperty(name, { groupName, hubspotDefined: name.startsWith('hs_') }));
  }

  get(type: string, name: string): PropertyDef | null {
    const def = this.#defs.get(type)?.get(name);
    return def && !def.archived ? def : null;
  }

  /** Also finds a deleted one: its name stays taken. */
  taken(type: string, name: string): PropertyDef | null {
    return this.#defs.get(type)?.get(name) ?? null;
  }

  add(type: string, def: PropertyDef): void {
    this.#defs.get(type)?.set(def.name, def);
  }

  /** HubSpot frees the name of a deleted property in the end. */
  free(type: string, name: string): void {
    this.#defs.get(type)?.delete(name);
  }

  list(type: string, archived: boolean): PropertyDef[] {
    return [...(this.#defs.get(type)?.values() ?? [])].filter((d) => d.archived === archived);
  }

  group(type: string, name: string): PropertyGroup | null {
    return this.#groups.get(type)?.get(name) ?? null;
  }

  groups(type: string): PropertyGroup[] {
    return [...(this.#groups.get(type)?.values() ?? [])];
  }

  /** What the account's people or apps made by hand, deleted ones included. */
  made(): { properties: (PropertyDef & { objectType: string })[]; groups: (PropertyGroup & { objectType: string })[] } {
    const properties = [...this.#defs].flatMap(([objectType, defs]) =>
      [...defs.values()].filter((d) => d.createdAt !== null).map((d) => ({ ...d, objectType })),
    );
    const groups = [...this.#groups].flatMap(([objectType, byName]) =>
      [...byName.values()].slice(1).map((g) => ({ ...g, objectType })),
    );
    return { properties, groups };
  }

  addGroup(type: string, group: PropertyGroup): void {
    this.#groups.get(type)?.set(group.name, group);
  }
}
