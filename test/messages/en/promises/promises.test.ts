import { describe, expect, it } from '@jest/globals';
import { FORMS } from '../../../../src/messages/en/promises/forms.ts';
import { promised, read } from '../../reading.ts';

/** Written on Wednesday, 18 November 2026; Friday is the 20th, Thanksgiving the 26th. */
type Row = readonly [string, ...string[]];

const BUYER: readonly Row[] = [
  ["Give us ten days and you'll have our answer.", 'buyer agreed 2026-11-28 send the answer'],
  ['You can count on having it Monday.', 'buyer agreed 2026-11-23 send it'],
  ['Back to you Thursday.', 'buyer agreed 2026-11-19 get back to you'],
  ['Decision by end of next week.', 'buyer agreed 2026-11-27 send decision'],
  ['In front of the team Monday and let you know Tuesday.', 'buyer agreed 2026-11-24 let you know'],
  ["They meet on the 1st and I'll get back to you the day after.", 'buyer agreed 2026-12-02 send back'],
  ["The board meets December 1. I'll call you the next day.", 'buyer agreed 2026-12-02 call you'],
  ['Let me circle back after the board meets on the 1st.', 'buyer agreed 2026-12-01 circle back after the board meets'],
  ["I'll send you the floor plan by Thursday.", 'buyer agreed 2026-11-19 send the floor plan'],
  [
    'I will let you know which site goes first by Friday.',
    'buyer agreed 2026-11-20 let you know which site goes first',
  ],
  ["We're going to sign on Monday.", 'buyer agreed 2026-11-23 sign'],
  ["I'll have the signed form back to you by Friday.", 'buyer agreed 2026-11-20 send the signed form'],
  ["I'll get you the signed form by Tuesday.", 'buyer agreed 2026-11-24 send the signed form'],
  ['Will send them Wednesday.', 'buyer agreed 2026-11-25 send them'],
  ['Sending it over tomorrow.', 'buyer agreed 2026-11-19 send it'],
  ["I'm presenting it to the board on Tuesday.", 'buyer agreed 2026-11-24 present it to the board'],
  [
    'Let me check with Omar and get back to you by Friday.',
    'buyer agreed 2026-11-20 check with Omar and get back to you',
  ],
  ["You'll have our item list by Thursday.", 'buyer agreed 2026-11-19 send the item list'],
  ["On it, you'll hear from me by Friday.", 'buyer agreed 2026-11-20 get back to you'],
  ['Our comments on the offer will be with you by Friday.', 'buyer agreed 2026-11-20 send the comments on the offer'],
  ['The contract will be signed by Friday.', 'buyer agreed 2026-11-20 get the contract signed'],
  ['Expect our feedback Thursday.', 'buyer agreed 2026-11-19 send the feedback'],
  ['You can expect an answer by Friday.', 'buyer agreed 2026-11-20 send an answer'],
  ['Dana will confirm the budget by Friday.', 'buyer agreed 2026-11-20 confirm the budget'],
  ['Our CFO is going to sign on Monday.', 'buyer agreed 2026-11-23 sign'],
  ['By Friday you will have my answer.', 'buyer agreed 2026-11-20 send the answer'],
  ['On Monday I will send the forms.', 'buyer agreed 2026-11-23 send the forms'],
  [
    "We meet the board Thursday and I'll get back to you after that.",
    'buyer agreed 2026-11-19 get back to you after that',
  ],
  [
    "I'll find out if she can sign and tell you by Friday.",
    'buyer agreed 2026-11-20 find out if she can sign and tell you',
  ],
  ["I'll be in touch next week.", 'buyer agreed 2026-11-23..2026-11-27 be in touch'],
  ["When I'm back on Monday I'll send it over.", 'buyer agreed 2026-11-23 send it'],
  [
    "I'll send the list Thursday and you'll have the form on Monday.",
    'buyer agreed 2026-11-19 send the list',
    'buyer agreed 2026-11-23 send the form',
  ],
  ["I won't get to it before Thursday, our auditors come in on Monday.", 'buyer agreed 2026-11-19 get it done (moved)'],
  ['Legal said no. I will send our own draft Monday.', 'buyer agreed 2026-11-23 send the draft'],
  [
    "We'll have it by Fri. Our CFO will sign on Mon. Please wait.",
    'buyer agreed 2026-11-20 have it',
    'buyer agreed 2026-11-23 sign',
  ],
  ['I promise to send the form by Friday.', 'buyer agreed 2026-11-20 send the form'],
  ['You get the list from me by Friday.', 'buyer agreed 2026-11-20 send the list'],
  ['The drawings you get latest on Tuesday.', 'buyer agreed 2026-11-24 send the drawings'],
  ['Signed copy to follow by Friday.', 'buyer agreed 2026-11-20 send signed copy'],
  ['I owe you the numbers by Friday.', 'buyer agreed 2026-11-20 send the numbers'],
  ['Sorry for the delay, it will be Monday.', 'buyer agreed 2026-11-23 get it done (moved)'],
  ['It becomes Tuesday, sorry.', 'buyer agreed 2026-11-24 get it done (moved)'],
  ['Omar said he would send the forms by Friday.', 'buyer agreed 2026-11-20 send the forms'],
  ['Omar is sending the forms on Friday.', 'buyer agreed 2026-11-20 send the forms'],
  ['Omar signs on Monday.', 'buyer agreed 2026-11-23 sign'],
  ['Shall I send the form on Friday?', 'buyer proposed 2026-11-20 send the form'],
  // The thing is named before the verb, or by whose it is.
  ["Here is the list I'll send to legal on Friday.", 'buyer agreed 2026-11-20 send the list to legal'],
  [
    "I'll get you last quarter's fuel card export by Thursday.",
    "buyer agreed 2026-11-19 get last quarter's fuel card export",
  ],
  ["After the call I'll send the deck.", 'buyer proposed null send the deck'],
  ["I'll get you our comments by Friday.", 'buyer agreed 2026-11-20 send the comments'],
  ["I'll send you the leavers of last year by Friday.", 'buyer agreed 2026-11-20 send the leavers of last year'],
  ['I will get it into the machine here by Friday.', 'buyer agreed 2026-11-20 get it into the machine here'],
  ["I'll do that on Friday.", 'buyer agreed 2026-11-20 do that'],
  // Without its thing a verb says less than their own words.
  [
    "I'll give you by Friday whatever the board says.",
    "buyer agreed 2026-11-20 I'll give you by Friday whatever the board says",
  ],
  // "So we can" is what something is good for; after a comma, what follows from it.
  ['Our lawyer is back Thursday, so we can sign on Friday.', 'buyer proposed 2026-11-20 sign'],
  // Hopes, abilities and things without a day wait for a click.
  ["I'll try to get you the numbers by Friday.", 'buyer proposed 2026-11-20 send the numbers'],
  ['Hopefully I can send it tomorrow.', 'buyer proposed 2026-11-19 send it'],
  ['I can send it by Friday.', 'buyer proposed 2026-11-20 send it'],
  ["I'll send it over.", 'buyer proposed null send it'],
  ["I'll send it Friday if that works.", 'buyer proposed 2026-11-20 send it'],
  ['ETA for the redlines is Dec 11.', 'buyer proposed 2026-12-11 send the redlines'],
  ["It's in legal's queue, ETA Dec 11.", 'buyer proposed 2026-12-11 send it'],
  ['A decision is expected in mid-December.', 'buyer proposed 2026-12-10..2026-12-18 send a decision'],
  [
    'Will circle back once I have heard from finance, should be Tuesday or Wednesday.',
    'buyer proposed 2026-11-24 circle back',
  ],
  ['Let me get the others together by Friday.', 'buyer agreed 2026-11-20 get the others together'],
  ['PO will be issued by Friday.', 'buyer agreed 2026-11-20 get PO issued'],
  // A new day for what was promised.
  ['We will not decide before January.', 'buyer agreed 2027-01-01..2027-01-29 decide (moved)'],
  ['Not done yet, I need until Monday the 30th.', 'buyer agreed 2026-11-30 get it done (moved)'],
  ['Give me until Thursday please.', 'buyer agreed 2026-11-19 get it done (moved)'],
  ["Running behind. I'll need until Monday.", 'buyer agreed 2026-11-23 get it done (moved)'],
  ["I won't have it before Monday.", 'buyer agreed 2026-11-23 get it done (moved)'],
  ['Our controller is out, so you will get it Tuesday instead.', 'buyer agreed 2026-11-24 send it (moved)'],
];

const MEETINGS: readonly Row[] = [
  ['Tuesday at 2 is fine.', 'both agreed 2026-11-24 meet'],
  ['Friday at 11 suits both of us.', 'both agreed 2026-11-20 meet'],
  ['Friday it is.', 'both agreed 2026-11-20 meet'],
  ['Wednesday at 9 works.', 'both agreed 2026-11-25 meet'],
  ['OK for Monday at 10:30.', 'both agreed 2026-11-23 meet'],
  ['Either is ok, put me down for Tuesday at 4', 'both agreed 2026-11-24 meet'],
  ['Fine with me, Friday at 9.', 'both agreed 2026-11-20 meet'],
  ["Let's do Friday at 3.", 'both agreed 2026-11-20 meet'],
  ['See you Thursday', 'both agreed 2026-11-19 meet'],
  ['Looking forward to our call on Friday.', 'both agreed 2026-11-20 call'],
  ["Let's talk Thursday", 'both proposed 2026-11-19 talk'],
  ['How about Monday at 10?', 'both proposed 2026-11-23 meet'],
  ['Could you hold Friday for a walkthrough?', 'both proposed 2026-11-20 walkthrough'],
  ['I can do Thursday at 1.', 'both proposed 2026-11-19 meet'],
  ['Monday at 10:30 is better for me.', 'both proposed 2026-11-23 meet'],
  ['Would Friday at 1 be possible instead?', 'both proposed 2026-11-20 meet (moved)'],
  ['Could we move our call to Thursday?', 'both proposed 2026-11-19 call (moved)'],
  ['Tuesday the 24th at 2.', 'both proposed 2026-11-24 meet'],
  ["can't do Thurs, Fri at 10 ok?", 'both proposed 2026-11-20 meet'],
  ["Monday works, Tuesday doesn't.", 'both agreed 2026-11-23 meet'],
  ['thx. tues 2pm ok, send invite', 'both agreed 2026-11-24 meet'],
  ['Could do Friday afternoon.', 'both proposed 2026-11-20 meet'],
  [
    'Would Tuesday at 3 or Wednesday at 10 work for a 20 minute call?',
    'both proposed 2026-11-24 call',
    'both proposed 2026-11-25 call',
  ],
  ['Monday or Tuesday?', 'both proposed 2026-11-23 meet', 'both proposed 2026-11-24 meet'],
];

const NOTHING: readonly string[] = [
  'Decision by Friday?',
  'I gave it back to you Thursday.',
  'I wanted to reach out and let you know Tuesday is a holiday here.',
  'You can count on Omar.',
  "We'll have to give Thursday a miss, sorry.",
  "Let's ditch Thursday's call.",
  "We will have to shelve Thursday's demo for now.",
  // Conditional.
  'If legal agrees, we will sign by Friday.',
  'If you send me the SOW I will sign it Friday.',
  "Once legal has signed I'll send it over.",
  "I'll let you know if anything changes.",
  "Unless you hear otherwise, we'll sign Friday.",
  "I'll sign it as soon as you send it.",
  // Negated.
  "I don't think I'll have it by Friday.",
  "I won't send anything.",
  "We're not going to decide by Friday.",
  'Not promising anything by Friday.',
  // Hypothetical and polite.
  'I would be happy to send it by Friday.',
  "I'd love to see the numbers.",
  'We might look at it on Friday.',
  'I could imagine signing next week.',
  // Past.
  'I sent it last Friday.',
  'We met last Tuesday.',
  'I said I would send it by Friday.',
  'We were going to decide last Friday.',
  'As I promised, the list went out yesterday.',
  // Said, not promised.
  "I'll be honest, it is expensive.",
  "We'll see.",
  "I'll need the SOC 2 letter.",
  'I will miss the demo.',
  "I'll pass on this one.",
  "You'll have to wait.",
  'Let me know if you have questions.',
  'The system will be down on Friday.',
  'Friday is a holiday here.',
  'The numbers for March are attached.',
  // Asked of us: a question, not a promise of theirs.
  'Can you send the quote by Friday?',
  'Please send the contract by Friday.',
  'Will you send it tomorrow?',
  // A meeting that is not to be.
  'Can we skip our call this week?',
  'Could we cancel Friday?',
  // Told of, good for, or for something in return.
  "That is the sentence I'll take to my team.",
  'Sending the files now so we can get you in by Friday.',
  "Thirty minutes and I'll show you on Friday.",
  "Say the word and I'll send it Friday.",
  'He is away and will be back on Monday.',
  // Called out or cheered on, nothing is proposed.
  "Let's make it happen this month!",
  "I'll stop writing now.",
  'I will close it here and wish you a smooth rollout.',
  // People and seasons come by themselves.
  'Our auditors come in on Monday.',
  'The holidays come next month.',
  // No day that could be met.
  "Friday doesn't work.",
  'Friday does not work for us, sorry.',
];

describe('promises of a buyer', () => {
  it.each(BUYER)('%s', (text, ...expected) => {
    expect(promised('buyer', text)).toEqual(expected);
  });
});

describe('meetings', () => {
  it.each(MEETINGS)('%s', (text, ...expected) => {
    expect(promised('buyer', text)).toEqual(expected);
  });
});

describe('a day called out', () => {
  const answers = (text: string) => read('rep', text).promises.map((p) => p.answers ?? false);
  it('only answers, and proposes where an hour or a question goes with it', () => {
    expect(answers('Last business day of the month!')).toEqual([true]);
    expect(answers('YES! Thursday!')).toEqual([true]);
    expect(answers('Thursday at 2!')).toEqual([false]);
    expect(answers('Or Thursday?')).toEqual([false]);
  });
});

describe('no promise', () => {
  it.each(NOTHING)('%s', (text) => {
    expect(promised('buyer', text)).toEqual([]);
  });
  it('stands in a quoted mail', () => {
    expect(
      promised(
        'buyer',
        "Thanks!\n\nOn Tue, Nov 17, 2026 at 1:00 PM Rita <r@x.example> wrote:\n\n> I'll send it by Friday.",
      ),
    ).toEqual([]);
  });
  it('is made by a machine', () => {
    expect(
      promised(
        'buyer',
        'Thank you for your message. I am out of the office until Monday and will answer your mail on Tuesday.',
      ),
    ).toEqual([]);
  });
});

const REP: readonly Row[] = [
  ["I'll send you the three-year total by Wednesday.", 'rep agreed 2026-11-25 send the three-year total'],
  ['Gladly, you will have it on Monday.', 'rep agreed 2026-11-23 send it'],
  ['Annika will send the answers by Friday.', 'rep agreed 2026-11-20 send the answers'],
  ['Dana will send the forms by Friday.', 'buyer agreed 2026-11-20 send the forms'],
  ['As discussed, you will send the list by Friday.', 'buyer agreed 2026-11-20 send the list'],
  ['You will send the list by Friday.', 'buyer proposed 2026-11-20 send the list'],
  ['Could you send the door count by Friday?', 'buyer proposed 2026-11-20 send the door count'],
  ['Thursday at 4 and Tuesday at 11 are open.', 'both proposed 2026-11-19 meet', 'both proposed 2026-11-24 meet'],
  ['Tuesday works.', 'both agreed 2026-11-24 meet'],
  [
    "I'll send the proposal on Friday and we can talk it through on Tuesday at 10 if that suits you.",
    'rep agreed 2026-11-20 send the proposal',
    'both proposed 2026-11-24 talk',
  ],
  // Shorthand kept as a message.
  ['AI: Dana -> budget, Fri', 'buyer agreed 2026-11-20 budget'],
  [
    'Next: redlines from legal by 3/14; demo w/ ops team 12/2',
    'buyer agreed 2027-03-14 redlines from legal',
    'both agreed 2026-12-02 demo w/ ops team',
  ],
  [
    'Next steps: Dana to send NDA by Thu, me to send SOW Fri',
    'buyer agreed 2026-11-19 send NDA',
    'rep agreed 2026-11-20 send SOW',
  ],
];

describe('promises of ours', () => {
  it.each(REP)('%s', (text, ...expected) => {
    expect(promised('rep', text)).toEqual(expected);
  });
});

const NOTES: readonly Row[] = [
  ['Next: redlines from legal by 3/14', 'buyer agreed 2027-03-14 redlines from legal'],
  ['AI: Dana → budget, Fri', 'buyer agreed 2026-11-20 budget'],
  ['Dana -> signed NDA by Friday', 'buyer agreed 2026-11-20 signed NDA'],
  ['Dana to confirm budget by 14 Mar', 'buyer agreed 2027-03-14 confirm budget'],
  ['Dana: budget by Friday', 'buyer agreed 2026-11-20 budget'],
  ['Legal to review by Friday', 'buyer agreed 2026-11-20 review'],
  ['Rita to send deck Monday', 'rep agreed 2026-11-23 send deck'],
  ['f/u Thurs', 'rep agreed 2026-11-19 f/u'],
  ['Next step - call w/ Dana Tues', 'both agreed 2026-11-24 call w/ Dana'],
  ['NS: demo w/ CFO 12/10', 'both agreed 2026-12-10 demo w/ CFO'],
  ['TODO: send pricing by Fri', 'rep agreed 2026-11-20 send pricing'],
  ['[ ] send SOW by Monday', 'rep agreed 2026-11-23 send SOW'],
  ["She'll send the NDA by Wed", 'buyer agreed 2026-11-25 send the NDA'],
  ['He wants the three-year total, I send it by Wednesday.', 'rep agreed 2026-11-25 send it'],
  ['Waiting on legal redlines by 3/14', 'buyer agreed 2027-03-14 legal redlines'],
  ['Will send proposal Fri', 'rep agreed 2026-11-20 send proposal'],
  ['Demo booked for Thursday 12/3', 'both agreed 2026-12-03 Demo booked'],
  ["They'll decide by EOM", 'buyer agreed 2026-11-30 decide'],
  ['Dana promised to send the forms by Friday.', 'buyer agreed 2026-11-20 send the forms'],
  ['Promised to send the sheet by Friday', 'rep agreed 2026-11-20 send the sheet'],
  [
    "Spoke w/ Dana. She'll send redlines by Fri. I owe her the SOC2 report tmrw.",
    'buyer agreed 2026-11-20 send redlines',
    'rep agreed 2026-11-19 send the SOC2 report',
  ],
  [
    'Next: demo w/ CFO 12/3, AI: me -> pricing by Tues',
    'both agreed 2026-12-03 demo w/ CFO',
    'rep agreed 2026-11-24 pricing',
  ],
  ['MEDDIC: EB = CFO (not met). Next mtg 12/2 10am.', 'both agreed 2026-12-02 Next mtg'],
  [
    'Sent pricing. She promised an answer by Wednesday. If no answer call Thursday.',
    'buyer agreed 2026-11-25 send an answer',
  ],
  ['Timeline: Dana will sign by 12/1.', 'buyer agreed 2026-12-01 sign'],
  ["I'm to send the insurance cert by Friday.", 'rep agreed 2026-11-20 send the insurance cert'],
  ['12/1 - demo; 12/8 - proposal', 'both agreed 2026-12-01 demo', 'rep agreed 2026-12-08 proposal'],
  ['Demo 12/3 3pm w/ Gil and Petra', 'both agreed 2026-12-03 Demo with Gil and Petra'],
  ['Demo yard view to Dana Thu', 'rep agreed 2026-11-19 Demo yard view to Dana'],
  ['Print the deck Monday', 'rep agreed 2026-11-23 Print the deck'],
  ['call Dana Thu', 'rep agreed 2026-11-19 call Dana'],
  ["Call Dana's boss Monday", "rep agreed 2026-11-23 Call Dana's boss"],
  ['Our plant manager will send the list Friday', 'rep agreed 2026-11-20 send the list'],
  ['Dana: "I\'ll send it Friday"', 'buyer agreed 2026-11-20 send it'],
  // No promise.
  ['Print runs arrive unannounced, 6 to 8 trucks on a Monday.'],
  ['Print runs arrive on Monday.'],
  ['Call volume doubles in December.'],
  ['The plant will close on Friday.'],
  ['Check the docks on a Monday.'],
  ['VM year-end pricing'],
  ['12/1 - they were closed'],
  ['3rd Friday/Tuesday/Monday.'],
  ['Monday or Tuesday?'],
  ['Dana: takings are down, no funds for new systems this year.'],
  ['Dana: wants to be live by April.'],
  ['Objective: warning two days ahead, running before the autumn orders.'],
  ['Goal: sending all invoices by the 5th.'],
  ['Promised the price sheet.'],
  ['Quiet. Try Kay?'],
  ['Pain: fake invoices in May, insurer asks for proof of training in June.'],
  ['Judith walked me through how a normal Monday looks'],
  ['Otherwise Wednesday at 9.'],
  ['Left VM for Victor.'],
  ['Their fiscal year starts in July.'],
  ['Prefers mornings. Do not call on Mondays.'],
  ['Close date to end of June.'],
  ['Met Dana on Tuesday, went well.'],
  ['Wakes up if they sign a lease for a new building.'],
];

describe("the rep's shorthand", () => {
  it.each(NOTES)('%s', (text, ...expected) => {
    expect(promised('note', text)).toEqual(expected);
  });
});

describe('taking it back', () => {
  it.each([
    "We won't be able to send it.",
    'I have to pull out of tomorrow.',
    'We have to cancel our meeting.',
    'Please disregard my last mail.',
  ])('%s', (text) => {
    expect(read('buyer', text).withdraws).not.toBeNull();
  });
  it.each([
    "We won't have it before Monday.",
    'I will send it by Friday.',
    "If we can't sign, we will tell you.",
    'Can you cancel the old order?',
    "I can't wait to see it.",
  ])('not: %s', (text) => {
    expect(read('buyer', text).withdraws).toBeNull();
  });
});

describe('a quote', () => {
  it('is the sentence, at most 300 characters', () => {
    const [p] = read('buyer', `Hi Rita. I'll send the form by Friday, ${'really '.repeat(70)}. Bye now.`).promises;
    expect(p?.quote.startsWith("I'll send the form by Friday")).toBe(true);
    expect(p?.quote.length).toBeLessThanOrEqual(300);
  });
});

describe('the forms of speech', () => {
  const lower = (text: string) => text.replace(/’/g, "'").toLowerCase();
  const kept = [...BUYER, ...REP, ...NOTES].flatMap(([text, ...expected]) =>
    expected.length > 0 ? [lower(text)] : [],
  );
  it.each(FORMS.map((form) => [form.name, form.pattern] as const))(
    '%s stands in a case that promises',
    (_name, pattern) => {
      expect(kept.filter((text) => text.search(pattern) >= 0)).not.toEqual([]);
    },
  );
});
