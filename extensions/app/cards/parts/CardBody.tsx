import React from 'react';
import { Accordion, Alert, Divider, Dropdown, Flex, Text } from '@hubspot/ui-extensions';
import { showDay, words } from '@ghostlight/shared';
import type { CardAnswer, State } from '@ghostlight/shared';
import type { Card, CardState } from '../use-card.ts';
import { After } from './After.tsx';
import { OpenForm } from './forms.tsx';
import type { FormName } from './forms.tsx';
import { History } from './History.tsx';
import type { Host } from './host.ts';
import { Plays } from './Plays.tsx';
import { Reasons } from './Reasons.tsx';
import { RecordLink } from './RecordLink.tsx';
import { StateLine } from './StateLine.tsx';
import { Step } from './Step.tsx';

type Success = Extract<CardState, { status: 'success' }>;
const t = words.card;

/** States in which all is well: one line, the rest folded. */
const CALM: readonly State[] = ['engaged', 'waiting', 'nurture', 'closed'];

/** The judgement from the top: state, step, reason, plays, and what stands behind them. */
export function CardBody({ card, state, host }: { card: Card; state: Success; host: Host }) {
  const [form, setForm] = React.useState<FormName | null>(null);
  const { send } = card;
  const { sending } = state;
  const { judgement } = state.card;
  const close = () => setForm(null);
  const calm = CALM.includes(judgement.state);
  const shared = { host, sending, send };
  const step = judgement.nextStep;
  const openForm = form !== null && form !== 'move' && (
    <OpenForm name={form} card={state.card} close={close} {...shared} />
  );
  const rest = (
    <Flex direction="column" gap="sm">
      <Reasons reasons={judgement.reasons} host={host} open={setForm} />
      {!calm && openForm}
      {judgement.reasons.length > 0 && <Divider />}
      {judgement.state !== 'closed' && <Plays card={state.card} {...shared} />}
      <Facts card={state.card} host={host} />
      <History history={state.card.history} {...shared} />
      {judgement.state !== 'closed' && <Corrections open={setForm} disabled={sending !== null} />}
    </Flex>
  );
  return (
    <Flex direction="column" gap="sm">
      {state.stale && (
        <Alert title={words.problem.title.unreachable} variant="warning" testId="stale">
          {t.stale}
        </Alert>
      )}
      <StateLine card={state.card} {...shared} />
      <After after={state.after} refused={state.refused} dismiss={card.dismiss} {...shared} />
      {step !== null && <Step step={step} now={judgement.at} open={setForm} {...shared} />}
      {form === 'move' && <OpenForm name="move" card={state.card} close={close} {...shared} />}
      {calm ? (
        <>
          {openForm}
          <Accordion title={t.calm} size="xs" testId="calm">
            {rest}
          </Accordion>
        </>
      ) : (
        rest
      )}
    </Flex>
  );
}

/** The numbers behind the judgement, in small print. */
function Facts({ card, host }: { card: CardAnswer; host: Host }) {
  const { judgement, chance, touches, notices } = card;
  return (
    <Flex direction="column" gap="xs">
      {chance !== null && (
        <Text variant="microcopy" testId="chance">
          {chance.says}
        </Text>
      )}
      {touches.says !== '' && (
        <Text variant="microcopy" testId="touches">
          {touches.says}
        </Text>
      )}
      {judgement.task !== null && (
        <Text variant="microcopy" testId="task">
          {t.task(showDay(judgement.task.due, host.reader, judgement.at))}: {judgement.task.subject}{' '}
          <RecordLink
            to={judgement.task.recordId ? { type: 'tasks', id: judgement.task.recordId } : null}
            host={host}
          />
        </Text>
      )}
      {notices.map((notice) => (
        <Text key={notice} variant="microcopy">
          {notice}
        </Text>
      ))}
    </Flex>
  );
}

function Corrections({ open, disabled }: { open: (form: FormName) => void; disabled: boolean }) {
  return (
    <Dropdown buttonText={t.more} buttonSize="xs" variant="transparent" disabled={disabled} testId="more">
      <Dropdown.ButtonItem onClick={() => open('record')}>{t.stepRecord}</Dropdown.ButtonItem>
      <Dropdown.ButtonItem onClick={() => open('snooze')}>{t.snooze}</Dropdown.ButtonItem>
    </Dropdown>
  );
}
