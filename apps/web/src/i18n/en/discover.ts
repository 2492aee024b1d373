/** The page that looks for segments in the data. Numbers arrive written in the reader's format. */
export const discover = {
  sentences: {
    begin: 'Rules find the segments you know. This looks for the ones the data has.',
    searching: 'Looking for groups of customers that are alike.',
    found: (f: {
      clusters: string;
      customers: string;
      /** Name of the group looked into; `null`: all customers. */
      inside: string | null;
      best: string;
      share: string;
      revenue: string | null;
    }) =>
      `${f.clusters} groups among ${f.customers} customers${f.inside === null ? '' : ` of “${f.inside}”`}: “${f.best}” are ${f.share} of them${f.revenue === null ? '.' : ` and bring ${f.revenue} of ${f.inside === null ? '' : 'their '}revenue.`}`,
    one: (f: { members: string; customers: string; inside: string | null }) => {
      const of = f.inside === null ? '' : ` of “${f.inside}”`;
      return f.members === f.customers
        ? `With these settings all ${f.customers} customers${of} are one group.`
        : `With these settings ${f.members} of ${f.customers} customers${of} are one group.`;
    },
    none: (f: { customers: string; inside: string | null }) =>
      `With these settings none of ${f.customers} customers${f.inside === null ? '' : ` of “${f.inside}”`} is in a group.`,
  },
  structure: {
    strong: 'The groups are far apart: a strong structure.',
    reasonable: 'The groups are fairly well apart: a reasonable structure.',
    weak: 'The groups run into each other: a weak structure. Use them as a way to sort customers, not as kinds of people.',
    none: 'There is no clear structure: customers vary smoothly, and another cut would be as good. Use the groups with that in mind.',
  },
  noise: (customers: string, share: string) =>
    `${customers} customers (${share}) are in no group: too few others are like them.`,
  leftOut: (customers: string) => `${customers} customers lack one of these numbers and were left out.`,
  missing: (features: string) => `Not in this data, so not compared: ${features}.`,
  embedded: {
    pca: (f: { dimensions: string; lost: string; error: string }) =>
      `Groups were looked for, and are judged, along ${f.dimensions}. Of customers held out, these lose ${f.lost} of the spread (mean squared error ${f.error} a number).`,
    autoencoder: (f: {
      dimensions: string;
      lost: string;
      error: string;
      pcaLost: string;
      pcaError: string;
    }) =>
      `Groups were looked for, and are judged, in ${f.dimensions} that a network learned. Of customers held out, it loses ${f.lost} of the spread (mean squared error ${f.error} a number); as many principal components lose ${f.pcaLost} (${f.pcaError}).`,
    better: (less: string) => `The curves are worth it: the network loses ${less} less.`,
    level: (less: string) => `The curves gain next to nothing (${less}): principal components would do.`,
    worse: 'The network is no better than straight lines here: take principal components.',
  },
  amongFilter: 'Only customers who pass the filter were compared.',
  engine: 'Computed by',
  engines: {
    auto: 'the fastest here',
    wasm: 'WebAssembly (SIMD)',
    ts: 'plain code',
    webgl: 'WebGL',
    webgpu: 'WebGPU',
  },
  engineAbout: {
    auto: 'Measured on this device before each search. Graphics is taken only where it gains a lot: it says who is nearest in single precision.',
    wasm: 'The same numbers as plain code to the last bit.',
    ts: 'Slower; what the others are held against.',
    webgpu:
      'The graphics processor says who is nearest, in single precision; distances are then exact. Where there is none, the fastest that is.',
    webgl: 'The same by way of WebGL, where WebGPU is missing.',
  },
  foundBy: (engine: string, seconds: string) => `computed by ${engine} in ${seconds} s`,
  engineReason: {
    forced: 'chosen by you',
    'forced-missing': 'the one chosen is not here',
    'small-task': 'too little work for anything else',
    fastest: 'the fastest measured',
    'software-graphics': 'graphics here is worked out by the processor',
    'only-one': 'the only one here',
    lost: 'another went away in the middle, and this one went on',
  },
  seed: (seed: string) => `seed ${seed}`,

  example: 'Show the published example',
  exampleAbout:
    'Eight features of every customer, 2 to 10 groups tried, five of them chosen: the case study this follows, on your data.',
  own: 'Or choose yourself',
  start: 'Find segments',
  again: 'Look again',
  change: 'Change',
  recipe: 'How to look',

  features: 'Compare customers by',
  featureSets: {
    eight: 'Eight features',
    rfm: 'Recency, orders, spend',
    rfmt: 'Recency, orders, spend, age as a customer',
    own: 'Your own choice',
  },
  featureSetAbout: {
    eight: 'Spend, orders, order value, recency, products, discounts, returns, mobile: how customers behave.',
    rfm: 'The three classic numbers.',
    rfmt: 'The three, and the days since the first order: tells new customers from old ones.',
    own: 'Any numbers the data has.',
  },
  pickFeature: 'Choose at least one.',
  ownColumns: {
    title: 'Other columns of your file',
    coding: (column: string) => `How “${column}” is compared`,
    oneHot: 'each value by itself',
    ordinal: 'in order',
    order: (column: string) => `Order of “${column}”, lowest first`,
    earlier: (category: string) => `Move “${category}” up`,
  },

  method: 'Method',
  methods: {
    kmeans: 'k-means',
    minibatch: 'Mini-batch k-means',
    dbscan: 'DBSCAN',
    hdbscan: 'HDBSCAN',
    ward: 'Tree (Ward)',
    single: 'Tree (single linkage)',
    complete: 'Tree (complete linkage)',
    average: 'Tree (average linkage)',
  },
  methodAbout: {
    kmeans: 'Groups around centers; everybody is in one. The usual choice, and fast.',
    minibatch: 'k-means on samples: for a million customers and more; a little less exact.',
    dbscan: 'Groups are where many are close; who is far from everybody is an outlier.',
    hdbscan: 'As DBSCAN, for groups of different density, and no radius to choose.',
    ward: 'A tree of groups within groups, each merge adding as little spread as it can.',
    single: 'A tree that joins the nearest two: finds chains and outliers.',
    complete: 'A tree that keeps the farthest two near: compact groups.',
    average: 'A tree by the mean distance: between the other two.',
  },

  scale: 'Scaling',
  scales: {
    none: 'As they are',
    log1p: 'Logarithm',
    z: 'Standard deviations',
    'log1p-z': 'Logarithm, then standard deviations',
    robust: 'Median and quartiles',
  },
  scaleAbout: {
    none: 'The largest numbers, usually money, decide alone.',
    log1p: 'Long tails are compressed; units still matter.',
    z: 'Every feature counts the same; a few very large customers stand far out.',
    'log1p-z': 'Every feature counts the same, and a few very large customers do not decide.',
    robust: 'Every feature counts the same by its middle half; extremes stay extreme.',
  },

  embedding: 'Embedding',
  embeddings: {
    none: 'None',
    pca: 'Principal components',
    autoencoder: 'Autoencoder',
  },
  embeddingAbout: {
    none: 'Groups are looked for among the features themselves: the usual choice for a handful of them.',
    pca: 'For features that move together: they count once, along the few straight lines in which customers differ most.',
    autoencoder:
      'For many features tied by curves: a network learns a few dimensions and is judged by customers it has not seen. Takes longer.',
  },
  dimensions: 'Dimensions',
  fewerDimensions: (features: string) => `Fewer than the ${features} features that are compared.`,
  tooManyDimensions: (features: string) =>
    `Too many dimensions: an embedding has fewer than the ${features} features.`,
  noFewerDimensions: 'One feature has no fewer dimensions: choose more features, or no embedding.',
  embeddedIn: {
    pca: (dimensions: string, count: number) =>
      `${dimensions} principal ${count === 1 ? 'component' : 'components'}`,
    autoencoder: (dimensions: string, count: number) =>
      `${dimensions} ${count === 1 ? 'dimension' : 'dimensions'}`,
  },

  judges: 'Ask too',
  judgeNames: { gap: 'Gap statistic', stability: 'Stability' },
  judgeAbout: {
    gap: 'How much tighter the groups are than in a crowd without any. It alone can say that there is one.',
    stability: 'Whether the same groups come back when the customers are drawn anew.',
  },
  judgesCost:
    'The gap statistic takes up to seven times as long as the search itself, stability up to four times. Of many customers a part is asked.',
  judgesLacking: 'Only k-means and mini-batch k-means can be asked: others have no centers.',

  count: 'How many',
  countAuto: 'Try',
  countFixed: 'Exactly',
  from: 'from',
  to: 'to',
  eps: 'Radius',
  epsAuto: 'From the knee of the distances',
  epsOwn: 'Own',
  minSamples: 'Least in a group',
  minSamplesAbout: 'So many customers must be close to each other.',
  moreSettings: 'More settings',
  seedLabel: 'Seed',
  seedAbout: 'The same seed finds the same again.',

  stages: {
    points: 'Gathering the numbers',
    embed: 'Finding fewer dimensions',
    sweep: 'Trying counts',
    distances: 'Measuring distances',
    fit: 'Grouping',
    judge: 'Judging the groups',
    resample: 'Drawing rows anew',
  },
  progress: 'Search',
  secondsLeft: (seconds: string) => `about ${seconds} s left`,
  minutesLeft: (minutes: string) => `about ${minutes} min left`,
  elsewhere: 'You may look at other pages meanwhile; this goes on.',
  cancelled: 'Stopped. What was found before is as it was.',
  soFar: 'So far',

  parts: {
    title: 'What was found',
    groups: 'Groups',
    count: 'How many',
    picture: 'Picture',
    profiles: 'Profiles',
    tree: 'Tree',
    distances: 'Distances',
    outliers: 'Outliers',
    beside: 'Beside others',
    models: 'Saved',
  },

  columns: {
    customer: 'Customer',
    confidence: 'Confidence',
    group: 'Group',
    customers: 'Customers',
    share: 'Of customers',
    revenue: 'Revenue',
    revenueShare: 'Of revenue',
    k: 'Groups',
    inertia: 'Inertia',
    silhouette: 'Silhouette',
    daviesBouldin: 'Davies-Bouldin',
    calinskiHarabasz: 'Calinski-Harabasz',
    gap: 'Gap',
    gapError: 'Error of the gap',
    stability: 'Stability',
    drawn: 'Customers drawn',
    feature: 'Feature',
    mean: 'Mean silhouette',
    below: 'Nearer to another group',
    looked: 'Customers looked at',
    segment: 'By rules',
    ofSegment: 'Of the segment',
    distance: 'Distance',
    farther: 'Customers farther off',
    first: 'First direction',
    second: 'Second direction',
    name: 'Name',
    method: 'Method',
    saved: 'Saved',
  },

  cards: {
    title: 'Groups, those who spend most first',
    rename: (name: string) => `Name of the group, now “${name}”`,
    renameHint: 'Click the name to give the group one of your own.',
    customers: (customers: string, share: string) => `${customers} customers, ${share}`,
    revenue: (revenue: string, share: string) => `${revenue} of revenue, ${share}`,
    means: 'On average',
    above: 'more than others',
    below: 'less than others',
    profile: 'Profile',
    averageOrderAbout: 'Revenue of the group over its orders',
    discountLoversAbout: 'Share of its customers who use a discount in more than half of their orders',
    mobileLoversAbout: 'Share of its customers who place more than 70% of their orders over a phone',
    categories: 'Categories',
    products: 'Products',
    countries: 'Countries',
    favoriteOf: (customers: string) => `favorite of ${customers}`,
    actions: 'What to do',
    saveGroups: 'Save the groups with their profiles',
    groupsFile: 'group profiles',
    save: 'Save who is in which group',
    file: 'groups',
  },
  inside: {
    look: 'Look inside',
    lookInto: (group: string) => `Look inside: ${group}`,
    about: 'Looks for groups among the customers of this one only, in the way chosen above.',
    everybody: 'All customers',
    path: 'Groups looked into',
    groups: 'Groups to look into',
    of: (group: string) => `inside “${group}”`,
    name: (group: string, groups: string) => `${group} › ${groups}`,
    othersStay: (group: string) =>
      `Used as segments, these stand in the place of “${group}”; all other customers stay in their group.`,
  },
  silhouette: {
    title: (f: { mean: string; group: string; best: string }) =>
      `Mean silhouette ${f.mean}; “${f.group}” is the most distinct group (${f.best})`,
    subtitle: (f: { looked: string }) =>
      `How much nearer each customer is to the own group than to the next: 1 far, 0 on the border, below 0 nearer to another · ${f.looked} customers`,
    alternative: (list: string) => `Mean silhouette by group: ${list}.`,
    mean: (mean: string) => `mean ${mean}`,
  },

  sweep: {
    title: (f: { k: string; silhouette: string }) =>
      `${f.k} groups have the best silhouette (${f.silhouette})`,
    titleAt: (f: { k: string; silhouette: string }) => `${f.k} groups: silhouette ${f.silhouette}`,
    subtitle: (measures: string) =>
      `Each count of groups under ${measures} measures. Full: in use; ring: best by this measure`,
    alternative: (f: { from: string; to: string; list: string }) =>
      `Counts from ${f.from} to ${f.to}. ${f.list}`,
    suggestion: {
      bySilhouette: 'Silhouette',
      byElbow: 'Elbow of the inertia',
      byDaviesBouldin: 'Davies-Bouldin',
      byCalinskiHarabasz: 'Calinski-Harabasz',
      byGap: 'Gap statistic',
      byStability: 'Stability',
    } as Readonly<Record<string, string>>,
    noElbow: 'no knee',
    noGap: 'none of these counts',
    oneCrowd:
      'One group means: by the gap statistic these customers are one crowd, and any division of it is for convenience.',
    judged: (rows: string) => `Gap and stability looked at ${rows} customers, chosen at random.`,
    agree: (k: string) => `All measures speak for ${k} groups.`,
    disagree: 'The measures do not agree. Take the count whose groups you can do something different for.',
    choose: (k: string) => `Use ${k}`,
    use: (k: string) => `${k} ${k === '1' ? 'group' : 'groups'}`,
    inUse: 'in use',
    panels: {
      inertia: 'Inertia: spread within groups, lower is tighter',
      silhouette: 'Silhouette, higher is better',
      daviesBouldin: 'Davies-Bouldin, lower is better',
      calinskiHarabasz: 'Calinski-Harabasz, higher is better',
      gap: 'Gap with its error; the first count the next does not beat',
      stability: 'Stability when drawn anew; 1: all come back',
    },
    axis: 'groups',
    table: 'What each measure suggests',
    keys: 'A click on a count, or Enter, uses it at once.',
  },

  picture: {
    by: 'Picture by',
    ways: { components: 'Principal components', neighbors: 'Neighbors (for looking only)' },
    neighbors: {
      title: 'Customers who are alike stand near each other',
      subtitle: (f: { neighbors: string; seed: string }) =>
        `Each customer beside the ${f.neighbors} most alike (UMAP, seed ${f.seed}), color by group`,
      note: 'For looking only: distances between groups, and how wide they are, mean nothing, and no group is to be found in this picture.',
      alternative: (f: { customers: string; list: string }) =>
        `${f.customers} customers, each near those who are most alike; places have no unit. Drawn of each group: ${f.list}.`,
      region: 'Customers, by neighbors',
      axis: 'Places have no unit',
      drawing: 'Laying out who is near whom',
      progress: 'Picture of neighbors',
    },
    titleEmbedded: (f: { share: string }) =>
      `The flat picture keeps ${f.share} of the spread of the embedding`,
    subtitleEmbedded: (f: { embedding: string }) =>
      `Customers along the main directions of where groups were looked for: ${f.embedding}`,
    title: (f: { share: string }) => `The flat picture keeps ${f.share} of the spread`,
    subtitle: 'Customers along the two directions in which they differ most (principal components)',
    note: 'For looking: customers who are near in the picture need not be near in all features.',
    sampled: (shown: string, all: string) => `${shown} of ${all} customers are drawn, chosen at random.`,
    alternative: (f: { customers: string; list: string }) =>
      `${f.customers} customers. Middle of each group along the two directions: ${f.list}.`,
    region: 'Customers, flat',
    keys: 'Draw around customers to choose them. By keyboard, move a box with the arrow keys, size it with plus and minus, choose with Enter, give up with Escape.',
    keysShort: 'Draw around points to choose them; a click takes it back. Keyboard: arrows, + and −, Enter.',
    chosen: (customers: string, count: number) =>
      count === 0
        ? 'Nobody is chosen.'
        : `${customers} ${count === 1 ? 'customer is' : 'customers are'} chosen.`,
    asSegment: 'Make it a segment',
    segmentName: 'Name of the segment',
    segmentDefault: 'My selection',
    others: 'Everyone else',
    exportChosen: (customers: string, count: number) =>
      `Export ${customers} ${count === 1 ? 'customer' : 'customers'}`,
    filter: 'Filter by them',
    clear: 'Choose nobody',
    direction: (number: string, share: string) => `Direction ${number} (${share} of the spread)`,
    spaceTitle: (f: { share: string }) => `With a third direction, ${f.share} of the spread`,
    spaceSubtitle: 'The same customers in space, color by group',
    none: 'no group',
  },

  profiles: {
    title: (f: { group: string; feature: string; value: string }) =>
      `“${f.group}” stand out most: ${f.feature} ${f.value}`,
    above: (deviations: string) => `${deviations} above all`,
    below: (deviations: string) => `${deviations} below all`,
    subtitle: 'Mean of each group beside all customers, in standard deviations of the logarithm; 0 is as all',
    alternative: (list: string) => `Where each group stands farthest from all: ${list}.`,
    radarTitle: (groups: string) => `${groups} groups, each in its shape`,
    radarSubtitle: 'The dashed ring is all customers; outward is more, inward less',
    view: 'Show',
    views: { lines: 'Lines', stars: 'Stars' },
  },

  tree: {
    title: (f: { groups: string; height: string }) => `Cut at ${f.height}, the tree has ${f.groups} groups`,
    subtitle: (f: { leaves: string }) =>
      `The last merges, ${f.leaves} branches; the number is the customers in it`,
    alternative: (f: { groups: string; list: string }) =>
      `${f.groups} groups below the line, of ${f.list} customers.`,
    line: 'Height of the cut',
    lineText: (f: { height: string; groups: string }) => `${f.height}: ${f.groups} groups`,
    keys: 'Drag the line, or move it with the arrow keys: left for fewer groups, right for more. Enter cuts there.',
    zoomed: 'A part of the tree',
    whole: 'The whole tree',
    zoomHint: 'A click on a fork looks into that part.',
    branch: (f: { customers: string; height: string }) => `${f.customers} customers, joined at ${f.height}`,
    end: (customers: string) => `${customers} customers`,
    leaves: 'Branches shown',
    micro: 'There are too many customers for a tree of single ones: the lowest branches are small groups.',
    apply: (groups: string) => `Cut into ${groups} groups`,
    merge: 'Merge',
    height: 'Height',
  },

  distances: {
    title: (f: { eps: string; share: string }) =>
      `At a radius of ${f.eps}, ${f.share} of customers lie too far from others to begin a group`,
    subtitle: (f: { nearest: string }) =>
      `Distance of each customer to the ${f.nearest}th nearest other, the farthest first`,
    note: 'Where the curve bends, the radius tells the dense from the sparse. Left of the bend are the outliers.',
    alternative: (f: { most: string; eps: string }) =>
      `A falling curve from ${f.most}; the radius in use is ${f.eps}.`,
    line: 'Radius',
    lineText: (f: { eps: string; share: string }) => `${f.eps}: ${f.share} lie farther off`,
    keys: 'Drag the line, or move it with the arrow keys.',
    apply: (eps: string) => `Look again with ${eps}`,
    knee: 'knee',
    axis: 'Customers, farthest first',
  },

  outliers: {
    noise: (f: { customers: string; share: string | null }) =>
      `${f.customers} customers are in no group${f.share === null ? '' : `; they bring ${f.share}`}. Look at them one by one: very good customers are among them, and orders that are none.`,
    far: (customers: string) =>
      `${customers} customers lie far from the middle of their own group. Look at them one by one: very good customers are among them, and orders that are none.`,
    none: 'Nobody lies far from the others.',
    caption: 'Outliers, the farthest first',
    first: (shown: string, all: string) => `The first ${shown} of ${all}.`,
    customer: 'Customer',
    nearest: 'Nearest group',
    why: 'What is odd',
    reason: (f: { feature: string; value: string; usual: string }) =>
      `${f.feature} ${f.value} (usual there: ${f.usual})`,
    unremarkable: 'a bit of everything',
    save: 'Save all outliers',
    file: 'outliers',
  },

  beside: {
    with: 'Compare with',
    saved: (name: string) => `“${name}”, saved`,
    before: 'what was found before',
    rules: {
      title: (f: { agreement: string }) => `Groups and rules agree to ${f.agreement} (adjusted Rand index)`,
      subtitle:
        'Each customer from the segment by rules to the group; 1 would be the same division, 0 chance',
      from: 'By rules',
      column: 'By rules',
      ofColumn: 'Of the segment',
    },
    others: (name: string) => ({
      title: (f: { agreement: string }) =>
        `These groups and ${name} agree to ${f.agreement} (adjusted Rand index)`,
      subtitle:
        'Each customer from the group there to the group here; 1 would be the same division, 0 chance',
      from: 'There',
      column: 'There',
      ofColumn: 'Of the group there',
    }),
    alternative: (list: string) => `Largest flows: ${list}.`,
    flow: (f: { from: string; to: string; customers: string }) => `${f.from} to ${f.to}: ${f.customers}`,
    to: 'By what was found',
    reading: {
      same: 'Both tell nearly the same: the rules already see what the data has.',
      related: 'Both see some of the same; the groups add what the rules do not look at.',
      other: 'They see different things: the groups follow features the rules do not look at.',
    },
    readingOf: {
      same: 'Both are nearly the same division.',
      related: 'Both see some of the same.',
      other: 'They are different divisions of the same customers.',
    },
    continued: (f: {
      goOn: string;
      all: string;
      name: string;
      fresh: number;
      gone: number;
      share: string;
    }) => {
      const fresh = f.fresh === 0 ? '' : `, ${f.fresh} ${f.fresh === 1 ? 'is' : 'are'} new`;
      const gone = f.gone === 0 ? '' : `, ${f.gone} ${f.gone === 1 ? 'is' : 'are'} gone`;
      return `${f.goOn} of ${f.all} groups go on from ${f.name}${fresh}${gone}; ${f.share} of customers stayed in theirs.`;
    },
    namesKept: 'Groups that go on keep their names and colors.',
    seeWhich: 'See which',
    caption: (name: string) => `Groups beside ${name}`,
    goesOnFrom: 'Goes on from',
    stayedColumn: 'Stayed',
    stayed: (stayed: string, of: string, share: string) => `${stayed} of ${of} (${share})`,
    fresh: 'new',
    gone: 'gone',
    follow: (name: string) => `Name these groups after ${name}`,
    followAbout: 'Groups that go on get the names and colors they have there.',
    byRules: 'Name all groups by the rules again',
    byRulesAbout: 'Names and colors as if there had been nothing before.',
    lacking: 'The rules cannot be used with this data.',
  },

  use: {
    title: 'Use these groups',
    name: 'Name',
    defaultName: (groups: string, count: number) => `${groups} ${count === 1 ? 'group' : 'groups'}`,
    promote: 'Use as segments from here on',
    promoteAbout:
      'Customers, dashboards, filters, reports and exports follow. Undo, or choose rules in the head of the page, leads back.',
    inUse: 'These groups are the segments of the project.',
    otherInUse: (name: string) => `The segments of the project are “${name}”.`,
    backToRules: (rules: string) => `Back to “${rules}”`,
    save: 'Save',
    saved: (name: string) => `“${name}” is saved with the project.`,
    promoted: (name: string) => `“${name}” are the segments from here on.`,
    tooMany: (most: string) => `More than ${most} groups cannot be segments.`,
    export: 'Save as a file',
    exportAbout:
      'A model that puts customers into these groups elsewhere, without your data: here, or with “kesit score”.',
  },

  models: {
    title: 'Saved models',
    lead: 'Kept with the project, each with the seed it was found by.',
    none: 'None yet. What you find can be saved under a name, and a model from elsewhere can be brought.',
    open: 'Show',
    openOne: (name: string) => `Show: ${name}`,
    remove: 'Remove',
    removeOne: (name: string) => `Remove: ${name}`,
    removed: (name: string) => `“${name}” is removed.`,
    takeBack: 'Take back',
    exportOne: (name: string) => `Save as a file: ${name}`,
    bring: 'Bring a model',
    brought: (name: string) => `“${name}” is here.`,
    fromFile: 'from a file',
    facts: (f: { method: string; groups: string; features: string }) =>
      `${f.method}, ${f.groups} groups by ${f.features} features`,
    ways: 'What can be done with it',
    showing: 'shown now',
    inUse: 'in use',
  },

  why: {
    title: (cluster: string) => `Why ${cluster}`,
    lead: (f: { cluster: string; confidence: string }) =>
      `Of all groups, ${f.cluster} is the most like this customer; the next is ${f.confidence} farther off.`,
    none: 'This customer is in no group: a number that was compared is not known, or too few others are alike.',
    middle: (value: string) => `middle of the group ${value}`,
  },
  segmentsBy: 'These segments were found in the data.',
  seeGroups: 'See how',
  noEarlier:
    'Groups that were found cannot be looked up on an earlier day. Choose rules to compare with one.',
};
