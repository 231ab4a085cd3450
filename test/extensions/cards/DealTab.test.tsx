import { expect, it } from '@jest/globals';
import React from 'react';
import { BarChart, EmptyState, ProgressBar, Select, StatusTag, Table, TableRow } from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { DealTab } from '../../../extensions/app/cards/parts/DealTab.tsx';
import type { CardAnswer, TimelineEntry } from '../../../extensions/app/packages/shared/index.ts';
import { CARDS } from '../../demo/page/samples/card.ts';
import { act } from '../act.ts';
import { serviceOf } from '../service.ts';

async function drawn(card: CardAnswer) {
  const service = serviceOf({ 'GET /card/501': card });
  const renderer = createRenderer('crm.record.tab');
  renderer.render(
    <DealTab
      context={{ user: {}, portal: { timezone: 'America/New_York' }, crm: { objectId: 501 } }}
      actions={{ copyTextToClipboard: async () => undefined, onCrmPropertiesUpdate: () => undefined }}
      fetch={service.fetch}
      refresh={false}
    />,
  );
  await renderer.waitFor(() => renderer.findByTestId(StatusTag, 'state'));
  return { ...renderer, service };
}

it('asks for the timeline and shows it newest first, silences as bars', async () => {
  const { find, findAll, service } = await drawn(CARDS.dark);
  expect(service.asked[0]?.query.get('timeline')).toBe('1');
  expect(find(BarChart).props.data).toEqual([
    { began: 'Feb 11', days: 4 },
    { began: 'Feb 27', days: 10.1 },
  ]);
  expect(findAll(TableRow)[1]?.toString()).toContain('Silent for 10 working days so far');
});

it('shades a silence by its length, and by whether it is dark here', async () => {
  const { findAll } = await drawn(CARDS.dark);
  expect(findAll(ProgressBar).map((b) => [b.props.value, b.props.maxValue, b.props.variant])).toEqual([
    [10.1, 10.1, 'danger'],
    [4, 10.1, 'warning'],
  ]);
});

it('gives a change of state the colour of what it became', async () => {
  const became = (state: 'engaged' | 'dark' | undefined, i: number): TimelineEntry => ({
    at: `2026-03-0${i + 1}T15:00:00Z`,
    kind: 'state',
    direction: null,
    says: `Became: ${state}`,
    quote: null,
    source: null,
    state,
  });
  const { find } = await drawn({
    ...CARDS.dark,
    timeline: [undefined, 'dark' as const, 'engaged' as const].map(became),
  });
  expect(
    find(Table)
      .findAll(StatusTag)
      .map((tag) => tag.props.variant),
  ).toEqual(['success', 'danger', 'default']);
});

it('shows one kind only, and pages through many', async () => {
  const many: TimelineEntry[] = Array.from({ length: 60 }, (_, i) => ({
    at: new Date(Date.UTC(2026, 0, 1 + i)).toISOString(),
    kind: i % 2 ? 'touch' : 'step',
    direction: 'ours',
    says: `Entry ${i}`,
    quote: null,
    source: null,
  }));
  const { find, findAll, waitFor } = await drawn({ ...CARDS.dark, timeline: many });
  expect(find(Table).props).toMatchObject({ pageCount: 5 });
  act(find(Select, { name: 'kind' }), 'onChange', 'step');
  await waitFor(() => expect(find(Table).props).toMatchObject({ pageCount: 3 }));
  expect(findAll(TableRow)).toHaveLength(13);
});

it('says when nothing has happened yet', async () => {
  const { find } = await drawn({ ...CARDS.engaged, timeline: [] });
  find(EmptyState);
});
