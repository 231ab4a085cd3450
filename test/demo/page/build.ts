/**
 * Builds the local page: the extension bundles exactly as HubSpot's own build makes them, and around them our page and worker.
 * The result is kept in memory; with `cacheDir` it is also kept on disk under a name made from all sources.
 */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { remoteBuild } from '@hubspot/ui-extensions-dev-server/build';
import { build } from 'esbuild';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '../../..');
const EXTENSIONS = join(ROOT, 'extensions/app');

/** Every entry file HubSpot would build, by the name of its bundle. */
export const ENTRIES = {
  DealSidebar: 'cards/DealSidebar.tsx',
  DealTab: 'cards/DealTab.tsx',
  Settings: 'settings/Settings.tsx',
  Overview: 'pages/Overview.tsx',
} as const;

export interface PageFile {
  type: string;
  body: Buffer;
}

/** Paths without a leading slash: `index.html`, `page.js`, `page.css`, `worker.js`, `bundles/*.js`. */
export interface Page {
  files: Map<string, PageFile>;
}

/** Takes a few seconds, or milliseconds from the cache. Rejects with the builder's own message when a source does not build. */
export async function buildPage({ cacheDir }: { cacheDir?: string } = {}): Promise<Page> {
  const kept = cacheDir ? join(cacheDir, `page-${await fingerprint()}`) : null;
  if (kept) {
    const page = await read(kept);
    if (page) return page;
  }
  const [bundles, own, html] = await Promise.all([buildBundles(), buildOwn(), readFile(join(HERE, 'app/index.html'))]);
  const files = new Map([...own, ...bundles, ['index.html', { type: TYPES.html, body: html }] as const]);
  if (kept) await keep(kept, files);
  return { files };
}

const TYPES = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
} as const;

function typeOf(name: string): string {
  return name.endsWith('.css') ? TYPES.css : name.endsWith('.html') ? TYPES.html : TYPES.js;
}

/**
 * HubSpot's own production build of each entry. It empties its output folder and uses its working folder as root,
 * so every entry gets a folder of its own; one after another, because the builder prints to the console meanwhile.
 */
export async function buildBundles(): Promise<Map<string, PageFile>> {
  const out = await mkdtemp(join(tmpdir(), 'ghostlight-bundles-'));
  const files = new Map<string, PageFile>();
  const mode = process.env.NODE_ENV;
  // The builder writes this into the bundles; HubSpot builds for production whatever we run as.
  process.env.NODE_ENV = 'production';
  try {
    for (const [name, entry] of Object.entries(ENTRIES)) {
      const entryPoint = join(EXTENSIONS, entry);
      const outputDir = join(out, name);
      await remoteBuild({
        root: dirname(entryPoint),
        entryPoint,
        outputDir,
        logLevel: 'silent',
        appConfig: { variables: {} },
      });
      files.set(`bundles/${name}.js`, { type: TYPES.js, body: await readFile(join(outputDir, `${name}.js`)) });
    }
  } finally {
    if (mode === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = mode;
    await rm(out, { recursive: true, force: true });
  }
  return files;
}

async function buildOwn(): Promise<Map<string, PageFile>> {
  const result = await build({
    entryPoints: {
      page: join(HERE, 'app/main.tsx'),
      worker: join(HERE, 'host/worker.ts'),
      look: join(HERE, 'styles.css'),
    },
    bundle: true,
    write: false,
    outdir: '/',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  return new Map(
    result.outputFiles.map((file) => {
      const name = file.path.split('/').at(-1)?.replace('look.css', 'page.css') ?? '';
      return [name, { type: typeOf(name), body: Buffer.from(file.contents) }] as const;
    }),
  );
}

/** Changes with any source of the page or of the extensions, and with the builders' versions. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of [HERE, EXTENSIONS]) {
    for (const path of (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((f) => f.isFile() && !f.parentPath.includes('node_modules') && !f.parentPath.endsWith('dist'))
      .map((f) => join(f.parentPath, f.name))
      .sort()) {
      hash.update(relative(ROOT, path)).update(await readFile(path));
    }
  }
  hash.update(await readFile(join(ROOT, 'package-lock.json')));
  return hash.digest('hex').slice(0, 24);
}

async function read(folder: string): Promise<Page | null> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => null);
  if (names === null) return null;
  const files = new Map<string, PageFile>();
  for (const name of names.filter((n) => n.isFile()).map((n) => join(n.parentPath, n.name))) {
    files.set(relative(folder, name), { type: typeOf(name), body: await readFile(name) });
  }
  return { files };
}

/** Written beside and moved into place, so that a killed build leaves no half page behind. */
async function keep(folder: string, files: Map<string, PageFile>): Promise<void> {
  const beside = `${folder}.${process.pid}`;
  for (const [name, file] of files) {
    await mkdir(dirname(join(beside, name)), { recursive: true });
    await writeFile(join(beside, name), file.body);
  }
  await rename(beside, folder).catch(() => rm(beside, { recursive: true, force: true }));
}
