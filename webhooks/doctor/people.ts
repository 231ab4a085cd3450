/** Whose deals they are, and whether the stages, lists and sequences that settings name are still there. */
import { CrmError } from '../../src/ports/crm.ts';
import type { PortalOwner } from '../../src/deal/portal-file.ts';
import type { Settings } from '../../src/settings/declared.ts';
import { about, count, few } from './finding.ts';
import type { Check, Finding } from './finding.ts';
import { ownerName } from '../../src/wording/names.ts';

export const owners: Check = async ({ crm }) => {
  const { fine, fault } = about('owners');
  const active = (await crm.owners('live')).filter((owner) => !owner.archived);
  if (active.length === 0) return [fault('The account has no owners; nobody could be given a task.')];
  return [
    fine(
      `${count(active.length, 'owner')}; ${count(repsOf(active).length, 'of them is a user', 'of them are users')}.`,
    ),
  ];
};

export const stages: Check = async ({ crm, store, portalId }) => {
  const { fine, hint, fault } = about('stages');
  const pipelines = await crm.pipelines('live');
  const all = pipelines.flatMap((pipeline) => pipeline.stages);
  const open = all.filter((stage) => stage.metadata['isClosed'] !== 'true');
  if (open.length === 0) return [fault('No deal pipeline has an open stage; there is nothing to watch.')];
  const settings = (await store.desk(portalId))?.settings;
  const gone = settings ? namedStages(settings).filter((id) => !all.some((stage) => stage.id === id)) : [];
  return gone.length > 0
    ? [hint(`The settings name stages that are gone: ${few(gone)}.`, 'Choose others in the settings.')]
    : [fine(`${count(pipelines.length, 'pipeline')}, ${count(open.length, 'open stage')}.`)];
};

function namedStages(settings: Settings): string[] {
  const named = [
    ...settings.nurtureStages,
    ...settings.scopes.flatMap((scope) => scope.stage ?? []),
    ...Object.values(settings.plays).flatMap((play) => play?.moveToStage ?? []),
  ];
  return [...new Set(named)];
}

/** One call per rep; an account with more is looked at in part. */
const MOST_REPS = 100;

export const sequences: Check = async ({ crm, store, portalId }) => {
  const { fine, hint } = about('sequences');
  const desk = await store.desk(portalId);
  if (!desk?.scopes.includes('automation.sequences.read'))
    return [hint('Not asked: the scope is not granted. Messages are prepared in the rep’s own composer.')];
  const chosen = new Set(Object.values(desk.settings.plays).flatMap((play) => play?.sequenceId ?? []));
  const reps = repsOf((await crm.owners('live')).filter((owner) => !owner.archived));
  const found: Finding[] = [];
  let able = 0;
  for (const rep of reps.slice(0, MOST_REPS)) {
    try {
      const ids = new Set((await crm.sequences(String(rep.userId), 'live')).map((s) => s.id));
      const missing = [...chosen].filter((id) => !ids.has(id));
      if (missing.length === 0) able += 1;
      else
        found.push(
          hint(
            `${nameOf(rep)} cannot see the chosen ${missing.length === 1 ? 'sequence' : 'sequences'} ${few(missing)}.`,
            missing.length === 1 ? 'Share it in HubSpot.' : 'Share them in HubSpot.',
          ),
        );
    } catch (error) {
      if (!(error instanceof CrmError) || error.kind === 'disconnected') throw error;
      found.push(
        hint(`${nameOf(rep)} cannot use sequences: ${error.message}.`, 'Their plays open the composer instead.'),
      );
    }
  }
  const left = Math.max(0, reps.length - MOST_REPS);
  return [
    ...(able > 0 ? [fine(`${count(able, 'rep')} can enrol contacts.`)] : []),
    ...found,
    ...(left > 0 ? [hint(`${count(left, 'rep')} not asked.`)] : []),
  ];
};

function repsOf(owners: readonly PortalOwner[]): PortalOwner[] {
  return owners.filter((owner) => owner.userId !== null && owner.userId !== undefined);
}

function nameOf(owner: PortalOwner): string {
  return ownerName(owner) ?? `owner ${owner.id}`;
}
