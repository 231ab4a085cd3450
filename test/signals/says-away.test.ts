import { saysAway } from '../../src/signals/says-away.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saysAway, 'mood', 'away');
