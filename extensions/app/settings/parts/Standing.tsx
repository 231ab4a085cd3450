import React from 'react';
import { Alert, Flex, Link, ProgressBar, Text } from '@hubspot/ui-extensions';
import { showMoment, showNumber, showReading, words } from '@ghostlight/shared';
import type { Connection, FirstReading, Reader } from '@ghostlight/shared';

const t = words.settings;

/** What an admin must know before any setting: that the connection is dead, or that the account is still being read. */
export function Standing({ connection, reader }: { connection: Connection; reader: Reader }) {
  const { status = 'connected', sync } = connection;
  if (status !== 'connected') return <Ended connection={connection} status={status} reader={reader} />;
  return sync ? <Reading reading={sync} reader={reader} /> : null;
}

interface EndedProps {
  connection: Connection;
  status: 'disconnected' | 'uninstalled';
  reader: Reader;
}

function Ended({ connection, status, reader }: EndedProps) {
  const { since, because, reconnectUrl } = connection;
  const history = [
    since ? t.endedSince(showMoment(since, reader)) : null,
    because ? t.endedBecause(because) : null,
  ].filter((line) => line !== null);
  return (
    <Alert title={t.ended[status]} variant="danger" testId="not-connected">
      <Flex direction="column" gap="xs">
        <Text>{t.endedMeans}</Text>
        {history.length > 0 && <Text>{history.join(' ')}</Text>}
        {reconnectUrl !== null && <Link href={{ url: reconnectUrl, external: true }}>{t.connectAgain}</Link>}
      </Flex>
    </Alert>
  );
}

function Reading({ reading, reader }: { reading: FirstReading; reader: Reader }) {
  const line = showReading(reading, reader);
  return (
    <Alert title={line} variant="info" testId="reading">
      <Flex direction="column" gap="xs">
        {reading.total > 0 && <ProgressBar aria-label={line} value={reading.done} maxValue={reading.total} />}
        {reading.total > 0 && <Text>{words.reading.now(reading.phase, showNumber(reading.perMinute, reader))}</Text>}
      </Flex>
    </Alert>
  );
}
