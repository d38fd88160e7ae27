// Invented products. A tool’s number leads to one name and no other: about 1.5 million of them, in an order that looks
// shuffled; after that the same names come again with a number of their own.
const list = (text) => text.trim().split(/\s+/);

const first =
  list(`amber ash barley basalt bracken brass briar bristle burdock candle cedar chalk cinder clay clover
  cobble copper cork cowl dapple drift dusk elder ember fallow fennel fern flint furrow gable gorse gravel hazel heather
  hollow juniper kelp larch lichen linden loam maple marl mica moss nettle oat ochre pebble pewter pumice quartz rowan
  rush saffron sedge shale sorrel tallow tansy thistle umber wicker yarrow`);
const second =
  list(`bell bower brace brook buckle cairn cask cleft comb cote croft dell fathom fen ferrule flask fold
  gate glen grove hatch haven hearth heron hinge hook kettle kiln knoll ladle latch ledge loom mallet marten mere mill
  notch otter paddle peel perch pike pestle quay rafter reed ridge rill shank shuttle sieve spindle stile thatch tiller
  trellis vane vole warren weir wharf wren`);
const last =
  list(`abacus acorn almanac anchor anvil apron arbor arcade archive armada atlas awning axle ballad banner
  barge barrel basin basket bazaar beacon beaker bellows bench binder bobbin bodkin bolster bonnet bookend borough bottle
  boulder bracket braid bramble brigade bridle bucket bulletin bundle buoy bureau burrow bushel button cabin cabinet cable
  cadence calendar caliper canal candela canopy canto canvas capstan caravan cargo carousel carpet cartouche carving
  cascade casket castle catalpa causeway cellar census chalice chamber channel chapter chariot charter chimney chisel
  choir chord chorus chronicle cipher circuit cistern citadel clamp clarion clasp clause cloak clockwork cloister coaster
  coffer colonnade column compass concord conduit console cordon corner cornice corridor cottage council counter coupler
  courier courtyard cove cradle crane crate crayon crescent crest cricket crossing crucible cupola curtain cushion custom
  cutter cypress dais decade delta depot derrick desk dial diary digest dinghy divan dock dome dory dovetail dowel draft
  drawer drum dynamo easel eaves echo eddy emblem embroidery engine ensign envoy epoch errand estuary etching exchange
  fable facet ferry fiddle figure filament filing finch flagon flagstone flotilla flue foundry fountain frame frieze
  frigate fulcrum funnel gallery galley garland garnet garret gasket gauge gazette gimbal girder glaze glossary goblet
  gondola granary grange granite grapple grotto guild gully gusset hamlet hammock handle handrail harbor harness harrow
  harvest hatchet hawser hedgerow helm hemlock heritage hillock hopper horizon hostel hourglass hull inkstand inkwell
  inlet isthmus javelin jetty jigsaw joist journal jubilee keel keepsake kerchief keystone kiosk knapsack knot ladder
  lagoon lantern lattice lectern ledger legend lever limerick lintel locker locket lodge lozenge lullaby lumber lyric
  machine mandolin manor mantel margin marina market marquee marrow masonry meadow measure medley memoir menagerie
  meridian mitten molding monocle monument mooring mortar mosaic motto mural muslin napkin needle nook nursery oar oath
  obelisk octave orchard orchestra ornament orrery outpost overture paddock pagoda palette pamphlet panel pantry parade
  parapet parasol parchment parish parlor parquet passage pasture patchwork pattern pavilion pedestal pelmet pendant
  pennant pergola petal phrase piccolo pier pigment pillar pilot pinion pinnacle pivot plank plaster plateau platform
  plaza plinth plumb pocket podium polish pontoon porch portage portico postcard postern posy pottery prairie prelude
  primer prism promenade prospect pulley pulpit purse quarry quarter quatrain quilt quiver quorum rack raft railing
  rampart ratchet ravine reel refrain relay relic reliquary`);

const title = (word) => word[0].toUpperCase() + word.slice(1);
const space = first.length * second.length * last.length;

/** A prime, so that it shares no factor with the number of names, whatever the lists grow to. */
const stride = 1_000_003;

/** The slug and the name of tool `index` in the catalog of this seed. */
export function productAt(index, seed) {
  const round = Math.floor(index / space);
  const place = ((index % space) * stride + (seed >>> 0) * 7919) % space;
  const start = first[place % first.length];
  const middle = second[Math.floor(place / first.length) % second.length];
  const end = last[Math.floor(place / (first.length * second.length))];
  const slug = `${start}${middle}-${end}`;
  const name = `${title(start)}${middle} ${title(end)}`;
  return round === 0 ? { slug, name } : { slug: `${slug}-${round + 1}`, name: `${name} ${round + 1}` };
}
