export function LossChart() {
  return <div />;
}
