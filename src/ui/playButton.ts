/** Past all the settings, and where the focus is led when what had it is gone. */
export const PLAY_ID = 'play';

export function goToPlay() {
  document.getElementById(PLAY_ID)?.focus();
}
