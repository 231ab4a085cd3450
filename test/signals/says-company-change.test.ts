import { saysCompanyChange } from '../../src/signals/says-company-change.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saysCompanyChange, 'news', 'company-change');
