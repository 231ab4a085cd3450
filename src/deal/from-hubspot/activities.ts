/** Calls, meetings, notes, tasks and short messages. Their bodies are the rep's notes, except in short messages. */
import { readMessage } from '../../messages/read.ts';
import type { Message, Reading } from '../../messages/reading.ts';
import { saysWhoWrote } from '../who-wrote.ts';
import type { CallFact, Instant, MeetingFact, MessageFact, NoteFact, TaskFact } from '../facts.ts';
import type { PortalObject } from '../portal-file.ts';
import type { Reader } from './fact-of.ts';
import { changes, createdAt, instant, moment, number, several, text } from './values.ts';

/** HubSpot's own outcomes of a call; an account's further ones are unknown, never "connected". */
const OUTCOMES: Record<string, CallFact['outcome']> = {
  'f240bbac-87c9-4f6e-bf70-924b57d47db7': 'connected',
  'a4c4c377-d246-4b32-a13b-75a56a4cd0ff': 'message',
  'b2cf5968-551e-4856-9783-52b3da59a7d0': 'voicemail',
  '73a0d17f-1163-4015-bdd5-ec830791da20': 'no-answer',
  '9d9162e7-6cf3-4944-bf63-4dff82258764': 'busy',
  '17b47fee-58de-441e-a44c-c6300d46f273': 'wrong-number',
};
const BY_STATUS: Record<string, CallFact['outcome']> = { NO_ANSWER: 'no-answer', BUSY: 'busy', FAILED: 'no-answer' };

const CHANNELS: Record<string, MessageFact['channel']> = {
  SMS: 'sms',
  WHATS_APP: 'whatsapp',
  WHATSAPP: 'whatsapp',
  LINKEDIN_MESSAGE: 'linkedin',
};

/** A line like "Ghostlight · 3f9c2a" that our own tasks and notes end with. */
export const OUR_MARKER = /\bGhostlight · [0-9a-z]{6,}\b/;

function noteReading(body: string | null, at: Instant, reader: Reader, over: Partial<Message> = {}): Reading | null {
  if (body === null) return null;
  const isHtml = /<\/?[a-z][^>]*>/i.test(body);
  return readMessage({
    at,
    from: 'note',
    ...(isHtml ? { html: body } : { text: body }),
    timeZone: reader.portal.timeZone,
    country: reader.portal.country,
    competitors: reader.competitors,
    buyerNames: reader.buyerNames,
    repNames: reader.repNames,
    ...over,
  });
}

const EMPTY: Message = { at: 0, from: 'note', text: '' };

export function callFact(object: PortalObject, reader: Reader): CallFact | null {
  const p = object.properties;
  const at = instant(p, 'hs_timestamp') ?? createdAt(object, 'hs_createdate');
  if (at === null) return null;
  const disposition = text(p, 'hs_call_disposition');
  const direction = text(p, 'hs_call_direction');
  return {
    type: 'calls',
    id: object.id,
    createdAt: createdAt(object, 'hs_createdate'),
    at,
    direction: direction === 'INBOUND' || direction === 'OUTBOUND' ? direction : null,
    outcome: disposition
      ? (OUTCOMES[disposition] ?? 'unknown')
      : (BY_STATUS[text(p, 'hs_call_status') ?? ''] ?? 'unknown'),
    durationMs: number(p, 'hs_call_duration'),
    ownerId: text(p, 'hubspot_owner_id'),
    reading: noteReading(text(p, 'hs_call_body'), at, reader),
  };
}

export function meetingFact(object: PortalObject, reader: Reader): MeetingFact | null {
  const p = object.properties;
  const start = instant(p, 'hs_meeting_start_time') ?? instant(p, 'hs_timestamp');
  if (start === null) return null;
  const end = Math.max(start, instant(p, 'hs_meeting_end_time') ?? start);
  const body = [text(p, 'hs_internal_meeting_notes'), text(p, 'hs_meeting_body')].filter((b) => b !== null).join('\n');
  const owners = several(p, 'hs_attendee_owner_ids');
  const owner = text(p, 'hubspot_owner_id');
  return {
    type: 'meetings',
    id: object.id,
    createdAt: createdAt(object, 'hs_createdate'),
    at: start,
    start,
    end,
    title: text(p, 'hs_meeting_title'),
    outcome: text(p, 'hs_meeting_outcome'),
    outcomeHistory: changes(object, 'hs_meeting_outcome'),
    startHistory: changes(object, 'hs_meeting_start_time').filter((c) => moment(c.value) !== null),
    guests: several(p, 'hs_guest_emails').map((e) => e.toLowerCase()),
    ownerId: owner,
    ownerIds: owners.length > 0 ? owners : owner ? [owner] : [],
    location: text(p, 'hs_meeting_location'),
    reading: noteReading(body === '' ? null : body, end, reader),
  };
}

export function noteFact(object: PortalObject, reader: Reader): NoteFact | null {
  const p = object.properties;
  const at = instant(p, 'hs_timestamp') ?? createdAt(object, 'hs_createdate');
  if (at === null) return null;
  return {
    type: 'notes',
    id: object.id,
    createdAt: createdAt(object, 'hs_createdate'),
    at,
    ownerId: text(p, 'hubspot_owner_id'),
    reading: readOwn(text(p, 'hs_note_body'), at, reader),
  };
}

/** What we wrote ourselves is not read: our notes quote the buyer and would be taken for news. */
function readOwn(body: string | null, at: Instant, reader: Reader): Reading {
  const words = body !== null && OUR_MARKER.test(body) ? null : body;
  return noteReading(words, at, reader) ?? readMessage({ ...EMPTY, at });
}

export function taskFact(object: PortalObject, reader: Reader): TaskFact | null {
  const p = object.properties;
  const at = instant(p, 'hs_timestamp') ?? createdAt(object, 'hs_createdate');
  if (at === null) return null;
  const body = text(p, 'hs_task_body');
  return {
    type: 'tasks',
    id: object.id,
    createdAt: createdAt(object, 'hs_createdate'),
    at,
    subject: text(p, 'hs_task_subject'),
    status: text(p, 'hs_task_status'),
    statusHistory: changes(object, 'hs_task_status'),
    priority: text(p, 'hs_task_priority'),
    kind: text(p, 'hs_task_type'),
    ownerId: text(p, 'hubspot_owner_id'),
    completedAt: instant(p, 'hs_task_completion_date'),
    byUs: body !== null && OUR_MARKER.test(body),
    reading: body !== null && !OUR_MARKER.test(body) ? noteReading(body, at, reader) : null,
  };
}

export function messageFact(object: PortalObject, reader: Reader): MessageFact | null {
  const p = object.properties;
  const at = instant(p, 'hs_timestamp') ?? createdAt(object, 'hs_createdate');
  if (at === null) return null;
  const body = text(p, 'hs_communication_body') ?? '';
  const wrote = saysWhoWrote(stripTags(body), reader.buyerNames, reader.repNames);
  return {
    type: 'communications',
    id: object.id,
    createdAt: createdAt(object, 'hs_createdate'),
    at,
    channel: CHANNELS[text(p, 'hs_communication_channel_type') ?? ''] ?? 'other',
    direction: wrote.direction,
    ownerId: text(p, 'hubspot_owner_id'),
    reading: readMessage({
      at,
      from: wrote.direction === 'theirs' ? 'buyer' : wrote.direction === 'ours' ? 'rep' : 'note',
      text: wrote.words,
      timeZone: reader.portal.timeZone,
      country: reader.portal.country,
      competitors: reader.competitors,
      buyerNames: reader.buyerNames,
      repNames: reader.repNames,
    }),
  };
}

function stripTags(body: string): string {
  return body
    .replace(/<[^>]{0,2000}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
