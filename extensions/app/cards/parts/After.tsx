import React from 'react';
import { Alert, Button, ButtonRow, Flex, LoadingButton } from '@hubspot/ui-extensions';
import { CrmActionButton } from '@hubspot/ui-extensions/crm';
import { words } from '@ghostlight/shared';
import type { Done, Problem } from '@ghostlight/shared';
import type { Card } from '../use-card.ts';
import type { Host } from './host.ts';
import { CopyWords } from './Plays.tsx';

const t = words.card;
/** No answer that could be read: the change may have happened. */
const UNSURE: readonly Problem['kind'][] = ['unreachable', 'unreadable'];

interface Props {
  after: Done | null;
  refused: Problem | null;
  host: Host;
  sending: string | null;
  send: Card['send'];
  dismiss: () => void;
}

/** What the last click led to, said plainly, with the way back while there is one. */
export function After({ after, refused, host, sending, send, dismiss }: Props) {
  if (refused !== null) {
    return (
      <Alert title={words.problem.title[refused.kind]} variant="danger" testId="refused">
        {UNSURE.includes(refused.kind) ? t.unsure : refused.message}
      </Alert>
    );
  }
  if (after === null) return null;
  const { undo, composer } = after;
  return (
    <Alert title={after.happened} variant="success" testId="after">
      <Flex direction="column" gap="xs">
        {composer && <CopyWords host={host} subject={composer.subject} body={composer.body} />}
        <ButtonRow disableDropdown>
          {composer && (
            <CrmActionButton
              size="xs"
              variant="secondary"
              actionType="SEND_EMAIL"
              actionContext={{
                objectTypeId: '0-1',
                objectId: Number(composer.contactId),
                initialEmailSubject: composer.subject,
                initialEmailBody: composer.body,
              }}
            >
              {t.openComposer}
            </CrmActionButton>
          )}
          {undo && (
            <LoadingButton
              size="xs"
              variant="secondary"
              testId="undo"
              loading={sending === 'undo'}
              disabled={sending !== null}
              onClick={() => void send('undo', 'undo', { undo: undo.key })}
            >
              {undo.label}
            </LoadingButton>
          )}
          <Button size="xs" variant="transparent" testId="dismiss" onClick={dismiss}>
            {t.close}
          </Button>
        </ButtonRow>
      </Flex>
    </Alert>
  );
}
