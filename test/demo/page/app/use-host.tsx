import React from 'react';
import type { CrmAction, HostActions } from '../look/host.ts';
import { api } from './api.ts';
import type { DemoUser } from './context.ts';
import { goTo } from './route.ts';

interface Mail {
  contactId: string;
  subject: string;
  body: string;
}

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** What HubSpot's page does for an extension: its composer, its previews, its clipboard, its alerts. */
export function useHost({
  dealId,
  user,
  say,
  nameOf,
}: {
  dealId: string | null;
  user: DemoUser;
  say: (words: string) => void;
  nameOf?: (contactId: string) => string | undefined;
}): { host: HostActions; composer: React.ReactNode } {
  const [mail, setMail] = React.useState<Mail | null>(null);
  const host = React.useMemo<HostActions>(
    () => ({
      say: ({ title, message }) => say(title ? `${title}: ${message}` : message),
      copy: (words) => navigator.clipboard.writeText(words),
      openPage: (to) => {
        const deal = /record\/0-3\/(\d+)/.exec(to)?.[1];
        goTo(deal === undefined ? to.replace(/^.*#/, '') : `/deals/${deal}`);
      },
      crm: ({ actionType, actionContext }: CrmAction) => {
        if (actionType === 'SEND_EMAIL') {
          setMail({
            contactId: text(actionContext.objectId),
            subject: text(actionContext.initialEmailSubject),
            body: text(actionContext.initialEmailBody),
          });
        } else if (actionType === 'ENGAGEMENT_APP_LINK') {
          const item = document.getElementById(`activity-${text(actionContext.engagementId)}`);
          if (!item) return say('HubSpot would open this activity.');
          item.scrollIntoView({ block: 'center', behavior: 'smooth' });
          item.classList.add('is-shown');
          item.focus({ preventScroll: true });
          setTimeout(() => item.classList.remove('is-shown'), 2_500);
        } else if (actionType === 'RECORD_APP_LINK' && actionContext.objectTypeId === '0-3') {
          goTo(`/deals/${text(actionContext.objectId)}`);
        } else if (actionType === 'PREVIEW_OBJECT') {
          const item = document.getElementById(`contact-${text(actionContext.objectId)}`);
          if (!item) return say('HubSpot would open a preview of this record.');
          item.classList.add('is-shown');
          item.scrollIntoView({ block: 'center', behavior: 'smooth' });
          setTimeout(() => item.classList.remove('is-shown'), 2_500);
        } else {
          say(`HubSpot would do: ${actionType}`);
        }
      },
    }),
    [say],
  );
  return {
    host,
    composer: mail && (
      <Composer
        key={`${mail.contactId}-${mail.subject}-${mail.body}`}
        mail={mail}
        to={nameOf?.(mail.contactId) ?? `contact ${mail.contactId}`}
        close={() => setMail(null)}
        send={(written) =>
          api.compose({ ...written, dealId: dealId ?? '', as: user.userId }).then(
            ({ says }) => {
              say(says);
              setMail(null);
            },
            (error: Error) => say(error.message),
          )
        }
      />
    ),
  };
}

/** Stands for HubSpot's own composer: the rep sends from here, never Ghostlight. */
function Composer({
  mail,
  to,
  close,
  send,
}: {
  mail: Mail;
  to: string;
  close: () => void;
  send: (mail: Mail) => Promise<void>;
}) {
  const [subject, setSubject] = React.useState(mail.subject);
  const [body, setBody] = React.useState(mail.body);
  const [sending, setSending] = React.useState(false);
  const words = React.useRef<HTMLTextAreaElement>(null);
  React.useEffect(() => words.current?.focus(), []);
  return (
    <div
      className="crm-composer"
      role="dialog"
      aria-label="HubSpot composer, simulated"
      onKeyDown={(e) => e.key === 'Escape' && close()}
    >
      <header>
        <span>HubSpot’s composer (simulated)</span>
        <button type="button" aria-label="Close composer" onClick={close}>
          ×
        </button>
      </header>
      <p>
        To <b>{to}</b>
      </p>
      <input aria-label="Subject" value={subject} onChange={(e) => setSubject(e.target.value)} />
      <textarea ref={words} aria-label="Message" rows={9} value={body} onChange={(e) => setBody(e.target.value)} />
      <footer>
        <button
          type="button"
          className="look-button is-primary is-size-sm"
          disabled={sending}
          onClick={() => {
            setSending(true);
            void send({ contactId: mail.contactId, subject, body }).finally(() => setSending(false));
          }}
        >
          Send
        </button>
        <span>Only this button sends.</span>
      </footer>
    </div>
  );
}
