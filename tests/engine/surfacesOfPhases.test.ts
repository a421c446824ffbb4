import { claimMeanLoss, PHASE_MODELS } from '../support/surfaceClaim.ts';

claimMeanLoss(PHASE_MODELS);
