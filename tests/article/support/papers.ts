/** Papers that were written for these tests: invented topics, people and events. */

/** A part of a body: its HTML, and what a reader must get from it. */
export interface Piece {
  html: string;
  kind: 'text' | 'heading' | 'caption' | 'list' | 'quote' | 'table' | 'note' | 'bio' | 'label';
  /** The text, when it is not that of the HTML; several when the piece gives several paragraphs. */
  texts?: string[];
}

export const p = (html: string): Piece => ({ html: `<p>${html}</p>`, kind: 'text' });
export const bold = (text: string): Piece => ({ html: `<p><strong>${text}</strong></p>`, kind: 'heading' });
export const heading = (text: string, level = 3): Piece => ({
  html: `<h${level}>${text}</h${level}>`,
  kind: 'heading',
});
export const label = (text: string): Piece => ({ html: `<p><strong>${text}</strong></p>`, kind: 'label' });
export const blank: Piece = { html: '<p>&nbsp;</p>', kind: 'label' };
export const bio = (html: string): Piece => ({ html: `<p><em>${html}</em></p>`, kind: 'bio' });

export const HARBOURS = {
  lead: 'Small harbours along the Strait have become test beds for electric tugboats. The way in which port cities share the cost will decide whether the region keeps its lead in clean shipping or hands it to larger rivals.',
  body: [
    p(
      'When the harbour master of Kuala Perdana switched off the last diesel tug in March, few outside the shipping trade took notice. Yet the quiet departure of a forty-year-old engine marked the end of a debate that had divided port authorities for a decade.',
    ),
    p(
      'The arithmetic was never simple. An electric tug costs twice as much as its predecessor, needs a charging berth that small ports can hardly afford, and saves money only after the eighth year. Insurers, for their part, had no tables for batteries at sea.',
    ),
    bold('A Cost That Nobody Wanted'),
    p(
      'Three cities tried to solve the problem alone and failed. Their tenders drew a single bidder each, and the price rose with every round. A fourth proposed to buy together, pool the spare parts, and train the crews in one school.',
    ),
    p(
      'The pooled fleet now serves eleven harbours. Its ledger is public, and the figures show what a common purse can do: maintenance fell by a third, idle time by half, and the crews, who had feared for their jobs, became instructors.',
    ),
    bold('What the Ledger Leaves Out'),
    p(
      'Numbers hide as much as they show. The ledger does not count the goodwill that was spent in persuading ministers, nor the two winters in which the boats stood still because a connector had been specified in inches.',
    ),
    p(
      'If the experiment is to last, its members must write down what they now settle by telephone. A treaty may be too grand a word for it, but a short agreement on tariffs, standards and repair would outlive the people who made it work.',
    ),
  ],
} as const;

export const RIVERS = {
  lead: 'Water gauges on shared rivers are cheap, but trust in their readings is not. A regional archive of raw measurements could do more for stability than another summit.',
  body: [
    p(
      'For eleven months of the year the gauge at Ban Thalung reports a river that nobody argues about. In the twelfth, when the rains fail upstream, its readings are quoted in four parliaments and believed in none of them.',
    ),
    p(
      'Distrust has technical roots. Each country calibrates its instruments in its own way, publishes averages rather than raw values, and corrects past data without saying so. Two honest offices can thus describe one river in two ways.',
    ),
    heading('Numbers Before Negotiations'),
    p(
      'An archive of raw readings would not settle who owns the water. It would, however, move the quarrel from what happened to what should be done, which is where diplomats are of some use.',
    ),
    p(
      'Such archives exist elsewhere. Fishermen on the inland sea of Vahria have kept a common log since the last drought, and their governments, after some hesitation, began to cite it in place of their own bulletins.',
    ),
    heading('The Price of Openness'),
    p(
      'Openness has its price. Dam operators fear that raw data will reveal their schedules, and the schedules their electricity prices. A delay of ninety days would protect the former and still serve the latter.',
    ),
    p(
      'The first step is modest: three gauges, one format, and a server that belongs to no ministry. If it holds through a single dry season, the rest will follow without a summit.',
    ),
  ],
} as const;

export const RADIO = {
  lead: 'Community radio, long thought a relic, has become the fastest channel for correcting rumours after floods.',
  body: [
    p(
      'The rumour reached the market before the water did: the bridge at Sungai Merah had collapsed, and with it the only road to the hospital. By the time officials denied it on their website, half of the town had left by the wrong road.',
    ),
    p(
      'What stopped the exodus was a transmitter the size of a suitcase. Two volunteers stood on the bridge, described the cars that crossed it, and invited drivers to speak. Nobody who heard their neighbour on the air doubted the bridge.',
    ),
    p(
      'Studies of such moments agree on one point. People do not weigh the accuracy of a message first; they weigh the speaker. A voice from the next street outranks a minister, and a minister outranks an anonymous post.',
    ),
    p(
      'Broadcasters should therefore be treated as a part of civil defence. Licences cost little, training even less, and the equipment fits under a bed until it is needed.',
    ),
  ],
} as const;

export const SEEDS = {
  lead: 'Seed vaults are no longer a matter for botanists alone. Control over regional varieties of rice has entered the vocabulary of security planners, who would do well to listen to farmers first.',
  body: [
    p(
      'A vault in the hills above Tanah Lama holds nine thousand varieties of rice, of which fewer than forty are still grown. The remainder survives as an insurance that has never been called upon, and insurance of this kind is easily forgotten in a budget.',
    ),
    p(
      'Last year the budget was forgotten twice. The cooling failed in June, the spare compressor in July, and for eleven days the curator kept the collection alive with ice from the fish market.',
    ),
    heading('From Botany to Security', 2),
    p(
      'Planners noticed. A staff paper circulated in the autumn described the vault as critical infrastructure, which brought money, guards, and a fence that the farmers who had supplied the seeds could no longer pass.',
    ),
    p(
      'The fence illustrates a familiar mistake. A collection is only as valuable as the knowledge of those who use it, and knowledge leaves when its holders are shut out. Security that keeps farmers away protects a freezer, not a harvest.',
    ),
    heading('A Division of Labour', 2),
    p(
      'A better division of labour is at hand. The state may guard the building and pay for the cold; the growers should decide what is stored, renewed and exchanged. Both tasks need a written charter, and neither needs a fence.',
    ),
  ],
} as const;

export const CABLES = {
  lead: 'Repair ships for undersea cables are few and ageing. A shared roster among coastal states would shorten outages at little cost.',
  body: [
    p(
      'Between the cut and the call there were nineteen minutes; between the call and the repair, nineteen days. The cable that links the islands of Pulau Tiga to the mainland lay in shallow water, its break was known to the metre, and no ship was free to mend it.',
    ),
    p(
      'The world has some sixty vessels that can lift a cable, and most are bound by contract to a handful of owners. Islands with little traffic wait. Their banks close, their clinics lose the specialists at the other end of the line, and their fishermen sail without a forecast.',
    ),
    p(
      'A roster would change the order of the queue. Coastal states could pledge days of a ship rather than money, and draw on the pledges of others when their own cable fails. Lifeboat services have worked in this way for a century.',
    ),
    p(
      'Permits are the harder part. A foreign vessel that repairs a cable needs leave from customs, the navy and the fisheries office, and the three seldom answer in the same week. Agreeing on one form and one desk would save more days than any new ship.',
    ),
    p(
      'None of this demands a new organisation. It demands a list, a telephone that is answered at night, and the habit of saying yes to neighbours before lawyers have found a reason to say no.',
    ),
  ],
} as const;

export const CLOCKS = {
  lead: 'Satellite clocks keep grids, markets and ships in step. The region relies on signals that it neither owns nor can check.',
  body: [
    p(
      'At a quarter past four on a Sunday the lights of three provinces blinked in unison. The grid had lost its sense of time for less than a second, which was long enough for two substations to disagree about who was in charge.',
    ),
    p(
      'Clocks rarely feature in security papers. They are cheap, they are everywhere, and they fail politely. Yet payments, telephone calls and the routing of ships all rest on a beat that arrives from orbit, faint enough to be drowned by a device of the size of a cigarette packet.',
    ),
    p(
      'Redundancy is available. Long-wave stations, fibre links between laboratories, and a few good caesium clocks could carry the beat for days. What is missing is an owner: every ministry uses the time and none is responsible for it.',
    ),
    p(
      'A regional service could begin with the laboratories that already compare their clocks each month. They would publish the differences, warn when a signal drifts, and let operators choose whom to follow.',
    ),
  ],
} as const;

export const LANTERNS = {
  lead: 'Interfaith lantern walks have drawn crowds in five cities. Their success rests less on doctrine than on logistics, food and the weather.',
  body: [
    p(
      'The first walk was planned for two hundred people and drew six thousand. Its organisers, a retired postman and three students of theology, had printed too few lanterns and ordered too much rain.',
    ),
    p(
      'What they got right was the route. It passed a temple, two mosques, a church and a market, and it stopped at each for exactly as long as it takes to drink a cup of tea. Hosts were asked to say what worried them about their neighbours, and to offer cake.',
    ),
    p(
      'Scholars of dialogue may find this thin. There was no declaration, no panel, and nobody was persuaded of anything. But a survey taken a year later found that those who had walked were twice as likely to know the name of a neighbour of another faith.',
    ),
    p(
      'The lesson for policy is a humble one. Dialogue that must be attended competes with every other duty of the week, while dialogue that can be eaten, carried and photographed does not.',
    ),
  ],
} as const;

export const KITES = {
  lead: 'Cheap surveillance kites have appeared over fishing grounds. They blur the line between a hobby and a patrol, and the law of the sea has little to say about string.',
  body: [
    p(
      'A kite is not an aircraft in the sense of any treaty that the coastguard of Teluk Intan could find. It has no engine, no pilot and no registration, and it is tied to a boat that may or may not be fishing.',
    ),
    p(
      'From three hundred metres its camera sees for thirty kilometres. Crews who fly it claim to look for tuna, and often do. They also see patrol vessels long before they are seen, which has made night raids on poachers pointless.',
    ),
    p(
      'ASEAN, THE familiar refrain goes, is slow to regulate what it can’t define. In this case slowness may be a virtue, since a ban on kites would fall on children first and on smugglers last.',
    ),
    p(
      'Coastguards have begun to fly their own. The result is a sky full of string, a good deal of courtesy on the radio, and fewer collisions than before. Whether that counts as deterrence is a question for another paper.',
    ),
  ],
} as const;
