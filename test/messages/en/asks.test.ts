import { describe, expect, it } from '@jest/globals';
import { findAsk } from '../../../src/messages/en/asks.ts';
import { read } from '../reading.ts';

describe('asking us', () => {
  it.each([
    'Can you send the SOC 2 letter?',
    'Could you break out the text message cost?',
    'Is there a fee per carrier?',
    'How long did it take your last customer to be live?',
    'Do the labels survive the cold room?',
    'Please send the insurance certificate, our vendor form needs it.',
    'Tell me what the small printer costs, please.',
    'Send me the version with two sites.',
    'Let me know when the draft is ready.',
    'We need the quote by Friday, please.',
    'I would like to see a report of dwell time by carrier.',
    'I was wondering whether it works offline.',
    'Our IT asks where the data is kept and for how long.',
    'Would be great if you could join us.',
    'Any chance of a discount?',
    'Any update on the contract?',
    "Let's discuss this on Thursday.",
    'Need pricing for dock scheduling.',
    'Correct the invoice address, it is the old one.',
    'What about cross-dock moves, do they take a door or not?',
    'Thanks Rita. Do the labels survive the cold room at minus ten?',
    'Hi Maren, how are you? Could you send the sheet?',
    'Looking forward to your reply. Can we talk?',
  ])('%s', (text) => {
    expect(findAsk(text)).not.toBeNull();
  });

  it.each([
    'How are you?',
    'Hi Maren, how are you doing today?',
    'How was your weekend?',
    "How's it going?",
    'Who knows?',
    'Why not?',
    'You know what?',
    'Thanks for the samples.',
    'Received, thank you.',
    'Please find attached the list.',
    'Please note that we are closed on Friday.',
    'If you have any questions, please let me know.',
    "Please don't hesitate to contact me.",
    'Feel free to call me any time.',
    'Let me know if you have any questions.',
    "I'll let you know by Friday.",
    'We can send it on Friday.',
    'The drawings came through.',
    'Attached is the signed form.',
    'Have a great weekend!',
    'I asked my boss and he said yes.',
    'Our guard asked if he can keep his paper log. I said yes.',
    'Friday at 10 works.',
    'It looks good.',
    'Correct understood. We look forward.',
    'Complete silence from procurement so far.',
    'Not sure we need this any more since IT built something in-house.',
  ])('not: %s', (text) => {
    expect(findAsk(text)).toBeNull();
  });

  it.each<[string, string, string]>([
    ['please', 'Please add the yard in Leeds.', 'Please note that we are closed on Friday.'],
    ['… at the end', 'Two copies of the form please', 'We aim to please everybody.'],
    ['together', 'We should discuss the terms with Omar.', 'We discussed the terms with Omar.'],
    ['a time offered', 'I am available on Tuesday.', 'The system is available on Tuesday.'],
    ['can you, without its mark', 'Could you also price the second site', 'I could also price the second site'],
    ['let us know', 'Let us know when the draft is there.', 'I will let you know when the draft is there.'],
    ['a wish', 'We would like to see the offline mode.', 'We would never like the offline mode.'],
    ['it would be', 'It would be helpful if you could join.', 'It would be a pity.'],
    ['waiting', 'We are still waiting for your quote.', 'We are waiting at the gate.'],
    ['an order', 'Also check the second invoice.', 'She can check the second invoice.'],
    ["let's", "Let's meet again with the plant manager.", 'They let the plant manager go.'],
    ['asked through somebody', 'Our IT wonders whether the data stays here.', 'Our IT keeps the data here.'],
    ['you should', 'You need to talk to our purchasing.', 'You must be proud of it.'],
    ['me', 'Yes, send me the long version.', 'They send me the long version every week.'],
    ['a question without its mark', 'What is the price per seat', 'That is what the price is.'],
    ['taken back', 'What is the price per seat?', 'What is the price per seat? Never mind, I found it.'],
    ['at leisure', 'Call me before noon.', 'Call me on 555 010 7788.'],
    ['a deadline taken', 'Give us the numbers of last year.', 'Give us until Monday.'],
    ['a farewell', 'Talk to Omar first.', 'Talk to you then.'],
    ['terms', 'If you can, send me the long version.', 'If you wish to cancel, please call the number below.'],
  ])('%s: “%s”, not “%s”', (_rule, asked, not) => {
    expect(findAsk(asked)).not.toBeNull();
    expect(findAsk(not)).toBeNull();
  });

  it('quotes the question rather than the courtesy around it', () => {
    const reading = read(
      'buyer',
      'Hi Maren,\n\nTwo things. Please bear with me. Could you send your latest SOC 2 letter?\n\nYvette',
    );
    expect(reading.asks).toEqual({ quote: 'Could you send your latest SOC 2 letter?' });
  });
  it('is not done by quoted mail', () => {
    expect(
      read('buyer', 'Thanks.\n\nOn Tue, Nov 17, 2026, Rita <r@x.example> wrote:\n> Can you send it?').asks,
    ).toBeNull();
  });
  it('is reported in notes, and nothing else in them asks', () => {
    expect(read('note', 'Simone asked for references in the area.').asks).not.toBeNull();
    expect(read('note', 'Met the CFO - wants an ROI model by 11/24').asks).not.toBeNull();
    expect(read('note', 'Dana wants to be live by April').asks).toBeNull();
    expect(read('note', 'Asked about the link to Corvus, told them it is standard.').asks).toBeNull();
    expect(read('note', 'Ask Annika for the sample yard.').asks).toBeNull();
    expect(read('note', 'Quiet. Try Kay?').asks).toBeNull();
  });
});
