import { saysScopeCut } from '../../src/signals/says-scope-cut.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saysScopeCut, 'mood', 'scope-cut');
