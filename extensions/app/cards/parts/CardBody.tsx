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

/** Forms open where they were asked for. */
type Place = 'step' | 'reasons' | 'more';

/** States in which all is well: one line, the rest folded. */
const CALM: readonly State[] = ['engaged', 'waiting', 'nurture', 'closed'];

/** The judgement from the top: state, step, reason, plays, and what stands behind them. */
export function CardBody({ card, state, host }: { card: Card; state: Success; host: Host }) {
  const [form, setForm] = React.useState<{ name: FormName; at: Place } | null>(null);
  const { send } = card;
  const { sending } = state;
  const { judgement } = state.card;
  const close = () => setForm(null);
  const calm = CALM.includes(judgement.state);
  const shared = { host, sending, send };
  const step = judgement.nextStep;
  const formAt = (place: Place) =>
    form?.at === place && <OpenForm name={form.name} card={state.card} close={close} {...shared} />;
  const openAt = (at: Place) => (name: FormName) => setForm({ name, at });
  const aboutStep = state.answers === 'next-step' || state.answers === 'answer';
  const after = <After after={state.after} refused={state.refused} dismiss={card.dismiss} {...shared} />;
  const rest = (
    <Flex direction="column" gap="sm">
      <Reasons reasons={judgement.reasons} host={host} open={openAt('reasons')} />
      {formAt('reasons')}
      {judgement.reasons.length > 0 && <Divider />}
      {!calm && !aboutStep && after}
      {judgement.state !== 'closed' && (
        <Plays card={state.card} acted={state.after !== null && !aboutStep} {...shared} />
      )}
      <Facts card={state.card} host={host} />
      <History history={state.card.history} {...shared} />
      {judgement.state !== 'closed' && <Corrections open={openAt('more')} disabled={sending !== null} />}
      {formAt('more')}
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
      {(calm || aboutStep) && after}
      {step !== null && <Step step={step} now={judgement.at} open={openAt('step')} {...shared} />}
      {formAt('step')}
      {calm ? (
        <Accordion title={t.calm} size="xs" testId="calm">
          {rest}
        </Accordion>
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
