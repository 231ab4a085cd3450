import type { Instant } from '../deal/facts.ts';
import { sayDay } from './days.ts';
import type { Block, BlockCode } from '../plays/guards/guard.ts';
import type { TrickCode } from '../plays/guards/template-check.ts';

const BLOCKS: Record<BlockCode, (b: Block & { at?: Instant }) => string> = {
  'they-wait-for-us': () => 'They wait for an answer of yours. Answer first.',
  'hold-with-care': (b) =>
    `This is not the time to ask anything of them${b.day ? `, until ${sayDay(b.day, b.at)}` : ''}.`,
  'touch-cap-day': (b) =>
    `They have had ${(b.n ?? 1) > 1 ? `${b.n} messages` : 'a message'} from us today. The next one can go out${b.day ? ` on ${sayDay(b.day, b.at)}` : ' tomorrow'}.`,
  'touch-cap-unanswered': (b) =>
    `${b.n === 1 ? 'One message waits' : `${b.n ?? 'Several'} messages wait`} for an answer already, on all deals together. Wait, or change the channel.`,
  'touch-cap-calls': (b) =>
    `${b.n === 1 ? 'One call of ours in these days was' : `${b.n ?? 'Several'} calls of ours in these days were`} not answered. Give it some room.`,
  'cool-off': (b) => `They asked for room${b.day ? `. Leave it until ${sayDay(b.day, b.at)}` : ''}.`,
};

/** Why a play is blocked at this moment. */
export function sayBlock(block: Block, at?: Instant): string {
  return BLOCKS[block.code](at === undefined ? block : { ...block, at });
}

/** What is wrong with a template, for the admin who edits it. */
export const TRICK_WORDS: Record<TrickCode, string> = {
  'fake-reply': 'Looks like an answer to a mail they never sent. Use a subject of its own.',
  guilt: 'Makes them feel guilty. Ask plainly instead.',
  'invented-deadline': 'Sounds like a deadline made up to press them. Leave it out.',
  discount: 'Offers a discount in a check-in. Ask what is going on first.',
};

export const QUARTER_END_NOTE =
  'It is the end of the quarter and they have heard from us a lot in these days. Is this for them or for us?';
