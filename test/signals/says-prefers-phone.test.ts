import { saysPrefersPhone } from '../../src/signals/says-prefers-phone.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saysPrefersPhone, 'trait', 'prefers-phone');
