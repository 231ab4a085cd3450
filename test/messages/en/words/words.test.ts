/** Every signal in words, with sentences that say it and sentences that only look like it. */
import { describe, expect, it } from '@jest/globals';
import { BY_FUNCTION, RULES } from '../../../../src/messages/en/words/words.ts';
import { WORD_SIGNALS, type Message, type WordSignalCode } from '../../../../src/messages/reading.ts';
import { read } from '../../reading.ts';

interface Cases {
  /** Whose words; the buyer's unless said. */
  from?: Message['from'];
  says: readonly string[];
  not: readonly string[];
}

const CASES: Partial<Record<WordSignalCode, Cases>> = {
  'price-objection': {
    says: [
      'Your price is too high for us.',
      "It's more than we budgeted.",
      "We can't afford that.",
      'Still a ways apart, I am afraid.',
      'My finance partner is allergic to usage fees.',
      'The price tag made my CFO gulp a lot.',
    ],
    not: [
      'The price is fine.',
      'Price is not a problem.',
      "It's not too expensive.",
      'What does it cost?',
      'Our current tool is too expensive.',
    ],
  },
  'discount-asked': {
    says: [
      'Could you do better on the price?',
      'Is there any discount?',
      'Is there any room at all?',
      'Before I take this further, is there any movement in the price?',
      'Could you look at the yearly rate again?',
    ],
    not: [
      'We do not need a discount.',
      'Thank you for the discount you offered.',
      'There is no room in the schedule.',
      'The price is fine.',
    ],
  },
  'cheaper-offer': {
    says: [
      'We got a cheaper quote from another vendor.',
      'Another outfit came in around 19 for the same three plants.',
      "They're much cheaper.",
      'Their scheduler comes bundled with the TMS we already pay for.',
    ],
    not: [
      "They aren't cheaper than you.",
      'Is there a cheaper plan?',
      'We received your quote.',
      'The offer is cheaper than expected, great.',
    ],
  },
  'budget-gone': {
    says: [
      'Our budget was cut.',
      'There is no budget this year.',
      'Funding has been frozen.',
      'We lost our funding for this round.',
      'The money was pulled for a roof repair.',
      "Every project without a PO is struck from this year's plan.",
    ],
    not: [
      'Budget is approved.',
      'The budget has not been cut.',
      'Money is no issue.',
      'What is your budget?',
      'Budget is not approved yet.',
    ],
  },
  'budget-approved': {
    says: [
      'The budget was approved last week.',
      'Funding is in place.',
      'We got the budget.',
      'In line with what I put in the plan.',
      'It is within our budget.',
    ],
    not: [
      'Budget is not approved yet.',
      'Once the budget is approved we can sign.',
      'The budget was cut.',
      'Is the budget approved?',
      'We need budget approval.',
    ],
  },
  competitor: {
    says: [
      'Our transport group has been talking to YardPilot.',
      'We are comparing three vendors.',
      "I'm collecting information on three or four vendors.",
      'We are looking at other options.',
      'We chose another provider.',
    ],
    not: [
      'We replaced YardPilot last year.',
      'There are two options for the date.',
      'Our competitors all use paper.',
      'We have not looked at other vendors.',
    ],
  },
  'approval-under-way': {
    says: [
      'Legal is reviewing the contract.',
      "It's with procurement.",
      'The paper now sits with Hugh in our law department.',
      'It goes to the board next week.',
      'I need to get sign-off.',
      'PO request goes in next week.',
    ],
    not: [
      'Legal has approved it.',
      'We do not need approval.',
      'Does your legal team need anything?',
      'Prices rose across the board.',
      'Our IT asks where the data is kept.',
      'I am on it.',
    ],
  },
  'needs-boss': {
    says: [
      'My boss needs to approve this.',
      'I have to check with my manager.',
      'Money things go through Rick.',
      "It's not my decision.",
      'I need to run it by our CFO.',
      'Our director decides.',
    ],
    not: [
      'My boss has approved it.',
      'I do not need to ask my boss.',
      'Can you ask your manager?',
      'I checked with my boss already.',
      'The boss is happy.',
    ],
  },
  'bad-timing': {
    says: [
      'Now is not a good time.',
      'The timing is bad.',
      'Not right now.',
      'Let us revisit this next year.',
      'The project is on hold for now.',
      'Not the right moment for us.',
      'Please reach out again after the holidays.',
    ],
    not: [
      'It is a good time to talk.',
      'What time works?',
      'Call me back in an hour.',
      'Is now a good time?',
      'This year went well.',
    ],
  },
  'no-pressure': {
    says: [
      "There's no rush on our side.",
      'Nobody here feels any pressure to touch it.',
      "It isn't urgent.",
      'The manual board does the job.',
      'We are not rushing this.',
    ],
    not: [
      'We are under huge pressure.',
      'No rush, take your time with the reply.',
      'It is urgent.',
      'Two small remarks, otherwise we are fine.',
    ],
  },
  'compelling-date': {
    says: [
      'We must be live by June.',
      'The lease expires in June.',
      'We have a hard deadline.',
      'Our VP wants a go-live before the holidays.',
      'The audit is in March.',
      'We need it running before the next peak.',
    ],
    not: ['There is no deadline.', 'When is the deadline?', 'The lease ends in 2029.', 'It is from before the move.'],
  },
  busy: {
    says: [
      'We are swamped.',
      "I'm very busy this week.",
      "I haven't had a chance to look.",
      'My people sit in testing until late every evening.',
      'We are short-staffed.',
      'Nothing else is getting a minute from me.',
    ],
    not: [
      "We're not busy right now.",
      'You must be busy.',
      'The line was busy.',
      'Trucks are backed up at the gate.',
      'If you are busy, tell me.',
    ],
  },
  'priorities-shifted': {
    says: [
      'Our priorities have shifted.',
      'This is no longer a priority.',
      'It took a back seat.',
      'The system change has to come first.',
      'We have bigger fish to fry.',
      'Two of my leads quit, so everything else waited.',
    ],
    not: [
      'This is still our top priority.',
      'Have your priorities changed?',
      'It remains a priority.',
      'A few other things to note.',
      'Safety comes first.',
    ],
  },
  solved: {
    says: [
      'We solved it internally.',
      'The problem is gone.',
      'We no longer need it.',
      'Detention was basically zero.',
      "We haven't had a line at the gate in three weeks.",
      'It resolved itself.',
    ],
    not: [
      'The problem is not solved.',
      'Will this solve the problem?',
      'We want it solved.',
      'The link is fixed now.',
      'I do not need an answer today.',
      'The contract terms are sorted.',
    ],
  },
  'less-essential': {
    says: [
      "It's a nice to have.",
      'It is less important than we thought.',
      'We can live without it.',
      "They don't hurt right now.",
      'It is overkill for us.',
    ],
    not: [
      'It is not just a nice-to-have.',
      'It is essential.',
      'I marked what is optional.',
      'No less important is training.',
    ],
  },
  'scope-cut': {
    says: [
      'We only need one site for now.',
      'We may only want the carrier booking page.',
      'We would like to reduce the number of seats.',
      'Can we start with a smaller package, just one site.',
      'Let us scale down the rollout.',
      "Let's keep it to one site for phase one.",
    ],
    not: [
      'We want to reduce the number of calls.',
      'If we start with one building can we add the second at the same rate?',
      'We did not cut the scope.',
      'We have only one dock.',
    ],
  },
  'contact-left': {
    says: [
      'Dana has left the company.',
      'Kevin is no longer with us.',
      'Marcus was let go on Friday.',
      'My last day is Friday.',
      'I am leaving the company.',
      'Tom retired in May.',
    ],
    not: [
      'Dana left a message.',
      'Omar left early today.',
      'The driver has left.',
      'Has Dana left the company?',
      'She has not left.',
      'I left the slides on his desk.',
    ],
  },
  'sponsor-left': {
    says: [
      'Our CFO just resigned.',
      'My boss was let go.',
      'We lost our sponsor.',
      'I need to find out who inherits his projects.',
      'He was the one carrying this upstairs.',
      'Our vice president has left.',
      'My boss left two months ago.',
    ],
    not: [
      'My boss left eight months ago.',
      'Our CFO left a note.',
      'My boss has not left.',
      'Has your director left?',
      'My manager left early.',
    ],
  },
  'company-change': {
    says: [
      'We are being acquired by Ostrander.',
      'There is a reorg.',
      'The merger closes in May.',
      'Since the sale closed nobody knows which systems survive.',
      'The two southern regions become one.',
      'We are restructuring.',
    ],
    not: [
      'Customer acquisition is up.',
      'There is no merger.',
      'We merged the cells in the sheet.',
      'We sold a truck.',
      'Can we restructure the offer?',
    ],
  },
  layoffs: {
    says: [
      'They laid off 40 people.',
      'There are job cuts.',
      'They are also taking out 40 jobs.',
      'We have a hiring freeze.',
      'Half the team was let go, 40 jobs gone.',
    ],
    not: ['There are no layoffs.', 'We need redundancy in the network.', 'We hired ten people.'],
  },
  away: {
    says: ['I am on vacation until Monday the 30th.', 'Warren is out until December 4.', 'She is traveling this week.'],
    not: ['I was away last week.', 'The project is off.', 'Your price is out of range.'],
  },
  warm: {
    says: [
      'We love it!',
      'The whole team is excited.',
      'This is exactly what we need.',
      'Great demo.',
      'I like where this is going.',
      'You have been amazing to work with.',
    ],
    not: [
      'We did not like it.',
      'I would love to see it.',
      'Have a great day.',
      'It is not a great fit.',
      'Looks slick.',
    ],
  },
  'clear-no': {
    says: [
      'Not interested, thanks.',
      'We decided to go with another vendor.',
      'We are not moving forward.',
      'We will pass on this.',
      'The answer is no.',
      'We signed with YardPilot yesterday.',
      'Please remove me from your list.',
      'It is not a fit for us.',
    ],
    not: [
      'We decided to go with you.',
      'Are you not interested?',
      'We are not moving forward until January.',
      'I passed it on to my boss.',
      'Do not call before nine.',
      'No problem.',
      'Most things I pass on to others.',
    ],
  },
  'still-reviewing': {
    says: [
      "We're still reviewing the proposal.",
      'My father is reading it.',
      "We're comparing notes here.",
      'I need time to think about it.',
      'I have not made up my mind.',
      "I haven't made it past page three.",
    ],
    not: ['We have reviewed it.', 'Are you still reviewing?', 'Review is done, we finished reading.', 'It reads well.'],
  },
  'asks-for-offer': {
    says: [
      'Please send a proposal in January.',
      'How much is it?',
      'Tell me what the small printer costs, please.',
      'Could you send the quote for the four kiosks?',
      'Need pricing for dock scheduling.',
      'Send numbers.',
      'Could you quote in pounds?',
    ],
    not: [
      'Thanks for the quote.',
      'We got a quote from another vendor.',
      'The proposal is fine.',
      'Do not send a quote yet.',
      'I will get you the numbers by Friday.',
    ],
  },
  'objects-to-chasing': {
    says: [
      'Please stop calling me every day.',
      'Please take it down a notch.',
      'The constant calling is not how we work.',
      'You are too pushy.',
      'This is the third email this week.',
      'Do not push me.',
    ],
    not: [
      'Thanks for following up.',
      'Carriers keep calling us.',
      'We get 300 calls a day.',
      'Keep me posted.',
      'Sorry for not calling back.',
    ],
  },
  'prefers-phone': {
    says: [
      "Just call me, I don't do email.",
      'Phone is better.',
      'The best way to reach me is by phone.',
      'Please call me instead of emailing.',
      "I'm not an email person.",
    ],
    not: [
      'Please call me if anything changes.',
      'I prefer email to phone.',
      'Do not call.',
      'Please call me in April.',
    ],
  },
  'prefers-face-to-face': {
    says: [
      "I'd rather meet in person.",
      'Come by the plant.',
      'Let me have two or three options for a visit.',
      'Next time you are in town, stop by.',
      'Face to face is better.',
    ],
    not: [
      'No need to come over.',
      'Nice to meet you.',
      'Trucks come over the bridge.',
      'Who can I speak to about how this works?',
      'Thanks for stopping by.',
    ],
  },
  'on-behalf-of': {
    says: [
      'I am writing on behalf of Mr. Castellano.',
      'Mr. Castellano asked me to pass along that he likes it.',
      "I look after Warren's mail for the time being.",
      'I keep his calendar.',
      'I am the assistant to Dana Kessler.',
    ],
    not: ['On behalf of the team, thank you.', 'I look after the docks.', 'My boss liked it.'],
  },
  'asks-for-someone-else': {
    says: [
      'Can I talk to someone else on your team?',
      'I would rather deal with Glenn from here on.',
      'We would like a different account manager.',
      'Please connect me with your manager.',
    ],
    not: [
      'There is someone else on my team who decides.',
      'Can you tell me who else in our industry uses it?',
      'We talked about it.',
    ],
  },
  'praises-colleague': {
    says: [
      "Annika's session was excellent.",
      'Annika was great.',
      'It was a pleasure to work with Annika.',
      'Annika knows her trade.',
    ],
    not: ['The demo was excellent.', 'Annika was not helpful.', 'Great demo.', 'Is Annika good?'],
  },
  'pain-stated': {
    says: [
      'Our daily headache is double-booked doors.',
      'Somebody walks the yard with a clipboard twice a shift.',
      'We lose track of trailers.',
      'That is us: roughly $9,000 a month in detention.',
      'Our biggest problem is the queue.',
      'It costs us hours.',
    ],
    not: [
      'No problem.',
      'That is not a problem.',
      'Sorry for the headache.',
      'We have no complaints.',
      'I mixed it up by mistake.',
    ],
  },
  'cancels-meeting': {
    says: [
      "We have to cancel tomorrow's meeting.",
      "I can't make it tomorrow.",
      'Sorry Tobias, double-booked. Could we find another time?',
      'Have to pull out of tomorrow.',
      'Our call on Friday is off.',
      'Not today.',
    ],
    not: [
      'We will not cancel.',
      'If something comes up I will tell you.',
      'Carriers cancel all the time.',
      'Would Friday at 1 be possible instead?',
      'See you tomorrow.',
    ],
  },
  'missed-meeting': {
    says: ['I missed our call this morning.', "Sorry I couldn't make it yesterday.", 'Our call slipped my mind.'],
    not: [
      'I will miss our call tomorrow.',
      'Sorry I missed your call.',
      "I can't make it tomorrow.",
      'You missed our call.',
    ],
  },
  'offers-discount': {
    from: 'rep',
    says: [
      'I can take six percent off for a three-year term.',
      'We have a special offer this month.',
      "I'd hate for you to lose this pricing.",
      'I can give you a 10% discount.',
    ],
    not: ['I cannot give a discount.', 'Here is the price sheet.', 'Any news?'],
  },
  'sends-offer': {
    from: 'rep',
    says: [
      'Attached is the proposal.',
      'Here is the quote in pounds.',
      'Please find our offer attached.',
      "Here's your proposal, $33.6k.",
      'The revised quote is attached.',
    ],
    not: [
      'I will send the proposal tomorrow.',
      'Did you see the proposal?',
      'The dock map is attached.',
      'Any news on the offer?',
    ],
  },
  'offers-something-useful': {
    from: 'rep',
    says: [
      'I came across these figures on dwell time and thought of you.',
      'A customer in Troy measured the same thing, their sheet is attached.',
      'Attached is a case study.',
      'Thought this might help with your planning.',
      'Here is a checklist for dock rules.',
    ],
    not: ['Just checking in.', 'Attached is the proposal.', 'Any news?', 'Did the article reach you?'],
  },
  'bare-nudge': {
    from: 'rep',
    says: [
      'Just checking in, any news?',
      'Hi Dana, did you see my last one?',
      'Where do we stand?',
      'Dana, quick yes or no?',
      'Hi Wanda, hope your week is going well. Any news?',
      'Just touching base on the below.',
      'Trying you once more on this.',
    ],
    not: [
      'Just checking in. I attached the case study we talked about.',
      'Here is the answer to your question: yes, it works offline.',
      'Shall we talk on Tuesday at 2?',
      'Dana, would it be easier if I called your desk?',
      'Who else should be in the loop?',
    ],
  },
};

const codes = (from: Message['from'], text: string): string[] => read(from, text).words.map((w) => w.code);

describe.each(Object.entries(CASES))('%s', (code, { from = 'buyer', says, not }) => {
  it.each(says)('says it: %s', (text) => {
    expect(codes(from, text)).toContain(code);
  });
  it.each(not)('does not: %s', (text) => {
    expect(codes(from, text)).not.toContain(code);
  });
});

describe('the list of signals', () => {
  it('has a rule or a function for every code, and cases for every one a person can say', () => {
    const found = new Set<string>([...RULES.map((r) => r.code), ...BY_FUNCTION]);
    expect(WORD_SIGNALS.filter((code) => !found.has(code))).toEqual([]);
    expect(WORD_SIGNALS.filter((code) => code !== 'undeliverable' && !CASES[code])).toEqual([]);
  });
  it('has one rule for each code and writer', () => {
    const each = RULES.flatMap(({ code, by }) => by.map((writer) => `${code} of ${writer}`));
    expect(new Set(each).size).toBe(each.length);
  });
});

describe('whose words they are', () => {
  it.each([
    'YardPilot cannot do what we do.',
    'Is your budget frozen? We are cheaper.',
    'Your boss needs to approve this.',
  ])('our own pitch says nothing about them: %s', (text) => {
    expect(codes('rep', text)).not.toEqual(expect.arrayContaining(['competitor']));
    expect(codes('rep', text)).not.toEqual(expect.arrayContaining(['budget-gone']));
    expect(codes('rep', text)).not.toEqual(expect.arrayContaining(['needs-boss']));
  });
  it('a note reports what was said', () => {
    expect(codes('note', 'YardPilot in the race via TMS bundle.')).toContain('competitor');
    expect(codes('note', 'Sponsor gone, our champion still for it.')).toBeDefined();
    expect(codes('note', 'Dana has left the company.')).toContain('contact-left');
  });
  it('a machine says only what it knows', () => {
    const text = 'Delivery has failed: 550 5.1.1 user unknown. We love it, the price is too high.';
    expect(codes('buyer', text)).toEqual(['undeliverable']);
  });
});

describe('names that go with it', () => {
  it('are kept', () => {
    expect(read('buyer', 'We are talking to yardpilot.').words).toContainEqual(
      expect.objectContaining({ code: 'competitor', name: 'YardPilot' }),
    );
    expect(read('buyer', 'Kevin Strand has left the company.').words).toContainEqual(
      expect.objectContaining({ code: 'contact-left', name: 'Kevin Strand' }),
    );
    expect(read('buyer', "Annika's session was excellent.").words).toContainEqual(
      expect.objectContaining({ code: 'praises-colleague', name: 'Annika' }),
    );
  });
  it('of competitors are whole words, whatever marks they contain', () => {
    const competitors = ['C++ Docks (Inc.)', 'Dock'];
    expect(read('buyer', 'We like C++ Docks (Inc.) too.', { competitors }).words).toContainEqual(
      expect.objectContaining({ name: 'C++ Docks (Inc.)' }),
    );
    expect(read('buyer', 'Our docks are full.', { competitors }).words.map((w) => w.code)).not.toContain('competitor');
  });
});
