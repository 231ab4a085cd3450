import { asksForSomeoneElse } from '../../src/signals/asks-for-someone-else.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(asksForSomeoneElse, 'trait', 'asks-for-someone-else');
