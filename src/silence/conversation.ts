/** Who spoke last, what lies unanswered, and what they asked (DOMAIN 1, "turn"). */
import type { Touch } from '../deal/touch.ts';

export interface Conversation {
  /** Their last human touch; a courtesy is a touch like another here. */
  lastTheirs: Touch | null;
  /** Their last human touch that says more than thank you. */
  lastWord: Touch | null;
  /** Ours that arrived after it, oldest first. */
  oursSince: readonly Touch[];
  /** What they asked and still wait for. */
  openAsk: { quote: string; touch: Touch } | null;
}

export function conversationOf(touches: readonly Touch[]): Conversation {
  const last = touches.findLastIndex(isTheirs);
  return {
    lastTheirs: touches[last] ?? null,
    lastWord: touches.findLast((t) => isTheirs(t) && !t.courtesy) ?? null,
    oursSince: touches.slice(last + 1).filter(isOurs),
    openAsk: openAsk(touches),
  };
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
