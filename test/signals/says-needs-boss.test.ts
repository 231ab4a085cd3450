import { saysNeedsBoss } from '../../src/signals/says-needs-boss.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saysNeedsBoss, 'news', 'needs-boss');
