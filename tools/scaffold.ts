/** What `npm run new` writes, as texts: nothing is touched here. */
import { camel, quotedKey, withEntry, withImport } from './edit.ts';
import type { Kind } from './places.ts';

/** Reads a file of the repository; null when there is none. */
export type Read = (file: string) => string | null;

/** File → its new text. Throws one line when the name is taken or not of the right form. */
export function scaffold(kind: Kind, name: string, read: Read): Map<string, string> {
  const form = kind === 'setting' ? /^[a-z][a-zA-Z0-9]{2,40}$/ : /^[a-z]{2,}(-[a-z]+){0,5}$/;
  if (!form.test(name))
    throw new Error(`${name}: ${kind === 'setting' ? 'a setting is named likeThis' : `a ${kind} is named like-this`}`);
  const files = new Map<string, string>();
  const changed = (file: string, edit: (text: string) => string) => {
    const text = files.get(file) ?? read(file);
    if (text === null) throw new Error(`${file}: not there`);
    files.set(file, edit(text));
  };
  const made = (file: string, text: string) => {
    if (read(file) !== null) throw new Error(`${file}: is there already`);
    files.set(file, text);
  };
  WRITERS[kind]({ name, id: camel(name), changed, made });
  return files;
}

interface Writing {
  name: string;
  /** The name as an identifier. */
  id: string;
  changed: (file: string, edit: (text: string) => string) => void;
  made: (file: string, text: string) => void;
}

const WRITERS: Record<Kind, (writing: Writing) => void> = { reason, signal, play, setting };

function reason({ name, id, changed, made }: Writing): void {
  made(
    `src/reasons/${name}.ts`,
    `import type { Reason } from './reason.ts';

export const ${id}: Reason<'${name}'> = { code: '${name}', play: 'check-in', weights: {} };
`,
  );
  made(
    `test/reasons/${name}.test.ts`,
    `import { describe, expect, it } from '@jest/globals';
import { ${id} } from '../../src/reasons/${name}.ts';

describe('${name}', () => {
  it('has something that speaks for it', () =>
    expect(Object.values(${id}.weights).filter((weight) => weight > 0)).not.toEqual([]));
});
`,
  );
  const entry = (text: string) => ({ key: name, text: `${quotedKey(name)}: ${text}` });
  changed('src/judgement.ts', (text) =>
    withEntry(text, 'REASON_CODES = [', { key: name, text: `'${name}',` }, 'unknown'),
  );
  changed('src/reasons/list.ts', (text) =>
    withEntry(withImport(text, id, `./${name}.ts`), 'const REASONS', entry(`${id},`), 'unknown'),
  );
  changed('src/reasons/base-rates.ts', (text) =>
    withEntry(text, 'const BASE_RATES', entry('{ early: 1, middle: 1, late: 1 },'), 'unknown'),
  );
  changed('src/wording/reasons.ts', (text) =>
    withEntry(text, 'const REASON_WORDS', entry(`{ title: '', explains: '' },`), 'unknown'),
  );
}

function signal({ name, id, changed, made }: Writing): void {
  made(
    `src/signals/${name}.ts`,
    `import { defineSignal } from './signal.ts';

export const ${id} = defineSignal({ code: '${name}', needs: ['situation'], gather: () => null });
`,
  );
  made(
    `test/signals/${name}.test.ts`,
    `import { describe, expect, it } from '@jest/globals';
import { ${id} as S } from '../../src/signals/${name}.ts';
import { ours, theirs } from '../situations.ts';
import { look } from './looking.ts';

describe('${name}', () => {
  it('is seen', () =>
    expect(look(S, { told: [theirs('2026-02-17 10:00'), ours('2026-03-05 10:00')] })).toMatchObject({ strength: 1 }));
});
`,
  );
  changed('src/signals/list.ts', (text) =>
    withEntry(withImport(text, id, `./${name}.ts`), 'const SIGNALS', { key: id, text: `${id},` }),
  );
  changed('src/wording/evidence.ts', (text) =>
    withEntry(text, 'const EVIDENCE', { key: name, text: `${quotedKey(name)}: () => '',` }),
  );
}

function play({ name, id, changed, made }: Writing): void {
  made(
    `src/plays/${name}.ts`,
    `import type { Play } from './play.ts';

export const ${id}: Play<'${name}'> = { code: '${name}', kind: 'chase', words: 'message', byMail: true };
`,
  );
  made(
    `test/plays/${name}.test.ts`,
    `import { describe, expect, it } from '@jest/globals';
import { writePlay } from '../../src/plays/write.ts';
import { ours, situation, theirs } from '../situations.ts';

const s = situation({ told: [theirs('2026-02-18 10:00'), ours('2026-02-19 10:00')] });

describe('${name}', () => {
  it('says what it is for', () => expect(writePlay(s, '${name}', null).body).toMatch(/\\S/));
});
`,
  );
  const entry = (text: string) => ({ key: name, text: `${quotedKey(name)}: ${text}` });
  changed('src/judgement.ts', (text) =>
    withEntry(text, 'PLAY_CODES = [', { key: name, text: `'${name}',` }, 'fix-the-address'),
  );
  changed('src/plays/list.ts', (text) =>
    withEntry(withImport(text, id, `./${name}.ts`), 'const PLAYS', entry(`${id},`), 'fix-the-address'),
  );
  changed('src/wording/plays.ts', (text) =>
    withEntry(text, 'const PLAY_WORDS', entry(`{ label: '', does: '', task: '' },`), 'fix-the-address'),
  );
  changed('src/wording/messages/list.ts', (text) =>
    withEntry(text, 'const MESSAGES', entry(`{ plain: { subject: '', body: '' } },`), 'fix-the-address'),
  );
}

function setting({ name, changed }: Writing): void {
  changed('src/settings/declared.ts', (text) => {
    if (new RegExp(`^  ${name}: `, 'm').test(text)) throw new Error(`${name}: is there already`);
    return withEntry(
      text,
      'const SETTINGS = {',
      { key: name, text: `${name}: toggle(false, { group: 'roll-out', label: '', help: '' }),` },
      'backlogTap',
    );
  });
}
