import { useHelp } from '../help.ts';

export function openHelp() {
  useHelp.setState({ is: 'open' });
}

export function closeHelp() {
  useHelp.setState({ is: 'closed' });
}
