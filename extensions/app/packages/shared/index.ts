/** The one door of this package. */
export type * from './contract.ts';
