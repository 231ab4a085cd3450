import { praisesColleague } from '../../src/signals/praises-colleague.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(praisesColleague, 'trait', 'praises-colleague');
