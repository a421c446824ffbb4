export function FitChart() {
  return <div />;
}
