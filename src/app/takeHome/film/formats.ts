/** How a browser can encode a film: the kind of file, and its codec as mediabunny calls it. */
export interface Coding {
  readonly format: 'webm' | 'mp4';
  readonly codec: 'vp9' | 'vp8' | 'avc';
}

export type FilmFormat = Coding['format'] | 'gif';

/** Of each kind of file the best first, as WebCodecs calls it: for no more than 1920 × 1080. */
const CODINGS: readonly (Coding & { readonly called: string })[] = [
  { format: 'webm', codec: 'vp9', called: 'vp09.00.40.08' },
  { format: 'webm', codec: 'vp8', called: 'vp8' },
  { format: 'mp4', codec: 'avc', called: 'avc1.640028' },
];

/** What this browser encodes by itself; nothing where it encodes no film. */
export async function codingsHere(): Promise<readonly Coding[]> {
  if (typeof VideoEncoder === 'undefined') return [];
  const size = { width: 1280, height: 720 };
  const known = await Promise.all(
    CODINGS.map(async ({ called, ...coding }) => {
      const { supported } = await VideoEncoder.isConfigSupported({ codec: called, ...size });
      return supported === true ? [coding] : [];
    }),
  );
  const all = known.flat();
  return all.filter(({ format }, i) => all.findIndex((one) => one.format === format) === i);
}
