/** Installs the app as an admin's browser does, and opens the tap, so that tasks are made at once. */
import type { Store } from '../../src/ports/store.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/declared.ts';
import type { Simulator } from '../simulator/simulator.ts';

/** `url`: where the service answers; `publicUrl`: what it calls itself. */
export async function installBy(url: string, publicUrl: string, simulator: Simulator, portalId: number): Promise<void> {
  const first = await fetch(`${url}/oauth/install`, { redirect: 'manual' });
  const asked = new URL(first.headers.get('location') ?? '');
  const consent = await fetch(`${simulator.url}/oauth/${portalId}/authorize${asked.search}`, { redirect: 'manual' });
  const back = (consent.headers.get('location') ?? '').replace(publicUrl, url);
  const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const done = await fetch(back, { redirect: 'manual', headers: { cookie } });
  if (!done.ok) throw new Error(`not installed: ${done.status} ${(await done.text()).slice(0, 300)}`);
}

export async function openTap(store: Store, portalId: number, now: number): Promise<void> {
  const desk = await store.desk(portalId);
  if (!desk) throw new Error('the account is not there');
  const settings = { ...DEFAULT_SETTINGS, backlogTap: true, tasksPerRepPerDay: 100 };
  await store.saveSettings(portalId, desk.settingsVersion, settings, [], now);
}
