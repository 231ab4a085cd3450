import { describe, expect, it } from '@jest/globals';
import { dealPage } from '../../../extensions/app/packages/shared/links.ts';

describe('the page of a deal', () => {
  it.each([
    [undefined, 'https://app.hubspot.com/contacts/7/record/0-3/501'],
    [null, 'https://app.hubspot.com/contacts/7/record/0-3/501'],
    ['app-eu1.hubspot.com', 'https://app-eu1.hubspot.com/contacts/7/record/0-3/501'],
    ['hubspot.com.evil.example', 'https://app.hubspot.com/contacts/7/record/0-3/501'],
    ['evil.example/.hubspot.com', 'https://app.hubspot.com/contacts/7/record/0-3/501'],
  ])('of an account at %s', (domain, url) => {
    expect(dealPage(7, '501', domain)).toBe(url);
  });
});
