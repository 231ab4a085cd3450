import React from 'react';
import { Accordion, Alert, AutoGrid, Divider, Dropdown, Flex, Text } from '@hubspot/ui-extensions';
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
import { CalmLine, CalmMore, StateLine } from './StateLine.tsx';
import { Step } from './Step.tsx';

type Success = Extract<CardState, { status: 'success' }>;
const t = words.card;

/** Forms open where they were asked for. */
type Place = 'step' | 'reasons' | 'more';

/** States in which all is well: one line, the rest folded. */
const CALM: readonly State[] = ['engaged', 'waiting', 'nurture', 'closed'];
/** Nobody works on these now, so nothing asks for a click. */
const ASLEEP: readonly State[] = ['nurture', 'closed'];

/**
 * The judgement from the top: state, step, reason, plays, and what stands behind them.
 * `beside` is drawn right under the state, where a wide card has more to show.
 */
export function CardBody({
  card,
  state,
  host,
  beside,
}: {
  card: Card;
  state: Success;
  host: Host;
  beside?: React.ReactNode;
}) {
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
  // Where all is well a step shows by itself only while it waits for a click; else it is in the headline.
  const foldStep = calm && (step?.asks === null || ASLEEP.includes(judgement.state));
  const stepTile = step !== null && <Step step={step} now={judgement.at} open={openAt('step')} {...shared} />;
  const after = <After after={state.after} refused={state.refused} dismiss={card.dismiss} {...shared} />;
  const rest = (
    <Flex direction="column" gap="sm">
      {calm && <CalmMore card={state.card} host={host} />}
      {foldStep && stepTile}
      {foldStep && formAt('step')}
      <Reasons of={judgement} host={host} open={openAt('reasons')} />
      {formAt('reasons')}
      {judgement.reasons.length > 0 && <Divider />}
      {!calm && !aboutStep && after}
      {judgement.state !== 'closed' && (
        <Plays card={state.card} acted={state.after !== null && state.answers === 'plays'} {...shared} />
      )}
      <Facts card={state.card} host={host} />
      <History history={state.card.history} {...shared} />
      {judgement.state !== 'closed' && <Corrections open={openAt('more')} disabled={sending !== null} />}
      {formAt('more')}
    </Flex>
  );
  const main = (
    <>
      {(calm || aboutStep) && after}
      {!foldStep && stepTile}
      {!foldStep && formAt('step')}
      {calm ? (
        <Accordion title={t.calm} size="xs" testId="calm">
          {rest}
        </Accordion>
      ) : (
        rest
      )}
    </>
  );
  return (
    <Flex direction="column" gap="sm">
      {state.stale && (
        <Alert title={words.problem.title.unreachable} variant="warning" testId="stale">
          {t.stale}
        </Alert>
      )}
      {calm ? <CalmLine card={state.card} host={host} /> : <StateLine card={state.card} {...shared} />}
      {beside === undefined ? (
        main
      ) : (
        <AutoGrid columnWidth={360} gap="lg" flexible>
          {beside}
          <Flex direction="column" gap="sm">
            {main}
          </Flex>
        </AutoGrid>
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
