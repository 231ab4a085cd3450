import { saysBudgetApproved } from '../../src/signals/says-budget-approved.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saysBudgetApproved, 'news', 'budget-approved');
