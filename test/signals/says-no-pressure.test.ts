import { saysNoPressure } from '../../src/signals/says-no-pressure.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saysNoPressure, 'mood', 'no-pressure');
