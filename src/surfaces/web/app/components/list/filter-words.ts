import type { Bilingual } from '#values';
import type { FacetsResponse } from '../../api/shapes.ts';
import { list } from '../../messages/list.ts';
import { priorityTitle, segmentTitle } from '../../messages/words.ts';
import type { ListFilter } from '../../search.ts';

const plain = (word: string): Bilingual => ({ id: word, en: word });

/** Each list filter: its title, where its values come from, and what a value is called. */
export const filterWords: Readonly<
  Record<ListFilter, { title: Bilingual; facet: keyof FacetsResponse; wordTitle: (word: string) => Bilingual }>
> = {
  strategy: {
    title: list.strategyFilter,
    facet: 'strategy',
    wordTitle: (word) => segmentTitle(word, 'quadrant'),
  },
  revenue_tenure: {
    title: list.revenueTenureFilter,
    facet: 'revenueTenure',
    wordTitle: (word) => segmentTitle(word, 'revenue_tenure'),
  },
  priority: { title: list.priority, facet: 'priority', wordTitle: priorityTitle },
  industry: { title: list.industry, facet: 'industry', wordTitle: plain },
  owner: { title: list.owner, facet: 'owner', wordTitle: plain },
  arpu: { title: list.arpuFilter, facet: 'arpu', wordTitle: (word) => segmentTitle(word, 'arpu') },
  bandwidth_type: {
    title: list.bandwidthTypeFilter,
    facet: 'bandwidthType',
    wordTitle: (word) => segmentTitle(word, 'bandwidth_type'),
  },
  tenure_strategy: {
    title: list.tenureStrategyFilter,
    facet: 'tenureStrategy',
    wordTitle: (word) => segmentTitle(word, 'tenure'),
  },
};
