import { describe, expect, it } from '@jest/globals';
import { parsePortalFile } from '../../src/deal/portal-file.ts';

const smallest = { format: 'ghostlight-portal/1', portal: { portalId: 7, timeZone: 'Europe/Berlin' }, objects: {} };

function errorOf(input: unknown): string {
  const parsed = parsePortalFile(input);
  return parsed.ok ? 'accepted' : parsed.error;
}

describe('a portal file', () => {
  it('may leave out everything an empty account lacks', () => {
    const parsed = parsePortalFile(smallest);
    expect(parsed).toMatchObject({
      ok: true,
      file: { owners: [], pipelines: [], associations: [], objects: { deals: [], tasks: [] } },
    });
  });

  it('keeps keys, properties and object types it does not know', () => {
    const input = {
      ...smallest,
      extra: 1,
      objects: {
        deals: [{ id: '5', properties: { odd_field: null }, shade: 'blue' }],
        widgets: [{ noId: true }],
      },
    };
    const parsed = parsePortalFile(input);
    if (!parsed.ok) throw new Error(parsed.error);
    expect(parsed.file).toMatchObject(input);
  });

  it.each([
    [
      { ...smallest, format: 'ghostlight-portal/2' },
      'format: is "ghostlight-portal/2", expected "ghostlight-portal/1"',
    ],
    [{ deals: [] }, 'format: missing, expected "ghostlight-portal/1"'],
    [null, 'format: missing, expected "ghostlight-portal/1"'],
    ['text', 'format: missing, expected "ghostlight-portal/1"'],
    [{ ...smallest, objects: { emails: [{ id: '1' }, { properties: {} }] } }, 'objects.emails[1].id: missing'],
    [{ ...smallest, objects: { deals: [{ id: '' }] } }, 'objects.deals[0].id: missing'],
    [{ ...smallest, objects: { deals: [{ id: null }] } }, 'objects.deals[0].id: missing'],
    [{ ...smallest, objects: undefined }, 'objects: missing'],
    [{ ...smallest, portal: { timeZone: 'UTC' } }, 'portal.portalId: missing'],
    [{ ...smallest, portal: { portalId: 7, timeZone: 'Mars/Olympus' } }, 'portal.timeZone: not a time zone'],
    [{ ...smallest, asOf: 'soon' }, 'asOf: not a date and time'],
    [{ ...smallest, associations: [{ from: { type: 'emails', id: '1' } }] }, 'associations[0].to: missing'],
  ])('refuses %j with one line that says where', (input, line) => {
    expect(errorOf(input)).toBe(line);
    expect(errorOf(input)).not.toContain('\n');
  });

  it('says what is wrong with a value that is no text', () => {
    expect(errorOf({ ...smallest, objects: { deals: [{ id: '5', properties: { amount: 12 } }] } })).toMatch(
      /^objects\.deals\[0\]\.properties\.amount: .*string/,
    );
  });
});
