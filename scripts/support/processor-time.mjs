// Seconds of processor, as Linux counts them. They stay the same when others use the machine, and the clock's do not.
import { readFileSync } from 'node:fs';

/** Seconds of processor of a process and all that it has started, also of those that have ended; 0 where the system does not say. */
export function processorSeconds(pid) {
  return family(pid).reduce((sum, one) => sum + ticksOf(one), 0) / 100;
}

/** A process, and all that it has started and that still run. */
export function family(pid) {
  const file = `/proc/${pid}/task/${pid}/children`;
  const children = told(file).split(' ').filter(Boolean).map(Number);
  return [pid, ...children.flatMap(family)];
}

/** The cost of a process that runs, told when it has ended: what was seen of it last. */
export function watchProcessorTime(pid) {
  let cost = 0;
  // Those that were ended by somebody else are not counted any more.
  const look = () => (cost = Math.max(cost, processorSeconds(pid)));
  const looking = setInterval(look, 250);
  return () => {
    clearInterval(looking);
    return cost;
  };
}

// Of its own, and of those of its children that it has seen end: utime, stime, cutime, cstime.
function ticksOf(pid) {
  const stat = told(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0);
}

/** What a file says; nothing where it is gone. */
export function told(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
