import { filled, Icon } from './icons.tsx';

/** Those of what comes after the first paint. */

export const DiceIcon = () => (
  <Icon>
    <rect x="3.5" y="3.5" width="13" height="13" rx="3" />
    {[
      [7.2, 7.2],
      [12.8, 7.2],
      [10, 10],
      [7.2, 12.8],
      [12.8, 12.8],
    ].map(([x, y]) => (
      <circle key={`${x} ${y}`} cx={x} cy={y} r="1" {...filled} />
    ))}
  </Icon>
);

export const CopyIcon = () => (
  <Icon>
    <rect x="7" y="7" width="9" height="9" rx="2" />
    <path d="M13 4.5A1.5 1.5 0 0 0 11.5 4H6a2 2 0 0 0-2 2v5.5A1.5 1.5 0 0 0 4.5 13" />
  </Icon>
);

export const DivergeIcon = () => (
  <Icon>
    <path d="M2 12l3-4 3 6 4-9 5-1" />
    <path d="M13.5 2.5l4 1.2-1.5 4" />
  </Icon>
);

export const ZoomInIcon = () => (
  <Icon>
    <circle cx="8.5" cy="8.5" r="5.5" />
    <path d="M12.7 12.7L17 17M6 8.5h5M8.5 6v5" />
  </Icon>
);

export const ZoomOutIcon = () => (
  <Icon>
    <circle cx="8.5" cy="8.5" r="5.5" />
    <path d="M12.7 12.7L17 17M6 8.5h5" />
  </Icon>
);

export const FitIcon = () => (
  <Icon>
    <path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4" />
  </Icon>
);

export const AutomaticIcon = () => (
  <Icon>
    <path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4M7 13l3-6.5 3 6.5M8.1 11h3.8" />
  </Icon>
);

export const RangesIcon = () => (
  <Icon>
    <path d="M3 17h14M3 17V3M7 15v4M13 15v4M1 13h4M1 7h4" />
  </Icon>
);

export const EyeIcon = () => (
  <Icon>
    <path d="M2 10s3-5.2 8-5.2 8 5.2 8 5.2-3 5.2-8 5.2S2 10 2 10z" />
    <circle cx="10" cy="10" r="2.3" />
  </Icon>
);

export const EyeOffIcon = () => (
  <Icon>
    <path d="M2 10s3-5.2 8-5.2 8 5.2 8 5.2-3 5.2-8 5.2S2 10 2 10zM4 16L16 4" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path d="M10 4.6v.01M10 10v.01M10 15.4v.01" strokeWidth={2.6} />
  </Icon>
);
