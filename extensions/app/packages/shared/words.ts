/** Every word the faces say by themselves, in one place, ready to be translated. What is said about a deal comes from the service. */
import { cardWords } from './words/card.ts';
import { overviewWords } from './words/overview.ts';
import { readingWords } from './words/reading.ts';
import { settingsWords } from './words/settings.ts';

export const words = {
  app: 'Ghostlight',
  loading: 'Looking at this deal',
  again: 'Try again',
  state: {
    engaged: 'In touch',
    waiting: 'Waiting',
    'our-turn': 'Our turn',
    quiet: 'Quiet',
    missed: 'Step missed',
    dark: 'Dark',
    held: 'On hold',
    nurture: 'In nurture',
    closed: 'Closed',
  },
  record: {
    deals: 'deal',
    contacts: 'contact',
    companies: 'company',
    emails: 'email',
    calls: 'call',
    meetings: 'meeting',
    notes: 'note',
    tasks: 'task',
    communications: 'message',
  },
  problem: {
    unreachable: 'Ghostlight could not be reached. It is safe to try again.',
    unreadable:
      'Ghostlight answered in a way this version does not understand. Reload the page; if it stays, tell your admin.',
    noAccess: 'You do not have access to this in Ghostlight. An admin can change that in its settings.',
    title: {
      'no-access': 'No access',
      'not-found': 'Not known here yet',
      refused: 'Not possible right now',
      unreachable: 'Not reachable',
      unreadable: 'Something does not fit',
    },
  },
  card: cardWords,
  settings: settingsWords,
  overview: overviewWords,
  reading: readingWords,
} as const;
