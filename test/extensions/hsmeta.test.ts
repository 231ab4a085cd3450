/** Our HubSpot project files, against schemas of our own and HubSpot's own parser; both work offline. */
import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { translate } from '@hubspot/project-parsing-lib/translate';
import { validateProjectConfig } from '@hubspot/project-parsing-lib/projects';
import { collectWorkspaceDirectories, findAndParsePackageJsonFiles } from '@hubspot/project-parsing-lib/workspaces';
import { z } from 'zod';
import { SERVICE_URL } from '../../extensions/app/packages/shared/index.ts';
import { WORKFLOW_ACTIONS } from '../../webhooks/workflow-routes.ts';
import { ENTRIES } from '../demo/page/build.ts';

const ROOT = join(import.meta.dirname, '../..');
const SOURCE = join(ROOT, 'extensions');

const uid = z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/);
const https = z.string().regex(/^https:\/\//);
const scope = z.string().regex(/^[a-z][a-z0-9._-]*$/);

const app = z.strictObject({
  uid,
  type: z.literal('app'),
  config: z.strictObject({
    name: z.string().min(1).max(200).trim(),
    description: z.string().min(1).max(8192),
    distribution: z.enum(['marketplace', 'private']),
    auth: z.strictObject({
      type: z.literal('oauth'),
      redirectUrls: z.array(https).min(1),
      requiredScopes: z.array(scope).min(1),
      optionalScopes: z.array(scope),
      conditionallyRequiredScopes: z.array(scope),
    }),
    permittedUrls: z.strictObject({ fetch: z.array(https), iframe: z.array(https), img: z.array(https) }),
    support: z.strictObject({
      supportEmail: z.email(),
      documentationUrl: https,
      supportUrl: https,
      supportPhone: z.string().regex(/^\+\d+$/),
    }),
  }),
});

const entrypoint = z.string().regex(/^\/app\/(cards|settings|pages)\/\w+\.tsx$/);

const card = z.strictObject({
  uid,
  type: z.literal('card'),
  config: z.strictObject({
    name: z.string().min(1),
    description: z.string().min(1),
    location: z.enum(['crm.record.tab', 'crm.record.sidebar', 'crm.preview', 'helpdesk.sidebar']),
    entrypoint,
    objectTypes: z.array(z.literal('deals')).length(1),
  }),
});

const settings = z.strictObject({ uid, type: z.literal('settings'), config: z.strictObject({ entrypoint }) });
const page = z.strictObject({ uid, type: z.literal('page'), config: z.strictObject({ entrypoint }) });

/** HubSpot's spelling of what we watch; of the activities only `note` was seen deployed, the rest follows HubSpot's enum. */
const objectType = z.enum([
  'deal',
  'contact',
  'company',
  'email',
  'call',
  'meeting_event',
  'note',
  'task',
  'communication',
]);
const plain = z.strictObject({
  subscriptionType: z.enum([
    'object.creation',
    'object.deletion',
    'object.merge',
    'object.restore',
    'object.associationChange',
  ]),
  objectType,
  active: z.boolean(),
});
const property = z.strictObject({
  subscriptionType: z.literal('object.propertyChange'),
  objectType,
  propertyName: z.string().regex(/^[a-z][a-z0-9_]*$/),
  active: z.boolean(),
});

const webhooks = z.strictObject({
  uid,
  type: z.literal('webhooks'),
  config: z.strictObject({
    settings: z.strictObject({ targetUrl: https, maxConcurrentRequests: z.number().int().min(6) }),
    subscriptions: z.strictObject({
      crmObjects: z.array(z.union([plain, property])).max(1000),
      legacyCrmObjects: z.array(z.never()),
      hubEvents: z.array(
        z.strictObject({ subscriptionType: z.literal('contact.privacyDeletion'), active: z.boolean() }),
      ),
    }),
  }),
});

/** A field of a workflow action; HubSpot names types and fields as it does for properties. */
const field = z.strictObject({
  name: z.string().regex(/^[a-z][a-z_]*$/),
  type: z.enum(['string', 'number', 'bool', 'date', 'datetime', 'enumeration']),
  fieldType: z.enum(['text', 'textarea', 'number', 'booleancheckbox', 'date', 'select', 'radio', 'checkbox']),
  options: z.array(z.strictObject({ value: z.string(), label: z.string() })).optional(),
});
const words = z.record(z.string(), z.string().min(1));
const action = z.strictObject({
  uid,
  type: z.literal('workflow-action'),
  config: z.strictObject({
    actionUrl: https,
    isPublished: z.boolean(),
    supportedClients: z.array(z.strictObject({ client: z.enum(['WORKFLOWS', 'AGENTS']) })).min(1),
    objectTypes: z.array(z.literal('DEAL')).length(1),
    objectRequestOptions: z.strictObject({ properties: z.array(z.string()) }),
    inputFields: z.array(
      z.strictObject({
        typeDefinition: field,
        supportedValueTypes: z.array(z.enum(['STATIC_VALUE', 'OBJECT_PROPERTY'])).min(1),
        isRequired: z.boolean(),
      }),
    ),
    outputFields: z.array(z.strictObject({ typeDefinition: field })),
    labels: z.strictObject({
      en: z.strictObject({
        actionName: z.string().min(1),
        actionDescription: z.string().min(1),
        appDisplayName: z.string().min(1),
        actionCardContent: z.string().min(1),
        inputFieldLabels: words.optional(),
        inputFieldDescriptions: words.optional(),
        outputFieldLabels: words,
      }),
    }),
  }),
});

const FOLDERS = {
  app: 'app',
  card: 'app/cards',
  settings: 'app/settings',
  page: 'app/pages',
  webhooks: 'app/webhooks',
  'workflow-action': 'app/workflow-actions',
} as const;
const SCHEMAS = { app, card, settings, page, webhooks, 'workflow-action': action } as const;

const KINDS = Object.keys(SCHEMAS) as [keyof typeof SCHEMAS];

async function metaFiles(): Promise<{ path: string; json: unknown }[]> {
  const found = await readdir(SOURCE, { recursive: true });
  const paths = found.filter((p) => p.endsWith('-hsmeta.json')).sort();
  return Promise.all(
    paths.map(async (path) => ({ path, json: JSON.parse(await readFile(join(SOURCE, path), 'utf8')) as unknown })),
  );
}

async function read<K extends keyof typeof SCHEMAS>(kind: K) {
  const files = (await metaFiles()).filter((f) => dirname(f.path) === FOLDERS[kind]);
  return files.map((f) => SCHEMAS[kind].parse(f.json) as z.infer<(typeof SCHEMAS)[K]>);
}

describe('the HubSpot project', () => {
  it('each file is of its kind and lies where HubSpot looks for it', async () => {
    for (const { path, json } of await metaFiles()) {
      const { type } = z.looseObject({ type: z.enum(KINDS) }).parse(json);
      expect([path, dirname(path)]).toEqual([path, FOLDERS[type]]);
      expect([path, SCHEMAS[type].safeParse(json).error?.message ?? 'fits']).toEqual([path, 'fits']);
    }
  });

  it('there is one of each, two cards, two actions, and no uid twice', async () => {
    const all = (
      await Promise.all((Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[]).map((kind) => read(kind)))
    ).flat();
    expect(all.map((m) => m.type).sort()).toEqual([
      'app',
      'card',
      'card',
      'page',
      'settings',
      'webhooks',
      'workflow-action',
      'workflow-action',
    ]);
    expect(new Set(all.map((m) => m.uid)).size).toBe(all.length);
  });

  it('is read by HubSpot’s own parser', async () => {
    const config = JSON.parse(await readFile(join(ROOT, 'hsproject.json'), 'utf8')) as { platformVersion: string };
    expect(() => validateProjectConfig(config, ROOT)).not.toThrow();
    const { intermediateRepresentation } = await translate(
      { projectSourceDir: SOURCE, platformVersion: config.platformVersion, accountId: 1 },
      { skipValidation: true },
    );
    const kinds = Object.values(intermediateRepresentation.intermediateNodesIndexedByUid).map((n) => n.componentType);
    expect(kinds.sort()).toEqual([
      'APPLICATION',
      'CARD',
      'CARD',
      'PAGE',
      'SETTINGS',
      'WEBHOOKS',
      'WORKFLOW_ACTION',
      'WORKFLOW_ACTION',
    ]);
  });

  it('every entry file exists, is built here too, and is declared with exact versions', async () => {
    const declared = [...(await read('card')), ...(await read('settings')), ...(await read('page'))].map(
      (m) => m.config.entrypoint,
    );
    expect(declared.sort()).toEqual(
      Object.values(ENTRIES)
        .map((e) => `/app/${e}`)
        .sort(),
    );
    for (const entry of declared) {
      expect(existsSync(join(SOURCE, entry))).toBe(true);
      const manifest = JSON.parse(await readFile(join(SOURCE, dirname(entry), 'package.json'), 'utf8')) as {
        dependencies: Record<string, string>;
      };
      const root = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
        devDependencies: Record<string, string>;
      };
      for (const [name, version] of Object.entries(manifest.dependencies)) {
        expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
        if (!name.startsWith('@ghostlight/')) expect([name, version]).toEqual([name, root.devDependencies[name]]);
      }
    }
  });

  it('the shared package is a workspace that travels with an upload', async () => {
    const found = await collectWorkspaceDirectories(await findAndParsePackageJsonFiles(SOURCE));
    expect(found.map((w) => w.workspaceDir.slice(SOURCE.length)).sort()).toEqual([
      '/app/cards',
      '/app/packages/shared',
      '/app/pages',
      '/app/settings',
    ]);
  });

  it('every address is the one of the service', async () => {
    const [main] = await read('app');
    const [hooks] = await read('webhooks');
    const actions = await read('workflow-action');
    const urls = [
      ...actions.map((a) => a.config.actionUrl),
      ...(main?.config.auth.redirectUrls ?? []),
      ...(main?.config.permittedUrls.fetch ?? []),
      hooks?.config.settings.targetUrl ?? '',
      main?.config.support.documentationUrl ?? '',
      main?.config.support.supportUrl ?? '',
    ];
    expect(new Set(urls.map((u) => new URL(u).origin))).toEqual(new Set([SERVICE_URL]));
    expect(hooks?.config.settings.targetUrl).toBe(`${SERVICE_URL}/hubspot/webhooks`);
    expect(main?.config.auth.redirectUrls).toEqual([`${SERVICE_URL}/oauth/callback`]);
  });
});

describe('workflow actions', () => {
  it('are answered by the service, and every field has words', async () => {
    for (const { config } of await read('workflow-action')) {
      const { pathname } = new URL(config.actionUrl);
      expect(WORKFLOW_ACTIONS.map((name) => `/workflow/actions/${name}`)).toContain(pathname);
      const { inputFieldLabels = {}, outputFieldLabels } = config.labels.en;
      const names = (fields: readonly { typeDefinition: { name: string } }[]) =>
        fields.map((f) => f.typeDefinition.name).sort();
      expect(Object.keys(inputFieldLabels).sort()).toEqual(names(config.inputFields));
      expect(Object.keys(outputFieldLabels).sort()).toEqual(names(config.outputFields));
    }
  });
});

describe('scopes and subscriptions', () => {
  /** What HubSpot lets us ask for and forbids; the first breaks `hubspot.fetch`, the others cannot be granted to anyone. */
  const FORBIDDEN = [/sensitive/, /^crm\.objects\.(tasks|notes|emails|calls|meetings|communications)\./];

  it('asks for what it needs and no more', async () => {
    const [main] = await read('app');
    const { requiredScopes = [], optionalScopes = [] } = main?.config.auth ?? {};
    expect(requiredScopes).toContain('oauth');
    expect(requiredScopes.filter((s) => optionalScopes.includes(s))).toEqual([]);
    for (const s of [...requiredScopes, ...optionalScopes]) expect(FORBIDDEN.some((f) => f.test(s))).toBe(false);
    // Plan-gated or optional: an account without them must still be able to install.
    for (const s of ['sales-email-read', 'automation.sequences.enrollments.write', 'crm.lists.write']) {
      expect([s, requiredScopes.includes(s)]).toEqual([s, false]);
    }
  });

  it('may read what it subscribes to', async () => {
    const [main] = await read('app');
    const [hooks] = await read('webhooks');
    const plural: Record<string, string> = { deal: 'deals', contact: 'contacts', company: 'companies' };
    for (const type of new Set(hooks?.config.subscriptions.crmObjects.map((s) => s.objectType))) {
      // Activities are read under the contacts scope.
      expect(main?.config.auth.requiredScopes).toContain(`crm.objects.${plural[type] ?? 'contacts'}.read`);
    }
  });

  it('hears of every kind of record being made, unmade and linked, and of nothing twice', async () => {
    const [hooks] = await read('webhooks');
    const all = hooks?.config.subscriptions.crmObjects ?? [];
    for (const type of objectType.options) {
      for (const happening of ['object.creation', 'object.deletion', 'object.associationChange']) {
        expect(all).toContainEqual({ subscriptionType: happening, objectType: type, active: true });
      }
    }
    expect(new Set(all.map((s) => JSON.stringify(s))).size).toBe(all.length);
  });

  it('does not subscribe to what HubSpot refuses', async () => {
    const [hooks] = await read('webhooks');
    const refused = [
      'hs_email_html',
      'hs_email_subject',
      'hs_communication_body',
      'hs_lastmodifieddate',
      'lastmodifieddate',
    ];
    const names =
      hooks?.config.subscriptions.crmObjects.flatMap((s) => ('propertyName' in s ? [s.propertyName] : [])) ?? [];
    expect(names.filter((n) => refused.includes(n))).toEqual([]);
  });
});
