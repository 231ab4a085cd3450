/** One line of `read-message`: parse, read, answer. */
import { z } from 'zod';
import { isTimeZone } from '../../../src/messages/days.ts';
import { ownText, readMessage } from '../../../src/messages/read.ts';
import type { Message, MessageKind, Reading } from '../../../src/messages/reading.ts';

const Id = z.union([z.string(), z.number()]);

/** The last moment of the year 9999. */
const LAST_MOMENT = Date.UTC(10000, 0, 1) - 1;

const Line = z.object({
  id: Id,
  at: z.union([z.string().min(1), z.number()], 'at: missing or not a moment').transform((given, context) => {
    const at = typeof given === 'number' ? given : Date.parse(given);
    const written = typeof given === 'number' || /^\d{4}-\d{2}-\d{2}/.test(given);
    if (!written || !Number.isFinite(at) || at > LAST_MOMENT) {
      context.addIssue({ code: 'custom', message: `at: not a moment: ${String(given).slice(0, 40)}` });
      return z.NEVER;
    }
    // HubSpot writes an unknown moment as zero.
    if (at <= 0) {
      context.addIssue({ code: 'custom', message: 'at: a zero date' });
      return z.NEVER;
    }
    return at;
  }),
  from: z.enum(['buyer', 'rep', 'note'], 'from: must be "buyer" or "rep"'),
  text: z.string('text: missing or not a text'),
  subject: z.string('subject: not a text').nullish(),
  locale: z
    .string('locale: not a text')
    .refine(isLocale, { error: (issue) => `locale: unknown: ${String(issue.input).slice(0, 40)}` })
    .nullish(),
  timeZone: z
    .string('timeZone: not a text')
    .refine(isTimeZone, { error: (issue) => `timeZone: unknown: ${String(issue.input).slice(0, 40)}` })
    .nullish(),
  country: z
    .string('country: not a text')
    .regex(/^[A-Za-z]{2}$/, 'country: two letters')
    .nullish(),
  buyerNames: z.array(z.string()).max(1000).nullish(),
  repNames: z.array(z.string()).max(1000).nullish(),
  competitors: z.array(z.string()).max(1000).nullish(),
  outOfOffice: z.boolean().nullish(),
  bounce: z.string().nullish(),
});

function isLocale(tag: string): boolean {
  try {
    // "xx-YY" is well formed and names no language anybody reads.
    const [found] = Intl.getCanonicalLocales(tag.replace('_', '-'));
    if (!found) return false;
    const language = new Intl.Locale(found).language;
    return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language) !== undefined;
  } catch {
    return false;
  }
}

/** The contract's five kinds; everything else a machine sends is an automatic reply there. */
const KINDS: Record<MessageKind, 'human' | 'auto-reply' | 'bounce' | 'left-company' | 'moved-address'> = {
  human: 'human',
  'auto-reply': 'auto-reply',
  bounce: 'bounce',
  'left-company': 'left-company',
  'moved-address': 'moved-address',
  calendar: 'auto-reply',
  receipt: 'auto-reply',
  newsletter: 'auto-reply',
  ticket: 'auto-reply',
};

export type Answer =
  | { id: string | number | null; error: string }
  | ({
      id: string | number;
      /** Nothing of the writer's own is there to read; the rest of the answer is empty then. */
      error?: string;
      kind: (typeof KINDS)[MessageKind];
      ownText: string;
      asksUs: boolean;
      /** The kind as finely as it is known. */
      machine: Exclude<MessageKind, 'human'> | null;
      asks: string | null;
    } & Pick<
      Reading,
      | 'why'
      | 'away'
      | 'promises'
      | 'dates'
      | 'contactInstead'
      | 'revisit'
      | 'courtesy'
      | 'accepts'
      | 'withdraws'
      | 'words'
    > & { bounce: Reading['bounce'] | null });

/** The country a locale names, for holidays and business days: `en-GB` → GB. */
function countryOf(locale: string | null | undefined): string | null {
  return /[-_]([A-Za-z]{2})\b/.exec(locale ?? '')?.[1]?.toUpperCase() ?? null;
}

/** Share of replacement characters from which a text was decoded as something it is not. */
const BROKEN_SHARE = 0.05;

function isBroken(text: string): boolean {
  const broken = text.split('\ufffd').length - 1;
  return broken >= 2 && broken > text.length * BROKEN_SHARE;
}

/** Why there is nothing to read, though the line itself is sound; null when there is. */
function nothingToRead(text: string, own: string, kind: MessageKind): string | null {
  if (own !== '' || kind !== 'human') return null;
  return text.trim() === '' ? 'text: empty' : 'text: only quoted mail or a signature, no words of the writer';
}

function refuse(raw: unknown, error: string): Answer {
  const id = Id.safeParse((raw as { id?: unknown } | null)?.id);
  return { id: id.success ? id.data : null, error };
}

/** What is answered to one line; never throws. */
export function answerTo(line: string): Answer {
  let raw: unknown;
  try {
    raw = JSON.parse(line.charCodeAt(0) === 0xfeff ? line.slice(1) : line);
  } catch {
    return { id: null, error: 'not JSON' };
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { id: null, error: 'not a JSON object' };
  const parsed = Line.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.path.join('.') ?? '';
    const message = issue?.message ?? 'unreadable';
    return refuse(raw, path === '' || message.startsWith(path) ? message : `${path}: ${message}`);
  }
  const { id, country, ...given } = parsed.data;
  const message: Message = {
    at: given.at,
    from: given.from,
    subject: given.subject ?? null,
    text: given.text,
    locale: given.locale ?? null,
    timeZone: given.timeZone ?? null,
    country: country ?? countryOf(given.locale),
    ...(given.outOfOffice ? { outOfOffice: true } : {}),
    bounce: given.bounce ?? null,
    competitors: given.competitors ?? [],
    buyerNames: given.buyerNames ?? [],
    repNames: given.repNames ?? [],
  };
  if (isBroken(given.text)) return { id, error: 'text: wrong encoding' };
  const reading = readMessage(message);
  const own = ownText(message);
  const error = nothingToRead(given.text, own, reading.kind);
  return {
    id,
    ...(error === null ? {} : { error }),
    kind: KINDS[reading.kind],
    ownText: own,
    asksUs: reading.asks !== null,
    away: reading.away,
    promises: reading.promises,
    dates: reading.dates,
    contactInstead: reading.contactInstead,
    machine: reading.kind === 'human' ? null : reading.kind,
    why: reading.why,
    asks: reading.asks?.quote ?? null,
    revisit: reading.revisit,
    courtesy: reading.courtesy,
    accepts: reading.accepts,
    withdraws: reading.withdraws ?? null,
    words: reading.words,
    bounce: reading.bounce ?? null,
  };
}
