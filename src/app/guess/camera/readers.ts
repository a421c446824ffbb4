import { arrived } from '../../../ui/fetched.ts';

/** Finds codes in what a camera shows now. */
export type ReadCodes = (video: HTMLVideoElement) => Promise<readonly string[]>;

/** Of the platform where it has one: https://wicg.github.io/shape-detection-api/#barcode-detection-api */
interface Detector {
  readonly detect: (video: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>;
}

interface Detectors {
  new (options: { readonly formats: readonly string[] }): Detector;
  readonly getSupportedFormats: () => Promise<readonly string[]>;
}

const QR = 'qr_code';

/** Reads several codes in one picture. */
async function byPlatform(): Promise<ReadCodes | null> {
  const detectors = Reflect.get(window, 'BarcodeDetector') as Detectors | undefined;
  if (detectors === undefined || !(await detectors.getSupportedFormats()).includes(QR)) return null;
  const detector = new detectors({ formats: [QR] });
  return async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue);
}

/** A code of a phone at arm's length has dots enough at this width, in pixels. */
const MOST_WIDTH = 960;

/** Reads one code, in the page's own thread. @throws NotArrived where the library does not come */
async function byLibrary(): Promise<ReadCodes> {
  const { default: readCode } = await arrived(async () => import('jsqr'));
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('a canvas has a context for 2D');
  const { canvas } = context;
  return (video) => {
    const scale = Math.min(1, MOST_WIDTH / video.videoWidth);
    const [width, height] = [video.videoWidth, video.videoHeight].map((x) => Math.round(x * scale));
    if (width === 0 || height === 0) return Promise.resolve([]);
    Object.assign(canvas, { width, height });
    context.drawImage(video, 0, 0, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    // Screens show codes dark on light.
    const found = readCode(data, width, height, { inversionAttempts: 'dontInvert' });
    return Promise.resolve(found === null ? [] : [found.data]);
  };
}

export async function createReader(): Promise<ReadCodes> {
  return (await byPlatform()) ?? byLibrary();
}
