/** What an enrolment in a sequence sets off: mails and tasks as their steps come due, and its end by a reply or a meeting. */
import type { PortalObject } from '../../../src/deal/portal-file.ts';
import { changeRecord, createRecord, link } from './changes.ts';
import type { Actor } from './events.ts';
import { objectType } from './object-types.ts';
import { iso } from './properties.ts';
import type { Enrollment, Sender, Sequence } from './sequences.ts';
import type { World } from './world.ts';

/** How many of a contact's open deals a mail is logged on. */
const MOST_DEALS = 5;

/** Enrols, and sends the first step at once when it has no delay. The caller has checked that it may. */
export function enroll(
  world: World,
  of: { contact: PortalObject; sequence: Sequence; sender: Sender; from: string },
): Enrollment {
  const { contact, sequence, sender, from } = of;
  const made = world.sequences.enroll({
    contactId: contact.id,
    sequence,
    userId: sender.userId,
    byEmail: from,
    toEmail: contact.properties.email ?? '',
    enrolledAt: world.nowIso(),
  });
  note(world, made, {
    hs_sequences_is_enrolled: 'true',
    hs_sequences_actively_enrolled_count: '1',
    hs_latest_sequence_enrolled: sequence.id,
    hs_latest_sequence_enrolled_date: world.nowIso(),
  });
  runSequences(world);
  return made;
}

/** Does every step that has come due; to be called whenever the clock has moved. */
export function runSequences(world: World): void {
  for (const enrollment of world.sequences.enrollments()) {
    for (let step = nextStep(enrollment); step && enrollment.active; step = nextStep(enrollment)) {
      const due = Date.parse(enrollment.stepAt) + step.delayMillis;
      if (due > world.now()) break;
      enrollment.stepAt = iso(due);
      enrollment.updatedAt = iso(due);
      enrollment.stepsDone += 1;
      if (step.actionType === 'EMAIL') send(world, enrollment, step.subject, step.text, due);
      else remind(world, enrollment, step.subject, step.text, due);
    }
    if (enrollment.active && !nextStep(enrollment)) end(world, enrollment, 'hs_latest_sequence_ended_date');
  }
}

/** A person's answer or a booked meeting ends the contact's sequence; an automatic reply or a bounce does not. */
export function endIfAnswered(world: World, type: string, activity: PortalObject): void {
  const p = activity.properties;
  const answered =
    (type === 'emails' &&
      p.hs_email_direction === 'INCOMING_EMAIL' &&
      p.hs_incoming_email_is_out_of_office !== 'true') ||
    type === 'meetings';
  if (!answered) return;
  for (const contact of world.linked(type, activity.id, 'contacts')) {
    const enrollment = world.sequences.active(contact.id);
    if (enrollment) end(world, enrollment, 'hs_latest_sequence_unenrolled_date');
  }
}

function nextStep(enrollment: Enrollment) {
  return enrollment.sequence.steps[enrollment.stepsDone] ?? null;
}

function end(world: World, enrollment: Enrollment, stamp: string): void {
  enrollment.active = false;
  enrollment.updatedAt = world.nowIso();
  note(world, enrollment, {
    hs_sequences_is_enrolled: 'false',
    hs_sequences_actively_enrolled_count: '0',
    [stamp]: world.nowIso(),
  });
}

function note(world: World, enrollment: Enrollment, values: Record<string, string>): void {
  const contact = world.records.live('contacts', enrollment.contactId);
  if (contact) changeRecord(world, objectType('contacts')!, contact, values, actor(enrollment));
}

function send(world: World, enrollment: Enrollment, subject: string, text: string, at: number): void {
  const from = { email: enrollment.byEmail };
  const to = [{ email: enrollment.toEmail }];
  log(world, enrollment, 'emails', {
    hs_timestamp: iso(at),
    hs_email_direction: 'EMAIL',
    hs_email_status: 'SENT',
    hs_email_subject: subject,
    hs_email_text: text,
    hs_email_headers: JSON.stringify({ from, to, cc: [], bcc: [] }),
    hs_sequence_id: enrollment.sequence.id,
  });
}

function remind(world: World, enrollment: Enrollment, subject: string, text: string, at: number): void {
  log(world, enrollment, 'tasks', {
    hs_timestamp: iso(at),
    hs_task_subject: subject,
    hs_task_body: text,
    hs_task_status: 'NOT_STARTED',
    hs_task_type: 'TODO',
    hs_task_sequence_step_enrollment_id: enrollment.id,
  });
}

function log(world: World, enrollment: Enrollment, type: string, values: Record<string, string>): void {
  const owner = world.file.owners.find((o) => o.userId === enrollment.userId);
  const properties = owner ? { ...values, hubspot_owner_id: owner.id } : values;
  const made = createRecord(world, objectType(type)!, { properties }, actor(enrollment));
  const here = { type, id: made.id };
  const contact = { type: 'contacts', id: enrollment.contactId };
  if (world.records.live('contacts', contact.id)) link(world, here, contact, [], actor(enrollment));
  const deals = world
    .linked('contacts', contact.id, 'deals')
    .filter((d) => d.properties.hs_is_closed !== 'true')
    .slice(0, MOST_DEALS);
  for (const deal of deals) link(world, here, { type: 'deals', id: deal.id }, [], actor(enrollment));
}

function actor(enrollment: Enrollment): Actor {
  return { changeSource: 'SALES', sourceId: `sequence:${enrollment.sequence.id}`, userId: enrollment.userId };
}
