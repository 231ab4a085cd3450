/** HubSpot's own production build of every extension, offline; sizes go to the console. */
import { expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { buildBundles, ENTRIES } from '../demo/page/build.ts';

const LIMIT = 150_000;

it('builds every entry, each small and free of what the sandbox does not have', async () => {
  const bundles = await buildBundles();
  expect([...bundles.keys()].sort()).toEqual(
    Object.keys(ENTRIES)
      .map((name) => `bundles/${name}.js`)
      .sort(),
  );
  const sizes: string[] = [];
  for (const [name, { body }] of bundles) {
    const code = body.toString('utf8');
    sizes.push(
      `${name.padEnd(24)} ${(body.length / 1000).toFixed(1)} kB, ${(gzipSync(body).length / 1000).toFixed(1)} kB gzipped`,
    );
    expect([name, body.length < LIMIT]).toEqual([name, true]);
    // React stays outside: the sandbox has its own.
    expect(code).not.toContain('react.production.min');
    for (const barred of ['document.', 'localStorage', 'XMLHttpRequest', 'window.']) {
      expect([name, barred, code.includes(barred)]).toEqual([name, barred, false]);
    }
  }
  process.stdout.write(`${sizes.join('\n')}\n`);
});
