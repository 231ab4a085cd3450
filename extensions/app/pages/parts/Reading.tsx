import React from 'react';
import { Alert, EmptyState, Flex, ProgressBar, Text } from '@hubspot/ui-extensions';
import { showNumber, showReading, words } from '@ghostlight/shared';
import type { FirstReading, Reader } from '@ghostlight/shared';

const t = words.reading;

interface Props {
  reading: FirstReading;
  reader: Reader;
}

/** In place of the lists while no deal is judged yet: an account that is being read is no empty account. */
export function ReadingAlone({ reading, reader }: Props) {
  return (
    <EmptyState
      title={showReading(reading, reader)}
      layout="vertical"
      imageName="deals"
      imageWidth={150}
      testId="reading"
    >
      <Flex direction="column" gap="sm">
        <Bar reading={reading} reader={reader} />
        {reading.total > 0 && <Text>{t.now(reading.phase, showNumber(reading.perMinute, reader))}</Text>}
        <Text>{t.opensFirst}</Text>
      </Flex>
    </EmptyState>
  );
}

/** Above the lists once the open deals are complete. */
export function ReadingBeside({ reading, reader }: Props) {
  return (
    <Alert title={showReading(reading, reader)} variant="info" testId="reading">
      <Flex direction="column" gap="xs">
        <Text>{t.opensDone}</Text>
        <Bar reading={reading} reader={reader} />
      </Flex>
    </Alert>
  );
}

function Bar({ reading, reader }: Props) {
  const { done, total } = reading;
  return total > 0 ? <ProgressBar aria-label={showReading(reading, reader)} value={done} maxValue={total} /> : null;
}
