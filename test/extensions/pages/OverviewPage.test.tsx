import { describe, expect, it } from '@jest/globals';
import React from 'react';
import {
  Alert,
  Button,
  EmptyState,
  ErrorState,
  Heading,
  Link,
  ProgressBar,
  SearchInput,
  Select,
  Statistics,
  StatisticsItem,
  Table,
  TableCell,
  TableHeader,
  TableRow,
  Tag,
  Text,
} from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import type { RenderedElementNode } from '@hubspot/ui-extensions/testing';
import { OverviewPage } from '../../../extensions/app/pages/parts/OverviewPage.tsx';
import { overviewOf } from '../../demo/page/samples/pages.ts';
import { act } from '../act.ts';
import { handIntervals } from '../hand-intervals.ts';
import { serviceOf } from '../service.ts';

const READING = {
  phase: 'emails of open deals and their contacts',
  done: 1240,
  total: 5300,
  perMinute: 700,
  msLeft: 360_000,
};

function draw(answer: unknown, refresh = false) {
  const service = serviceOf({ 'GET /overview': answer });
  const renderer = createRenderer('pages');
  renderer.render(
    <OverviewPage
      context={{ user: { locale: 'en-US' }, portal: { id: 42, timezone: 'America/New_York' } }}
      fetch={service.fetch}
      refresh={refresh}
    />,
  );
  return renderer;
}

async function drawn(answer: unknown) {
  const all = draw(answer);
  await all.waitFor(() => all.find(Statistics));
  return all;
}

/** The text of a cell, whatever it is made of. */
function said(cell: Pick<RenderedElementNode, 'text' | 'findAll'>): string {
  const inside = [...cell.findAll(Text), ...cell.findAll(Tag)].map((e) => e.text ?? '');
  return (cell.text ?? inside.join(', ')).replaceAll('\u00A0', ' ');
}

describe('the overview', () => {
  it('shows a manager the value at risk, the team, reasons, outcomes and coaching', async () => {
    const { findAll, find, findByTestId } = await drawn(overviewOf(21));
    const items = Object.fromEntries(findAll(StatisticsItem).map((i) => [i.props.label, i.props.number]));
    expect(items.Dark).toBe(3);
    expect(String(items['Value at risk'])).toMatch(/^\$\d/);
    expect(findAll(Heading).map((h) => h.text)).toEqual(expect.arrayContaining(['What plays led to', 'Coaching']));
    const bars = findByTestId(Table, 'reasons').findAll(ProgressBar);
    expect(bars).toHaveLength(3);
    expect(bars[0]?.props.value).toBe(bars[0]?.props.maxValue);
    expect(bars[0]?.props['aria-label']).toMatch(/: \d+ deals$/);
    expect(find(Select, { name: 'owner' }).props.options).toHaveLength(4);
  });

  it('shows a manager reps beside peers, with the range and never without enough deals', async () => {
    const { findAll, findByTestId } = await drawn(overviewOf(21));
    const cells = findByTestId(Table, 'team')
      .findAll(TableRow)
      .slice(1)
      .map((row) => row.findAll(TableCell).map((c) => said(c)));
    expect(cells).toEqual([
      [
        'Dev Raghunathan',
        'Late',
        '64 % (43–81 %) of 14, clearly apart',
        '20 % (12–32 %) of 40',
        '3.3 (peers 2)',
        '50 % (26–74 %) of 8',
      ],
      ['Maren Tolliver', '–', 'Too few to say', '–', 'Too few to say', 'Too few to say'],
    ]);
    expect(findAll(Heading).map((h) => h.text)).toEqual(
      expect.arrayContaining([
        'Gone dark, by where deals came from',
        'Gone dark, by fit with the companies we win',
        'What plays led to, by reason',
      ]),
    );
    expect(findAll(Heading).filter((h) => h.text === 'Coaching')).toHaveLength(1);
  });

  it('shows who stands out beside a service that tells no more', async () => {
    const { team: _team, outcomesByReason: _byReason, ...older } = overviewOf(21);
    const { findAll, maybeFindByTestId } = await drawn(older);
    expect(findAll(Heading).map((h) => h.text)).toContain('Coaching');
    expect(maybeFindByTestId(Table, 'team')).toBeNull();
  });

  it('draws nothing of the team for a rep, even if it were sent', async () => {
    const { team, outcomesByReason } = overviewOf(21);
    const { maybeFindByTestId, findAll } = await drawn({ ...overviewOf(21, 'rep'), team, outcomesByReason });
    expect(maybeFindByTestId(Table, 'team')).toBeNull();
    expect(findAll(Heading).map((h) => h.text)).not.toContain('What plays led to, by reason');
  });

  it('shows a rep their own list and no comparison', async () => {
    const { findAll, maybeFind } = await drawn(overviewOf(21, 'rep'));
    expect(findAll(Heading).map((h) => h.text)).not.toContain('Coaching');
    expect(maybeFind(Select, { name: 'owner' })).toBeNull();
  });

  it('starts with the deals that need somebody and links each', async () => {
    const { find, findAll } = await drawn(overviewOf(14));
    expect(findAll(TableRow).filter((row) => row.props.testId?.startsWith('deal-'))).toHaveLength(6);
    expect(find(Link).props.href).toBe('https://app.hubspot.com/contacts/42/record/0-3/500');
  });

  it('finds, filters and sorts; says when nothing fits', async () => {
    const { find, findAll, findByTestId, waitFor } = await drawn(overviewOf(140));
    const names = () => findAll(Link).map((l) => l.text ?? '');
    act(
      findAll(TableHeader).find((h) => h.text === 'Amount'),
      'onSortChange',
      'descending',
    );
    await waitFor(() => expect(names()[0]).not.toBe('Sample company 1 - Yard scheduler'));
    act(find(Select, { name: 'state' }), 'onChange', 'held');
    await waitFor(() => expect(find(Table, { testId: 'deals' }).props).toMatchObject({ pageCount: 2 }));
    act(find(SearchInput), 'onInput', 'company 21 ');
    await waitFor(() => expect(names()).toEqual(['Sample company 21 - Yard scheduler']));
    act(find(SearchInput), 'onInput', 'nobody');
    await waitFor(() => find(EmptyState));
    findByTestId(Button, 'clear').trigger('onClick');
    await waitFor(() => expect(findAll(Link)).toHaveLength(10));
    act(
      findAll(TableHeader).find((h) => h.text === 'Deal'),
      'onSortChange',
      'descending',
    );
    await waitFor(() => expect(names()[0]).toBe([...names()].sort((a, b) => b.localeCompare(a))[0]));
  });

  it('puts what is not known last among the reasons, however often it is', async () => {
    const answer = overviewOf(14);
    const unknown = { code: 'unknown', label: 'Not enough to say', deals: 99, amount: 1 };
    const { findByTestId } = await drawn({ ...answer, reasons: [unknown, ...answer.reasons] });
    const bars = findByTestId(Table, 'reasons').findAll(ProgressBar);
    expect(bars.map((b) => b.props['aria-label']).at(-1)).toBe('Not enough to say: 99 deals');
  });

  it('puts the rarer reasons in one row, so that the deals add up', async () => {
    const answer = overviewOf(14);
    const reasons = Array.from({ length: 11 }, (_, i) => ({
      code: `r${i}`,
      label: `Reason ${i}`,
      deals: 20 - i,
      amount: i === 9 ? 500 : 0,
    }));
    const rowsOf = async (given: typeof reasons) => {
      const { findByTestId } = await drawn({ ...answer, reasons: given });
      const [, ...rows] = findByTestId(Table, 'reasons').findAll(TableRow);
      return rows.map((row) => [
        row.find(Text).text,
        ...row
          .findAll(TableCell)
          .slice(1)
          .map((cell) => cell.text),
      ]);
    };
    const rows = await rowsOf(reasons);
    expect(rows).toHaveLength(9);
    expect(rows.at(-1)).toEqual(['3 other reasons', String(12 + 11 + 10), '$500']);
    expect(rows.reduce((sum, row) => sum + Number(row[1]), 0)).toBe(reasons.reduce((sum, r) => sum + r.deals, 0));
    // Their sum is no bar beside those of single reasons.
    const all = await drawn({ ...answer, reasons });
    const bars = all.findByTestId(Table, 'reasons').findAll(ProgressBar);
    expect([bars.length, bars[0]?.props.maxValue]).toEqual([8, 20]);
    // One alone is as short under its own name.
    expect((await rowsOf(reasons.slice(0, 9))).at(-1)?.[0]).toBe('Reason 8');
  });

  it('says an amount that is not known as everywhere else', async () => {
    const answer = overviewOf(14);
    const none = { code: 'x', label: 'X', deals: 2, amount: 0 };
    const { findAll } = await drawn({ ...answer, reasons: [none], rootCauses: [none] });
    const cells = findAll(TableCell);
    const unknown = cells.filter((cell) => cell.text === '–');
    expect(unknown.map((cell) => cell.props.align)).toEqual(['right', 'right']);
    expect(cells.map((cell) => cell.text)).not.toContain('$0');
  });

  it('cuts a long name and says it whole where the reader points', async () => {
    const answer = overviewOf(1);
    const name = 'Northgate-Provisions'.repeat(20);
    const truncated = async (of: string) => {
      const { findAll } = await drawn({ ...answer, deals: answer.deals.map((d) => ({ ...d, name: of })) });
      return findAll(Text).find((text) => text.maybeFind(Link) !== null)?.props.truncate;
    };
    expect(await truncated(name)).toEqual({ tooltipText: name, maxWidth: expect.any(Number) });
    // One of many words wraps, and is read whole.
    expect(await truncated('Northgate Provisions and Cold Storage - Dock Scheduler and Gate')).toBe(false);
  });

  it('calls a reason that is not known neither likely nor possible', async () => {
    const answer = overviewOf(14);
    const deals = answer.deals.map((d) => ({
      ...d,
      reason: { code: 'unknown', label: 'Not enough to say', certainty: 'possible' as const },
    }));
    const { findAll } = await drawn({ ...answer, deals });
    const cells = findAll(TableCell).map((c) => c.text);
    expect(cells).toContain('Not enough to say');
    expect(cells.some((c) => c?.includes('(possible)'))).toBe(false);
  });

  it('pages through 500 deals', async () => {
    const { find, findAll, waitFor } = await drawn(overviewOf(500));
    act(find(Select, { name: 'state' }), 'onChange', 'any');
    await waitFor(() => expect(find(Table, { testId: 'deals' }).props).toMatchObject({ pageCount: 50 }));
    expect(findAll(Link)).toHaveLength(10);
  });

  it('is no empty account while the account is read for the first time', async () => {
    const { findByTestId, findAll, maybeFind, waitFor } = draw({ ...overviewOf(0), sync: READING });
    await waitFor(() => findByTestId(EmptyState, 'reading'));
    const reading = findByTestId(EmptyState, 'reading');
    expect(reading.props.title).toBe('First reading: 1,240 of 5,300 records · about 6 minutes left');
    expect(reading.find(ProgressBar).props).toMatchObject({ value: 1240, maxValue: 5300 });
    const texts = findAll(Text).map((t) => t.text);
    expect(texts).toContain('Now: emails of open deals and their contacts, 700 a minute');
    expect(texts.join(' ')).toContain('appear all at once when they are complete');
    expect(texts).not.toContain('Deals appear here as soon as HubSpot tells of them.');
    // Noughts would look like an account in which all is well.
    expect(maybeFind(Statistics)).toBeNull();
    expect(findAll(Heading).map((h) => h.text)).toEqual(['Deals that need somebody']);
  });

  it('shows the open deals beside what is still being read', async () => {
    const { findByTestId, find, findAll } = await drawn({ ...overviewOf(14), sync: { ...READING, msLeft: null } });
    expect(findByTestId(Alert, 'reading').props.title).toBe('First reading: 1,240 of 5,300 records');
    expect(findByTestId(Alert, 'reading').find(Text).text).toContain('Open deals are complete.');
    expect(find(Link).props.href).toContain('/record/0-3/');
    expect(findAll(StatisticsItem)).not.toHaveLength(0);
  });

  it('looks again soon while it is being read, and every minute afterwards', async () => {
    const clock = handIntervals();
    try {
      let done = 1000;
      const { findByTestId, find, waitFor } = draw(() => {
        done += 240;
        return { ...overviewOf(0), sync: done < 2000 ? { ...READING, done } : null };
      }, true);
      await waitFor(() => findByTestId(EmptyState, 'reading'));
      for (const n of ['1,480', '1,720', '1,960']) {
        await clock.pass(10_000);
        await waitFor(() => expect(find(EmptyState).props.title).toContain(`First reading: ${n} of`));
      }
      await clock.pass(10_000);
      await waitFor(() => expect(find(EmptyState).props.title).toBe('No open deals yet'));
      const asked = done;
      await clock.pass(50_000);
      expect(done).toBe(asked);
      await clock.pass(10_000);
      expect(done).toBe(asked + 240);
    } finally {
      clock.end();
    }
  });

  it('says nothing of a reading that is over', async () => {
    const { maybeFindByTestId } = await drawn({ ...overviewOf(14), sync: null });
    expect(maybeFindByTestId(Alert, 'reading')).toBeNull();
  });

  it.each([
    ['rep', 'You own no open deals'],
    ['manager', 'Your team owns no open deals'],
  ] as const)('tells a %s without deals from an account without deals', async (role, title) => {
    const { find, findAll } = await drawn({ ...overviewOf(0, role), othersHaveDeals: true });
    expect(find(EmptyState).props.title).toBe(title);
    expect(findAll(Text).map((text) => text.text)).not.toContain('Deals appear here as soon as HubSpot tells of them.');
  });

  it('is kind when there is nothing', async () => {
    const { find } = await drawn(overviewOf(0));
    expect(find(EmptyState).props.title).toBe('No open deals yet');
  });

  it.each([
    [new Error('down'), 'error'],
    [{ ok: false, code: 'no-access', message: 'Not for you.' }, 'lock'],
    [{ ok: true, role: 'king' }, 'error'],
  ] as const)('says what is wrong', async (answer, type) => {
    const { find, waitFor } = draw(answer);
    await waitFor(() => expect(find(ErrorState).props.type).toBe(type));
  });
});
