/** A canvas that draws nothing, and keeps what it was told to, in order. */
export function recordingContext() {
  const calls: { readonly name: string; readonly args: readonly unknown[] }[] = [];
  const kept = new Map<string | symbol, unknown>([
    ['measureText', (text: string) => ({ width: 6 * text.length })],
  ]);
  const context = new Proxy(
    {},
    {
      get: (_, name) =>
        kept.get(name) ?? ((...args: unknown[]) => void calls.push({ name: String(name), args })),
      set: (_, name, value) => kept.set(name, value).has(name),
    },
  ) as CanvasRenderingContext2D;
  return {
    context,
    count: (name: string) => calls.filter((call) => call.name === name).length,
    words: () => calls.flatMap(({ name, args }) => (name === 'fillText' ? [args[0]] : [])),
  };
}
