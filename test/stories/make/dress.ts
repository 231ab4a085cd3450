/** Gives the buyer's mails the looks of real ones: some in HTML, some with the last mail of ours quoted below, as their program writes it. */
import type { Buyer, Happening, Person } from './build.ts';
import type { Seller } from './sellers.ts';

const moment = (at: string, locale: string, style: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...style }).format(Date.parse(`${at.replace(' ', 'T')}:00Z`));
const [DAY, TIME] = [
  { day: '2-digit', month: '2-digit', year: 'numeric' },
  { hour: '2-digit', minute: '2-digit' },
] as const;

const INTRO: Record<string, (at: string, name: string, address: string) => string> = {
  Germany: (at, name) => `Am ${moment(at, 'de-DE', DAY)} um ${moment(at, 'de-DE', TIME)} schrieb ${name}:`,
  France: (at, name, address) =>
    `Le ${moment(at, 'fr-FR', DAY)} à ${moment(at, 'fr-FR', TIME)}, ${name} <${address}> a écrit :`,
  Netherlands: (at, name) =>
    `Op ${moment(at, 'nl-NL', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })} om ${moment(at, 'nl-NL', TIME)} schreef ${name}:`,
};
const plainIntro = (at: string, name: string, address: string) =>
  `On ${moment(at, 'en-US', { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' })} at ${moment(at, 'en-US', { hour: 'numeric', minute: '2-digit' })} ${name} <${address}> wrote:`;

/** A third of the stories in HTML, a third quoted in plain text, a third bare; mails that have a look of their own keep it. */
export function dress(events: Happening[], id: string, buyer: Buyer, seller: Seller): Happening[] {
  const look = [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 3;
  let ours: Happening | undefined;
  return [...events]
    .sort((a, b) => a.at.localeCompare(b.at))
    .map((event) => {
      if (event.kind === 'ours') ours = event;
      if (event.kind !== 'theirs' || ours === undefined || look === 2) return event;
      const person = buyer.people.find(({ key }) => key === (event.who ?? buyer.people[0]?.key));
      const own =
        event.html !== undefined ||
        event.props !== undefined ||
        /^(Read|Accepted|Out of|Undel)/.test(event.subject ?? '') ||
        /\n>|\nFrom:/.test(event.text);
      if (own || person === undefined) return event;
      return look === 0
        ? { ...event, html: html(event, ours, person, buyer, seller) }
        : { ...event, text: `${event.text}\n\n${quoted(person, ours, buyer, seller)}` };
    });
}

function rep(seller: Seller, event: Happening): { name: string; address: string } {
  const owner = seller.owners[event.owner ?? 0];
  const name = `${owner?.first} ${owner?.last}`;
  return { name, address: `${name.replace(' ', '.')}@${seller.domain}`.toLowerCase() };
}

function quoted(person: Person, ours: Happening, buyer: Buyer, seller: Seller): string {
  const { name, address } = rep(seller, ours);
  if (buyer.country === 'United Kingdom')
    return `From: ${name} <${address}>\nSent: ${moment(ours.at, 'en-GB', { day: '2-digit', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' })}\nTo: ${person.first} ${person.last}\nSubject: ${ours.subject ?? 'Our talk'}\n\n${ours.text}`;
  const intro = (INTRO[buyer.country ?? ''] ?? plainIntro)(ours.at, name, address);
  return `${intro}\n\n${ours.text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')}`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&#39;');
const paragraphs = (text: string) =>
  text
    .split(/\n\n+/)
    .map((part) => `<p>${escaped(part).replaceAll('\n', '<br>')}</p>`)
    .join('');

function html(event: Happening, ours: Happening, person: Person, buyer: Buyer, seller: Seller): string {
  const { name, address } = rep(seller, ours);
  const sign = `<div class="signature">-- <br>${escaped(`${person.first} ${person.last}`)}<br>${escaped([person.title, buyer.company].filter(Boolean).join(', '))}</div>`;
  const quote = `<div class="gmail_quote"><div dir="ltr" class="gmail_attr">${escaped(plainIntro(ours.at, name, address))}<br></div><blockquote class="gmail_quote">${paragraphs(ours.text)}</blockquote></div>`;
  return `<html><head><style>p{margin:0}</style></head><body><div dir="ltr">${paragraphs(event.text)}${sign}</div><br>${quote}</body></html>`;
}
