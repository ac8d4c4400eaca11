/**
 * The one table of rooms: each room with the rooms it may use. The lint rules
 * (.dependency-cruiser.mjs), the architecture test and the diagram in
 * ARCHITECTURE.md are made from it. A folder that is not in it is refused.
 */
export const rooms = {
  values: [],
  maths: [],
  engine: ['values'],
  entities: ['values'],
  sources: ['values', 'engine', 'entities'],
  quality: ['values', 'engine', 'entities'],
  features: ['values', 'engine', 'entities'],
  segments: ['values', 'engine', 'entities', 'features'],
  offers: ['values', 'engine', 'entities', 'features', 'segments'],
  contract: ['values'],
  answers: ['values', 'engine', 'contract'],
  blueprints: ['values', 'maths'],
  pipeline: [
    'values',
    'maths',
    'engine',
    'entities',
    'sources',
    'quality',
    'features',
    'segments',
    'offers',
    'contract',
    'blueprints',
  ],
  'surfaces/workbook': ['pipeline', 'answers', 'contract', 'values'],
  'surfaces/report': ['pipeline', 'answers', 'contract', 'values', 'surfaces/workbook'],
  'surfaces/api': ['pipeline', 'answers', 'contract', 'values', 'surfaces/workbook'],
  'surfaces/cli': [
    'pipeline',
    'answers',
    'contract',
    'values',
    'surfaces/api',
    'surfaces/workbook',
    'surfaces/report',
    'surfaces/web',
  ],
  'surfaces/web': ['contract', 'values'],
};
