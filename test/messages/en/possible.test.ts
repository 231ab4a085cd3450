import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { ABBREVIATIONS } from '../../../src/messages/en/abbreviations.ts';
import { mayIn, watchedPatterns } from '../../../src/messages/en/possible.ts';
import { readMessage } from '../../../src/messages/read.ts';
import { sentencesOf } from '../../../src/messages/sentences.ts';

interface Email {
  properties: Record<string, string | null>;
}

const portal = JSON.parse(readFileSync(new URL('../../portals/harbor.json', import.meta.url), 'utf8')) as {
  objects: { emails: Email[] };
};
const texts = [...new Set(portal.objects.emails.map((e) => e.properties['hs_email_text'] ?? ''))].slice(0, 400);

describe('the quick no to a pattern', () => {
  it('is never said to a sentence that it matches', () => {
    // Whoever reads has all rules loaded.
    readMessage({ at: 0, from: 'buyer', text: 'Thanks.' });
    const wrong: string[] = [];
    let asked = 0;
    for (const text of texts) {
      const sentences = sentencesOf(text, [], ABBREVIATIONS);
      const may = mayIn({ sentences });
      for (const s of sentences)
        for (const pattern of watchedPatterns()) {
          pattern.lastIndex = 0;
          if (!may(pattern, s)) asked += 1;
          if (!may(pattern, s) && (pattern.test(s.plain) || new RegExp(pattern).test(s.lower)))
            wrong.push(`${pattern.source.slice(0, 60)}: ${s.plain}`);
        }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(100_000);
  });
});
