import { describe, expect, it } from '@jest/globals';
import { read } from '../reading.ts';

describe('a bare courtesy', () => {
  it.each([
    'Thanks!',
    'ok thx',
    'Great, thank you.',
    'Received, thanks.\n\nDana',
    'Got it, thanks Tobias.',
    'That is clear now. Thank you!',
    'Great, that answers it.',
    'Makes sense.',
    'Sounds good.',
    'Thanks, very helpful.',
    'Perfect, thank you. 👍',
    'Appreciate the quick turnaround.',
    'Thanks for the samples.',
    'Noted with thanks.',
    'Have a great weekend!',
    '👍',
  ])('%j', (text) => {
    expect(read('buyer', text).courtesy).toBe(true);
  });
  it.each([
    '',
    'Thanks, but we have decided to go with another vendor.',
    'Thanks. Can you send the quote?',
    "Thanks, I'll send it by Friday.",
    'Thanks, the signed form is attached.',
    'Friday works, thanks.',
    'Thanks for taking the time. I have what I need for my side for the moment.',
    'Here is the floor plan.',
    'No.',
    'Great, the team wants twelve kiosks.',
    'Please send it, thanks.',
  ])('not: %j', (text) => {
    expect(read('buyer', text).courtesy).toBe(false);
  });
});

describe('accepting what was proposed', () => {
  it.each([
    'Works for me.',
    'That works, thank you.',
    'Sounds good.',
    'Tuesday at 2 is fine.',
    'Friday it is.',
    'See you then.',
    'Yes please.',
    'Hi Dev, yes. Friday at 10.',
    'Confirmed.',
    'We accept the offer.',
    'Go ahead with the paperwork.',
  ])('%s', (text) => {
    expect(read('buyer', text).accepts).toBe(true);
  });
  it.each([
    'That does not work for us.',
    'Monday is better for me.',
    'Would Friday work?',
    'How about Tuesday?',
    'Looks slick.',
    'It works on tablets.',
    'We are reviewing it.',
    'Works if you can do it for less.',
  ])('not: %s', (text) => {
    expect(read('buyer', text).accepts).toBe(false);
  });
});
