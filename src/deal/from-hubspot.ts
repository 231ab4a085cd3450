/**
 * From CRM records to facts: one file per kind of record under `from-hubspot/`.
 * Bodies are read here, in memory, and dropped; what a fact keeps can be stored.
 */
export { factOf, type ReadingContext } from './from-hubspot/fact-of.ts';
export { portalFactsOf } from './from-hubspot/portal.ts';
export { HISTORY_PROPERTIES, PROPERTIES, propertiesFor } from './from-hubspot/properties.ts';
