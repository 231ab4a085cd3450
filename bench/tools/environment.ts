/** What a figure was measured on, without the machine's name. */
import { availableParallelism, cpus, platform, arch, totalmem, loadavg } from 'node:os';

export function environment(postgres: string): string[] {
  const model = cpus()[0]?.model.replace(/\s+/g, ' ').trim() ?? 'unknown processor';
  return [
    `${availableParallelism()} cores (${model}), ${Math.round(totalmem() / 1024 ** 3)} GB of memory, ${platform()} ${arch()}; load, service, workers and database share them`,
    `Node ${process.version.slice(1)}, PostgreSQL ${postgres} (embedded, fsync and synchronous_commit on, its default 128 MB of shared buffers)`,
    `load average before the run: ${(loadavg()[0] ?? 0).toFixed(1)}`,
  ];
}
