import React from 'react';
import {
  Button,
  EmptyState,
  Flex,
  Link,
  SearchInput,
  Select,
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { dealPage, showMoney, showNumber, STATE_COLOUR, words } from '@ghostlight/shared';
import type { OverviewAnswer, OverviewDeal, Reader, State } from '@ghostlight/shared';

const t = words.overview;
const PAGE = 10;
/** A word of so many characters does not break and would push the other columns out of view. */
const ENDLESS = 32;
/** Pixels a name with such a word gets; the others wrap. */
const NAME_WIDTH = 320;
const NEEDY = 'needs-somebody';
const ANY = 'any';
const NEEDS: readonly State[] = ['dark', 'missed', 'our-turn'];

type Column = 'order' | 'deal' | 'silence' | 'reason' | 'amount' | 'owner';
type Direction = 'ascending' | 'descending' | 'none';

/** Deals to act on, filtered, sorted, and one click from the deal itself. */
export function DealTable({ answer, reader, portalId }: { answer: OverviewAnswer; reader: Reader; portalId: number }) {
  const [find, setFind] = React.useState('');
  const [state, setState] = React.useState<string>(NEEDY);
  const [owner, setOwner] = React.useState(ANY);
  const [sort, setSort] = React.useState<{ by: Column; direction: Direction }>({ by: 'order', direction: 'none' });
  const [page, setPage] = React.useState(1);
  const manager = answer.role === 'manager';
  const owners = [...new Set(answer.deals.map((d) => d.ownerName).filter((o) => o !== null))].sort();
  const rows = sorted(
    answer.deals.filter(
      (d) =>
        (state === ANY || (state === NEEDY ? NEEDS.includes(d.state) : d.state === state)) &&
        (owner === ANY || d.ownerName === owner) &&
        `${d.name} ${d.reason?.label ?? ''} ${d.stage}`.toLowerCase().includes(find.trim().toLowerCase()),
    ),
    sort,
  );
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const at = Math.min(page, pages);
  const sortBy = (by: Column) => ({
    sortDirection: sort.by === by ? sort.direction : ('none' as const),
    onSortChange: (direction: Direction) => {
      setSort({ by, direction });
      setPage(1);
    },
  });
  const untouched = find === '' && owner === ANY && state === NEEDY;
  const reset = () => {
    setFind('');
    setOwner(ANY);
    setState(ANY);
  };
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="row" gap="sm" wrap align="end">
        <SearchInput
          label={t.search}
          name="find"
          value={find}
          onInput={(v) => {
            setFind(v);
            setPage(1);
          }}
        />
        <Select
          label={t.state}
          name="state"
          value={state}
          options={[
            { value: NEEDY, label: t.needsSomebody },
            { value: ANY, label: t.anyState },
            ...Object.entries(words.state)
              .filter(([code]) => answer.deals.some((d) => d.state === code))
              .map(([value, label]) => ({ value, label })),
          ]}
          onChange={(v) => {
            setState(String(v ?? ANY));
            setPage(1);
          }}
        />
        {manager && owners.length > 1 && (
          <Select
            label={t.owner}
            name="owner"
            value={owner}
            options={[{ value: ANY, label: t.anyOwner }, ...owners.map((o) => ({ value: o, label: o }))]}
            onChange={(v) => {
              setOwner(String(v ?? ANY));
              setPage(1);
            }}
          />
        )}
      </Flex>
      {rows.length === 0 ? (
        <EmptyState title={untouched ? t.allWell : t.noneFits} layout="vertical" imageName="target" imageWidth={120}>
          <Flex direction="column" gap="sm" align="center">
            {untouched && <Text>{t.allWellHelp}</Text>}
            <Button size="sm" onClick={reset} testId="clear">
              {t.clear}
            </Button>
          </Flex>
        </EmptyState>
      ) : (
        <Table paginated pageCount={pages} page={at} onPageChange={setPage} density="condensed" bordered testId="deals">
          <TableHead>
            <TableRow>
              <TableHeader {...sortBy('deal')}>{t.deal}</TableHeader>
              <TableHeader width="min">{t.state}</TableHeader>
              <TableHeader align="right" {...sortBy('silence')}>
                {t.silence}
              </TableHeader>
              <TableHeader {...sortBy('reason')}>{t.reason}</TableHeader>
              <TableHeader>{t.nextMove}</TableHeader>
              <TableHeader align="right" {...sortBy('amount')}>
                {t.amount}
              </TableHeader>
              {manager && <TableHeader {...sortBy('owner')}>{t.owner}</TableHeader>}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.slice((at - 1) * PAGE, at * PAGE).map((deal) => (
              <Row
                key={deal.dealId}
                deal={deal}
                answer={answer}
                reader={reader}
                portalId={portalId}
                manager={manager}
              />
            ))}
          </TableBody>
        </Table>
      )}
      {answer.more > 0 && <Text variant="microcopy">{t.andMore(answer.more)}</Text>}
    </Flex>
  );
}

function sorted(deals: OverviewDeal[], { by, direction }: { by: Column; direction: Direction }): OverviewDeal[] {
  if (by === 'order' || direction === 'none') return deals;
  const sign = direction === 'ascending' ? 1 : -1;
  const number = (d: OverviewDeal) => (by === 'amount' ? d.amount : d.silentDays) ?? -1;
  const word = (d: OverviewDeal) => (by === 'deal' ? d.name : by === 'owner' ? d.ownerName : d.reason?.label) ?? '';
  const numeric = by === 'amount' || by === 'silence';
  return [...deals].sort((a, b) => sign * (numeric ? number(a) - number(b) : word(a).localeCompare(word(b))));
}

/** "Not enough to say" is neither likely nor possible. */
function sayReason(reason: OverviewDeal['reason']): string {
  if (reason === null) return '';
  return reason.code === 'unknown' ? reason.label : `${reason.label} (${words.card[reason.certainty]})`;
}

const isEndless = (name: string): boolean => name.split(/\s+/).some((word) => word.length > ENDLESS);

interface RowProps {
  deal: OverviewDeal;
  answer: OverviewAnswer;
  reader: Reader;
  portalId: number;
  manager: boolean;
}

function Row({ deal, answer, reader, portalId, manager }: RowProps) {
  return (
    <TableRow testId={`deal-${deal.dealId}`}>
      <TableCell>
        <Flex direction="column" gap="flush">
          <Text truncate={isEndless(deal.name) && { tooltipText: deal.name, maxWidth: NAME_WIDTH }}>
            <Link href={dealPage(portalId, deal.dealId, answer.uiDomain)}>{deal.name}</Link>
          </Text>
          <Text variant="microcopy">{deal.headline}</Text>
        </Flex>
      </TableCell>
      <TableCell width="min">
        <StatusTag variant={STATE_COLOUR[deal.state]}>{words.state[deal.state]}</StatusTag>
      </TableCell>
      <TableCell align="right">{deal.silentDays === null ? '' : t.days(showNumber(deal.silentDays, reader))}</TableCell>
      <TableCell>{sayReason(deal.reason)}</TableCell>
      <TableCell>{deal.play?.label ?? ''}</TableCell>
      <TableCell align="right">{showMoney(deal.amount, deal.currency ?? answer.currency, reader)}</TableCell>
      {manager && <TableCell>{deal.ownerName ?? ''}</TableCell>}
    </TableRow>
  );
}
