import { expect, it } from '@jest/globals';
import { asTold } from '../../src/next-steps/as-told.ts';

it.each([
  ['ours', 'show you in the next session', 'show them in the next session'],
  ['ours', 'send me your door count', 'send us their door count'],
  ['theirs', 'get back to you with our headcount', 'get back to you with their headcount'],
  ['theirs', 'send us the contract', 'send them the contract'],
  // A note, a talk and a whole sentence speak for themselves.
  ['both', 'call me back', 'call me back'],
  [null, 'send you the list', 'send you the list'],
  ['ours', "I'll give you whatever the board says", "I'll give you whatever the board says"],
  ['ours', 'send the yourself-guide', 'send the yourself-guide'],
] as const)('%s: %s', (direction, what, told) => {
  expect(asTold(what, direction)).toBe(told);
});
