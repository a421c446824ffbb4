// What is read of the charts: fetched when something is first pointed at.
export { FitPointReading } from '../fit/FitPointReading.tsx';
export { FitReading } from '../fit/FitReading.tsx';
export { LossReading } from '../loss/LossReading.tsx';
