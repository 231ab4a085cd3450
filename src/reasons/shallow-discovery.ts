import type { Reason } from './reason.ts';

/** We do not know why they would buy. */
export const shallowDiscovery: Reason<'shallow-discovery'> = {
  code: 'shallow-discovery',
  play: 'redo-discovery',
  weights: {
    'no-pain-noted': 1.8,
    'short-discovery': 1.2,
    'no-step-agreed': 0.9,
    // against
    'said-why': -1.5,
    'pain-noted': -2.2,
    'long-talks': -0.9,
    'compelling-date': -0.8,
  },
};
