import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { family } from '../../scripts/support/processor-time.mjs';

/** Keeps this process, and all that it has started so far, to the first cores of the machine. */
export type LimitCores = (cores: number) => void;

/** Null where a machine has no two cores, or the system no way to say which are used. */
export function createCoreLimit(): LimitCores | null {
  if (availableParallelism() < 2 || spawnSync('taskset', ['--version']).error) return null;
  const allowed = parseCpuList(
    /Cpus_allowed_list:\s*(\S+)/.exec(readFileSync('/proc/self/status', 'utf8'))![1]!,
  );
  return (count) => {
    const list = allowed.slice(0, count).join(',');
    for (const pid of family(process.pid)) spawnSync('taskset', ['-acp', list, String(pid)]);
  };
}

/** Of "0-3,8": 0, 1, 2, 3 and 8. */
const parseCpuList = (list: string) =>
  list.split(',').flatMap((range) => {
    const [first, last = first] = range.split('-').map(Number) as [number, number?];
    return Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
  });
