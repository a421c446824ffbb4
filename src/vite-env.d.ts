/// <reference types="vite/client" />

/** See vite.config.ts: by id, the slopes of losses and models as HTML. */
declare module 'virtual:slopes' {
  export const losses: Readonly<Record<string, string>>;
  export const models: Readonly<Record<string, string>>;
}

declare module '*.tex' {
  const html: string;
  export default html;
}

declare module '*.tex?raw' {
  const source: string;
  export default source;
}
