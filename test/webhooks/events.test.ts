import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseEvents } from '../../webhooks/events.ts';

const event = {
  eventId: 1,
  subscriptionId: 2,
  portalId: 4100377,
  appId: 3,
  occurredAt: 1_773_157_344_691,
  subscriptionType: 'object.creation',
  attemptNumber: 0,
  objectId: 7_900_001,
  objectTypeId: '0-49',
};

describe('the events of a delivery', () => {
  it('are known by what identifies them, whatever the attempt', () => {
    const key = (over: object) => {
      const parsed = parseEvents([{ ...event, ...over }]);
      return parsed.ok ? parsed.events[0]?.key : undefined;
    };
    expect(key({ attemptNumber: 3 })).toBe(key({}));
    expect(key({ objectId: '7900001' })).toBe(key({}));
    for (const over of [
      { objectId: 5 },
      { occurredAt: 5 },
      { subscriptionId: 5 },
      { propertyName: 'x' },
      { portalId: 5 },
    ])
      expect(key(over)).not.toBe(key({}));
  });

  it('names its type in eventType too', () => {
    const { subscriptionType, ...rest } = event;
    expect(parseEvents([{ ...rest, eventType: subscriptionType }])).toMatchObject({
      ok: true,
      leftOut: 0,
      events: [{ type: 'object.creation' }],
    });
  });

  it.each([
    ['no portal', { portalId: undefined }],
    ['a portal that is no number', { portalId: '4100377' }],
    ['no record', { objectId: undefined }],
    ['no type', { subscriptionType: undefined }],
    ['no moment', { occurredAt: undefined }],
  ])('one with %s is left out with a word; the others are kept', (_name, over) => {
    const parsed = parseEvents([{ ...event, ...over }, event]);
    expect(parsed).toMatchObject({ ok: true, leftOut: 1 });
    expect(parsed.ok && parsed.because).toMatch(/\S/);
    expect(parsed.ok && parsed.events).toHaveLength(1);
  });

  it.each([undefined, null, {}, 'x', 1, [1], ['x'], [[]], [null], { events: [event] }])('%j is no delivery', (body) =>
    expect(parseEvents(body).ok).toBe(false),
  );

  it('keeps nothing deep, nothing long, and no key that means something to JavaScript', () => {
    const odd = JSON.parse(
      `[{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"portalId":1,"objectId":2,"occurredAt":3,
        "subscriptionType":"object.propertyChange","propertyName":"x","propertyValue":"${'y'.repeat(9_000)}","deep":{"a":{"b":1}}}]`,
    ) as unknown;
    const parsed = parseEvents(odd);
    const kept = parsed.ok ? parsed.events[0]?.event : undefined;
    expect(JSON.stringify(kept).length).toBeLessThan(1_000);
    expect(Object.keys(kept ?? {})).not.toContain('deep');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('stands whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const parsed = parseEvents(value);
        expect(parsed.ok).toBe(
          Array.isArray(value) && value.every((v) => typeof v === 'object' && v !== null && !Array.isArray(v)),
        );
      }),
    );
  });
});
