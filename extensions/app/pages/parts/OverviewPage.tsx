import React from 'react';
import {
  Alert,
  AutoGrid,
  Button,
  EmptyState,
  ErrorState,
  Flex,
  Heading,
  LoadingSpinner,
  Statistics,
  StatisticsItem,
  Text,
} from '@hubspot/ui-extensions';
import { readerOf, showMoney, words } from '@ghostlight/shared';
import type { Fetcher, OverviewAnswer, Reader } from '@ghostlight/shared';
import { useOverview } from '../use-overview.ts';
import { DealTable } from './DealTable.tsx';
import { Coaching, Outcomes, ReasonChart, RootCauses } from './Findings.tsx';
import { OutcomesByReason } from './OutcomesByReason.tsx';
import { ReadingAlone, ReadingBeside } from './Reading.tsx';
import { Team } from './Team.tsx';

const t = words.overview;

interface Props {
  context: { user: { locale?: string }; portal: { id: number; timezone: string } };
  fetch: Fetcher;
  /** Off in tests: no timers. */
  refresh?: boolean;
}

/** A rep's day in order of what to do first; for managers the team, the reasons and what plays led to. */
export function OverviewPage({ context, fetch, refresh }: Props) {
  const { state, load } = useOverview(fetch, refresh);
  if (state.status === 'loading') return <LoadingSpinner label={t.loading} showLabel layout="centered" />;
  if (state.status === 'error') {
    const noAccess = state.problem.kind === 'no-access';
    return (
      <ErrorState title={words.problem.title[state.problem.kind]} type={noAccess ? 'lock' : 'error'}>
        <Flex direction="column" gap="sm" align="center">
          <Text>{state.problem.message}</Text>
          {!noAccess && (
            <Button testId="again" onClick={load}>
              {words.again}
            </Button>
          )}
        </Flex>
      </ErrorState>
    );
  }
  const { answer, stale } = state;
  const reader = readerOf(context);
  const manages = answer.role === 'manager';
  const title = <Heading>{manages ? t.team : t.mine}</Heading>;
  if (answer.sync && answer.totals.open === 0) {
    return (
      <Flex direction="column" gap="md">
        {title}
        {stale && <Alert title={words.card.stale} variant="warning" testId="stale" />}
        <ReadingAlone reading={answer.sync} reader={reader} />
      </Flex>
    );
  }
  return (
    <Flex direction="column" gap="md">
      {title}
      {stale && <Alert title={words.card.stale} variant="warning" testId="stale" />}
      {answer.sync && <ReadingBeside reading={answer.sync} reader={reader} />}
      <Totals answer={answer} reader={reader} />
      {answer.totals.open === 0 ? (
        <NoDeals answer={answer} />
      ) : (
        <DealTable answer={answer} reader={reader} portalId={context.portal.id} />
      )}
      <AutoGrid columnWidth={420} gap="lg" flexible>
        {answer.reasons.length > 0 && <ReasonChart answer={answer} reader={reader} />}
        {answer.rootCauses.length > 0 && <RootCauses answer={answer} reader={reader} />}
      </AutoGrid>
      {manages && <Outcomes answer={answer} />}
      {manages && !!answer.outcomesByReason?.length && <OutcomesByReason outcomes={answer.outcomesByReason} />}
      {manages && answer.team && <Team team={answer.team} reader={reader} />}
      {/* An older service tells only who stands out. */}
      {!answer.team && !!answer.coaching?.length && <Coaching coaching={answer.coaching} />}
    </Flex>
  );
}

/** An account without deals, or a viewer without deals in an account that has some. */
function NoDeals({ answer: { role, othersHaveDeals } }: { answer: OverviewAnswer }) {
  const title = !othersHaveDeals ? t.empty : role === 'manager' ? t.noneOfTeam : t.noneMine;
  return (
    <EmptyState title={title} layout="vertical" imageName="deals" imageWidth={150}>
      <Text>{othersHaveDeals ? t.noneMineHelp : t.emptyHelp}</Text>
    </EmptyState>
  );
}

function Totals({ answer, reader }: { answer: OverviewAnswer; reader: Reader }) {
  const { totals, currency } = answer;
  return (
    <Statistics testId="totals">
      <StatisticsItem label={t.valueAtRisk} number={showMoney(totals.valueAtRisk, currency, reader)} />
      <StatisticsItem label={t.dark} number={totals.dark} />
      <StatisticsItem label={t.missed} number={totals.missed} />
      <StatisticsItem label={t.ourTurn} number={totals.ourTurn} />
      <StatisticsItem label={t.quiet} number={totals.quiet} />
      <StatisticsItem label={t.held} number={totals.held} />
    </Statistics>
  );
}
