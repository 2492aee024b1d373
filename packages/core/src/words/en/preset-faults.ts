import type { Words } from '../words.ts';

export const presetFaults: Words['presetFaults'] = {
  'not-an-object': 'here an object in braces belongs',
  'not-a-list': 'here a list in brackets belongs',
  'not-a-text': 'here a text in quotes belongs',
  'not-yes-or-no': 'here true or false belongs',
  'key-unknown': 'this key is unknown',
  empty: 'here something must stand',
  'too-many': 'this is too long',
  'schema-unknown': 'the only schema known is kesit.segment-rules/1',
  'levels-unknown': 'scores have 3 or 5 levels',
  'id-malformed': 'an id has small letters, digits and single hyphens',
  'id-twice': 'this id is there twice',
  'segment-unknown': 'no segment has this id',
  'actions-unknown': 'there is no plan of this name',
  'scores-malformed': 'here a score or a pair [lowest, highest] belongs',
  'scores-out-of-range': 'scores run from 1 to the number of levels',
  'amounts-denied': 'rules that do without amounts cannot look at m or fm',
  'cells-uncovered': 'some combinations of scores lead to no segment; add rules or name a remainder',
};
