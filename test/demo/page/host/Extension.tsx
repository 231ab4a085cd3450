/** Draws one extension: starts its worker, receives its tree, and gives it what HubSpot's page would. */
import React from 'react';
import { createEndpoint, fromWebWorker, release, retain } from '@remote-ui/rpc';
import type { RemoteChannel } from '@remote-ui/core';
import { createController, createRemoteReceiver, RemoteRenderer } from '@remote-ui/react/host';
import { COMPONENTS } from '../look/index.ts';
import { Host } from '../look/host.ts';
import type { HostActions } from '../look/host.ts';
import { unknownComponent } from '../look/unknown.tsx';
import type { Location, PageApi, WorkerApi } from './protocol.ts';

interface Props {
  location: Location;
  bundle: string;
  context: Record<string, unknown>;
  fetch: PageApi['fetch'];
  host: HostActions;
  /** Counts up whenever HubSpot's page would have noticed a change of the record. */
  changes: number;
}

function controllerOf() {
  const known = createController(COMPONENTS);
  return {
    ...known,
    get: (type: Parameters<typeof known.get>[0]) => {
      const name = String(type);
      return Object.hasOwn(COMPONENTS, name) ? known.get(type) : unknownComponent(name);
    },
  };
}

export function Extension({ location, bundle, context, fetch, host, changes }: Props) {
  const receiver = React.useMemo(() => createRemoteReceiver(), []);
  const controller = React.useMemo(controllerOf, []);
  const [failure, setFailure] = React.useState<string | null>(null);
  const worker = React.useRef<{ dealChanged: () => Promise<void> } | null>(null);
  const given = React.useRef({ fetch, host });
  given.current = { fetch, host };

  React.useEffect(() => {
    const thread = new Worker('worker.js');
    thread.addEventListener('error', (event) => {
      event.preventDefault();
      setFailure(event.message);
    });
    const endpoint = createEndpoint<WorkerApi>(fromWebWorker(thread), { callable: ['run', 'dealChanged'] });
    const api: PageApi = {
      fetch: (url, method, body) => given.current.fetch(url, method, body),
      addAlert: async (alert) => given.current.host.say(alert),
      copy: (text) => given.current.host.copy(text),
      openPage: async (to) => given.current.host.openPage(to),
      closeOverlay: async () => undefined,
      failed: async (message) => setFailure(message),
    };
    endpoint.expose({ ...api });
    const channel: RemoteChannel = (type, ...args) => {
      retain(args);
      return receiver.receive(type, ...args);
    };
    endpoint.call
      .run({ location, bundle: new URL(bundle, document.baseURI).href, context }, channel)
      .catch((error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
    worker.current = endpoint.call;
    return () => {
      worker.current = null;
      release(channel);
      endpoint.terminate();
      thread.terminate();
    };
    // A new bundle or another reader is a new extension: the caller gives it a new key.
  }, []);

  React.useEffect(() => {
    if (changes > 0) worker.current?.dealChanged().catch(() => undefined);
  }, [changes]);

  if (failure !== null) {
    return (
      <div className="look-unknown" role="alert">
        This extension stopped: {failure}
      </div>
    );
  }
  return (
    <Host.Provider value={host}>
      <RemoteRenderer receiver={receiver} controller={controller} />
    </Host.Provider>
  );
}
