export function ContourMap() {
  return <div />;
}
