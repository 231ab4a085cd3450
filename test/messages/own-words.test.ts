import { describe, expect, it } from '@jest/globals';
import { ownText } from '../../src/messages/read.ts';
import { AT } from './reading.ts';

const own = (text: string): string => ownText({ at: AT, from: 'buyer', text, buyerNames: ['Dana Kessler'] });
const fromHtml = (html: string): string => ownText({ at: AT, from: 'buyer', html });

const SAID = "I'll send the form by Friday.";

/** What stands below or above the words, and is not theirs. */
const BELOW: readonly (readonly [string, string])[] = [
  ['Gmail', '\n\nOn Tue, Feb 3, 2026 at 10:30 AM Rita Reed <rita@x.example> wrote:\n\n> Can you?\n> Rita'],
  [
    'Gmail, broken over two lines',
    '\n\nOn Tue, Feb 3, 2026 at 10:30 AM Rita Reed\n<rita@x.example> wrote:\n\n> Can you?',
  ],
  ['Apple Mail, all of it marked', '\n\n> On Dec 2, 2025, at 12:33 PM, Dev R <dev@x.example> wrote:\n> \n> Hi'],
  [
    'Apple Mail, nothing marked',
    '\n\nOn Dec 2, 2025, at 12:33 PM, Dev R <dev@x.example> wrote:\n\nHi there, we will send it.',
  ],
  [
    'Outlook',
    '\n\n________________________________\nFrom: Rita <rita@x.example>\nSent: Friday, November 21, 2025 9:49 AM\nTo: Dana\nSubject: Re: x\n\nWe will send it.',
  ],
  ['Outlook, old', '\n\n-----Original Message-----\nFrom: Rita\nSent: Monday\n\nWe will send it.'],
  [
    'Outlook in bold marks',
    '\n\n*From:* Rita <rita@x.example>\n*Sent:* Monday, March 2, 2026 9:00 AM\n*Subject:* x\n\nold',
  ],
  ['German', '\n\nAm 14.01.2026 um 10:00 schrieb Hans Meier <hans@x.example>:\n\n> alt'],
  ['French', '\n\nLe 15 janv. 2026 à 14:30, Pierre <p@x.example> a écrit :\n> vieux'],
  ['Spanish', '\n\nEl lun, 2 mar 2026 a las 10:00, Ana (<a@x.example>) escribió:\n> viejo'],
  ['Russian', '\n\n----- Исходное сообщение -----\nВсё уже готово.'],
  ['a Russian forward', '\n\n-------- Пересылаемое сообщение --------\nВсё уже готово.'],
  ['Russian, the name first', '\n\nИван Петров <ivan@x.example> пишет:\n\n> старое'],
  ['a forward', '\n\n---------- Forwarded message ---------\nFrom: Rita <rita@x.example>\nSubject: x\n\nold'],
  ['an Apple forward', '\n\nBegin forwarded message:\n\nFrom: Rita <rita@x.example>\nold'],
  ['Lotus Notes', '\n\nRita Reed\n10/24/2025 03:04 PM\nTo: Dana Kessler\ncc: Omar\nSubject: Re: x\n\nold'],
  ['a signature mark', '\n\n-- \nDana Kessler\nNorthgate'],
  ['a sign-off and a name', '\n\nBest regards,\nDana'],
  ['thanks as a sign-off', '\n\nThanks,\n\nDana Kessler'],
  ['contact lines', '\n\nDana Kessler\nVP Operations | Northgate Provisions\n(413) 555-0157'],
  ['a bare name', '\n\nDana'],
  ['a name nobody knows', '\n\nHelen'],
  ['a telephone', '\n\nSent from my iPhone'],
  ['an app', '\n\nGet Outlook for iOS<https://aka.ms/o0ukef>'],
  ['a telephone and a quote', '\n\nSent from my iPhone\n\n> On Jan 20, 2026, at 1:36 PM, M <m@x.example> wrote:\n> Hi'],
  [
    'a disclaimer',
    '\n\nThis message and any attachment are meant for the addressee only. If you received it by mistake, please delete it.',
  ],
  ['confidentiality', '\n\nCONFIDENTIALITY NOTICE: The contents of this email are intended for the named recipient.'],
  ['trees', '\n\nPlease consider the environment before printing this e-mail.'],
  [
    'all of it',
    '\n\nKind regards,\n\nDana Kessler\nVP Operations\nT: +1 413 555 0157\nwww.northgate.example\n\nThis e-mail is confidential and may be legally privileged.',
  ],
];

/** What looks like an ending and is none. */
const KEPT: readonly string[] = [
  'I wanted to discuss the issue with regards to the payment.\n\nAs regards the timeline, we should be done by Friday.',
  'On the surface this looks fine.\nOn average, it works well.',
  'The notification was sent from my iPhone app to all users.',
  'Here is my analysis:\n\n----\n\n1. Faster\n2. Cheaper\n\n----\n\nThat is all I have for now, more on Friday.',
  'We need this to come from: our database, not from: outside.',
  'This email is about the dock, and the dock only.',
  'Sounds good\n\nThursday',
  'Perfect',
  'Yes\n\nApproved',
];

describe('own words', () => {
  it.each(BELOW)('leave out %s', (_, below) => {
    expect(own(`${SAID}${below}`)).toBe(SAID);
  });
  it.each(KEPT)('keep %j', (text) => {
    expect(own(text)).toBe(text);
  });
  it('keep answers between quoted lines', () => {
    const text =
      'On Dec 15, 2025, at 2:00 PM, Jane <j@x.example> wrote:\n> Option A?\n\nA is fine.\n\n> And B?\n\nB has drawbacks.';
    expect(own(text)).toBe('A is fine.\n\nB has drawbacks.');
  });
  it('leave out banners above', () => {
    expect(own(`CAUTION: This email originated from outside of the organization.\n\n${SAID}`)).toBe(SAID);
    expect(own(`[EXTERNAL]\n${SAID}`)).toBe(SAID);
  });
  it('keep a postscript below the signature', () => {
    expect(own(`${SAID}\n\nBest,\nDana\n\nP.S. The list follows on Monday.`)).toContain('The list follows on Monday.');
  });
  it('keep thanks when there is nothing else', () => {
    expect(own('Thanks!\n\nDana')).toBe('Thanks!');
    expect(own('Hi Rita,\n\nThank you,\nDana')).toContain('Thank you');
  });
  it('are none in a mere quote, a mere signature and nothing', () => {
    expect(own('> I will send it by Friday.\n> Rita')).toBe('');
    expect(own('On Tue, Feb 3, 2026 at 10:30 AM Rita <r@x.example> wrote:\n\nI will send it.')).toBe('');
    expect(own('Best regards,\nDana Kessler\nVP Operations | Northgate\n(413) 555-0157')).toBe('');
    expect(own('')).toBe('');
    expect(own('   \n\n')).toBe('');
  });
  it('survive a wrong encoding', () => {
    expect(own('Weâ€™ll send it by Friday')).toBe('We’ll send it by Friday');
    expect(own('A\r\nB\rC\u00a0D\u200b')).toBe('A\nB\nC D');
    expect(own('Tom &amp; I will &quot;sign&quot; it')).toBe('Tom & I will "sign" it');
  });
});

describe('own words of HTML', () => {
  it('are laid out as lines', () => {
    expect(fromHtml('<div><p>Hi <b>Rita</b>,</p><p>One.<br>Two.</p></div>')).toBe('Hi Rita,\n\nOne.\nTwo.');
  });
  it.each([
    '<p>One.</p><blockquote>old</blockquote>',
    '<p>One.</p><div class="gmail_quote">On X wrote: <blockquote>old</blockquote></div>',
    '<p>One.</p><div class="gmail_signature">Dana</div>',
    '<p>One.</p><hr id="appendonsend"><div><b>From:</b> Rita</div><p>old</p>',
    '<p>One.</p><div id="divRplyFwdMsg"><b>From:</b> Rita<br><b>Sent:</b> Monday</div><p>old</p>',
    '<p>One.</p><p><b>From:</b> Rita &lt;r@x.example&gt;<br><b>Sent:</b> Monday, March 2, 2026<br><b>To:</b> Dana</p><p>old</p>',
    '<p>One.</p><style>p {}</style><script>x()</script>',
  ])('leave out what is not theirs: %s', (html) => {
    expect(fromHtml(html)).toBe('One.');
  });
  it('are read from a text that is HTML', () => {
    expect(own('<div><p>One &amp; two.</p></div>')).toBe('One & two.');
    expect(own("O'Brien <p.obrien@x.example> said 3 < 4")).toBe("O'Brien <p.obrien@x.example> said 3 < 4");
  });
});
