/** Whose address is it? Ours are the owners and their domain; theirs the deal's contacts and their companies' domains. */
import type { DealFacts, PortalFacts } from './facts.ts';

/** Mail providers for everybody: their domain says nothing about an employer. */
const FREE_MAIL = new Set(
  (
    'gmail.com googlemail.com yahoo.com yahoo.co.uk ymail.com hotmail.com hotmail.co.uk outlook.com live.com msn.com ' +
    'icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.com web.de t-online.de proton.me protonmail.com mail.com ' +
    'zoho.com yandex.ru yandex.com qq.com 163.com comcast.net verizon.net att.net sbcglobal.net orange.fr free.fr ' +
    'wanadoo.fr libero.it btinternet.com sky.com'
  ).split(' '),
);

export interface Us {
  is(email: string): boolean;
}

export function domainOf(email: string): string | null {
  const at = email.lastIndexOf('@');
  const domain = at < 0 ? '' : email.slice(at + 1).toLowerCase();
  return domain === '' ? null : domain;
}

function companyDomain(email: string): string | null {
  const domain = domainOf(email);
  return domain === null || FREE_MAIL.has(domain) ? null : domain;
}

/** True for the domain itself and anything under it: `mail.acme.example` is Acme too. */
function within(domain: string | null, domains: ReadonlySet<string>): boolean {
  for (let d = domain; d !== null && d.includes('.'); d = d.slice(d.indexOf('.') + 1)) if (domains.has(d)) return true;
  return false;
}

/** Our side: every owner's address, and everybody at the owners' domains. */
export function ourNames(portal: PortalFacts): { us: Us; repNames: readonly string[] } {
  const emails = new Set(portal.owners.flatMap((o) => (o.email ? [o.email.toLowerCase()] : [])));
  const domains = new Set([...emails].flatMap((e) => companyDomain(e) ?? []));
  return {
    us: { is: remembered((email) => emails.has(email.toLowerCase()) || within(domainOf(email), domains)) },
    repNames: [...new Set(portal.owners.flatMap((o) => (o.firstName ? [o.firstName] : [])))],
  };
}

/** Their side on one deal. Without contacts and companies nobody is known, and everyone who is not us counts. */
export function buyersOf(facts: DealFacts, us: Us): (email: string) => boolean {
  const emails = new Set(facts.contacts.flatMap((c) => c.emails));
  const domains = new Set<string>();
  for (const email of emails) {
    const domain = companyDomain(email);
    if (domain) domains.add(domain);
  }
  for (const company of facts.companies)
    if (company.domain && !FREE_MAIL.has(company.domain)) domains.add(company.domain);
  if (emails.size === 0 && domains.size === 0) return (email) => !us.is(email);
  const theirs = (email: string): boolean => emails.has(email) || within(domainOf(email), domains);
  // "Pinecrest is now part of Ostrander, my new address is …": they write on from there. Oldest first, so that a
  // second move follows the first.
  for (const { email, from } of newAddresses(facts))
    if (!us.is(email) && theirs(from)) {
      emails.add(email);
      const domain = companyDomain(email);
      if (domain) domains.add(domain);
    }
  return remembered((email) => {
    const plain = email.toLowerCase();
    return !us.is(plain) && theirs(plain);
  });
}

function newAddresses(facts: DealFacts): { email: string; from: string }[] {
  return facts.activities.flatMap((a) =>
    a.type === 'emails' && a.reading.kind === 'moved-address' && a.reading.contactInstead && a.from
      ? [{ email: a.reading.contactInstead.toLowerCase(), from: a.from.email }]
      : [],
  );
}

const REMEMBERED = 20_000;

/** The same few addresses are asked about for every mail of every deal. */
function remembered(decide: (email: string) => boolean): (email: string) => boolean {
  const known = new Map<string, boolean>();
  return (email) => {
    let answer = known.get(email);
    if (answer === undefined) {
      if (known.size >= REMEMBERED) known.clear();
      known.set(email, (answer = decide(email)));
    }
    return answer;
  };
}
