import { saidWhy } from '../../src/signals/said-why.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saidWhy, 'mood', 'budget-gone', 'company-change', 'competitor');
