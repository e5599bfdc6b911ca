// When to stop: Ctrl-C, a kill, a closed terminal, or the death of the npm that started us.

/** An AbortSignal that fires once when this process has been asked to end. */
export function stopSignal() {
  const stopping = new AbortController();
  const stop = () => {
    clearInterval(watch);
    if (!stopping.signal.aborted) stopping.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  // `kill <npm>` ends npm and its sh but not us, because sh passes nothing on.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 300);
  watch.unref();
  return stopping.signal;
}
