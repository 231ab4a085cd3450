import { z } from 'zod';
import type { PortalFile } from '../../../src/deal/portal-file.ts';
import type { Records } from './records.ts';

const step = z.object({
  actionType: z.enum(['EMAIL', 'TASK']),
  delayMillis: z.number(),
  subject: z.string(),
  text: z.string(),
});
const sequence = z.object({ id: z.string(), name: z.string(), steps: z.array(step).min(1) });
/** A portal file may bring its own under the key `sequences`; else these two exist. */
const fromFile = z.array(sequence).catch([]);

export type Sequence = z.infer<typeof sequence>;

const SAMPLE: Sequence[] = [
  {
    id: '90001',
    name: 'Short check-in',
    steps: [{ actionType: 'EMAIL', delayMillis: 0, subject: 'Checking in', text: 'Is this still on your list?' }],
  },
  {
    id: '90002',
    name: 'Quarterly letter',
    steps: [
      {
        actionType: 'EMAIL',
        delayMillis: 0,
        subject: 'News for the quarter',
        text: 'Three things we learned since we spoke.',
      },
      { actionType: 'TASK', delayMillis: 90 * 86_400_000, subject: 'Call', text: 'Say hello.' },
    ],
  },
];

export interface Enrollment {
  id: string;
  contactId: string;
  sequence: Sequence;
  userId: number;
  byEmail: string;
  toEmail: string;
  enrolledAt: string;
  updatedAt: string;
  active: boolean;
  stepsDone: number;
  /** When the latest step was done, or the enrolment began. */
  stepAt: string;
}

/** What a user needs to send sequences; HubSpot asks for a paid seat and an inbox of their own. */
export interface Sender {
  userId: number;
  email: string;
  seat: boolean;
  inboxes: string[];
}

/** Sequences, who may send them, and who is enrolled. One active enrolment per contact. */
export class Sequences {
  readonly all: Sequence[];
  #senders = new Map<number, Sender>();
  #enrollments: Enrollment[] = [];
  #records: Records;

  constructor(file: PortalFile, records: Records) {
    const own = fromFile.parse(file.sequences ?? []);
    this.all = own.length > 0 ? own : SAMPLE;
    this.#records = records;
    for (const { userId, email, archived } of file.owners) {
      if (typeof userId !== 'number' || archived) continue;
      this.#senders.set(userId, { userId, email: email ?? '', seat: true, inboxes: email ? [email] : [] });
    }
  }

  get(id: string): Sequence | null {
    return this.all.find((s) => s.id === id) ?? null;
  }

  sender(userId: number): Sender | null {
    return this.#senders.get(userId) ?? null;
  }

  setSender(userId: number, change: Partial<Omit<Sender, 'userId'>>): void {
    const known = this.#senders.get(userId) ?? { userId, email: '', seat: true, inboxes: [] };
    this.#senders.set(userId, { ...known, ...change });
  }

  active(contactId: string): Enrollment | null {
    return this.#enrollments.find((e) => e.contactId === contactId && e.active) ?? null;
  }

  latest(contactId: string): Enrollment | null {
    return this.#enrollments.findLast((e) => e.contactId === contactId) ?? null;
  }

  /** Enrolments from one inbox on one UTC day; HubSpot stops at a thousand. */
  countToday(byEmail: string, day: string): number {
    return this.#enrollments.filter((e) => e.byEmail === byEmail && e.enrolledAt.startsWith(day)).length;
  }

  enroll(of: Omit<Enrollment, 'id' | 'active' | 'updatedAt' | 'stepsDone' | 'stepAt'>): Enrollment {
    const id = this.#records.nextId();
    const made = { ...of, id, updatedAt: of.enrolledAt, active: true, stepsDone: 0, stepAt: of.enrolledAt };
    this.#enrollments.push(made);
    return made;
  }

  /** One that was there before. */
  put(enrollment: Enrollment): void {
    this.#enrollments.push(enrollment);
  }

  enrollments(): readonly Enrollment[] {
    return this.#enrollments;
  }
}
