import { useGallery } from '../gallery.ts';

export function openGallery() {
  useGallery.setState({ is: 'open' });
}

export function closeGallery() {
  useGallery.setState({ is: 'closed' });
}
