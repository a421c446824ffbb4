import { useTransport } from './transport.ts';

/** Whether the pictures go from step to step by themselves, so that their words had better stand still. */
export function isMoving(): boolean {
  return useTransport.getState().isPlaying;
}
