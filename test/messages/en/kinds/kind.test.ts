import { describe, expect, it } from '@jest/globals';
import type { MessageKind } from '../../../../src/messages/reading.ts';
import { read } from '../../reading.ts';

/** kind, subject, text */
type Row = readonly [MessageKind, string, string];

const MACHINES: readonly Row[] = [
  [
    'auto-reply',
    'Automatic reply: Offer',
    'I am out of the office until December 1st. For urgent matters contact sam@buyer.example.',
  ],
  [
    'auto-reply',
    'Out of office: Re: Demo',
    'Thank you for your message. I am traveling until Thursday, February 19 with limited access to email.',
  ],
  [
    'auto-reply',
    'Re: Demo',
    'Thank you for your mail. I am traveling and will be back in the office on Monday, March 16. For anything that cannot wait, please write to Cy Barlow.',
  ],
  ['auto-reply', 'Re: Offer', "I'm on vacation and return on Wednesday. Your message will be here when I am."],
  ['auto-reply', 'Automatic reply: x', 'Away at our annual sales meeting, back at my desk Thursday.'],
  ['auto-reply', 'Re: x', 'This is an automated response. I am on parental leave until March 1.'],
  ['auto-reply', 'Auto: x', 'Thank you for contacting us. We will respond within 24 hours.'],
  ['auto-reply', 'Re: x', 'Thank you for your email. It has been received and one of our team will reply shortly.'],
  ['auto-reply', 'OOO', 'OOO until Monday, back on the 30th.'],
  [
    'left-company',
    'Automatic reply: x',
    "Thank you for your message. Kevin Strand's last day at Tri-County was Wednesday. This mailbox is not read. Please write to Sandra Ojeda at sojeda@tricounty.example.",
  ],
  ['left-company', 'Re: x', 'I am no longer with Acme. Please contact sam@buyer.example.'],
  [
    'left-company',
    'Auto-reply',
    'Maria Lopez no longer works for this company. Please direct all inquiries to info@buyer.example.',
  ],
  ['left-company', 'Automatic reply', 'I have left the company. For accounting questions, reach out to Tom Hill.'],
  [
    'moved-address',
    'Automatic reply',
    'Pinecrest Paper is now part of Ostrander. My new address is j.amaro@ostrander.example. Mail to this address will be forwarded until June 30.',
  ],
  [
    'moved-address',
    'New email',
    'Please note that my email address has changed. Please update your records: dana@new.example',
  ],
  ['moved-address', 'Re: x', 'This email address is no longer in use. Please use dana@new.example instead.'],
  ['bounce', 'Undeliverable: Next steps', 'Delivery has failed: 452 4.2.2 the mailbox of mona@ferry.example is full.'],
  [
    'bounce',
    'Delivery Status Notification (Failure)',
    "Your message wasn't delivered to kstrand@x.example because the address couldn't be found.",
  ],
  [
    'bounce',
    'Undelivered Mail Returned to Sender',
    'This is the mail system at host mx1.x.example.\n\nI am sorry to have to inform you that your message could not be delivered.\n\n<k@x.example>: host mx2 said: 550 5.1.1 User unknown',
  ],
  [
    'bounce',
    'Re: x',
    'Delivery to the following recipient failed permanently:\n\nkstrand@x.example\n\n550 5.1.1 The email account that you tried to reach does not exist.',
  ],
  [
    'bounce',
    'failure notice',
    'Hi. This is the qmail-send program at x.example.\nI was not able to deliver your message.',
  ],
  [
    'calendar',
    'Accepted: Demo Delmarva',
    'Frank Tolland has accepted this invitation.\nWhen: Wednesday, December 17, 2026 11:00 AM to 11:45 AM\nWhere: Video call',
  ],
  ['calendar', 'Declined: Demo', ''],
  ['calendar', 'Canceled: Demo', 'When: Thursday, November 19, 2026\nWhere: Teams'],
  [
    'receipt',
    'Read: Next steps',
    'Your message\n\nTo: Mona Trask\nSubject: Next steps\n\nwas read on Thursday, February 12, 2026 10:05 AM.',
  ],
  [
    'newsletter',
    'Roast of the month',
    'ROAST OF THE MONTH\n\nA washed lot from the new farm. Free shipping through the weekend.\n\nUnsubscribe',
  ],
  [
    'newsletter',
    'Spring releases',
    'SPRING RELEASES ARE HERE\n\nFour new seltzers.\n\nYou receive this mail because you subscribed to trade news. Manage preferences | Unsubscribe',
  ],
  [
    'ticket',
    '[Ticket #48213] Offer',
    'We have received your request and opened ticket #48213. A member of the team will get back to you within two business days. Please keep the number in the subject line.',
  ],
  [
    'ticket',
    'Case 0012345',
    '##- Please type your reply above this line -##\n\nYour request (0012345) has been received and is being reviewed by our support team.',
  ],
];

const PEOPLE: readonly (readonly [string, string])[] = [
  ['Re: Demo', 'Yes, Friday works.'],
  ['Re: Demo', 'Thanks!'],
  [
    'Out of office: Re: Demo',
    'Hi Tobias, we discussed your proposal with the team and would like to go ahead. Can you send the contract?',
  ],
  ['Automatic reply: Offer', 'I am back, sorry for the delay. The offer looks good, please send the order form.'],
  ['Re: Demo', "I'm out of office today but yes, please send the contract."],
  ['Re: Demo', 'Sorry, I was out of the office last week. Can we talk Tuesday?'],
  ['Re: Demo', 'Kevin has left the company and I took over his projects. Can we talk on Tuesday about your proposal?'],
  ['Re: Demo', 'My last mail to you bounced, is this the right address?'],
  ['Re: Ticket', 'Our ticket with you is still open, can you look at it?'],
  ['Re: Demo', "I've unsubscribed from the newsletter, but I do want the quote. Can you send it?"],
  [
    'Re: Demo',
    'Hi Maren, I look after Warren’s mail for the time being. He is out and I do not know when he will be back.',
  ],
  ['Accepted: Demo', 'Looking forward to it. Could we also invite Sam from IT? He has questions on the integration.'],
  ['Re: x', 'We no longer need the second module, please take it out of the quote.'],
];

describe('machines', () => {
  it.each(MACHINES)('%s: %s', (kind, subject, text) => {
    const reading = read('buyer', text, { subject });
    expect(reading.kind).toBe(kind);
    expect(reading.why.length).toBeGreaterThan(0);
    expect(reading.promises).toEqual([]);
    expect(reading.asks).toBeNull();
  });
  it('are believed when HubSpot flags them', () => {
    expect(read('buyer', 'Gone fishing.', { outOfOffice: true }).kind).toBe('auto-reply');
    expect(read('buyer', 'x', { bounce: '550 no such user' })).toMatchObject({
      kind: 'bounce',
      bounce: 'no-such-person',
    });
  });
});

describe('people', () => {
  it.each(PEOPLE)('%s: %s', (subject, text) => {
    expect(read('buyer', text, { subject }).kind).toBe('human');
  });
  it('are told from machines with a reason when it is close', () => {
    const reading = read('buyer', 'The offer looks good, please send the order form.', {
      subject: 'Automatic reply: Offer',
    });
    expect(reading).toMatchObject({ kind: 'human' });
    expect(reading.why).toContain('automatic');
  });
  it('are always who writes from our side', () => {
    expect(read('rep', 'I am out of the office until Monday.', { subject: 'Automatic reply' }).kind).toBe('human');
  });
});

describe('why mail came back', () => {
  it.each([
    ['no-such-person', '550 5.1.1 The email account that you tried to reach does not exist.'],
    ['no-such-person', "Your message to dana@buyer.example couldn't be delivered. Dana wasn't found at buyer.example."],
    ['no-such-person', "Your message wasn't delivered because the address couldn't be found."],
    ['mailbox-full', '452 4.2.2 The mailbox of mona@x.example is full.'],
    ['mailbox-full', 'Delivery has failed: the recipient is over quota.'],
    ['blocked', 'Your message could not be delivered. The sending domain is in quarantine. Status: 5.7.1'],
    ['blocked', '554 5.7.1 Message rejected as spam by content filter.'],
  ])('%s: %s', (bounce, text) => {
    expect(read('buyer', text, { subject: 'Undeliverable: x' })).toMatchObject({ kind: 'bounce', bounce });
  });
});
