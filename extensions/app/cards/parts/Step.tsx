import React from 'react';
import { ButtonRow, Dropdown, Flex, LoadingButton, Text, Tile } from '@hubspot/ui-extensions';
import { showDay, words } from '@ghostlight/shared';
import type { ShownStep } from '@ghostlight/shared';
import type { Card } from '../use-card.ts';
import type { FormName } from './forms.tsx';
import type { Host } from './host.ts';
import { RecordLink } from './RecordLink.tsx';

const t = words.card;

function titleOf(step: ShownStep): string {
  if (step.status === 'missed') return step.owedBy === 'rep' ? t.ourMissed : t.missed;
  return {
    agreed: t.agreed,
    proposed: t.proposed,
    kept: t.kept,
    late: t.late,
    unconfirmed: t.unconfirmed,
    withdrawn: t.withdrawn,
  }[step.status];
}

/** A meeting's title is quoted already by the sentence that names the meeting. */
function adds(quote: string, says: string): boolean {
  return quote.trim() !== '' && !says.toLowerCase().includes(quote.trim().toLowerCase());
}

interface Props {
  step: ShownStep;
  now: string;
  host: Host;
  sending: string | null;
  send: Card['send'];
  open: (form: FormName) => void;
}

/** The agreed step, its own words, the record that shows it, and one click to put it right. */
export function Step({ step, now, host, sending, send, open }: Props) {
  const happened = (yes: boolean) =>
    void send(yes ? 'happened' : 'not-happened', 'answer', { action: 'step', happened: yes, source: step.source });
  const settle = (label: string, name: string, press: () => void) => (
    <LoadingButton
      size="xs"
      variant="secondary"
      testId={name}
      loading={sending === name}
      disabled={sending !== null}
      onClick={press}
    >
      {label}
    </LoadingButton>
  );
  return (
    <Tile compact testId="step">
      <Flex direction="column" gap="xs">
        <Text format={{ fontWeight: 'demibold' }}>{titleOf(step)}</Text>
        <Text>{step.says}</Text>
        {adds(step.quote, step.says) && <Text format={{ italic: true }}>“{step.quote}”</Text>}
        <Text variant="microcopy">
          {step.due !== null && t.due(showDay(step.due, host.reader, now))}
          {step.movedFrom !== null && `, ${t.movedFrom(showDay(step.movedFrom, host.reader, now))}`}{' '}
          <RecordLink to={step.source} host={host} />
        </Text>
        {step.asks === 'did-it-happen' && (
          <ButtonRow disableDropdown>
            {settle(t.stepHappened, 'happened', () => happened(true))}
            {settle(t.stepNotHappened, 'not-happened', () => happened(false))}
          </ButtonRow>
        )}
        {step.asks === 'confirm' && (
          <ButtonRow disableDropdown>
            {settle(t.stepConfirm, 'confirm', () =>
              // What has no day yet is agreed by naming it.
              step.due === null ? open('move') : void send('confirm', 'next-step', { action: 'confirm' }),
            )}
            {settle(t.stepWithdraw, 'withdraw', () => void send('withdraw', 'next-step', { action: 'withdraw' }))}
          </ButtonRow>
        )}
        {step.asks === null && step.status !== 'kept' && step.status !== 'withdrawn' && (
          <Dropdown
            buttonText={t.putRight}
            buttonSize="xs"
            variant="transparent"
            disabled={sending !== null}
            testId="put-right"
          >
            <Dropdown.ButtonItem onClick={() => happened(true)}>{t.stepHappened}</Dropdown.ButtonItem>
            <Dropdown.ButtonItem onClick={() => open('move')}>{t.stepMoved}</Dropdown.ButtonItem>
            <Dropdown.ButtonItem onClick={() => open('record')}>{t.stepRecord}</Dropdown.ButtonItem>
          </Dropdown>
        )}
      </Flex>
    </Tile>
  );
}
