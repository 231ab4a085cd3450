/** What machines write in a person's place: absences, moves, bounces, robots and lists. */
import type { Row } from './row.ts';

export const MACHINES: readonly Row[] = [
  // Absences.
  [
    'buyer',
    'Thank you for your email. I am out of the office until Monday, November 30 with no access to email. For urgent matters please contact Kay Lund at kay.lund@northmill.example.',
    'auto-reply; away 2026-12-01; instead kay.lund@northmill.example',
    'Automatic reply: Quote',
  ],
  [
    'buyer',
    'I am on annual leave, returning on 7 December 2026. I will respond on my return.',
    'auto-reply; away 2026-12-07',
    'Out of Office: Re: Next steps',
  ],
  [
    'buyer',
    'Hi, thanks for your message. I am currently on parental leave and will be back in April 2027. In my absence, please reach out to Omar Reyes (omar@northmill.example).',
    'auto-reply; away 2027-04-01; instead omar@northmill.example',
    'Automatic reply',
  ],
  [
    'buyer',
    'I am out sick and will answer as soon as I can.',
    'auto-reply; away without a day',
    'Automatic reply: your call',
  ],
  [
    'buyer',
    'Our offices are closed for Thanksgiving from November 26 to November 29. We will reply when we are back on Monday, November 30.',
    'auto-reply; away 2026-11-30',
    'Auto: Office closed',
  ],
  [
    'buyer',
    "You've reached Dana. I'm travelling this week with limited access to email and will get back to you as soon as possible.",
    'auto-reply; away 2026-11-23',
    'Auto reply: pricing',
  ],
  [
    'buyer',
    'Vielen Dank für Ihre Nachricht. / Thank you for your message. I am out of the office until 27.11.2026. Your mail will not be forwarded.',
    'auto-reply; away 2026-11-30',
    'Abwesenheitsnotiz: Angebot',
  ],
  [
    'buyer',
    'I will be at our sales kick-off through Friday and slow to respond. If it cannot wait, text my cell.',
    'human; away 2026-11-23',
    'Slow to respond',
  ],
  [
    'buyer',
    'This is an automated response. I am on jury duty until further notice.',
    'auto-reply; away without a day',
    'Automatic reply: site visit',
  ],
  [
    'buyer',
    'Thanks for reaching out! We have received your message and will get back to you within one business day.',
    'auto-reply',
    'Thank you for contacting Northmill',
  ],
  // A person all the same.
  [
    'buyer',
    'Back today, sorry for the automatic reply. I will look at the quote by Friday.',
    'human; buyer agreed 2026-11-20',
    'Re: Automatic reply: Quote',
  ],
  [
    'buyer',
    'Rita, I am out of the office until Monday but read your offer on the train. Can you take out the training?',
    'human asks; away 2026-11-24',
    'Re: Offer',
  ],
  // Left and moved.
  [
    'buyer',
    'Please note that Dana Kessler is no longer with Northmill. Please direct all inquiries to Omar Reyes at omar@northmill.example.',
    'left-company; instead omar@northmill.example',
    'Automatic reply: contract',
  ],
  [
    'buyer',
    'I have left Northmill as of 30 October. For anything related to procurement please write to purchasing@northmill.example. Dana',
    'left-company; instead purchasing@northmill.example',
    'Auto-Reply',
  ],
  [
    'buyer',
    'Thank you for your email. My last day at Northmill was November 6. Your message will not be read. Please contact Kay Lund, kay@northmill.example.',
    'left-company; instead kay@northmill.example',
    'Automatic reply: hello',
  ],
  [
    'buyer',
    'Dana has retired. This mailbox is not monitored. Contact purchasing@northmill.example for assistance.',
    'left-company; instead purchasing@northmill.example',
    'Automatic reply',
  ],
  [
    'buyer',
    'My email address has changed. Please update your records: dana.kessler@millgroup.example. Mail to the old address will be forwarded until year end.',
    'moved-address; instead dana.kessler@millgroup.example',
    'New email address',
  ],
  [
    'buyer',
    'This email account is no longer in use. Please send your message to dana@millgroup.example instead.',
    'moved-address; instead dana@millgroup.example',
    'Auto: address no longer in use',
  ],
  // Bounces.
  [
    'buyer',
    "Delivery has failed to these recipients or groups:\n\ndana@northmill.example\nThe email address you entered couldn't be found. Please check the recipient's email address and try to resend the message.",
    'bounce',
    'Undeliverable: Quote',
  ],
  [
    'buyer',
    'The following message to <dana@northmill.example> was undeliverable.\nThe reason for the problem:\n5.1.0 - Unknown address error 550-"5.1.1 The email account that you tried to reach does not exist."',
    'bounce',
    'Delivery Status Notification (Failure)',
  ],
  [
    'buyer',
    "The recipient's mailbox is full and can't accept messages now. Please try resending this message later.\n\nDiagnostic information for administrators:\nRemote Server returned '554 5.2.2 mailbox full'",
    'bounce',
    'Undeliverable: Follow-up',
  ],
  [
    'buyer',
    '550 5.7.1 Message rejected due to content restrictions. Your message was blocked by our security policy.',
    'bounce',
    'Mail delivery failed: returning message to sender',
  ],
  [
    'buyer',
    'This is a warning message only. You do not need to resend your message.\nDelivery to the following recipient has been delayed: dana@northmill.example\n451 4.7.1 Greylisted, please try again later',
    'bounce',
    'Delivery Status Notification (Delay)',
  ],
  [
    'buyer',
    'Your message to dana@northmill.example could not be delivered. A communication failure occurred during the delivery of this message. host mx.northmill.example[192.0.2.4] said: 421 4.4.2 connection timed out',
    'bounce',
    'Undelivered Mail Returned to Sender',
  ],
  ['buyer', 'Your mail bounced, I think. Can you send the quote again?', 'human asks', 'Mail'],
  // Robots.
  [
    'buyer',
    'We have received your request and opened ticket #88214. A support engineer will respond shortly. Please keep the ticket number in the subject.',
    'ticket',
    '[#88214] Request received',
  ],
  [
    'buyer',
    '##- Please type your reply above this line -##\n\nYour request (51233) has been updated. To add additional comments, reply to this email.',
    'ticket',
    'Re: Supplier onboarding',
  ],
  [
    'buyer',
    'Case 00418812 has been created for your inquiry and assigned to the service desk.',
    'ticket',
    'Case 00418812: supplier form',
  ],
  [
    'buyer',
    'I opened a ticket with our IT about your firewall question, they want the port list by Friday. Can you send it?',
    'human asks',
    'Re: ports',
  ],
  [
    'buyer',
    'Our ticket system is what we want to replace first. What would that cost?',
    'human asks',
    'Replacing our ticket system',
  ],
  // Lists.
  [
    'buyer',
    'NORTHMILL MONTHLY\n\nOur new plant opens in Ohio. Read more\nMeet us at the trade show on December 3. Register now\n\nYou are receiving this email because you subscribed.\nUnsubscribe | Manage preferences\n© 2026 Northmill Inc. All rights reserved.',
    'newsletter',
    'Northmill News: November',
  ],
  [
    'buyer',
    'I saw your newsletter and would like to unsubscribe our warehouse team, but keep me on it. Can you do that?',
    'human asks',
    'newsletter',
  ],
  // Receipts and calendars.
  [
    'buyer',
    'Your message\n\n   To: Dana Kessler\n   Subject: Quote\n   Sent: Tuesday, November 17, 2026 9:00:00 AM\n\nwas read on Tuesday, November 17, 2026 9:12:31 AM.',
    'receipt',
    'Read: Quote',
  ],
  ['buyer', '', 'receipt', 'Read: Follow-up'],
  ['buyer', '', 'calendar', 'Accepted: Demo @ Tue Nov 24, 2026 10am - 11am (EST)'],
  [
    'buyer',
    'Dana Kessler has declined this invitation.\n\nDemo\nWhen: Tue Nov 24, 2026 10am – 11am\nWho: rita@acme.example',
    'calendar',
    'Declined: Demo @ Tue Nov 24, 2026',
  ],
  [
    'buyer',
    'Sorry, my daughter has a recital. Could we do Wednesday at 10 instead?',
    'human asks; both proposed 2026-11-25',
    'Declined: Demo @ Tue Nov 24, 2026',
  ],
];
