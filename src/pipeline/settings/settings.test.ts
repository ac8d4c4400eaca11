import { expect, test } from 'vitest';
import { choiceFromArgument, merged } from './choices.ts';
import { knownSettings, readSettings } from './read-settings.ts';

const written = { blueprint: 'telecom', asOf: '2026-01-31' };
const read = (...set: string[]) => readSettings(written, merged(...set.map(choiceFromArgument)), 'nilai.yaml');

test('[PIP-1] the blueprint, then the workspace, then the command', () => {
  expect(read().segments.quadrant.borders).toBe('fixed');
  const layered = { ...written, segments: { quadrant: { borders: 'median' } } };
  expect(readSettings(layered, {}, 'nilai.yaml').segments.quadrant.borders).toBe('median');
  const fromCommand = choiceFromArgument('segments.quadrant.borders=quantile');
  expect(readSettings(layered, fromCommand, 'nilai.yaml').segments.quadrant.borders).toBe('quantile');
});

test('[PIP-1] numbers, lists and words are read as YAML', () => {
  expect(read('segments.quadrant.fixed.revenue=2000000').segments.quadrant.fixed.revenue).toBe(2_000_000);
  expect(read('quality.ownCompany=[PT Kami]').quality.ownCompany).toEqual(['PT Kami']);
});

test('[PIP-2] an unknown setting is refused with the nearest known one', () => {
  expect(() => read('segments.quadrant.border=median')).toThrowError(
    expect.objectContaining({
      code: 'settings/unknown',
      message: 'There is no setting "segments.quadrant.border".',
      hint: expect.stringContaining('segments.quadrant.borders'),
    }),
  );
});

test('[PIP-2] a value that does not fit names the setting', () => {
  expect(() => read('segments.quadrant.borders=middle')).toThrowError(
    expect.objectContaining({
      code: 'settings/invalid',
      message: expect.stringContaining('segments.quadrant.borders'),
    }),
  );
  expect(() => read('asOf=2026-02-30')).toThrowError(expect.objectContaining({ code: 'settings/invalid' }));
  expect(() => read('nonsense')).toThrowError(expect.objectContaining({ code: 'settings/invalid' }));
});

test('[PIP-2] weights that do not add up to 100 are refused with their sum', () => {
  expect(() => read('offers.weights.tier=20')).toThrowError(
    expect.objectContaining({ code: 'settings/weights', message: expect.stringContaining('105') }),
  );
});

test('[PIP-2] every setting has a dotted name', () => {
  expect(knownSettings()).toEqual(
    expect.arrayContaining(['asOf', 'offers.weights.tier', 'segments.quadrant.fixed.bandwidth', 'quality.ownCompany']),
  );
});
