import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUYER_DOES } from '../contract.ts';
import { buyerDoes, repWrites } from './buyer.ts';
import { dealPage } from './deal-page.ts';
import { find, linked } from './portal-file.ts';
import type { PortalFile } from './portal-file.ts';

const NOW = '2026-03-10T15:00:00.000Z';
const file: PortalFile = {
  portal: { portalId: 1, timeZone: 'America/New_York', currency: 'USD' },
  owners: [{ id: '71', email: 'rita@acme.example', firstName: 'Rita', lastName: 'Reed' }],
  pipelines: [{ id: 'p', label: 'Sales', stages: [{ id: 's', label: 'Proposal' }] }],
  objects: {
    deals: [
      {
        id: '501',
        properties: { dealname: 'Big one', pipeline: 'p', dealstage: 's', amount: '12000', hubspot_owner_id: '71' },
      },
      { id: '502', properties: { dealname: 'Lonely' } },
    ],
    contacts: [
      {
        id: '77',
        properties: { email: 'dana@buyer.example', firstname: 'Dana', lastname: 'Kay', jobtitle: 'Director' },
      },
      { id: '78', properties: { email: 'omar@buyer.example', firstname: 'Omar' } },
    ],
    emails: [
      {
        id: '9001',
        properties: {
          hs_timestamp: '2026-03-01T10:00:00Z',
          hs_email_direction: 'INCOMING_EMAIL',
          hs_email_subject: 'Re: Offer',
          hs_email_from_email: 'omar@buyer.example',
          hs_email_text: 'Thanks!\r\n\r\nOn Feb 2, 2026 at 9:30 AM Rita Reed <rita@acme.example> wrote:\r\n> hello',
          hs_email_thread_id: 't1',
        },
      },
      {
        id: '9002',
        properties: {
          hs_timestamp: '2026-03-02T10:00:00Z',
          hs_email_direction: 'EMAIL',
          hs_email_subject: 'Re: Offer',
          hs_email_html: '<p>a &amp; b</p>',
        },
      },
    ],
    notes: [{ id: '1', properties: { hs_timestamp: '2026-03-03T10:00:00Z', hs_note_body: '<div>Called</div>' } }],
  },
  associations: [
    { from: { type: 'deals', id: '501' }, to: { type: 'contacts', id: '77' }, labels: ['Decision maker'] },
    { from: { type: 'contacts', id: '78' }, to: { type: 'deals', id: '501' } },
    { from: { type: 'emails', id: '9001' }, to: { type: 'deals', id: '501' } },
    { from: { type: 'emails', id: '9002' }, to: { type: 'deals', id: '501' } },
    { from: { type: 'notes', id: '1' }, to: { type: 'deals', id: '501' } },
  ],
};

describe('a deal page', () => {
  it('shows what HubSpot would: properties by name, contacts with labels, activities newest first', () => {
    const page = dealPage(file, '501');
    expect(page?.properties.find((p) => p.label === 'Stage')?.value).toBe('Proposal');
    expect(page?.contacts).toMatchObject([
      { name: 'Dana Kay', labels: ['Decision maker'] },
      { name: 'Omar', labels: [] },
    ]);
    expect(page?.activities.map((a) => [a.type, a.body])).toEqual([
      ['notes', 'Called'],
      ['emails', 'a & b'],
      ['emails', 'Thanks!'],
    ]);
  });

  it('is null for a deal that is not there', () => expect(dealPage(file, '9')).toBeNull());

  it('shows nothing that was taken back: HubSpot keeps it archived', () => {
    const all = dealPage(file, '501')?.activities ?? [];
    const emails = (file.objects.emails ?? []).map((mail) => ({ ...mail, archived: mail.id === '9001' }));
    const left = dealPage({ ...file, objects: { ...file.objects, emails } }, '501')?.activities ?? [];
    expect(all.map((a) => a.id)).toContain('9001');
    expect(left.map((a) => a.id)).toEqual(all.map((a) => a.id).filter((id) => id !== '9001'));
  });

  it('follows links in either direction', () => {
    expect(linked(file, { type: 'contacts', id: '78' }, 'deals').map((l) => l.object.id)).toEqual(['501']);
    expect(find(file, 'deals', '502')?.properties.dealname).toBe('Lonely');
  });

  it('shows every open deal of the sample account', () => {
    const harbor = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../portals/harbor.json'), 'utf8'),
    ) as PortalFile;
    const ids = (harbor.objects.deals ?? []).slice(0, 40).map((d) => d.id);
    for (const id of ids) expect(dealPage(harbor, id)?.properties.length).toBe(9);
  });
});

describe('the buyer', () => {
  it('whoever wrote last does it, on the same thread, to the owner', () => {
    const happening = buyerDoes(file, '501', 'replies', NOW);
    expect(happening?.create[0]).toMatchObject({
      type: 'emails',
      properties: {
        hs_email_direction: 'INCOMING_EMAIL',
        hs_email_from_email: 'omar@buyer.example',
        hs_email_to_email: 'rita@acme.example',
        hs_email_subject: 'Re: Offer',
        hs_email_thread_id: 't1',
        hs_timestamp: NOW,
      },
      to: [
        { type: 'deals', id: '501' },
        { type: 'contacts', id: '78' },
      ],
    });
  });

  it('promises a day, books a time, is away until a day: always a working day ahead', () => {
    expect(buyerDoes(file, '501', 'promises', NOW)?.create[0]?.properties.hs_email_text).toContain(
      'by Friday, March 13',
    );
    expect(buyerDoes(file, '501', 'books', NOW)?.create[0]).toMatchObject({
      type: 'meetings',
      properties: { hs_meeting_start_time: '2026-03-16T15:00:00.000Z', hs_meeting_outcome: 'SCHEDULED' },
    });
    expect(buyerDoes(file, '501', 'out-of-office', NOW)?.create[0]?.properties).toMatchObject({
      hs_incoming_email_is_out_of_office: 'true',
      hs_email_subject: 'Automatic reply: Offer',
    });
  });

  it('a bounce changes our own last mail', () => {
    expect(buyerDoes(file, '501', 'bounces', NOW)?.change[0]).toMatchObject({
      type: 'emails',
      id: '9002',
      properties: { hs_email_status: 'BOUNCED' },
    });
  });

  it.each(BUYER_DOES.map((b) => b.value))('%s: nothing happens on a deal without contacts', (does) => {
    expect(buyerDoes(file, '502', does, NOW)).toBeNull();
    expect(buyerDoes(file, '999', does, NOW)).toBeNull();
  });
});

describe('the rep', () => {
  it('sends from the composer: a mail of ours on the deal', () => {
    const sent = repWrites(file, { dealId: '501', contactId: '77', subject: 'Hello', body: 'Words' }, NOW);
    expect(sent?.create[0]?.properties).toMatchObject({
      hs_email_direction: 'EMAIL',
      hs_email_status: 'SENT',
      hs_email_from_email: 'rita@acme.example',
      hs_email_to_email: 'dana@buyer.example',
      hs_email_text: 'Words',
    });
    expect(repWrites(file, { dealId: '501', contactId: '0', subject: '', body: '' }, NOW)).toBeNull();
  });
});
