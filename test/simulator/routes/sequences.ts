/** Sequences: which a user may send, enrolling a contact, and where an enrolment stands. Everything is in a user's name. */
import { Router } from 'express';
import type { Request } from 'express';
import { z } from 'zod';
import { bodyOf, limitOf, needScope, pageOf, pathParam, queryText } from '../call.ts';
import { badRequest, HubSpotError, notFound } from '../errors.ts';
import { enroll } from '../world/enrolling.ts';
import type { Enrollment, Sender, Sequence } from '../world/sequences.ts';
import type { World } from '../world/world.ts';

const READ = 'automation.sequences.read';
const MOST_A_DAY = 1000;
const AT = '1970-01-01T00:00:00.000Z';

const enrollBody = z.object({
  contactId: z.string(),
  sequenceId: z.string(),
  senderEmail: z.string(),
  senderAliasAddress: z.string().optional(),
});

export function sequenceRoutes(world: World): Router {
  const router = Router();

  router.get('/sequences', (req, res) => {
    needScope(res, READ);
    const sender = senderOf(world, req);
    const name = queryText(req, 'name')?.toLowerCase() ?? null;
    const found = world.sequences.all.filter((s) => name === null || s.name.toLowerCase().includes(name));
    const page = pageOf(found, queryText(req, 'after'), limitOf(req, 50, 100));
    res.json({ ...page, total: found.length, results: page.results.map((s) => lite(s, sender)) });
  });

  router.post('/sequences/enrollments', (req, res) => {
    needScope(res, 'automation.sequences.enrollments.write');
    const sender = senderOf(world, req);
    const body = bodyOf(req, enrollBody);
    const sequence = world.sequences.get(body.sequenceId);
    if (!sequence) throw notFound(`Sequence ${body.sequenceId} not found`);
    const contact = world.records.live('contacts', body.contactId);
    if (!contact) throw notFound(`Contact ${body.contactId} not found`);
    checkSender(world, sender, body.senderEmail);
    const p = contact.properties;
    if (!p.email) throw refused('NO_EMAIL_ADDRESS', `Contact ${contact.id} has no email address`);
    if (p.hs_email_optout === 'true') throw refused('UNSUBSCRIBED', `Contact ${contact.id} has unsubscribed`);
    if (p.hs_email_hard_bounce_reason_enum) throw refused('BOUNCED', `Mail to contact ${contact.id} has bounced`);
    if (world.sequences.active(contact.id)) {
      throw refused('ALREADY_ENROLLED', `Contact already enrolled in a sequence: ${contact.id}`);
    }
    const made = enroll(world, { contact, sequence, sender, from: body.senderEmail });
    res.json({ id: made.id, toEmail: made.toEmail, enrolledAt: made.enrolledAt, updatedAt: made.updatedAt });
  });

  router.get('/sequences/enrollments/contact/:contactId', (req, res) => {
    needScope(res, READ);
    const contactId = pathParam(req, 'contactId');
    const latest = world.sequences.active(contactId) ?? world.sequences.latest(contactId);
    if (!latest) throw notFound(`Contact ${contactId} was never enrolled in a sequence`);
    res.json(status(latest));
  });

  router.get('/sequences/:sequenceId', (req, res) => {
    needScope(res, READ);
    const sender = senderOf(world, req);
    const sequence = world.sequences.get(pathParam(req, 'sequenceId'));
    if (!sequence) throw notFound(`Sequence ${pathParam(req, 'sequenceId')} not found`);
    res.json({
      ...lite(sequence, sender),
      steps: sequence.steps.map((step, i) => shownStep(sequence, step, i)),
      dependencies: [],
    });
  });

  return router;
}

/** `userId` is required, must be known, and its user needs a paid seat. */
function senderOf(world: World, req: Request): Sender {
  const userId = queryText(req, 'userId');
  if (userId === null) throw badRequest('userId: a query parameter of this name is required');
  const sender = world.sequences.sender(Number(userId));
  if (!sender) throw badRequest(`User ${userId} does not exist in this account`);
  if (!sender.seat) {
    const message = `User ${userId} does not have a paid Sales or Service seat.`;
    throw new HubSpotError(403, { message, category: 'USER_DOES_NOT_HAVE_PERMISSIONS' });
  }
  return sender;
}

function checkSender(world: World, sender: Sender, email: string): void {
  if (sender.inboxes.length === 0)
    throw refused('NO_CONNECTED_INBOX', `User ${sender.userId} has no connected inboxes`);
  if (!sender.inboxes.some((inbox) => inbox.toLowerCase() === email.toLowerCase())) {
    throw refused('INVALID_SENDER', `${email} is not a connected inbox of user ${sender.userId}`);
  }
  if (world.sequences.countToday(email, world.nowIso().slice(0, 10)) >= MOST_A_DAY) {
    throw refused('DAILY_LIMIT', `${email} has enrolled ${MOST_A_DAY} contacts today`);
  }
}

function refused(code: string, message: string): HubSpotError {
  return badRequest(message, [], { subCategory: `SequenceError.${code}` });
}

function lite(sequence: Sequence, sender: Sender) {
  return { id: sequence.id, name: sequence.name, createdAt: AT, updatedAt: AT, userId: String(sender.userId) };
}

function shownStep(sequence: Sequence, step: Sequence['steps'][number], i: number) {
  const id = `${sequence.id}${String(i + 1).padStart(2, '0')}`;
  const own = { id, createdAt: AT, updatedAt: AT };
  const pattern =
    step.actionType === 'EMAIL'
      ? { emailPattern: { ...own, templateId: id } }
      : { taskPattern: { ...own, taskType: 'TODO', taskPriority: 'NONE', subject: step.subject, notes: step.text } };
  return { ...own, stepOrder: i, actionType: step.actionType, delayMillis: step.delayMillis, ...pattern };
}

function status(enrollment: Enrollment) {
  return {
    id: enrollment.id,
    toEmail: enrollment.toEmail,
    enrolledAt: enrollment.enrolledAt,
    updatedAt: enrollment.updatedAt,
    sequenceId: enrollment.sequence.id,
    sequenceName: enrollment.sequence.name,
    enrolledBy: String(enrollment.userId),
    enrolledByEmail: enrollment.byEmail,
  };
}
