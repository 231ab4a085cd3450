/**
 * The plays. Choosing one shows its words and what it will do; only its own button does it.
 * A mail is opened in HubSpot's composer by the same click that notes it on the deal: it is never sent from here.
 */
import React from 'react';
import {
  Alert,
  Button,
  DateInput,
  Dropdown,
  Flex,
  Input,
  LoadingButton,
  Select,
  Text,
  TextArea,
} from '@hubspot/ui-extensions';
import { CrmActionButton } from '@hubspot/ui-extensions/crm';
import { dayOf, fromDay, toDay, words } from '@ghostlight/shared';
import type { CardAnswer, PickedDay, ShownPlay } from '@ghostlight/shared';
import type { Card } from '../use-card.ts';
import type { Host } from './host.ts';

const t = words.card;
const ALWAYS = ['check-in', 'breakup', 'nurture'];
const CONTACT = '0-1';

interface Props {
  card: CardAnswer;
  host: Host;
  sending: string | null;
  send: Card['send'];
}

/** `acted`: a play was just used, so none is laid out until the reader chooses again. */
export function Plays({ card, host, sending, send, acted }: Props & { acted: boolean }) {
  const [chosen, setChosen] = React.useState<string | null>(null);
  const primary = (acted ? undefined : card.plays.find((p) => p.primary)) ?? null;
  const play = card.plays.find((p) => p.code === chosen) ?? primary;
  const others = card.plays.filter((p) => p.code !== play?.code);
  const always = others.filter((p) => ALWAYS.includes(p.code) || p.primary);
  const more = others.filter((p) => !always.includes(p));
  if (card.plays.length === 0) return null;
  return (
    <Flex direction="column" gap="sm">
      {play === null ? (
        <Text variant="microcopy">{t.choose}</Text>
      ) : (
        <Desk
          key={play.code}
          play={play}
          card={card}
          host={host}
          sending={sending}
          choose={setChosen}
          send={async (...args) => {
            const happened = await send(...args);
            if (happened) setChosen(null);
            return happened;
          }}
        />
      )}
      <Flex direction="row" gap="xs" wrap>
        {always.map((other) => (
          <Button
            key={other.code}
            size="xs"
            variant="secondary"
            testId={`choose-${other.code}`}
            disabled={sending !== null}
            onClick={() => setChosen(other.code)}
          >
            {other.label}
          </Button>
        ))}
        {more.length > 0 && (
          <Dropdown
            buttonText={t.otherPlays}
            buttonSize="xs"
            variant="transparent"
            disabled={sending !== null}
            testId="other-plays"
          >
            {more.map((other) => (
              <Dropdown.ButtonItem
                key={other.code}
                onClick={() => setChosen(other.code)}
                testId={`choose-${other.code}`}
              >
                {other.label}
              </Dropdown.ButtonItem>
            ))}
          </Dropdown>
        )}
      </Flex>
    </Flex>
  );
}

const ROWS = { least: 5, most: 12 };
/** About as many as a line of the sidebar holds. */
const LINE = 46;

/** As many lines as the words take, so that they are read without scrolling; beyond a dozen they scroll. */
function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 0);
  return Math.min(ROWS.most, Math.max(ROWS.least, lines));
}

interface DeskProps extends Props {
  play: ShownPlay;
  choose: (code: string) => void;
}

/** One play laid out: words, what it will do, and its button. Edits survive a refresh; they belong to the play. */
function Desk({ play, card, host, sending, send, choose }: DeskProps) {
  const today = dayOf(card.judgement.at, host.reader);
  const [subject, setSubject] = React.useState<string | null>(null);
  const [body, setBody] = React.useState<string | null>(null);
  const [until, setUntil] = React.useState<PickedDay | null>(play.suggestedUntil ? fromDay(play.suggestedUntil) : null);
  const [contactId, setContactId] = React.useState<string>(play.composer?.contactId ?? card.people[0]?.contactId ?? '');
  const [failed, setFailed] = React.useState(false);
  const needs = play.needs ?? [];
  // Words that cannot go out now would only be in the way of why.
  const writes = play.allowed && play.words !== 'note' && (play.subject !== '' || play.body !== '');
  const now = { subject: subject ?? play.subject, body: body ?? play.body };
  const missing =
    needs.includes('until') && (until === null || toDay(until) < today)
      ? t.needsUntil
      : needs.includes('contact') && contactId === ''
        ? t.needsContact
        : null;
  const press = () =>
    void send(`play-${play.code}`, 'plays', {
      play: play.code,
      ...(writes ? now : {}),
      ...(needs.includes('until') && until ? { until: toDay(until) } : {}),
      ...(needs.includes('contact') ? { contactId } : {}),
    });
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'demibold' }} testId="play">
        {t.next}: {play.label}
      </Text>
      {play.words === 'note' && play.body !== '' && <Text testId="advice">{play.body}</Text>}
      {writes && play.subject !== '' && (
        <Input label={t.subject} name="subject" value={now.subject} onInput={setSubject} onChange={setSubject} />
      )}
      {writes && (
        <TextArea
          label={play.words === 'script' ? t.script : t.message}
          name="body"
          rows={rowsFor(now.body)}
          resize="vertical"
          value={now.body}
          onInput={setBody}
          onChange={setBody}
        />
      )}
      {needs.includes('contact') && (
        <Select
          label={t.to}
          name="contact"
          value={contactId}
          options={card.people.map((p) => ({ value: p.contactId, label: p.title ? `${p.name}, ${p.title}` : p.name }))}
          onChange={(value) => setContactId(String(value ?? ''))}
        />
      )}
      {needs.includes('until') && (
        <DateInput
          label={t.until}
          name="until"
          value={until ?? undefined}
          min={fromDay(today)}
          timezone="portalTz"
          format="medium"
          onChange={(picked) => setUntil(picked ?? null)}
        />
      )}
      {play.allowed ? (
        <>
          <Text variant="microcopy" testId="does">
            {play.does}
          </Text>
          {missing !== null && <Text variant="microcopy">{missing}</Text>}
          {play.composer ? (
            <CrmActionButton
              variant="primary"
              testId={`do-${play.code}`}
              actionType="SEND_EMAIL"
              actionContext={{
                objectTypeId: CONTACT,
                objectId: Number(needs.includes('contact') ? contactId : play.composer.contactId),
                initialEmailSubject: now.subject,
                initialEmailBody: now.body,
              }}
              disabled={sending !== null || missing !== null}
              onClick={press}
              onError={() => setFailed(true)}
            >
              {sending === `play-${play.code}` ? t.working : play.label}
            </CrmActionButton>
          ) : (
            <LoadingButton
              variant="primary"
              testId={`do-${play.code}`}
              loading={sending === `play-${play.code}`}
              disabled={sending !== null || missing !== null}
              onClick={press}
            >
              {play.label}
            </LoadingButton>
          )}
          {failed && <Text variant="microcopy">{t.composerFailed}</Text>}
        </>
      ) : (
        <Alert title={t.blocked} variant="warning" testId="blocked">
          <Flex direction="column" gap="xs">
            <Text>{play.blockedBecause ?? ''}</Text>
            <Flex direction="row" gap="xs" wrap>
              {card.plays
                .filter((p) => play.offersInstead?.includes(p.code))
                .map((p) => (
                  <Button key={p.code} size="xs" testId={`instead-${p.code}`} onClick={() => choose(p.code)}>
                    {p.label}
                  </Button>
                ))}
            </Flex>
          </Flex>
        </Alert>
      )}
      {writes && <CopyWords host={host} subject={now.subject} body={now.body} />}
    </Flex>
  );
}

/** The way that always works: take the words along to any message. */
export function CopyWords({ host, subject, body }: { host: Host; subject: string; body: string }) {
  const [said, setSaid] = React.useState<string | null>(null);
  const copy = () => {
    host.copy(subject === '' ? body : `${subject}\n\n${body}`).then(
      () => setSaid(t.copied),
      () => setSaid(t.copyFailed),
    );
  };
  return (
    <Flex direction="row" gap="xs" align="center" wrap>
      <Button variant="transparent" size="xs" onClick={copy} testId="copy">
        {t.copy}
      </Button>
      {said !== null && (
        <Text variant="microcopy" inline>
          {said}
        </Text>
      )}
    </Flex>
  );
}
