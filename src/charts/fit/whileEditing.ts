/** What the chart has only while its points are edited: fetched as one. */
export { FitEditHead } from './FitEditHead.tsx';
export { FitSelection } from './FitSelection.tsx';
