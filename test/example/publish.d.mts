import type { BuildResult } from '../../src/index.js';

export function publish(sources: string[], out: string): Promise<BuildResult>;
