import { Command } from 'commander';
import type { CommandFactory } from '../command-factory.ts';
import { diffCommand } from './license/diff.ts';
import { explainCommand } from './license/explain.ts';
import { identifyCommand } from './license/identify.ts';
import { listCommand } from './license/list.ts';
import { showCommand } from './license/show.ts';

/** `modelcheck license …`: the catalog for people and scripts, and licences known by their text. */
export const licenseCommand: CommandFactory = (world, finish) => {
  const license = new Command('license').description('Read the licence catalog, and tell which licence a text is.');
  for (const factory of [listCommand, showCommand, identifyCommand, diffCommand, explainCommand]) license.addCommand(factory(world, finish));
  return license;
};
