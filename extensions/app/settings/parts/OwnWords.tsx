import React from 'react';
import { Alert, Flex, Input, List, Text, TextArea } from '@hubspot/ui-extensions';
import { words } from '@ghostlight/shared';
import type { TemplateAnswer } from '@ghostlight/shared';
import type { SettingsDesk } from '../use-settings.ts';

const t = words.settings;

interface Props {
  subject: string;
  body: string;
  locked: boolean;
  look: SettingsDesk['look'];
  put: (key: 'subject' | 'body', text: string) => void;
}

/** The account's own words of a play, looked at as soon as a field is left: what is wrong with them, and how they read. */
export function OwnWords({ subject, body, locked, look, put }: Props) {
  const [seen, setSeen] = React.useState<TemplateAnswer | null>(null);
  React.useEffect(() => {
    // An answer about earlier words is of no use.
    let wanted = true;
    setSeen(null);
    if (subject !== '' || body !== '') {
      void look({ subject, body }).then((answer) => wanted && setSeen(answer));
    }
    return () => {
      wanted = false;
    };
  }, [subject, body]);
  return (
    <>
      <Input
        label={t.ownSubject}
        name="play-subject"
        readOnly={locked}
        value={subject}
        onChange={(v) => put('subject', v)}
      />
      <TextArea
        label={t.ownWords}
        name="play-body"
        description={t.ownWordsHelp}
        readOnly={locked}
        rows={6}
        value={body}
        onChange={(v) => put('body', v)}
      />
      {seen !== null && seen.problems.length > 0 && (
        <Alert title={t.notLikeThis} variant="warning" testId="problems">
          <List variant="unordered-styled">
            {seen.problems.map((problem) => (
              <Text key={problem}>{problem}</Text>
            ))}
          </List>
        </Alert>
      )}
      {seen !== null && (
        <Flex direction="column" gap="xs" testId="reads">
          <Text variant="microcopy">{t.readsLike}</Text>
          {seen.reads.subject !== '' && <Text format={{ fontWeight: 'demibold' }}>{seen.reads.subject}</Text>}
          {seen.reads.body.split('\n').map((line, i) => (
            <Text key={i}>{line === '' ? ' ' : line}</Text>
          ))}
        </Flex>
      )}
    </>
  );
}
