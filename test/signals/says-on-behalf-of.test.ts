import { saysOnBehalfOf } from '../../src/signals/says-on-behalf-of.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saysOnBehalfOf, 'trait', 'on-behalf-of');
