import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What a figure was measured on. */
export interface Machine {
  readonly platform: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly node: string;
  /** Of the last minute, before anything was measured: far above zero, the machine was not ours alone. */
  readonly load: number;
}

export function describeMachine(): Machine {
  return {
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    node: process.version,
    load: loadavg()[0],
  };
}

export function machineText({ platform, cpu, cores, memoryBytes, node, load }: Machine): string {
  const memory = `${(memoryBytes / 1e9).toFixed(0)} GB`;
  return `${cpu}, ${cores} cores, ${memory}, ${platform}, Node ${node}, load ${load.toFixed(1)}`;
}
