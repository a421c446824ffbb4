export function BatchLedger() {
  return <div />;
}
