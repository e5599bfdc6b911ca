// When to stop: Ctrl-C, a kill, a closed terminal, or the death of the npm that started us.
import { readFileSync } from 'node:fs';

/** An AbortSignal that fires once when this process has been asked to end. */
export function stopSignal() {
  const stopping = new AbortController();
  const stop = () => {
    clearInterval(watch);
    if (!stopping.signal.aborted) stopping.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  // `kill <npm>` ends npm and mostly its sh, but not us; `kill -9 <npm>` leaves sh too, waiting for us.
  const starter = starterNow();
  const watch = setInterval(() => {
    if (starterNow() !== starter) stop();
  }, 300);
  watch.unref();
  return stopping.signal;
}

/** The process that started us; behind npm's shell, npm itself. */
function starterNow() {
  const parent = process.ppid;
  return process.env.npm_lifecycle_event && isShell(parent) ? `${parent} of ${parentOf(parent)}` : String(parent);
}

const isShell = (pid) => read(`/proc/${pid}/cmdline`).startsWith('sh\0-c');

/** The second field behind the name in parentheses, which may hold anything. */
function parentOf(pid) {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Gone, or a system without such files.
    return '';
  }
}
