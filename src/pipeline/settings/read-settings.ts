import { z } from 'zod';
import { findBlueprint } from '#blueprints';
import { checkWeights } from '#offers';
import { nearestWords, ProductError } from '#values';
import { type Choices, isChoices, merged } from './choices.ts';
import { type Settings, settingsSchema } from './settings.ts';

/** Checked settings from the blueprint's choices, the workspace's and the command's, the later ones winning. */
export function readSettings(written: Choices, fromCommand: Choices, file: string): Settings {
  const blueprint = findBlueprint(blueprintName(merged(written, fromCommand), file));
  const choices = merged(blueprint.choices, written, fromCommand, { blueprint: blueprint.name });
  const result = settingsSchema.safeParse(choices);
  if (!result.success) throw settingsError(result.error, file);
  checkWeights(result.data.offers);
  return result.data;
}

/** The JSON Schema of `nilai.yaml`, for editors. */
export function settingsJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(settingsSchema, { io: 'input', unrepresentable: 'any' });
}

function blueprintName(choices: Choices, file: string): string {
  if (typeof choices['blueprint'] === 'string') return choices['blueprint'];
  throw new ProductError('settings/invalid', 'The setting "blueprint" is missing.', {
    place: { file },
    hint: 'Add a line such as: blueprint: telecom.',
  });
}

function settingsError(error: z.ZodError, file: string): ProductError {
  const issue = error.issues[0];
  if (issue === undefined) throw new Error('a refused setting without an issue');
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') return unknownSetting([...path, issue.keys[0] ?? ''], file);
  return new ProductError('settings/invalid', `The setting "${path.join('.')}" is not right: ${issue.message}.`, {
    place: { file },
    hint: 'Correct it in nilai.yaml or in --set.',
    details: { issues: error.issues },
  });
}

function unknownSetting(path: readonly string[], file: string): ProductError {
  const written = path.join('.');
  const near = nearestWords(written, knownSettings());
  return new ProductError('settings/unknown', `There is no setting "${written}".`, {
    place: { file },
    hint: near.length === 0 ? 'See nilai.schema.json beside nilai.yaml.' : `Did you mean ${near.join(' or ')}?`,
  });
}

/** Every setting by its dotted name. */
export function knownSettings(): string[] {
  return dottedNames(settingsJsonSchema());
}

function dottedNames(schema: unknown, prefix = ''): string[] {
  if (!isChoices(schema)) return [];
  const variants = [schema['anyOf'], schema['allOf'], schema['oneOf']].filter(Array.isArray).flat();
  const properties = isChoices(schema['properties']) ? schema['properties'] : {};
  const own = Object.entries(properties).flatMap(([key, inner]) => {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    return [name, ...dottedNames(inner, name)];
  });
  return [...own, ...variants.flatMap((variant) => dottedNames(variant, prefix))];
}
