/**
 * A macrotask without setTimeout's minimum of 4 ms: messages that have come in meanwhile are
 * handled before the callback runs.
 */
export function createDefer(): (callback: () => void) => void {
  const channel = new MessageChannel();
  const waiting: (() => void)[] = [];
  channel.port1.addEventListener('message', () => waiting.shift()?.());
  channel.port1.start();
  return (callback) => {
    waiting.push(callback);
    channel.port2.postMessage(null);
  };
}
