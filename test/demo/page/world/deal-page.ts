/** A deal as HubSpot's own record page shows it, from the account the simulator holds. Pure. */
import type { DemoDealPage } from '../contract.ts';
import { contactName, find, linked, nameOf } from './portal-file.ts';
import type { PortalFile, PortalObject } from './portal-file.ts';

const ACTIVITIES = ['emails', 'calls', 'meetings', 'notes', 'tasks', 'communications'] as const;
type Activity = (typeof ACTIVITIES)[number];

/** Null when the account has no such deal. */
export function dealPage(file: PortalFile, dealId: string): DemoDealPage | null {
  const deal = find(file, 'deals', dealId);
  if (deal === null) return null;
  const p = deal.properties;
  const pipeline = file.pipelines.find((x) => x.id === p.pipeline);
  const owner = file.owners.find((o) => o.id === p.hubspot_owner_id);
  const here = { type: 'deals', id: dealId };
  const company = linked(file, here, 'companies')[0]?.object;
  return {
    id: dealId,
    name: p.dealname ?? `Deal ${dealId}`,
    properties: [
      { label: 'Amount', value: money(p.amount, p.deal_currency_code ?? file.portal.currency) },
      { label: 'Close date', value: day(p.closedate) },
      { label: 'Stage', value: pipeline?.stages.find((s) => s.id === p.dealstage)?.label ?? p.dealstage ?? '' },
      { label: 'Pipeline', value: pipeline?.label ?? p.pipeline ?? '' },
      { label: 'Deal owner', value: nameOf(owner) ?? 'Nobody' },
      { label: 'Company', value: company?.properties.name ?? '' },
      { label: 'Deal type', value: p.dealtype ?? '' },
      { label: 'Next step', value: p.hs_next_step ?? '' },
      { label: 'Created', value: day(p.createdate) },
    ],
    contacts: linked(file, here, 'contacts').map(({ object, labels }) => ({
      id: object.id,
      name: contactName(object),
      title: object.properties.jobtitle ?? null,
      email: object.properties.email ?? null,
      labels,
    })),
    activities: ACTIVITIES.flatMap((type) => linked(file, here, type).map(({ object }) => show(file, type, object)))
      .sort((a, b) => b.at.localeCompare(a.at))
      .slice(0, 120),
  };
}

function show(
  file: PortalFile,
  type: Activity,
  { id, properties: p }: PortalObject,
): DemoDealPage['activities'][number] {
  const at = p.hs_timestamp ?? p.hs_createdate ?? '';
  const owner = nameOf(file.owners.find((o) => o.id === p.hubspot_owner_id));
  const basic = { type, id, at, who: owner };
  switch (type) {
    case 'emails':
      return {
        ...basic,
        title: `${p.hs_email_subject ?? '(no subject)'}${p.hs_email_status === 'BOUNCED' ? ' (bounced)' : ''}`,
        body: plain(p.hs_email_text ?? p.hs_email_html),
        who: `${p.hs_email_from_email ?? 'somebody'} to ${p.hs_email_to_email ?? 'somebody'}`,
      };
    case 'calls':
      return { ...basic, title: p.hs_call_title ?? 'Call', body: plain(p.hs_call_body) };
    case 'meetings':
      return {
        ...basic,
        at: p.hs_meeting_start_time ?? at,
        title: `${p.hs_meeting_title ?? 'Meeting'}${p.hs_meeting_outcome ? ` (${p.hs_meeting_outcome.toLowerCase().replace('_', ' ')})` : ''}`,
        body: plain(p.hs_internal_meeting_notes ?? p.hs_meeting_body),
      };
    case 'notes':
      return { ...basic, title: '', body: plain(p.hs_note_body) };
    case 'tasks':
      return {
        ...basic,
        title: `${p.hs_task_subject ?? 'Task'} (${(p.hs_task_status ?? 'NOT_STARTED').toLowerCase().replace('_', ' ')})`,
        body: plain(p.hs_task_body),
      };
    case 'communications':
      return {
        ...basic,
        title: (p.hs_communication_channel_type ?? '').toLowerCase().replace('_', ' '),
        body: plain(p.hs_communication_body),
      };
  }
}

function money(amount: string | null | undefined, currency: string | null | undefined): string {
  const value = Number(amount ?? '');
  if (amount === null || amount === undefined || amount === '' || !Number.isFinite(value)) return '';
  return `${value.toLocaleString('en-US', { maximumFractionDigits: 0 })}${currency ? ` ${currency}` : ''}`;
}

function day(value: string | null | undefined): string {
  return value ? value.slice(0, 10) : '';
}

/** Text for the page: tags dropped, quoted history cut, at most 900 characters. */
function plain(body: string | null | undefined): string | null {
  if (!body) return null;
  const words = body
    .replace(/<(br|\/p|\/div|\/li)[^>]*>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/\r/g, '')
    .split(/\n(?:On .{5,120} wrote:|>|-----Original)/)[0];
  const tidy = (words ?? '').replace(/\n{3,}/g, '\n\n').trim();
  return tidy === '' ? null : tidy.length > 900 ? `${tidy.slice(0, 899)}…` : tidy;
}
