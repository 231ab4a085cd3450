import { saysApprovalUnderWay } from '../../src/signals/says-approval-under-way.ts';
import { itReadsWords } from './looking.ts';

itReadsWords(saysApprovalUnderWay, 'mood', 'approval-under-way');
