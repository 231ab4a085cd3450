import React from 'react';
import { Accordion, Button, Flex, List, Tag, Text } from '@hubspot/ui-extensions';
import { words } from '@ghostlight/shared';
import type { ShownEvidence, ShownJudgement, ShownReason } from '@ghostlight/shared';
import type { FormName } from './forms.tsx';
import type { Host } from './host.ts';
import { RecordLink } from './RecordLink.tsx';

const t = words.card;
const UNKNOWN = 'unknown';

/**
 * The leading reason with its certainty; evidence and the runners-up folded. Never more than three.
 * The detail stands above already and need not be said again.
 */
export function Reasons({
  of: { reasons, close, detail: said },
  host,
  open,
}: {
  of: Pick<ShownJudgement, 'reasons' | 'close' | 'detail'>;
  host: Host;
  open: (form: FormName) => void;
}) {
  const [first, ...rest] = reasons.slice(0, 3);
  if (first === undefined) return null;
  const pieces = first.for.length + first.against.length;
  const why = beyond(first.label, first.for[0]?.says ?? '');
  return (
    <Flex direction="column" gap="xs" align="stretch">
      <Text variant="microcopy">
        {first.code === UNKNOWN ? t.whyUnknown : first.certainty === 'likely' ? t.why : t.whyPossible}
      </Text>
      <Flex direction="row" gap="xs" align="center" wrap>
        <Text inline format={{ fontWeight: 'demibold' }} testId="reason">
          {first.label}
        </Text>
        {first.code !== UNKNOWN && <Certainty of={first} />}
      </Flex>
      {close && <Text testId="close">{close}</Text>}
      {why !== '' && why !== said && <Text testId="why">{why}</Text>}
      {pieces + first.missing.length > 0 && (
        <Accordion title={pieces === 0 ? t.notKnown : t.evidence(pieces)} size="xs" testId="evidence">
          <Evidence of={first} host={host} />
        </Accordion>
      )}
      {rest.length > 0 && (
        <Accordion title={t.alsoPossible(rest.length)} size="xs" testId="other-reasons">
          <Flex direction="column" gap="md">
            {rest.map((reason) => (
              <Flex key={reason.code} direction="column" gap="xs">
                <Flex direction="row" gap="xs" align="center" wrap>
                  <Text inline format={{ fontWeight: 'demibold' }}>
                    {reason.label}
                  </Text>
                  <Certainty of={reason} />
                </Flex>
                <Evidence of={reason} host={host} />
              </Flex>
            ))}
          </Flex>
        </Accordion>
      )}
      {first.code !== UNKNOWN && (
        <Flex direction="row">
          <Button variant="transparent" size="xs" onClick={() => open('not-this')} testId="not-this">
            {t.notThis}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

/** What a sentence adds to the label above it. */
function beyond(label: string, says: string): string {
  const opening = `${label}. `;
  return says.startsWith(opening) ? says.slice(opening.length) : says === `${label}.` ? '' : says;
}

function Certainty({ of }: { of: ShownReason }) {
  return (
    <Tag variant={of.certainty === 'likely' ? 'info' : 'default'} inline>
      {of.certainty === 'likely' ? t.likely : t.possible}
    </Tag>
  );
}

function Evidence({ of, host }: { of: ShownReason; host: Host }) {
  return (
    <Flex direction="column" gap="xs">
      <Pieces title={t.speaksFor} pieces={of.for} host={host} />
      {of.for.length + of.against.length === 0 ? null : of.against.length > 0 ? (
        <Pieces title={t.speaksAgainst} pieces={of.against} host={host} />
      ) : (
        <Text variant="microcopy">{t.nothingAgainst}</Text>
      )}
      {of.missing.length > 0 && (
        <Text variant="microcopy">
          {t.notKnown}: {of.missing.join('; ')}
        </Text>
      )}
    </Flex>
  );
}

function Pieces({ title, pieces, host }: { title: string; pieces: ShownEvidence[]; host: Host }) {
  if (pieces.length === 0) return null;
  return (
    <Flex direction="column" gap="xs">
      <Text variant="microcopy" format={{ fontWeight: 'demibold' }}>
        {title}
      </Text>
      <List variant="unordered-styled">
        {pieces.map((piece, i) => (
          <Text key={`${piece.signal}-${i}`}>
            {piece.says} <RecordLink to={piece.source} host={host} />
          </Text>
        ))}
      </List>
    </Flex>
  );
}
