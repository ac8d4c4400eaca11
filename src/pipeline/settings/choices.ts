import { parse } from 'yaml';
import { ProductError } from '#values';

/** Settings as a person wrote them, not yet checked. */
export type Choices = { [key: string]: unknown };

export function isChoices(value: unknown): value is Choices {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first choices with the later ones laid over them; lists are replaced whole. */
export function merged(...layers: readonly Choices[]): Choices {
  const result: Choices = {};
  for (const layer of layers) {
    for (const [key, value] of Object.entries(layer)) {
      const below = result[key];
      result[key] = isChoices(value) && isChoices(below) ? merged(below, value) : value;
    }
  }
  return result;
}

/** `segments.quadrant.borders=median` as choices; the value is read as YAML, so numbers and lists work. */
export function choiceFromArgument(argument: string): Choices {
  const at = argument.indexOf('=');
  const path = at < 0 ? [] : argument.slice(0, at).trim().split('.');
  if (path.length === 0 || path.some((key) => !/^[\w-]+$/.test(key) || key === '__proto__')) {
    throw new ProductError('settings/invalid', `"${argument}" is not a setting.`, {
      hint: 'Write it as --set segments.quadrant.borders=median.',
    });
  }
  return path.reduceRight<unknown>((value, key) => ({ [key]: value }), parsedValue(argument.slice(at + 1))) as Choices;
}

function parsedValue(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return text;
  }
}
