/** `npm run --silent diagnose -- PORTAL.json --at ISO [--settings SETTINGS.json] [--deal ID]` */
import { accountOfFile } from '../../src/deal/account-of-file.ts';
import { wasThere } from '../../src/deal/assemble.ts';
import { iso, showJudgement } from '../../src/diagnose/show.ts';
import { accountKnowledge } from '../../src/account/knowledge.ts';
import { judge } from '../../src/judge.ts';
import {
  argumentsOf,
  BadInput,
  momentOf,
  print,
  readPortalFile,
  readSettings,
  run,
  WrongUsage,
} from './command-line.ts';

const USAGE = 'npm run --silent diagnose -- PORTAL.json --at ISO [--settings SETTINGS.json] [--deal ID]';

await run(USAGE, async () => {
  const { values, positionals } = argumentsOf({
    at: { type: 'string' },
    settings: { type: 'string' },
    deal: { type: 'string' },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new WrongUsage('Name one portal file.');
  if (values.at === undefined) throw new WrongUsage('Say as of when with --at.');
  const at = momentOf(values.at, 'at');
  const [file, settings] = await Promise.all([readPortalFile(path), readSettings(values.settings)]);
  if (values.deal !== undefined && !file.objects.deals.some((d) => d.id === values.deal && !d.archived))
    throw new BadInput(`${path}: has no deal ${values.deal}`);

  const account = accountOfFile(file, settings);
  const all = account.deals().flatMap((deal) => account.dealFacts(deal.id) ?? []);
  const knowledge = accountKnowledge(all, settings, at);

  await print(`{"at":${JSON.stringify(iso(at))},"portalId":${file.portal.portalId},"deals":[`);
  let first = true;
  for (const facts of all) {
    if (values.deal !== undefined && facts.deal.id !== values.deal) continue;
    if (!wasThere(facts.deal, at)) continue;
    const judgement = judge(facts, settings, at, knowledge(facts.deal.id));
    // Closed deals are no news; one that was asked for by its id is answered.
    if (judgement.state === 'closed' && values.deal === undefined) continue;
    await print(`${first ? '' : ','}\n${JSON.stringify(showJudgement(judgement))}`);
    first = false;
  }
  await print('\n]}\n');
});
