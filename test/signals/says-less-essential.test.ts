import { saysLessEssential } from '../../src/signals/says-less-essential.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saysLessEssential, 'mood', 'less-essential');
