import { describe, expect, it } from '@jest/globals';
import { Account, type Link } from '../../src/deal/assemble.ts';
import { timelineOf } from '../../src/deal/timeline.ts';
import { call, contact, NOW, situation } from '../situations.ts';

const deal = { type: 'deals', id: '501' } as const;
const person = (id: string) => ({ type: 'contacts', id }) as const;

describe('whose a call is', () => {
  const dialled = call('2026-02-10 10:00').fact;
  const phone = { type: 'calls', id: dialled.id } as const;
  const people = ['77', '78'].map((id) => contact({ id, emails: [`${id}@quarry.example`] }));
  const buyers = (...links: Link[]) => {
    const account = new Account(
      situation().facts.portal,
      [situation().facts.deal, ...people, dialled],
      [
        { from: deal, to: person('77'), labels: [] },
        { from: deal, to: person('78'), labels: [] },
        { from: deal, to: phone, labels: [] },
        ...links,
      ],
    );
    const facts = account.dealFacts('501');
    return facts && timelineOf(facts, NOW).touches.map((t) => t.buyers);
  };
  it('is said by the contact it is linked to, where the deal has several', () =>
    expect(buyers({ from: phone, to: person('78'), labels: [] })).toEqual([['78@quarry.example']]));
  it('is not known when it is linked to all of them, or to none', () => {
    expect(
      buyers({ from: phone, to: person('77'), labels: [] }, { from: person('78'), to: phone, labels: [] }),
    ).toEqual([[]]);
    expect(buyers()).toEqual([[]]);
  });
});
