import type { ContactFact } from '../facts.ts';
import type { PortalObject } from '../portal-file.ts';
import { createdAt, flag, instant, several, text, type Properties } from './values.ts';

export function contactFact(object: PortalObject): ContactFact {
  const p = object.properties;
  return {
    type: 'contacts',
    id: object.id,
    createdAt: createdAt(object, 'createdate'),
    emails: [...new Set([...several(p, 'email'), ...several(p, 'hs_additional_emails')].map((e) => e.toLowerCase()))],
    firstName: text(p, 'firstname'),
    lastName: text(p, 'lastname'),
    jobTitle: text(p, 'jobtitle'),
    buyingRoles: several(p, 'hs_buying_role'),
    country: text(p, 'country'),
    state: text(p, 'state'),
    phone: text(p, 'phone') ?? text(p, 'mobilephone'),
    leadStatus: text(p, 'hs_lead_status'),
    optedOut: flag(p, 'hs_email_optout'),
    undeliverable: undeliverable(p),
    enrolledInSequence: flag(p, 'hs_sequences_is_enrolled'),
    lastVisitAt: instant(p, 'hs_analytics_last_visit_timestamp'),
    lastOpenedAt: instant(p, 'hs_sales_email_last_opened'),
    lastClickedAt: instant(p, 'hs_sales_email_last_clicked'),
    jobChangeAt: instant(p, 'hs_job_change_detected_date'),
    properties: p,
  };
}

/** Why mail does not arrive, in HubSpot's own code. A soft bounce alone says nothing lasting. */
function undeliverable(p: Properties): string | null {
  const hard = text(p, 'hs_email_hard_bounce_reason_enum');
  if (hard) return hard;
  if (flag(p, 'hs_email_quarantined')) return 'QUARANTINED';
  return flag(p, 'hs_email_bad_address') ? 'BAD_ADDRESS' : null;
}
