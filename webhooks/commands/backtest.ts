/** `npm run --silent backtest -- PORTAL.json [--settings SETTINGS.json] [--from ISO] [--to ISO]` */
import { backtest } from '../../src/backtest/backtest.ts';
import { lastKnown, yearBefore } from '../../src/backtest/range.ts';
import { accountOfFile } from '../../src/deal/account-of-file.ts';
import { argumentsOf, momentOf, print, readPortalFile, readSettings, run, WrongUsage } from './command-line.ts';

const USAGE = 'npm run --silent backtest -- PORTAL.json [--settings SETTINGS.json] [--from ISO] [--to ISO]';

await run(USAGE, async () => {
  const { values, positionals } = argumentsOf({
    settings: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new WrongUsage('Name one portal file.');
  const from = values.from === undefined ? null : momentOf(values.from, 'from');
  const until = values.to === undefined ? null : momentOf(values.to, 'to');
  const [file, settings] = await Promise.all([readPortalFile(path), readSettings(values.settings)]);

  const account = accountOfFile(file, settings);
  const deals = account.deals().flatMap((deal) => account.dealFacts(deal.id) ?? []);
  // An account in which nothing ever happened has no moment of its own; any will do.
  const known = file.asOf === undefined ? (lastKnown(deals) ?? until ?? from ?? 0) : Date.parse(file.asOf);
  const to = until ?? known;
  const range = { from: from ?? yearBefore(deals, to).from, to };
  if (range.from > range.to) throw new WrongUsage('--from must not be after --to.');
  await print(`${JSON.stringify(backtest(deals, settings, range, Math.max(known, to)), null, 1)}\n`);
});
