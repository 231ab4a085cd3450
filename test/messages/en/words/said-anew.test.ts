/** Written after the rules, to see whether they know people or only the first tables. */
import { describe, expect, it } from '@jest/globals';
import { read } from '../../reading.ts';
import { itHears } from './table.ts';

itHears({
  'price-objection': {
    says: [
      'The owner looked at the bill and laughed.',
      'We love it but it is out of our league price-wise.',
      'Our ceiling is 15k, you are at 22.',
    ],
    notes: ['Thinks we are too dear.'],
    not: ['The price is right where we expected it.'],
  },
  'cheaper-offer': {
    says: [
      'A firm from Cleveland does it for 11,500.',
      'Honestly your rival is a third cheaper.',
      'There is a cheaper one out there.',
    ],
    notes: ['Got a lower quote elsewhere.'],
    not: ['You came in lowest.'],
  },
  'budget-gone': {
    says: [
      'Our funding application was rejected.',
      'The school district froze all purchases.',
      'We have used up what we had for this year.',
      'Corporate cancelled all capital expenditure.',
      'There will be no money for software before July.',
      'We lost our biggest client and with it the money for this.',
    ],
    notes: ['Budget got reallocated to the HVAC replacement.', 'Spending freeze.'],
    not: [
      'Our budget cycle starts in July.',
      'We have the budget, do not worry.',
      'The budget was not touched by the cuts.',
    ],
  },
  'needs-boss': {
    says: [
      'My regional manager has to green-light it.',
      'I cannot give you a yes myself, my partner holds the purse.',
      'I do not have the last word on this.',
    ],
    notes: ['Has to get it past the VP.'],
  },
  'contact-left': {
    says: [
      'Please note that Julia Brand is no longer working for our company.',
      'I am writing to let you know that I will be leaving Norddruck at the end of the month.',
      'Frank has retired, I am his successor.',
    ],
    notes: ['Front desk: Melissa quit two weeks ago.'],
    not: ['Frank is on holiday, I am covering for him.'],
  },
  'sponsor-left': {
    says: [
      'Our CTO, who was the driving force here, is leaving us at the end of the month.',
      'The dean who supported this stepped down.',
      'My boss got fired on Tuesday, so everything is in limbo.',
      'The person who wanted this most, our COO, is no longer here.',
    ],
  },
  'company-change': {
    says: [
      'You may have heard that Bergmann is buying us.',
      'We are in the process of being acquired.',
      'The takeover was announced this morning.',
      'They are splitting the company in two.',
      'Everything is upside down since the merger.',
      'Our department is being dissolved.',
    ],
    notes: ['PE firm bought them.'],
    not: ['We sell to companies that were just acquired.', 'We are changing the layout of the plant.'],
  },
  'on-behalf-of': {
    says: [
      'Hello, I am the executive assistant to Ms. Farrow and she asked me to get back to you.',
      'Mr. Tanaka is travelling and asked me to answer.',
      'I manage the inbox of Dr. Lee.',
      "Writing on Paula's behalf.",
    ],
  },
  'bad-timing': {
    says: [
      'We are not looking at new tools before the new fiscal year.',
      'Could we pick this up again after the summer?',
      'I would rather come back to it in 2027.',
      'The moment is not good for us.',
      'We have put the whole thing on ice.',
      'Maybe next year.',
    ],
    notes: ['Not ready. Call in March.'],
    not: ['Next year we open two more sites, so let us get going.'],
  },
  busy: {
    says: [
      'I am in over my head with the audit.',
      'Sorry for the silence, we had a crazy month.',
      'It is all a bit much here at the moment.',
    ],
  },
  'priorities-shifted': {
    says: [
      'We have a production line down and everybody is on that.',
      'Our attention is on the strike for now.',
      'The website relaunch has moved ahead of it.',
      'This has dropped off our radar, sorry.',
      'We had a break-in and had to put everything else aside.',
      'Leadership wants us to focus on something else this quarter.',
    ],
    notes: ['On the back burner, focusing on SOC2.'],
    not: ['This moved up on our list.'],
  },
  solved: {
    says: [
      'Our IT guy rigged up something that works.',
      'We found a workaround.',
      'We ended up doing it ourselves.',
      'The issue went away after the update.',
      'We closed the night shift, so the problem is off the table.',
      'Turns out we already have this in our Microsoft licence.',
    ],
    not: ['I hope you can solve this for us.'],
  },
  competitor: {
    says: [
      'We went in another direction and picked a company from Leeds.',
      'Just being open: we are also in talks with Pactum.',
      'Your main competitor was here on Tuesday.',
      'The team favours the other product.',
      'We are down to you and one other.',
      'We awarded the job to Henson Bros.',
    ],
    notes: ['Leaning towards the incumbent.', 'Comparing us with two others.'],
    not: ['We are talking to our accountant.', 'We went with Maria to see the site.'],
  },
  'approval-under-way': {
    says: [
      'Our solicitor has the papers.',
      'It has to pass the investment committee on the 3rd.',
      'I handed it to our purchasing people.',
      'The parish council meets next Thursday and will vote on it.',
      'It is with our data protection people.',
      'We need two signatures, one is missing.',
      'The PO is being raised.',
    ],
    notes: ['Contract in legal review.', 'Stuck in procurement.'],
    not: ['No committee here, I just sign.', 'Legal signed off yesterday.'],
  },
  'still-reviewing': {
    says: [
      'I am still reading, it is a lot.',
      'We need a few more days with your document.',
      'We are going through it chapter by chapter.',
      'Let me think it over.',
      'I want to run the numbers first.',
    ],
  },
  'clear-no': {
    says: [
      'We decided not to do it.',
      'I am afraid it is a pass for us.',
      'We will stay with what we have.',
      'Please do not contact me again.',
    ],
  },
  'asks-for-offer': {
    says: [
      'How expensive would ten seats be?',
      'Please quote me for 3 units.',
      'Send me your terms and prices.',
      'What are we looking at cost-wise?',
      'Can I have something in writing with prices?',
    ],
  },
  'objects-to-chasing': {
    says: [
      'Please give us a break, three mails in a week is a lot.',
      'I will call you, please stop calling.',
      'You do not have to write every other day.',
    ],
  },
  'prefers-phone': {
    says: ['Call me, I am bad at email.', 'Pick up the phone, it is quicker.'],
    notes: ['Phone guy, hates email.'],
  },
  'prefers-face-to-face': {
    says: ['Can we do this in person?', 'Stop by the shop, I am always there.'],
    notes: ['Likes to meet in person.'],
  },
  'cancels-meeting': {
    says: [
      'I need to bail on Thursday, sorry.',
      'Our appointment on Monday has to be cancelled.',
      'I am not able to meet tomorrow.',
    ],
  },
  'missed-meeting': {
    says: [
      'Ugh, I totally missed our Zoom, sorry!',
      'Sorry for not making the demo on Tuesday.',
      'I apologise that I could not attend our meeting yesterday.',
    ],
  },
  'asks-for-someone-else': {
    says: ['I would prefer a different contact person.', 'Could I speak with one of your engineers instead?'],
  },
  'sends-offer': {
    ours: [
      'Please find attached our quotation 2026-114.',
      'The proposal we talked about, 14 pages.',
      'Attached you will find the prices.',
      'Proposal attached, let me know what you think.',
      'Updated quote with the second site: 48,200 EUR.',
    ],
    notOurs: ['I hope the proposal reached you.', 'Proposal: let us talk on Monday?'],
  },
  'bare-nudge': {
    ours: [
      'Any progress on your side?',
      'Hi Bea, have you had a moment to look at it?',
      'Still waiting to hear from you.',
      'Just circling back on my last email.',
    ],
  },
  'scope-cut': {
    says: ['We would only do the ground floor for now.', 'Half the seats would do.'],
  },
  'less-essential': {
    says: ['It is not the pain we thought it was.', 'We can do without.'],
  },
  layoffs: {
    says: ['We had to let twelve people go.'],
  },
  'no-pressure': {
    says: ['We can wait, nothing forces us.'],
  },
});

/** What buyers write all day; a reason heard here would be heard everywhere. */
describe('ordinary mail says nothing about why', () => {
  it.each([
    'Thanks Rita, the demo on Tuesday at 2 works.',
    'We run three shifts and about 40 trucks a day.',
    'Our accountant will need the invoice in pounds.',
    'I showed it to the team this morning, good questions.',
    'I have forwarded your proposal to our owner.',
    'The new site manager starts in June, he will be the main user.',
    'I left the signed form at the front desk.',
    'What happens to our data if we cancel?',
    'We moved to the new building last month.',
    'Our company was founded in 1962 and is still family owned.',
    'We sold 4,000 units last year.',
    'Let us go ahead with the pilot in Dayton.',
    'We decided to go with the annual plan.',
    'Please send the contract to legal@acmefoods.example.',
    'The group call is moved to room 4.',
    'My manager Sue will join on Thursday.',
    'I have a question about the price list, page 2.',
    'The truck drivers prefer the phone, our office prefers mail.',
    'We bought two forklifts.',
    'Two of our sites are closed on Mondays.',
    'Our board likes what they saw.',
    'We are now 25 people.',
  ])('%s', (text) => {
    expect(read('buyer', text).words.map((w) => w.code)).toEqual([]);
  });
});
