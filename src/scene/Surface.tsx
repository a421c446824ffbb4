export function Surface() {
  return <div />;
}
