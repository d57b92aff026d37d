import * as firstEdition from './20261122_074523_first_edition';
import * as published from './20261122_080000_published';
import * as newsroom from './20261122_104224_newsroom';
import * as remembered from './20261122_110000_remembered';

import * as withItsStory from './20261122_120500_with_its_story';
import * as desk from './20261122_120600_desk';
import * as merged from './20261122_121000_merged';
import * as oneFront from './20261122_121000_one_front';
import * as pictureUses from './20261122_121000_picture_uses';

import * as previewVisitors from './20261122_121000_preview_visitors';
import * as slugPrefixes from './20261122_123000_slug_prefixes';
import * as historySince from './20261122_124000_history_since';
import * as comforts from './20261122_130000_comforts';
import * as search from './20261122_131000_search';
import * as reads from './20261122_132000_reads';
import * as related from './20261122_133000_related';
import * as machines from './20261122_134000_machines';
import * as sitemaps from './20261122_135000_sitemaps';
import * as searchNames from './20261122_136000_search_names';
import * as linkedData from './20261122_140000_linked_data';
import * as telling from './20261122_141000_telling';
import * as tellingQueue from './20261122_141500_telling_queue';
import * as headlines from './20261122_147000_headlines';

/** All migrations in order; the server applies the missing ones before it serves. */
export const migrations = [
  { name: '20261122_074523_first_edition', up: firstEdition.up, down: firstEdition.down },
  { name: '20261122_080000_published', up: published.up, down: published.down },
  { name: '20261122_104224_newsroom', up: newsroom.up, down: newsroom.down },
  { name: '20261122_110000_remembered', up: remembered.up, down: remembered.down },
  { name: '20261122_120500_with_its_story', up: withItsStory.up, down: withItsStory.down },
  { name: '20261122_121000_picture_uses', up: pictureUses.up, down: pictureUses.down },
  { name: '20261122_121000_merged', up: merged.up, down: merged.down },
  { name: '20261122_121000_one_front', up: oneFront.up, down: oneFront.down },
  { name: '20261122_120600_desk', up: desk.up, down: desk.down },
  { name: '20261122_121000_preview_visitors', up: previewVisitors.up, down: previewVisitors.down },
  { name: '20261122_124000_history_since', up: historySince.up, down: historySince.down },
  { name: '20261122_123000_slug_prefixes', up: slugPrefixes.up, down: slugPrefixes.down },
  { name: '20261122_130000_comforts', up: comforts.up, down: comforts.down },
  { name: '20261122_131000_search', up: search.up, down: search.down },
  { name: '20261122_132000_reads', up: reads.up, down: reads.down },
  { name: '20261122_133000_related', up: related.up, down: related.down },
  { name: '20261122_136000_search_names', up: searchNames.up, down: searchNames.down },
  { name: '20261122_134000_machines', up: machines.up, down: machines.down },
  { name: '20261122_135000_sitemaps', up: sitemaps.up, down: sitemaps.down },
  { name: '20261122_140000_linked_data', up: linkedData.up, down: linkedData.down },
  { name: '20261122_147000_headlines', up: headlines.up, down: headlines.down },
  { name: '20261122_141000_telling', up: telling.up, down: telling.down },
  { name: '20261122_141500_telling_queue', up: tellingQueue.up, down: tellingQueue.down },
];
