/** Whom a machine names instead: an address before a name. */
import type { Kind, Letter } from '../../language.ts';

const MAIL = /[\w.+'-]+@[\w-]+(?:\.[\w-]+)+/;
const ASK =
  /\b(?:contact|reach(?: out)?(?: to)?|e-?mail|write(?: to)?|call|speak (?:to|with)|get in touch with|direct (?:[a-z]+ ){0,5}to|forward (?:[a-z]+ ){0,5}to|refer to|send (?:[a-z]+ ){0,6}to|addressed? to|turn to|connect with|in (?:my|his|her) absence|instead|my (?:colleague|assistant|deputy|backup|back-up|replacement|successor|manager|team)|replaced by|taken over by|taking over|takes over|cover(?:ed|ing)?(?: for me)?(?: by)?|assist you|help you|handled by|copy|cc|talk to|work with|see)\b/i;
const NAME =
  /\b(?:contact|reach(?: out)?(?: to)?|e-?mail|mail|write(?: to)?|call|speak (?:to|with)|get in touch with|direct (?:[a-z]+ ){0,5}to|forward (?:[a-z]+ ){0,5}to|refer to|send (?:[a-z]+ ){0,6}to|addressed? to|turn to|connect with|replaced by|taken over by|covered by|handled by|talk to|work with|colleagues?,?|assistant,?|deputy,?|backup,?|successor(?: is)?,?|replacement(?: is)?,?|manager,?)(?: either| my (?:colleague|assistant|deputy|manager|boss)s?,?| our| the)? ((?:(?:Mr|Mrs|Ms|Dr)\.? )?\p{Lu}[\p{L}'’-]+(?: (?:de |van |von |der )?\p{Lu}[\p{L}'’-]+){0,2})/gu;
const TAKES_OVER =
  /((?:\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+){0,2}) (?:is|will be|has|'ll be)? ?(?:covering|taking over|takes over|filling in|standing in|looking after|handling|replacing|my replacement|your (?:new )?(?:contact|point of contact)|happy to help|able to (?:help|assist)|will (?:help|assist|take over|cover|handle)|can (?:help|assist))/u;
const NO_NAME =
  /^(?:The|Our|My|Your|Me|Us|I|We|You|This|That|Please|For|If|In|At|On|Or|And|Any|Anyone|Someone|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Customer|Support|Sales|Service|Reception|Help|IT|HR)\b/;

export function contactIn(letter: Letter, kind: Kind): string | null {
  if (kind.kind !== 'auto-reply' && kind.kind !== 'left-company' && kind.kind !== 'moved-address') return null;
  const text = letter.whole.slice(0, 6000).replace(/[’‘]/g, "'");
  // What somebody else's address is given for stands before it, in the same or the last sentence.
  for (const found of text.matchAll(new RegExp(MAIL.source, 'g'))) {
    const before = text.slice(Math.max(0, found.index - 160), found.index);
    const after = text.slice(found.index + found[0].length, found.index + found[0].length + 60);
    if (
      ASK.test(before) ||
      /\b(?:new (?:e-?mail )?address|now (?:at|reachable)|reach me|instead)\b/i.test(before) ||
      /^[>)\s]*(?:instead|will|can|for)\b/i.test(after)
    )
      return found[0].replace(/[.]$/, '');
  }
  for (const found of text.matchAll(NAME)) {
    const name = found[1] as string;
    if (!NO_NAME.test(name)) return name;
  }
  const over = TAKES_OVER.exec(text);
  return over?.[1] && !NO_NAME.test(over[1]) ? over[1] : null;
}
