/// <reference types="vite/client" />

declare module '*.tex' {
  const html: string;
  export default html;
}
