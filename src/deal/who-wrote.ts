/**
 * Short messages (SMS, WhatsApp, LinkedIn) are logged by hand, and HubSpot does not say who wrote them.
 * Reps write down theirs as they hear it ("From Dana: ok", "Dana texted: …") and paste their own as sent ("Hi Dana, …").
 */
import { escaped } from '../messages/escaped.ts';

export interface Wrote {
  direction: 'theirs' | 'ours' | null;
  /** The message without the rep's "From Dana:". */
  words: string;
}

const NAME = "\\p{Lu}[\\p{L}'’-]{1,30}(?:\\s\\p{Lu}[\\p{L}'’.-]{0,30})?";
/** "From Dana:", "Reply from Dana Kessler:" */
const FROM = new RegExp(
  `^(?:re(?:ply|sponse)|message|text|sms|received|incoming|in)?\\s*(?:from|by)\\s+(${NAME})\\s*[:\\-–]\\s*`,
  'iu',
);
/** "Dana texted:", "She replied -" */
const SAID = new RegExp(
  `^(${NAME}|[Ss]?[Hh]e|[Tt]hey)\\s+(?:just\\s+)?(?:texted|wrote|replied|answered|responded|said|says|messaged|pinged|sent|confirmed|asks|asked)(?:\\s+(?:me|us|back))*\\s*[:\\-–,"“]?\\s*`,
  'u',
);
/** "Dana: ok for me" */
const LABEL = new RegExp(`^(${NAME})\\s*:\\s*`, 'u');
const OUT = /^(?:sent|out|outgoing|to|texted|messaged)\b[^:]{0,40}:\s*/i;
const GREETS = new RegExp(
  `^(?:hi|hey|hello|dear|good (?:morning|afternoon|evening)|morning|afternoon)\\b[ ,]+(${NAME})?`,
  'iu',
);
const ADDRESSES = new RegExp(`^(${NAME})\\s*[,\\-–]\\s*`, 'u');

function named(name: string | undefined, names: readonly string[]): boolean {
  const first = name?.split(/\s/)[0]?.toLowerCase();
  return first !== undefined && names.some((n) => n.toLowerCase() === first);
}

/** "Rita here", "this is Rita" */
function introduces(rep: string): RegExp {
  const name = escaped(rep);
  return new RegExp(`(?:^|\\W)(?:${name} (?:here|from)|(?:this is|it's|it’s|i'm|i am) ${name})(?:\\W|$)`, 'i');
}

/** Who wrote a logged short message, by how it was written down; null when nothing tells. */
export function saysWhoWrote(text: string, buyerNames: readonly string[], repNames: readonly string[]): Wrote {
  for (const pattern of [FROM, SAID, LABEL]) {
    const match = pattern.exec(text);
    if (!match) continue;
    const words = text.slice(match[0].length).replace(/^["“]|["”]$/g, '');
    return named(match[1], repNames) ? { direction: 'ours', words } : { direction: 'theirs', words };
  }
  if (OUT.test(text)) return { direction: 'ours', words: text.replace(OUT, '') };
  const greeted = (GREETS.exec(text) ?? ADDRESSES.exec(text))?.[1];
  // Greeting one of us by name is theirs; greeting anybody else is how a rep writes to a buyer.
  if (greeted !== undefined) return { direction: named(greeted, repNames) ? 'theirs' : 'ours', words: text };
  const first = text.split(/[.!?\n]/, 1)[0] ?? '';
  if (repNames.some((rep) => introduces(rep).test(first))) return { direction: 'ours', words: text };
  if (GREETS.test(text)) return { direction: 'ours', words: text };
  return { direction: buyerNames.some((n) => text.startsWith(`${n},`)) ? 'ours' : null, words: text };
}
