import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

import { removeLeftover } from './remove-leftover.js';
import { stateFiles, stateFolder } from './state-files.js';
import { exists, ifStanding } from './walk.js';

/** The release that the first build begins with: it is empty. */
export const emptyRelease = 0;

/** Ends the name of a release that is being removed. */
const goneEnding = '.gone';

/** Where the releases of an output folder stand, each a folder with its number; the output is a link to one of them. */
export function releasesFolder(output: string): string {
  return `${output}.releases`;
}

export function releaseFolder(output: string, number: number): string {
  return join(releasesFolder(output), String(number));
}

/**
 * The number of the release that the output is a link to; `none` where nothing stands there, undefined where it is
 * anything else. A folder that holds nothing is taken away.
 */
export function currentRelease(output: string): number | 'none' | undefined {
  const stat = ifStanding(() => lstatSync(output));
  if (stat === undefined) return 'none';
  if (stat.isDirectory() && readdirSync(output).length === 0) {
    rmdirSync(output);
    return 'none';
  }
  const target = stat.isSymbolicLink() ? resolve(dirname(output), readlinkSync(output)) : '';
  const number = basename(target);
  return dirname(target) === releasesFolder(output) && /^\d+$/u.test(number) ? Number(number) : undefined;
}

/** Makes the output a link to the release, by one rename: who reads meanwhile gets the old site or the new one. */
export function switchRelease(output: string, number: number): void {
  const aside = join(releasesFolder(output), 'next');
  removeLeftover(aside);
  // Relative, so that the output and its releases can be moved together.
  symlinkSync(join(basename(releasesFolder(output)), String(number)), aside, 'dir');
  renameSync(aside, output);
}

/** Throws what the system says where it can make no hard links in the folder of the releases. */
export function tryLinks(output: string): void {
  const [one, other] = ['probe', 'probe.link'].map((name) => join(releasesFolder(output), name)) as [
    string,
    string,
  ];
  try {
    removeLeftover(other);
    writeFileSync(one, '');
    linkSync(one, other);
  } finally {
    removeLeftover(one);
    removeLeftover(other);
  }
}

/** Makes a new release as a copy of another one, with hard links. Of dongbei's own state it has only the manifest. */
export function copyRelease(output: string, from: number, to: number): string {
  const [source, target] = [releaseFolder(output, from), releaseFolder(output, to)];
  linkFolder(source, target);
  mkdirSync(stateFiles(target).folder);
  const { manifest } = stateFiles(source);
  if (exists(manifest)) linkSync(manifest, stateFiles(target).manifest);
  return target;
}

function linkFolder(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.name === stateFolder) continue;
    const source = `${from}/${entry.name}`;
    const target = `${to}/${entry.name}`;
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (entry.isFile()) linkSync(source, target);
  }
}

/** Removes what a killed build has left: releases after the current one, and those that it was about to remove. */
export function removeUnfinished(output: string, current: number): void {
  for (const number of releaseNumbers(output)) if (number > current) removeRelease(output, number);
  for (const name of readdirSync(releasesFolder(output))) {
    if (name.endsWith(goneEnding)) removeLeftover(join(releasesFolder(output), name));
  }
}

/** Removes all releases before the current one but the last `keep`. */
export function removeOld(output: string, current: number, keep: number): void {
  const old = releaseNumbers(output).filter((number) => number < current);
  const kept = old.filter((number) => number !== emptyRelease).slice(keep === 0 ? old.length : -keep);
  for (const number of old) if (!kept.includes(number)) removeRelease(output, number);
}

function releaseNumbers(output: string): number[] {
  return readdirSync(releasesFolder(output))
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .sort((a, b) => a - b);
}

/** Takes the name away first, so that no half of a release is ever taken for one. */
function removeRelease(output: string, number: number): void {
  const gone = `${releaseFolder(output, number)}${goneEnding}`;
  renameSync(releaseFolder(output, number), gone);
  removeFolder(gone);
}

/** In half the time of `rmSync`, which looks at each file first. */
function removeFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const location = `${folder}/${entry.name}`;
    if (entry.isDirectory()) removeFolder(location);
    else unlinkSync(location);
  }
  rmdirSync(folder);
}
