import { describe, expect, it } from '@jest/globals';
import { read } from '../../reading.ts';
import { itHears } from './table.ts';

itHears({
  'sends-offer': {
    notes: [
      'Sent the proposal through PandaDoc today.',
      'Emailed Dana the revised quote, two sites.',
      'Quote went out this morning.',
      'Contract was sent via DocuSign.',
      'Shared our offer in the portal.',
    ],
    notInNotes: [
      'Will send the proposal on Monday.',
      'Proposal to be sent next week.',
      'They sent us a quote from a competitor.',
      'She has not sent the contract back.',
      'Once legal is done the contract can be sent.',
      'Dana asked for the quote.',
      'Sent a quote?',
    ],
    ours: [
      'Lucy, proposal version one.',
      'Proposal version four, two sites.',
      'Els, quote for trays.',
      'Otis, proposal.',
      'Gina, quote attached.',
      'Pippa, offer attached.',
      'The offer for both mills is attached.',
      'Here it is, install on its own line: $16,900 in total.',
      'Best I can do is 8%, revised quote attached.',
      'Please see the attached quotation.',
      'As you asked, prices for 40 licences: 12,000 a year.',
      'I have just sent you the proposal through DocuSign.',
      'Find our offer in the attachment.',
      'Your quote is ready: link below.',
      'Offer enclosed, valid for 30 days.',
      'Quote Q-1043 for 12 units is attached.',
      'Quote 3 with the coating.',
      'Revised proposal including the second site.',
      'Offer incl. training.',
      'Proposal on the coating line.',
    ],
    notOurs: [
      'I will have the proposal ready on Monday.',
      'Did the quote arrive?',
      'Have you had time for the offer?',
      'Any feedback on the quote?',
      'The roll-out plan.',
      'Shall I send a quote?',
      'The plan for starting after the summer holidays is attached, two pages.',
      'Checking in on the proposal.',
      'Following up on the quote I sent last week.',
      'Did you get the proposal I sent on Monday?',
      'Quote on Tuesday?',
      'Proposal with legal.',
      'Proposal on Friday.',
      'Any news on the quote with the coating?',
      'Offer your team a demo.',
      'Quote with the coating is still open.',
    ],
  },
  'bare-nudge': {
    ours: [
      'Hi Tom, me again. Anything new?',
      'Just wondering if you had a chance to look at this.',
      'Bumping this up.',
      'Any word from your side?',
      'Hello, I wanted to follow up on my mail from last week.',
      'Wanted to see where you are with this.',
      'Hope all is well. Just following up.',
      'Ping.',
      'Following up on the quote I sent last week.',
      'Is there any update on this?',
      'Gentle reminder.',
      'Have you made a decision?',
      'Checking in on the proposal.',
    ],
    notOurs: [
      'Following up with the drawing you asked for, it is attached.',
      'Here is the list of references.',
      'Your question about SSO: yes, it works with Okta.',
      'Before we meet: which of the two sites should come first?',
    ],
  },
  'offers-something-useful': {
    ours: [
      'Saw this article on cold chain rules and thought of you.',
      'No need to reply, just thought it may help.',
      'Attached is what a clinic near you did about no-shows.',
      'Short checklist for the audit attached.',
    ],
    notOurs: ['Just checking in.', 'Offer attached.'],
  },
});

describe('an offer named in the subject', () => {
  const codes = (subject: string, text: string): string[] => read('rep', text, { subject }).words.map((w) => w.code);
  it.each([
    ['Quote 4', 'Dana, as we discussed on the phone.'],
    ['Revised proposal with training', 'For your board, Dana.'],
  ])('is sent: %s', (subject, text) => {
    expect(codes(subject, text)).toContain('sends-offer');
  });
  it.each([
    ['Re: Quote 4', 'Dana, as we discussed on the phone.'],
    ['Quote 4', 'Just checking in, Dana.'],
    ['Quote 4', 'Any thoughts on it?'],
    ['Quote 4', 'I will send it tomorrow.'],
    ['Our proposal and the next steps', 'Dana, the plan for May is ready.'],
  ])('is not: %s / %s', (subject, text) => {
    expect(codes(subject, text)).not.toContain('sends-offer');
  });
});
