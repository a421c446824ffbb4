// What is read of the charts: fetched when something is first pointed at.
export { FitCandidate } from './FitCandidate.tsx';
export { FitReading } from './FitReading.tsx';
export { LossReading } from './LossReading.tsx';
