/** Letters of all sorts, judged by hand: what a reader of them must see, and what is not there. */
import { describe, expect, it } from '@jest/globals';
import { MACHINES } from './letters/machines.ts';
import { PEOPLE } from './letters/people.ts';
import { told, type Row } from './letters/row.ts';
import { read } from './reading.ts';

function reads([from, text, meant, subject]: Row): void {
  it(`${from}: ${text.slice(0, 80)} (${subject ?? 'no subject'})`, () => {
    expect(told(read(from, text, subject === undefined ? {} : { subject }))).toBe(meant);
  });
}

describe('letters of people', () => {
  PEOPLE.forEach(reads);
});

describe('letters of machines', () => {
  MACHINES.forEach(reads);
});
