import { saysPrioritiesShifted } from '../../src/signals/says-priorities-shifted.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saysPrioritiesShifted, 'mood', 'priorities-shifted');
