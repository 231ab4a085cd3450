/** Who spoke last, what lies unanswered, and what they asked (DOMAIN 1, "turn"). */
import type { Touch } from '../deal/touch.ts';

export interface Conversation {
  /** Their last human touch; a courtesy is a touch like another here. */
  lastTheirs: Touch | null;
  /** Ours that arrived after it, oldest first. */
  oursSince: readonly Touch[];
  /** What they asked and still wait for. */
  openAsk: { quote: string; touch: Touch } | null;
}

export function conversationOf(touches: readonly Touch[]): Conversation {
  let i = touches.length - 1;
  while (i >= 0 && !isTheirs(touches[i] as Touch)) i -= 1;
  const lastTheirs = touches[i] ?? null;
  const oursSince = touches.slice(i + 1).filter(isOurs);
  return { lastTheirs, oursSince, openAsk: openAsk(touches) };
}

function isTheirs(touch: Touch): boolean {
  return touch.direction !== 'ours' && touch.human && touch.channel !== 'page';
}

function isOurs(touch: Touch): boolean {
  return touch.direction === 'ours' && touch.delivered && touch.channel !== 'page';
}

/** A question of theirs that nothing of ours came after; a bare "thanks" of ours answers nothing. */
function openAsk(touches: readonly Touch[]): Conversation['openAsk'] {
  for (let i = touches.length - 1; i >= 0; i -= 1) {
    const touch = touches[i] as Touch;
    if (touch.direction === 'both' && touch.human) return null;
    if (isOurs(touch) && !touch.courtesy) return null;
    if (touch.direction === 'theirs' && touch.human && touch.channel !== 'call' && touch.reading?.asks)
      return { quote: touch.reading.asks.quote, touch };
  }
  return null;
}
