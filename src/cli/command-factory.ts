import type { Command } from 'commander';
import type { World } from './world.ts';

/** A command is given the world and a function that receives its exit code. */
export type CommandFactory = (world: World, finish: (code: number) => void) => Command;
