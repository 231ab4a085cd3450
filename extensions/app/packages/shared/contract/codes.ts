/** Names shared by everything the service says to a face of Ghostlight. */

export type State = 'engaged' | 'waiting' | 'our-turn' | 'quiet' | 'missed' | 'dark' | 'held' | 'nurture' | 'closed';

export type RecordType =
  'deals' | 'contacts' | 'companies' | 'emails' | 'calls' | 'meetings' | 'notes' | 'tasks' | 'communications';

/** Points at the CRM record that shows something. */
export interface RecordLink {
  type: RecordType;
  id: string;
}

export type StepStatus = 'proposed' | 'agreed' | 'kept' | 'late' | 'missed' | 'unconfirmed' | 'withdrawn';
export type OwedBy = 'buyer' | 'rep' | 'both';

/** Codes of reasons and plays stay open: a new one must not break a card that is already installed. */
export type ReasonCode = string;
export type PlayCode = string;

/** Every answer that is not the one asked for, with status 200 when the request itself was sound. */
export interface Refused {
  ok: false;
  /** For the program: `not-found`, `no-access`, `not-connected`, `blocked`, `changed-meanwhile`, `not-allowed`, `bad-request`, … */
  code: string;
  /** For the reader: one plain sentence. */
  message: string;
}
