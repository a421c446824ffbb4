import { vi } from 'vitest';

// Test files share a thread, and with it the libraries; what keeps state is new for each of them.
vi.resetModules();
vi.unstubAllGlobals();
vi.restoreAllMocks();
