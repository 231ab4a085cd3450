/** "Call me in September": leave them alone until then, then it is our turn. */
import { dayText } from '../days.ts';
import type { Letter } from '../language.ts';
import type { Reading } from '../reading.ts';
import { quoteOf, type Sentence } from '../sentences.ts';
import { isAhead, windowOf } from './promises/deadline.ts';

/** Nearer days are an appointment, not a rest. */
const FAR_DAYS = 7;

const COME_BACK =
  '(?:call|ring|phone|contact|ping|try|e-?mail|text|message|hit|nudge|chase|remind)(?: me| us| him| her| them)?(?: up)?(?: again| back)?|reach(?:ing)? (?:back )?out|get (?:back )?in touch|get back to (?:me|us)|check(?:ing)? (?:back |in )?(?:in|back|again|with)|follow(?:ing)?[- ]?up|circl(?:e|ing) back|touch(?:ing)? base|revisit(?:ing)?|re-?visit(?:ing)?|reconnect(?:ing)?|re-?engage|pick(?:ing)? (?:this|it|things|the (?:conversation|thread|topic))(?: all)?(?: back)? up|pick(?:ing)? up (?:this|the|our|where)|come back(?: to (?:me|us|this))?|talk(?:ing)?(?: again| about (?:this|it)| then)?|speak(?:ing)?(?: again)?|look(?:ing)? (?:at|into) (?:this|it|that)(?: again)?|write (?:me|us)?(?: again)?|reopen|re-?start|resume|try again|catch up|discuss (?:this|it)?(?: again)?|re-?evaluate|reconsider|reassess|(?:give|drop|send|shoot) (?:me|us) (?:a (?:(?:quick|little) )?)?(?:shout|ring|call|buzz|bell|tinkle|ping|nudge|line|note|mail|message)|have (?:another|a) (?:chat|talk|conversation|look)|think about (?:this|it)|start (?:again|over|looking)';
const DIRECTED = new RegExp(
  `(?:^|[.!;:,–—-] ?|\\b(?:please|pls|and|then|just|but|so|could you|can you|would you|will you|if you could|you can|you could|you should|you may|feel free to|best to|better to|better if you|might be best to|let's|lets|let us|we (?:can|could|should|will|would|might|may|'ll) (?=(?:revisit|reconnect|circle back|touch base|pick|talk|speak|come back|re-?evaluate|discuss)\\b)|i(?:'d| would)(?: suggest| rather| prefer| like| propose)?(?: you| that you| we| to)?|ask(?:ed)? (?:me|us|you) to|wants? (?:me|us|you) to|said to|told (?:me|us) to|worth|happy to|open to|good to|make sense to|makes sense to|want to|try to|a good time to|time to|ready to|mind|need to|prefers? to|suggest(?:ed|s)?(?: that)?(?: we| you)?|how about (?:we|you)?) )(?:maybe |perhaps |also |just |definitely |do |please |again )*(?:${COME_BACK})\\b`,
  'i',
);
const NOT_BEFORE =
  /\b(?:not (?:(?:be )?(?:able to )?(?:look|talk|discuss|consider|start|do|move|decide|think|touch|revisit|happen|have time|get to|deal)\b[^.]{0,40} )?(?:before|until|till)|nothing (?:will |is going to )?(?:happen|move|be decided|change)[^.]{0,30}(?:before|until|till)|no (?:decision|movement|sooner|earlier)[^.]{0,20}(?:before|until|till|than)|(?:on hold|parked|paused|postponed|deferred|pushed(?: back| out)?|shelved|delayed|back ?burner|frozen|tabled)[^.]{0,30}(?:until|till|to)|have my head free|more time (?:in|after)|wait until|waits? (?:until|till)|hold off (?:until|till)|leave (?:it|this|me|us)[^.]{0,20}(?:until|till)|better (?:time|timing)[^.]{0,20}(?:in|after|is|would be)|(?:next|new) (?:fiscal|budget|financial) year)\b/i;
const OUR_OWN = /\b(?:i|we)(?:'ll| will| am going to|'m going to) (?!(?:be (?:ready|free|open)|have))/i;
/** "I need until Monday" is about what they owe. */
const OWN_DELAY = /\b(?:i|we)(?:'ll| will)? (?:still )?(?:need|require)\b[^.]{0,40}\b(?:until|till)\b/i;
const DATE_LEADS =
  /\b(?:in|after|around|about|early|late|mid|beginning|start|end|next|closer to|towards?|once|until|till|before|from|by|on|at|the week of|week|come|during|again|sometime|following|spring|summer|fall|autumn|winter|q[1-4])\b/i;

function directed(s: Sentence): boolean {
  return DIRECTED.test(s.plain);
}

/** The day from which they want to hear from us again; null when they name none, or a near one. */
export function revisitIn(letter: Letter): Reading['revisit'] {
  if (letter.message.from === 'rep') return null;
  const { today } = letter;
  for (const s of letter.sentences.slice(0, 80)) {
    if (s.dates.length === 0 || OWN_DELAY.test(s.plain)) continue;
    const isDirected = directed(s);
    if (!isDirected && !NOT_BEFORE.test(s.plain)) continue;
    if (!isDirected && /\b(?:deliver|ship|installed?|invoice)\b/i.test(s.plain)) continue;
    if (
      isDirected &&
      OUR_OWN.test(s.plain) &&
      !/\b(?:call|ring|contact|ping|e-?mail|text|reach|try|check|follow|come back|get back)\b[^.]{0,12}\b(?:me|us|out|in|up|again)\b/i.test(
        s.plain,
      )
    )
      continue;
    const d = s.dates.find((x) => isAhead(x, today) && x.modifier !== 'since');
    if (!d) continue;
    const window = windowOf(
      d.modifier === 'before' || d.modifier === 'until' ? { ...d, modifier: null } : d,
      today,
      letter.message.country,
    );
    if (!window) continue;
    const far = window.from - today >= FAR_DAYS || (d.grain !== 'day' && window.from > today);
    if (!far) continue;
    const lead = s.plain.slice(Math.max(0, d.start - 30), d.end);
    if (d.grain === 'day' && !DATE_LEADS.test(lead) && window.from - today < 2 * FAR_DAYS) continue;
    const from = dayText(window.from);
    if (from) return { from, quote: quoteOf(s.text) };
  }
  return null;
}
