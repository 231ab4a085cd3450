/**
 * Runs one HubSpot extension bundle in a web worker, giving it the globals that HubSpot's own worker gives.
 * Those globals are not documented; everything that depends on them is in this one file.
 */
import React from 'react';
import * as RemoteUI from '@remote-ui/react';
import { createEndpoint, retain } from '@remote-ui/rpc';
import type { MessageEndpoint } from '@remote-ui/rpc';
import type { RemoteChannel } from '@remote-ui/core';
import type { Boot, PageApi, WorkerApi } from './protocol.ts';

declare function importScripts(...urls: string[]): void;

const page = createEndpoint<PageApi>(self as unknown as MessageEndpoint, {
  callable: ['fetch', 'addAlert', 'copy', 'openPage', 'closeOverlay', 'failed'],
});
const listeners: ((properties: Record<string, string>) => void)[] = [];

/** In HubSpot's sandbox these are not there; a bundle that reaches for one must fail here too. */
function lockDown(): void {
  for (const name of ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'indexedDB', 'caches']) {
    Object.defineProperty(self, name, { value: undefined, configurable: true });
  }
}

function actions() {
  return {
    addAlert: (alert: { message: string }) => void page.call.addAlert(alert),
    copyTextToClipboard: (text: string) => page.call.copy(text),
    navigateToPage: ({ to }: { to: string }) => void page.call.openPage(to),
    closeOverlay: (id: string) => void page.call.closeOverlay(id),
    reloadPage: () => undefined,
    openIframeModal: () => undefined,
    refreshObjectProperties: () => undefined,
    fetchCrmObjectProperties: () => Promise.resolve({}),
    onCrmPropertiesUpdate: (_names: unknown, changed: (properties: Record<string, string>) => void) => {
      listeners.push(changed);
    },
  };
}

function run(boot: Boot, channel: RemoteChannel): Promise<void> {
  retain(channel);
  const root = RemoteUI.createRemoteRoot(channel);
  const { context } = boot;
  const api = { context, actions: actions(), runServerlessFunction: () => Promise.reject(new Error('not available')) };
  const log = (...args: unknown[]) => console.debug('[extension]', ...args);
  const globals = {
    React,
    RemoteUI,
    __HUBSPOT_EXTENSION_WORKER__: true,
    logger: { debug: log, info: log, warn: log, error: (message: string) => void page.call.failed(message) },
    hsFetch: async (url: string, options: { method?: string; body?: unknown } = {}) => {
      const answer = await page.call.fetch(String(url), options.method ?? 'GET', options.body ?? null);
      return new Response(answer.body, { status: answer.status });
    },
    hsWorkerAPI: {
      useExtensionContext: () => context,
      useExtensionActions: () => api.actions,
      useExtensionApi: () => api,
      useAppPageLocation: () => ({ path: '/', params: {} }),
    },
    extend_V2: (draw: (given: typeof api) => React.ReactElement) => {
      setTimeout(() => RemoteUI.render(draw(api), root, () => void root.mount()), 0);
    },
  };
  Object.assign(self, globals);
  importScripts(boot.bundle);
  lockDown();
  return Promise.resolve();
}

const api: WorkerApi = {
  run,
  dealChanged: () => {
    for (const listener of listeners) listener({});
    return Promise.resolve();
  },
};
page.expose({ ...api });
