import { describe, expect, it } from '@jest/globals';
import React from 'react';
import {
  Accordion,
  Alert,
  Button,
  DateInput,
  Dropdown,
  EmptyState,
  ErrorState,
  Input,
  LoadingButton,
  LoadingSpinner,
  Select,
  StatusTag,
  Tag,
  Text,
  TextArea,
  Tile,
} from '@hubspot/ui-extensions';
import { CrmActionButton, CrmActionLink } from '@hubspot/ui-extensions/crm';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { DealCard } from '../../../extensions/app/cards/parts/DealCard.tsx';
import type { CardAnswer, Done, State } from '../../../extensions/app/packages/shared/index.ts';
import { CARDS } from '../../demo/page/samples/card.ts';
import { act } from '../act.ts';
import { later, serviceOf } from '../service.ts';
import type { Asked } from '../service.ts';

const GET = 'GET /card/501';
const PLAYS = 'POST /card/501/plays';

function draw(routes: Record<string, unknown>) {
  const service = serviceOf(routes);
  const renderer = createRenderer('crm.record.sidebar');
  const copied: string[] = [];
  const changed: (() => void)[] = [];
  renderer.render(
    <DealCard
      context={{ user: { locale: 'en-US' }, portal: { timezone: 'America/New_York' }, crm: { objectId: 501 } }}
      actions={{
        copyTextToClipboard: async (text) => void copied.push(text),
        onCrmPropertiesUpdate: (_names, call) => void changed.push(call),
      }}
      fetch={service.fetch}
      refresh={false}
    />,
  );
  return { ...renderer, service, copied, changed };
}

async function drawn(card: CardAnswer, routes: Record<string, unknown> = {}) {
  const all = draw({ [GET]: card, ...routes });
  await all.waitFor(() => all.findByTestId(StatusTag, 'state'));
  return all;
}

const doneWith = (card: CardAnswer, over: Partial<Done> = {}): Done => ({
  ok: true,
  happened: 'Ready to send in your composer',
  undo: null,
  card: { ...card, version: '2' },
  ...over,
});

const posts = (asked: Asked[]) => asked.filter((a) => a.method === 'POST');

describe('the card of each state', () => {
  const LABELS: Record<State, string> = {
    engaged: 'In touch',
    waiting: 'Waiting',
    'our-turn': 'Our turn',
    quiet: 'Quiet',
    missed: 'Step missed',
    dark: 'Dark',
    held: 'On hold',
    nurture: 'In nurture',
    closed: 'Closed',
  };
  it.each(Object.entries(LABELS) as [State, string][])('%s says so in plain words', async (state, label) => {
    const { findByTestId } = await drawn(CARDS[state]);
    expect(findByTestId(StatusTag, 'state').text).toBe(label);
    expect(findByTestId(Text, 'headline').text?.trim()).toBe(CARDS[state].judgement.headline);
  });

  it.each([
    ['engaged', 'You are in touch'],
    ['closed', 'Closed'],
  ] as const)('%s is said once', async (state, headline) => {
    const { findByTestId, maybeFindByTestId } = await drawn({
      ...CARDS[state],
      judgement: { ...CARDS[state].judgement, headline },
    });
    expect(findByTestId(StatusTag, 'state').text).toBe(LABELS[state]);
    expect(maybeFindByTestId(Text, 'headline')).toBeNull();
  });

  it.each(['engaged', 'waiting', 'nurture'] as const)('%s keeps the rest folded', async (state) => {
    const { findByTestId } = await drawn(CARDS[state]);
    expect(findByTestId(Accordion, 'calm').props.defaultOpen).not.toBe(true);
  });

  it('a waiting deal is one line: the step is in it, and folded away', async () => {
    const { findByTestId } = await drawn(CARDS.waiting);
    const folded = findByTestId(Accordion, 'calm');
    expect(folded.find(Tile, { testId: 'step' }).find(Text).text).toBe('Agreed next step');
    expect(folded.find(Text, { testId: 'last-touch' }).text).toContain('Last');
  });

  it('a step that waits for a click is not folded away', async () => {
    const { judgement } = CARDS.engaged;
    const nextStep = {
      ...(CARDS.dark.judgement.nextStep as NonNullable<typeof judgement.nextStep>),
      asks: 'confirm' as const,
    };
    const { findByTestId } = await drawn({ ...CARDS.engaged, judgement: { ...judgement, nextStep } });
    findByTestId(LoadingButton, 'confirm');
    expect(findByTestId(Accordion, 'calm').maybeFind(Tile, { testId: 'step' })).toBeNull();
  });

  it('says that no reason stands out, where the service says so', async () => {
    const card = CARDS.dark;
    const close = 'Too close to call: The money may be gone, or they have no time.';
    const says = (of: string | null) => drawn({ ...card, judgement: { ...card.judgement, close: of } });
    expect((await says(close)).findByTestId(Text, 'close').text).toBe(close);
    expect((await says(null)).maybeFindByTestId(Text, 'close')).toBeNull();
  });

  it('says nothing twice: the label in the evidence, the headline in the hold, the title as a quote', async () => {
    const card = CARDS.dark;
    const [reason] = card.judgement.reasons;
    const step = card.judgement.nextStep;
    if (!reason || !step) throw new Error('the sample has neither reason nor step');
    const { findByTestId, maybeFindByTestId } = await drawn({
      ...card,
      judgement: {
        ...card.judgement,
        headline: 'Away until Monday, March 16',
        hold: { until: '2026-03-16', because: 'away', says: 'Away until Monday, March 16.', source: null },
        nextStep: { ...step, says: 'Both sides: Demo Highmeadow', quote: 'Demo Highmeadow' },
        reasons: [
          {
            ...reason,
            label: 'Something more pressing came up',
            for: [
              {
                signal: 'says-priorities-shifted',
                says: 'Something more pressing came up. Noted: “Busy.”',
                source: null,
              },
            ],
          },
        ],
      },
    });
    expect(findByTestId(Text, 'why').text).toBe('Noted: “Busy.”');
    expect(maybeFindByTestId(Text, 'hold')).toBeNull();
    expect(
      findByTestId(Tile, 'step')
        .findAll(Text)
        .map((t) => t.text),
    ).not.toContain('“Demo Highmeadow”');
    expect(maybeFindByTestId(Text, 'detail')).toBeNull();
  });

  it.each(['dark', 'missed', 'quiet', 'our-turn', 'held', 'engaged', 'waiting', 'nurture'] as const)(
    '%s offers check-in, breakup and nurture',
    async (state) => {
      const { maybeFindByTestId } = await drawn(CARDS[state]);
      for (const code of ['check-in', 'breakup', 'nurture']) {
        expect(maybeFindByTestId(Button, `choose-${code}`)).not.toBeNull();
      }
    },
  );

  it('a closed deal offers nothing to press', async () => {
    const { findAll } = await drawn(CARDS.closed);
    expect(findAll(Button)).toHaveLength(0);
    expect(findAll(CrmActionButton)).toHaveLength(0);
    expect(findAll(Dropdown)).toHaveLength(0);
  });

  it('our turn shows what they asked, with the record', async () => {
    const { findByTestId } = await drawn(CARDS['our-turn']);
    const detail = findByTestId(Text, 'detail');
    expect(detail.text).toContain('reference customers');
    expect(detail.find(CrmActionLink).props.actionContext).toMatchObject({ engagementId: 9002, objectId: 501 });
  });

  it('a hold that is in the headline has its record there, and this deal is no record to open', async () => {
    const { judgement } = CARDS.held;
    const away = (source: { type: 'emails' | 'deals'; id: string }) => ({
      ...CARDS.held,
      judgement: {
        ...judgement,
        headline: 'Away until Monday, March 16',
        hold: { until: '2026-03-16', because: 'out-of-office', says: 'Away until Monday, March 16.', source },
      },
    });
    const mail = await drawn(away({ type: 'emails', id: '9002' }));
    expect(mail.findByTestId(Text, 'headline').find(CrmActionLink).props.actionContext).toMatchObject({
      engagementId: 9002,
    });
    const here = await drawn(away({ type: 'deals', id: '501' }));
    expect(here.findByTestId(Text, 'headline').maybeFind(CrmActionLink)).toBeNull();
    const other = await drawn(away({ type: 'deals', id: '502' }));
    expect(other.findByTestId(Text, 'headline').maybeFind(CrmActionLink)).not.toBeNull();
  });

  it('a hold says until when and why', async () => {
    const { findByTestId } = await drawn(CARDS.held);
    expect(findByTestId(Text, 'hold').text).toContain('away until March 16');
  });
});

describe('what stands behind the judgement', () => {
  it('quotes the missed step and links to its record', async () => {
    const { findByTestId } = await drawn(CARDS.dark);
    const step = findByTestId(Tile, 'step');
    const said = step.findAll(Text).map((t) => t.text);
    expect(said).toContain('Missed step');
    expect(said).toContain('“I’ll confirm the budget by Friday”');
    expect(step.find(CrmActionLink).props).toMatchObject({
      actionType: 'ENGAGEMENT_APP_LINK',
      actionContext: { objectTypeId: '0-3', objectId: 501, engagementId: 9001 },
    });
  });

  it('gives the leading reason with its certainty, the evidence both ways, and at most two more', async () => {
    const { findByTestId } = await drawn(CARDS.dark);
    expect(findByTestId(Text, 'reason').text).toBe('Our contact cannot decide alone');
    const evidence = findByTestId(Accordion, 'evidence');
    const said = evidence.findAll(Text).map((t) => t.text ?? '');
    expect(said.some((s) => s.includes('only contact'))).toBe(true);
    expect(said).toContain('Speaks against it');
    expect(said.some((s) => s.includes('Not known'))).toBe(true);
    expect(findByTestId(Accordion, 'other-reasons').props.title).toBe('2 other possible reasons');
  });

  it('says plainly that there is not enough to say, with nothing to unfold', async () => {
    const { judgement } = CARDS.dark;
    const unknown = { code: 'unknown', label: 'Not enough to say', strength: 0, certainty: 'possible' as const };
    const { findByTestId, maybeFindByTestId, findAll } = await drawn({
      ...CARDS.dark,
      judgement: { ...judgement, reasons: [{ ...unknown, for: [], against: [], missing: [] }] },
    });
    expect(findByTestId(Text, 'reason').text).toBe('Not enough to say');
    expect([maybeFindByTestId(Accordion, 'evidence'), maybeFindByTestId(Button, 'not-this')]).toEqual([null, null]);
    expect(findAll(Tag)).toHaveLength(0);
  });

  it('links a contact to its preview, an activity to the timeline', async () => {
    const { findByTestId } = await drawn(CARDS.dark);
    const links = findByTestId(Accordion, 'evidence').findAll(CrmActionLink);
    expect(links[0]?.props).toMatchObject({
      actionType: 'PREVIEW_OBJECT',
      actionContext: { objectTypeId: '0-1', objectId: 77 },
    });
    expect(links[1]?.props).toMatchObject({ actionType: 'ENGAGEMENT_APP_LINK' });
  });

  it('says the chance as it is, the touches and the task', async () => {
    const { findByTestId } = await drawn(CARDS.dark);
    expect(findByTestId(Text, 'chance').text).toContain('Of 143 silences');
    expect(findByTestId(Text, 'touches').text).toContain('twice');
    expect(findByTestId(Text, 'task').text).toContain('Wed, Mar 11');
  });
});

describe('a play', () => {
  it('shows its words and what it will do before anything is sent', async () => {
    const { find, findByTestId, service } = await drawn(CARDS.dark);
    expect(find(Input, { name: 'subject' }).props.value).toBe('Who else should see this?');
    expect(find(TextArea).props.value).toContain('Who besides you');
    expect(findByTestId(Text, 'does').text).toContain('You send it');
    findByTestId(Button, 'choose-breakup').trigger('onClick');
    expect(find(TextArea).props.value).toContain('I do not want to be a pest');
    expect(posts(service.asked)).toHaveLength(0);
  });

  it('gives the words as many lines as they take, within reason', async () => {
    const { find, waitFor } = await drawn(CARDS.dark);
    const rows = async (text: string) => {
      act(find(TextArea), 'onInput', text);
      await waitFor(() => expect(find(TextArea).props.value).toBe(text));
      return find(TextArea).props.rows;
    };
    expect(await rows('Hi')).toBe(5);
    expect(await rows('a\nb\nc\nd\ne\nf\ng')).toBe(7);
    expect(await rows('word '.repeat(80))).toBe(9);
    expect(await rows('\n'.repeat(40))).toBe(12);
  });

  it('takes “ready to send” away once the mail went out', async () => {
    const composer = { contactId: '77', contactName: 'Dana Kessler', subject: 's', body: 'b' };
    const { findByTestId, maybeFindByTestId, waitFor, changed, service } = await drawn(CARDS.dark, {
      [PLAYS]: doneWith(CARDS.dark, { composer }),
    });
    findByTestId(CrmActionButton, 'do-widen-the-room').trigger('onClick');
    await waitFor(() => findByTestId(Alert, 'after'));
    const touched = (version: string, type: 'emails' | 'calls', direction: 'ours' | 'theirs'): CardAnswer => ({
      ...CARDS.dark,
      version,
      judgement: {
        ...CARDS.dark.judgement,
        headline: `Version ${version}`,
        lastTouch: { at: '2026-03-10T16:00:00Z', direction, says: 'from Maren', source: { type, id: '9' } },
      },
    });
    const shows = async (card: CardAnswer) => {
      service.routes[GET] = card;
      changed[0]?.();
      await waitFor(() => expect(findByTestId(Text, 'headline').text?.trim()).toBe(card.judgement.headline));
      return maybeFindByTestId(Alert, 'after') !== null;
    };
    expect(await shows(touched('3', 'calls', 'ours'))).toBe(true);
    expect(await shows(touched('4', 'emails', 'theirs'))).toBe(true);
    expect(await shows(touched('5', 'emails', 'ours'))).toBe(false);
  });

  it('opens the composer with the edited words by the click that notes it, and never says sent', async () => {
    const { find, findByTestId, waitFor, service } = await drawn(CARDS.dark, {
      [PLAYS]: (asked: Asked) =>
        doneWith(CARDS.dark, {
          composer: {
            contactId: '77',
            contactName: 'Dana Kessler',
            subject: String(asked.body?.subject),
            body: String(asked.body?.body),
          },
          undo: { key: 'u1', label: 'Undo' },
        }),
    });
    act(find(TextArea), 'onInput', 'My own words.');
    await waitFor(() => expect(find(TextArea).props.value).toBe('My own words.'));
    const button = findByTestId(CrmActionButton, 'do-widen-the-room');
    expect(button.props).toMatchObject({
      actionType: 'SEND_EMAIL',
      actionContext: {
        objectTypeId: '0-1',
        objectId: 77,
        initialEmailBody: 'My own words.',
        initialEmailSubject: 'Who else should see this?',
      },
    });
    button.trigger('onClick');
    await waitFor(() => findByTestId(Alert, 'after'));
    expect(posts(service.asked)[0]).toMatchObject({
      path: '/card/501/plays',
      body: { play: 'widen-the-room', body: 'My own words.', subject: 'Who else should see this?' },
    });
    const after = findByTestId(Alert, 'after');
    expect(after.props.title).toBe('Ready to send in your composer');
    expect(after.find(CrmActionButton).props.actionContext).toMatchObject({ initialEmailBody: 'My own words.' });
    expect(after.toString()).not.toMatch(/\bsent\b/i);
  });

  it('cannot be pressed twice: one request, one key, the button dead meanwhile', async () => {
    const answer = later<Done>();
    const { findByTestId, waitFor, service } = await drawn(CARDS.dark, { [PLAYS]: () => answer.promise });
    const button = findByTestId(CrmActionButton, 'do-widen-the-room');
    button.trigger('onClick');
    button.trigger('onClick');
    await waitFor(() => expect(findByTestId(CrmActionButton, 'do-widen-the-room').props.disabled).toBe(true));
    expect(posts(service.asked)).toHaveLength(1);
    answer.give(doneWith(CARDS.dark));
    await waitFor(() => findByTestId(Alert, 'after'));
    expect(posts(service.asked)).toHaveLength(1);
  });

  it('keeps its key when the answer was lost and it is pressed again; another press is another key', async () => {
    let fail = true;
    const { find, findByTestId, waitFor, service } = await drawn(CARDS.dark, {
      [PLAYS]: () => (fail ? new Error('timeout') : doneWith(CARDS.dark)),
    });
    findByTestId(CrmActionButton, 'do-widen-the-room').trigger('onClick');
    await waitFor(() => expect(findByTestId(Alert, 'refused').text).toContain('may have happened or not'));
    fail = false;
    findByTestId(CrmActionButton, 'do-widen-the-room').trigger('onClick');
    await waitFor(() => findByTestId(Alert, 'after'));
    const [first, second] = posts(service.asked).map((a) => a.body?.key);
    expect(first).toBeTruthy();
    expect(second).toBe(first);
    findByTestId(Button, 'dismiss').trigger('onClick');
    await waitFor(() => find(TextArea));
    findByTestId(CrmActionButton, 'do-widen-the-room').trigger('onClick');
    await waitFor(() => expect(posts(service.asked)).toHaveLength(3));
    expect(posts(service.asked)[2]?.body?.key).not.toBe(first);
  });

  it('says why the service refuses, and stays usable', async () => {
    const { findByTestId, waitFor } = await drawn(CARDS.dark, {
      [PLAYS]: { ok: false, code: 'blocked', message: 'Somebody wrote to Dana an hour ago.' },
    });
    findByTestId(CrmActionButton, 'do-widen-the-room').trigger('onClick');
    await waitFor(() => findByTestId(Alert, 'refused'));
    expect(findByTestId(Alert, 'refused').text).toBe('Somebody wrote to Dana an hour ago.');
    expect(findByTestId(CrmActionButton, 'do-widen-the-room').props.disabled).toBe(false);
  });

  it('held back by a guard: the reason and the way out, no button that acts', async () => {
    const { findByTestId, maybeFind, maybeFindByTestId, waitFor } = await drawn(CARDS['our-turn']);
    findByTestId(Button, 'choose-check-in').trigger('onClick');
    await waitFor(() => findByTestId(Alert, 'blocked'));
    expect(findByTestId(Alert, 'blocked').find(Text).text).toContain('They wait for you');
    expect(maybeFind(TextArea)).toBeNull();
    expect(maybeFindByTestId(CrmActionButton, 'do-check-in')).toBeNull();
    findByTestId(Button, 'instead-answer-them').trigger('onClick');
    await waitFor(() => findByTestId(CrmActionButton, 'do-answer-them'));
  });

  it('a note to ourselves is read, not edited, copied or sent', async () => {
    const { findByTestId, maybeFind, maybeFindByTestId, service, waitFor } = await drawn(CARDS.dark, {
      [PLAYS]: doneWith(CARDS.dark),
    });
    findByTestId(Dropdown.ButtonItem, 'choose-wait-it-out').trigger('onClick');
    expect(findByTestId(Text, 'advice').text).toContain('Stop writing');
    expect([maybeFind(TextArea), maybeFindByTestId(Button, 'copy')]).toEqual([null, null]);
    findByTestId(LoadingButton, 'do-wait-it-out').trigger('onClick');
    await waitFor(() => expect(posts(service.asked)).toHaveLength(1));
    expect(Object.keys(posts(service.asked)[0]?.body ?? {})).toEqual(['play', 'until', 'key']);
  });

  it('asks for the day it needs and sends it', async () => {
    const { find, findAll, findByTestId, waitFor, service } = await drawn(CARDS.dark, {
      [PLAYS]: doneWith(CARDS.dark, { happened: 'On hold until March 20' }),
    });
    const others = findAll(Dropdown.ButtonItem).find((item) => item.text === 'Wait until a day');
    others?.trigger('onClick');
    await waitFor(() => find(DateInput, { name: 'until' }));
    expect(find(DateInput, { name: 'until' }).props.value).toEqual({ year: 2026, month: 2, date: 17 });
    act(find(DateInput, { name: 'until' }), 'onChange', { year: 2026, month: 2, date: 20 });
    await waitFor(() => expect(find(DateInput, { name: 'until' }).props.value).toMatchObject({ date: 20 }));
    findByTestId(LoadingButton, 'do-wait-it-out').trigger('onClick');
    await waitFor(() => findByTestId(Alert, 'after'));
    expect(posts(service.asked)[0]?.body).toMatchObject({ play: 'wait-it-out', until: '2026-03-20' });
  });

  it('can be taken back', async () => {
    const undone = { ...CARDS.dark, version: '3' };
    const { findByTestId, waitFor, service } = await drawn(CARDS.dark, {
      [PLAYS]: doneWith(CARDS.dark, { undo: { key: 'u7', label: 'Undo' } }),
      'POST /card/501/undo': doneWith(undone, { happened: 'Taken back' }),
    });
    findByTestId(CrmActionButton, 'do-widen-the-room').trigger('onClick');
    await waitFor(() => findByTestId(LoadingButton, 'undo'));
    findByTestId(LoadingButton, 'undo').trigger('onClick');
    await waitFor(() => expect(findByTestId(Alert, 'after').props.title).toBe('Taken back'));
    expect(posts(service.asked)[1]?.body).toMatchObject({ undo: 'u7' });
    // Nothing was used any more, so the recommended play is laid out again.
    findByTestId(CrmActionButton, 'do-widen-the-room');
  });

  it('copies subject and words where no composer opens', async () => {
    const { findByTestId, waitFor, copied } = await drawn(CARDS.dark);
    findByTestId(Button, 'copy').trigger('onClick');
    await waitFor(() => expect(copied).toHaveLength(1));
    expect(copied[0]).toContain('Who else should see this?');
    expect(copied[0]).toContain('Who besides you');
  });
});

describe('putting things right', () => {
  it('another reason is picked from the others', async () => {
    const { find, findByTestId, waitFor, service } = await drawn(CARDS.dark, {
      'POST /card/501/answer': doneWith(CARDS.dark, { happened: 'Noted' }),
    });
    findByTestId(Button, 'not-this').trigger('onClick');
    await waitFor(() => findByTestId(Tile, 'form-not-this'));
    const pick = find(Select, { name: 'instead' });
    expect(pick.props.options?.map((o) => o.value)).not.toContain('seller-friction');
    act(pick, 'onChange', 'lost-budget');
    await waitFor(() => expect(find(Select, { name: 'instead' }).props.value).toBe('lost-budget'));
    findByTestId(LoadingButton, 'form-save').trigger('onClick');
    await waitFor(() => findByTestId(Alert, 'after'));
    expect(posts(service.asked)[0]?.body).toMatchObject({
      action: 'not-this-reason',
      not: 'no-decision-maker',
      instead: 'lost-budget',
    });
  });

  it('a step is recorded with who owes it and by when; an empty one is refused here', async () => {
    const { find, findAll, findByTestId, waitFor, service } = await drawn(CARDS.dark, {
      'POST /card/501/next-step': doneWith(CARDS.dark, { happened: 'Recorded' }),
    });
    findAll(Dropdown.ButtonItem)
      .filter((item) => item.text === 'Record a next step')
      .at(-1)
      ?.trigger('onClick');
    await waitFor(() => findByTestId(Tile, 'form-record'));
    findByTestId(LoadingButton, 'form-save').trigger('onClick');
    await waitFor(() => expect(find(Input, { name: 'what' }).props.error).toBe(true));
    expect(posts(service.asked)).toHaveLength(0);
    act(find(Input, { name: 'what' }), 'onInput', 'Omar sends the yard plan');
    await waitFor(() => expect(find(Input, { name: 'what' }).props.value).toBe('Omar sends the yard plan'));
    findByTestId(LoadingButton, 'form-save').trigger('onClick');
    await waitFor(() => findByTestId(Alert, 'after'));
    expect(posts(service.asked)[0]?.body).toMatchObject({
      action: 'record',
      what: 'Omar sends the yard plan',
      owedBy: 'buyer',
      due: '2026-03-13',
    });
  });

  it('a snooze needs a day that is not past', async () => {
    const { find, findAll, findByTestId, waitFor, service } = await drawn(CARDS.dark, {
      'POST /card/501/hold': doneWith(CARDS.dark, { happened: 'Snoozed' }),
    });
    findAll(Dropdown.ButtonItem)
      .find((item) => item.text === 'Snooze this deal')
      ?.trigger('onClick');
    await waitFor(() => find(DateInput, { name: 'until' }));
    act(find(DateInput, { name: 'until' }), 'onChange', { year: 2026, month: 1, date: 1 });
    await waitFor(() => expect(find(DateInput, { name: 'until' }).props.value).toMatchObject({ month: 1 }));
    findByTestId(LoadingButton, 'form-save').trigger('onClick');
    await waitFor(() => expect(find(DateInput, { name: 'until' }).props.error).toBe(true));
    expect(posts(service.asked)).toHaveLength(0);
    act(find(DateInput, { name: 'until' }), 'onChange', { year: 2026, month: 3, date: 1 });
    await waitFor(() => expect(find(DateInput, { name: 'until' }).props.value).toMatchObject({ month: 3 }));
    findByTestId(LoadingButton, 'form-save').trigger('onClick');
    await waitFor(() => expect(posts(service.asked)).toHaveLength(1));
    expect(posts(service.asked)[0]?.body).toMatchObject({ action: 'hold', until: '2026-04-01' });
  });

  it.each([
    ['did-it-happen', 'happened', 'POST /card/501/answer', { action: 'step', happened: true }],
    ['did-it-happen', 'not-happened', 'POST /card/501/answer', { action: 'step', happened: false }],
    ['confirm', 'confirm', 'POST /card/501/next-step', { action: 'confirm' }],
    ['confirm', 'withdraw', 'POST /card/501/next-step', { action: 'withdraw' }],
  ] as const)('a step that asks %s is settled by one click on %s', async (asks, button, route, body) => {
    const step = CARDS.dark.judgement.nextStep;
    const card = {
      ...CARDS.waiting,
      judgement: { ...CARDS.waiting.judgement, nextStep: step && { ...step, status: 'unconfirmed' as const, asks } },
    };
    const { findByTestId, waitFor, service } = await drawn(card, { [route]: doneWith(card, { happened: 'Noted' }) });
    findByTestId(LoadingButton, button).trigger('onClick');
    await waitFor(() => findByTestId(Alert, 'after'));
    expect(posts(service.asked)[0]?.body).toMatchObject(body);
  });

  it('a step without a day is agreed by naming one', async () => {
    const step = CARDS.dark.judgement.nextStep;
    const nextStep = step && { ...step, status: 'proposed' as const, due: null, asks: 'confirm' as const };
    const card = { ...CARDS.waiting, judgement: { ...CARDS.waiting.judgement, nextStep } };
    const { find, findByTestId, waitFor, service } = await drawn(card, {
      'POST /card/501/next-step': doneWith(card, { happened: 'Agreed' }),
    });
    findByTestId(LoadingButton, 'confirm').trigger('onClick');
    await waitFor(() => findByTestId(Tile, 'form-move'));
    expect(posts(service.asked)).toHaveLength(0);
    expect(find(DateInput, { name: 'due' }).props.label).toBe('By when');
    findByTestId(LoadingButton, 'form-save').trigger('onClick');
    await waitFor(() => findByTestId(Alert, 'after'));
    expect(posts(service.asked)[0]?.body).toMatchObject({ action: 'move', due: '2026-03-17' });
  });
});

describe('when things are not well', () => {
  it('says that it loads', async () => {
    const answer = later<CardAnswer>();
    const { find, findByTestId, waitFor } = draw({ [GET]: () => answer.promise });
    expect(find(LoadingSpinner).props.label).toBe('Looking at this deal');
    answer.give(CARDS.quiet);
    await waitFor(() => findByTestId(StatusTag, 'state'));
  });

  it.each([
    ['no access', { ok: false, code: 'no-access', message: 'This deal is not yours.' }, 'lock'],
    ['a bad signature', new Response('{"ok":false,"code":"bad-signature","message":"No."}', { status: 401 }), 'error'],
    ['an outage', new Error('down'), 'error'],
    [
      'a 500',
      new Response('{"ok":false,"code":"internal","message":"Something went wrong."}', { status: 500 }),
      'error',
    ],
    ['an answer that does not fit', { ok: true, version: 1 }, 'error'],
  ])('%s is said, not drawn around', async (_name, answer, type) => {
    const { find, waitFor } = draw({ [GET]: answer });
    await waitFor(() => find(ErrorState));
    expect(find(ErrorState).props.type).toBe(type);
  });

  it('a deal not known yet is an empty state, not an error', async () => {
    const { find, waitFor } = draw({ [GET]: { ok: false, code: 'not-found', message: 'No such deal.' } });
    await waitFor(() => find(EmptyState));
  });

  it('tries again on a click', async () => {
    let up = false;
    const { findByTestId, find, waitFor } = draw({ [GET]: () => (up ? CARDS.engaged : new Error('down')) });
    await waitFor(() => find(ErrorState));
    up = true;
    findByTestId(Button, 'again').trigger('onClick');
    await waitFor(() => findByTestId(StatusTag, 'state'));
  });

  it('keeps what was known when a refresh fails, says that it may be old, and recovers', async () => {
    let answer: unknown = CARDS.dark;
    const { changed, findByTestId, maybeFindByTestId, waitFor } = await drawn(CARDS.dark, { [GET]: () => answer });
    answer = new Error('down');
    changed[0]?.();
    await waitFor(() => findByTestId(Alert, 'stale'));
    expect(findByTestId(Text, 'headline').text).toContain('Dark');
    answer = { ok: true, unchanged: true, version: '1' };
    changed[0]?.();
    await waitFor(() => expect(maybeFindByTestId(Alert, 'stale')).toBeNull());
  });
});

describe('a refresh', () => {
  it('says which version it knows, and shows a changed judgement by itself', async () => {
    let answer: unknown = CARDS.dark;
    const { changed, findByTestId, waitFor, service } = await drawn(CARDS.dark, { [GET]: () => answer });
    answer = { ...CARDS.engaged, version: '2' };
    changed[0]?.();
    await waitFor(() => expect(findByTestId(StatusTag, 'state').text).toBe('In touch'));
    expect(service.asked[0]?.query.get('known')).toBeNull();
    expect(service.asked[1]?.query.get('known')).toBe('1');
  });

  it('an answer that comes late never replaces a newer one', async () => {
    const slow = later<CardAnswer>();
    const answers: unknown[] = [CARDS.dark, slow.promise, { ...CARDS.engaged, version: '3' }];
    const { changed, findByTestId, waitFor } = await drawn(CARDS.dark, { [GET]: () => answers.shift() });
    changed[0]?.();
    changed[0]?.();
    await waitFor(() => expect(findByTestId(StatusTag, 'state').text).toBe('In touch'));
    slow.give({ ...CARDS.missed, version: '2' });
    await slow.promise;
    await new Promise((done) => setImmediate(done));
    expect(findByTestId(StatusTag, 'state').text).toBe('In touch');
  });

  it('keeps the words being edited', async () => {
    let answer: unknown = CARDS.dark;
    const { changed, find, findByTestId, waitFor } = await drawn(CARDS.dark, { [GET]: () => answer });
    act(find(TextArea), 'onInput', 'Half a sen');
    await waitFor(() => expect(find(TextArea).props.value).toBe('Half a sen'));
    answer = {
      ...CARDS.dark,
      version: '2',
      judgement: { ...CARDS.dark.judgement, headline: 'Dark for 11 working days.' },
    };
    changed[0]?.();
    await waitFor(() => expect(findByTestId(Text, 'headline').text).toContain('11'));
    expect(find(TextArea).props.value).toBe('Half a sen');
  });

  it('does not undo what a click just led to', async () => {
    const slow = later<CardAnswer>();
    const answers: unknown[] = [CARDS.dark, slow.promise];
    const acted: CardAnswer = { ...CARDS.nurture, version: '9' };
    const { changed, findByTestId, waitFor } = await drawn(CARDS.dark, {
      [GET]: () => answers.shift(),
      [PLAYS]: doneWith(acted),
    });
    changed[0]?.();
    findByTestId(CrmActionButton, 'do-widen-the-room').trigger('onClick');
    await waitFor(() => expect(findByTestId(StatusTag, 'state').text).toBe('In nurture'));
    slow.give({ ...CARDS.dark, version: '2' });
    await slow.promise;
    await new Promise((done) => setImmediate(done));
    expect(findByTestId(StatusTag, 'state').text).toBe('In nurture');
  });
});
