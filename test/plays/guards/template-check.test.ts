import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '../../../src/plays/guards/template-check.ts';

const codes = (text: string) => checkTemplate(text).map((t) => t.code);

describe('the template check', () => {
  it.each([
    ['Re: our call', 'fake-reply'],
    ['FWD: proposal', 'fake-reply'],
    ["I'm a bit disappointed that I have not heard back", 'guilt'],
    ['You have been ignoring me', 'guilt'],
    ['After all I have done for you', 'guilt'],
    ['This is your last chance', 'invented-deadline'],
    ['This price is only valid until Friday', 'invented-deadline'],
    ['The offer expires tonight', 'invented-deadline'],
    ['Please answer by end of day', 'invented-deadline'],
    ['I can give you 10% off', 'discount'],
    ['We have a special offer this month', 'discount'],
    ["I'll throw in a kiosk", 'discount'],
  ])('finds the trick in "%s"', (text, code) => expect(codes(text)).toContain(code));
  it.each([
    'Regarding your question: yes.',
    'Is this still on your list?',
    'I am sorry that I wrote so often.',
    'Are you ready to talk in April?',
    'We can compare both offers line by line.',
    'Re-reading my notes, I found your question.',
  ])('lets "%s" pass', (text) => expect(codes(text)).toEqual([]));
  it('quotes what it found', () =>
    expect(checkTemplate('Hello. Act now!')[0]).toEqual({ code: 'invented-deadline', quote: 'Act now' }));
});
