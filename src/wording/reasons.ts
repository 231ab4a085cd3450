import type { RankedReason, ReasonCode } from '../judgement.ts';

/** Each reason in a few neutral words: nobody is blamed, neither they nor the rep. */
export const REASON_WORDS: Record<ReasonCode, { title: string; explains: string }> = {
  'priorities-shifted': {
    title: 'Something more pressing came up',
    explains: 'Your deal may simply have slid down their list. It can come back.',
  },
  'pain-resolved': {
    title: 'The problem may be gone',
    explains: 'What hurt them does not hurt now. Let go gladly and stay in touch.',
  },
  'no-decision-maker': { title: 'Our contact cannot decide', explains: 'Whoever decides has not been in the room.' },
  'cannot-say-no': {
    title: 'They may find it hard to say no',
    explains: 'Kind words and passed days often hide a no nobody dares to say. Make it easy.',
  },
  'seller-friction': {
    title: 'It may be us',
    explains: 'They answer others of ours. Worth a private look by the manager.',
  },
  'outside-target-market': {
    title: 'They may not be a match',
    explains: 'They are unlike the companies you win. Check before spending more time.',
  },
  'not-qualified': { title: 'Never really qualified', explains: 'Basic things about this deal are not known.' },
  'shallow-discovery': {
    title: 'We do not know why they would buy',
    explains: 'Without their reason there is nothing to come back to.',
  },
  'low-value-touches': {
    title: 'Our last messages gave them nothing',
    explains: 'Asking for news is no news. Send something of use.',
  },
  'we-owe-a-reply': { title: 'They wait for us', explains: 'The next move is ours.' },
  'chose-competitor': { title: 'Somebody else may have won', explains: 'Better to ask than to guess.' },
  'found-cheaper': { title: 'They have a cheaper offer', explains: 'Talk about the difference, not about a discount.' },
  'lost-budget': {
    title: 'The money may be gone',
    explains: 'It is no judgement on you. Stay close for the next budget.',
  },
  'over-followed-up': {
    title: 'We may be chasing too much',
    explains: 'Another message now makes it worse. Give it room.',
  },
  'no-time': { title: 'They answer late, whoever asks', explains: 'It is nothing personal. Make it quick and easy.' },
  'gatekept-inbox': { title: 'Somebody else reads their mail', explains: 'Work with whoever answers.' },
  'prefers-face-to-face': { title: 'They like to meet', explains: 'Mail is not their way.' },
  'prefers-phone': { title: 'They like the phone', explains: 'Mail is not their way.' },
  'still-reviewing': { title: 'They are still reading', explains: 'This takes as long as it takes. Do not interrupt.' },
  'internal-approval': { title: 'It is in their approval', explains: 'The silence is the queue, not a no.' },
  'contact-away': { title: 'They are away', explains: 'Nothing to do until they are back.' },
  'contact-left': { title: 'Our contact is gone', explains: 'Somebody new has to get to know you.' },
  'sponsor-left': {
    title: 'Their sponsor is gone',
    explains: 'Your contact has to find a new one. Give them room to.',
  },
  'company-change': {
    title: 'Their company is changing',
    explains: 'People worry about their jobs now. Be kind, ask for nothing.',
  },
  'bad-timing': { title: 'Not the right time', explains: 'They are not ready, and pushing will not make them so.' },
  'quote-then-quiet': { title: 'Got the quote and vanished', explains: 'A price without a reason is easy to forget.' },
  undeliverable: { title: 'Our mail does not arrive', explains: 'They may not be ignoring you at all.' },
  unknown: { title: 'Not enough to say', explains: 'Ask, before coming to a conclusion.' },
};

/** "Likely: …", "Possible: …", or that two are too close to call. */
export function sayReasons(reasons: readonly RankedReason[]): string {
  const [first] = reasons;
  const close = sayClose(reasons);
  if (!first || first.code === 'unknown') return `${close ?? 'No sign tells why.'} Ask, before coming to a conclusion.`;
  if (close) return close;
  return `${first.certainty === 'likely' ? 'Likely' : 'Possible'}: ${REASON_WORDS[first.code].title}.`;
}

/** That the second reason is as good as the first, or stands close behind "not enough to say"; null where one stands out. */
export function sayClose([first, second]: readonly RankedReason[]): string | null {
  if (!first || !second || first.certainty === 'likely' || second.strength <= first.strength / 2) return null;
  const other = lower(REASON_WORDS[second.code].title);
  return first.code === 'unknown'
    ? `The signs are faint: possibly ${other}.`
    : `Too close to call: ${REASON_WORDS[first.code].title}, or ${other}.`;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
