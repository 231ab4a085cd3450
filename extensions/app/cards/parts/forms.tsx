/** The small forms that open in place, one at a time. Each says what it does before anything is sent. */
import React from 'react';
import { Button, ButtonRow, DateInput, Flex, Input, LoadingButton, Select, Text, Tile } from '@hubspot/ui-extensions';
import { addDays, dayOf, fromDay, toDay, words } from '@ghostlight/shared';
import type { CardAnswer, OwedBy, PickedDay } from '@ghostlight/shared';
import type { Card } from '../use-card.ts';
import type { Host } from './host.ts';

export type FormName = 'move' | 'record' | 'snooze' | 'not-this';

interface Props {
  card: CardAnswer;
  host: Host;
  sending: string | null;
  send: Card['send'];
  close: () => void;
}

const t = words.card;
const UNKNOWN = 'unknown';

export function OpenForm({ name, ...props }: Props & { name: FormName }) {
  switch (name) {
    case 'move':
      return <MoveForm {...props} />;
    case 'record':
      return <RecordForm {...props} />;
    case 'snooze':
      return <SnoozeForm {...props} />;
    case 'not-this':
      return <NotThisForm {...props} />;
  }
}

function Frame({
  title,
  help,
  name,
  save,
  sending,
  close,
  children,
}: {
  title: string;
  help?: string;
  name: FormName;
  save: () => void;
  sending: string | null;
  close: () => void;
  children: React.ReactNode;
}) {
  return (
    <Tile compact testId={`form-${name}`}>
      <Flex direction="column" gap="sm">
        <Text format={{ fontWeight: 'demibold' }}>{title}</Text>
        {children}
        {help !== undefined && <Text variant="microcopy">{help}</Text>}
        <ButtonRow disableDropdown>
          <LoadingButton
            variant="primary"
            size="sm"
            testId="form-save"
            loading={sending === name}
            disabled={sending !== null}
            onClick={save}
          >
            {t.save}
          </LoadingButton>
          <Button size="sm" testId="form-cancel" onClick={close} disabled={sending !== null}>
            {t.cancel}
          </Button>
        </ButtonRow>
      </Flex>
    </Tile>
  );
}

/** A day from today (or from a later one) on, or null; offered first: one `ahead` days away. The error appears only once saving was tried. */
function useDay(ahead: number, card: CardAnswer, host: Host, { notToday = false } = {}) {
  const today = dayOf(card.judgement.at, host.reader);
  const earliest = notToday ? addDays(today, 1) : today;
  const [day, setDay] = React.useState<PickedDay | null>(fromDay(addDays(today, ahead)));
  const [tried, setTried] = React.useState(false);
  const valid = day !== null && toDay(day) >= earliest ? toDay(day) : null;
  return { day, setDay, tried, setTried, valid, earliest, wrong: notToday ? t.mustChooseLater : t.mustChooseDay };
}

function DayField({
  label,
  name,
  of,
  required = true,
}: {
  label: string;
  name: string;
  of: ReturnType<typeof useDay>;
  required?: boolean;
}) {
  const wrong = of.tried && of.valid === null;
  return (
    <DateInput
      label={label}
      name={name}
      required={required}
      value={of.day ?? undefined}
      min={fromDay(of.earliest)}
      timezone="portalTz"
      format="medium"
      error={wrong}
      validationMessage={wrong ? of.wrong : undefined}
      onChange={(picked) => of.setDay(picked ?? null)}
    />
  );
}

function MoveForm({ card, host, sending, send, close }: Props) {
  const due = useDay(7, card, host);
  const save = () => {
    due.setTried(true);
    if (due.valid) void send('move', 'next-step', { action: 'move', due: due.valid }).then((ok) => ok && close());
  };
  const first = card.judgement.nextStep?.due === null;
  return (
    <Frame title={first ? t.agreeTitle : t.moveTitle} name="move" save={save} sending={sending} close={close}>
      <DayField label={first ? t.dueDay : t.movedTo} name="due" of={due} />
    </Frame>
  );
}

function SnoozeForm({ card, host, sending, send, close }: Props) {
  const until = useDay(7, card, host, { notToday: true });
  const save = () => {
    until.setTried(true);
    if (until.valid) void send('snooze', 'hold', { action: 'hold', until: until.valid }).then((ok) => ok && close());
  };
  return (
    <Frame title={t.snooze} help={t.snoozeHelp} name="snooze" save={save} sending={sending} close={close}>
      <DayField label={t.until} name="until" of={until} />
    </Frame>
  );
}

function RecordForm({ card, host, sending, send, close }: Props) {
  const due = useDay(3, card, host);
  const [what, setWhat] = React.useState('');
  const [owedBy, setOwedBy] = React.useState<OwedBy>('buyer');
  const save = () => {
    due.setTried(true);
    if (!due.valid || what.trim() === '') return;
    void send('record', 'next-step', { action: 'record', what: what.trim(), owedBy, due: due.valid }).then(
      (ok) => ok && close(),
    );
  };
  const wrong = due.tried && what.trim() === '';
  return (
    <Frame title={t.recordTitle} name="record" save={save} sending={sending} close={close}>
      <Input
        label={t.what}
        name="what"
        required
        value={what}
        placeholder={t.whatPlaceholder}
        error={wrong}
        validationMessage={wrong ? t.mustSayWhat : undefined}
        onInput={setWhat}
      />
      <Select
        label={t.owedBy}
        name="owedBy"
        value={owedBy}
        options={(['buyer', 'rep', 'both'] as const).map((value) => ({ value, label: t.owes[value] }))}
        onChange={(value) => setOwedBy(value === 'rep' || value === 'both' ? value : 'buyer')}
      />
      <DayField label={t.dueDay} name="due" of={due} />
    </Frame>
  );
}

function NotThisForm({ card, sending, send, close }: Props) {
  const [instead, setInstead] = React.useState(UNKNOWN);
  const not = card.judgement.reasons[0]?.code;
  if (not === undefined) return null;
  const save = () =>
    void send('not-this', 'answer', {
      action: 'not-this-reason',
      not,
      instead: instead === UNKNOWN ? null : instead,
    }).then((ok) => ok && close());
  return (
    <Frame title={t.notThisTitle} help={t.notThisHelp} name="not-this" save={save} sending={sending} close={close}>
      <Select
        label={t.notThisPick}
        name="instead"
        value={instead}
        options={[
          { value: UNKNOWN, label: t.dontKnow },
          ...card.otherReasons
            .filter((r) => r.code !== UNKNOWN && r.code !== not)
            .map((r) => ({ value: r.code, label: r.label })),
        ]}
        onChange={(value) => setInstead(String(value ?? UNKNOWN))}
      />
    </Frame>
  );
}
