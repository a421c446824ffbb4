import type { ReactNode } from 'react';

export function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const filled = { fill: 'currentColor', stroke: 'none' };

export const PlayIcon = () => (
  <Icon>
    <path
      d="M6.5 3.8v12.4a.6.6 0 0 0 .9.5l10-6.2a.6.6 0 0 0 0-1l-10-6.2a.6.6 0 0 0-.9.5z"
      {...filled}
    />
  </Icon>
);

export const PauseIcon = () => (
  <Icon>
    <path d="M5 4h3.4v12H5zM11.6 4H15v12h-3.4z" {...filled} />
  </Icon>
);

export const StepForwardIcon = () => (
  <Icon>
    <path d="M5 4.8v10.4l8-5.2z" {...filled} />
    <path d="M15.2 4.8v10.4" />
  </Icon>
);

export const StepBackIcon = () => (
  <Icon>
    <path d="M15 4.8v10.4L7 10z" {...filled} />
    <path d="M4.8 4.8v10.4" />
  </Icon>
);

export const ToEndIcon = () => (
  <Icon>
    <path d="M2.5 5v10L9 10zM9 5v10l6.5-5z" {...filled} />
    <path d="M17.2 5v10" />
  </Icon>
);

export const ResetIcon = () => (
  <Icon>
    <path d="M4.2 8.2A6.2 6.2 0 1 1 4 12" />
    <path d="M3.6 4v4.4H8" />
  </Icon>
);

export const LinkIcon = () => (
  <Icon>
    <path d="M8.5 11.5a3 3 0 0 0 4.2 0l2.9-2.9a3 3 0 0 0-4.2-4.2l-1 1" />
    <path d="M11.5 8.5a3 3 0 0 0-4.2 0l-2.9 2.9a3 3 0 0 0 4.2 4.2l1-1" />
  </Icon>
);

export const LinkToStepIcon = () => (
  <Icon>
    <path d="M3 15h14" />
    <circle cx="12" cy="15" r="2.2" {...filled} />
    <path d="M5.7 8.3a2.1 2.1 0 0 0 3 0l2.1-2.1a2.1 2.1 0 0 0-3-3l-.6.6" />
    <path d="M8.8 5.2a2.1 2.1 0 0 0-3 0L3.7 7.3a2.1 2.1 0 0 0 3 3l.6-.6" />
  </Icon>
);

export const ThemeIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="6" />
    <path d="M10 4a6 6 0 0 1 0 12z" {...filled} />
  </Icon>
);

export const SlidersIcon = () => (
  <Icon>
    <path d="M3 6h6M13 6h4M3 14h2M9 14h8" />
    <circle cx="11" cy="6" r="2" />
    <circle cx="7" cy="14" r="2" />
  </Icon>
);

export const PresentIcon = () => (
  <Icon>
    <path d="M2.5 3.5h15v10h-15zM10 13.5v2M6.5 17l3.5-1.5 3.5 1.5" />
  </Icon>
);

export const KeyboardIcon = () => (
  <Icon>
    <rect x="1.8" y="5" width="16.4" height="10.4" rx="2" />
    <path d="M5 8.2h.01M8.3 8.2h.01M11.7 8.2h.01M15 8.2h.01M6.5 12.2h7" />
  </Icon>
);

export const DownloadIcon = () => (
  <Icon>
    <path d="M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13" />
  </Icon>
);

export const LoopIcon = () => (
  <Icon>
    <path d="M4 11V9.5A3.5 3.5 0 0 1 7.5 6H16M13.5 3.2L16.3 6l-2.8 2.8M16 9v1.5a3.5 3.5 0 0 1-3.5 3.5H4M6.5 11.2L3.7 14l2.8 2.8" />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="M5 5l10 10M15 5L5 15" />
  </Icon>
);
