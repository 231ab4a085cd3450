import { saysBudgetGone } from '../../src/signals/says-budget-gone.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saysBudgetGone, 'news', 'budget-gone');
