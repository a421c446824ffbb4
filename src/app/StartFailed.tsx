import { START } from '../i18n/start.ts';

/** In the place of a page that could not start. */
export function StartFailed() {
  const words = Object.entries(START);
  return (
    <main className="start" role="alert">
      <h1>Downhill</h1>
      {words.map(([language, { failed }]) => (
        <p key={language} lang={language}>
          {failed}
        </p>
      ))}
      <button type="button" onClick={() => window.location.reload()}>
        {words.map(([, { reload }]) => reload).join(' · ')}
      </button>
    </main>
  );
}
