import type { Code } from '../takeHome/handout/qr.ts';

interface QrPictureProps {
  readonly code: Code;
  readonly label: string;
  readonly className: string;
}

/** Dark on what is behind it, which readers want light. */
export function QrPicture({ code, label, className }: QrPictureProps) {
  return (
    <svg
      className={className}
      viewBox={`0 0 ${code.size} ${code.size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={code.path} />
    </svg>
  );
}
