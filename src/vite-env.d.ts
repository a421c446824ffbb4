/// <reference types="vite/client" />

declare module '*.tex' {
  const html: string;
  export default html;
}

declare module '*.tex?raw' {
  const source: string;
  export default source;
}
