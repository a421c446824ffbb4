interface FeaturePolicy {
  readonly allowsFeature: (name: string) => boolean;
}

/**
 * Whether it is the frame that keeps the page from copying: what browsers ask of a frame is
 * `allow="clipboard-write"`. Those that can say whether it has that are asked. Without a secure
 * context there is no clipboard, whatever a frame allows.
 */
export function needsClipboardOfFrame(): boolean {
  if (window.parent === window || !window.isSecureContext) return false;
  const { featurePolicy } = document as { readonly featurePolicy?: FeaturePolicy };
  return featurePolicy?.allowsFeature('clipboard-write') !== true;
}
