import { claimMeanLoss, OTHER_MODELS } from '../support/surfaceClaim.ts';

claimMeanLoss(OTHER_MODELS);
