//! The node types of the catalogue.

/// One node type.
#[derive(Debug)]
pub(crate) struct NodeTypeRecord {
    /// Its name, as AWS writes it.
    pub(crate) name: &'static str,
    /// The family: `m3` of `cache.m3.medium`.
    pub(crate) family: &'static str,
    /// Redis `maxmemory` in bytes.
    pub(crate) max_memory: u64,
}

const fn of(name: &'static str, max_memory: u64) -> NodeTypeRecord {
    // All families of this table have two letters: `cache.` stands before, a dot and the size behind.
    let (_, rest) = name.split_at("cache.".len());
    let (family, _) = rest.split_at(2);
    NodeTypeRecord { name, family, max_memory }
}

/// The types of the guide of 2018-01-10 with their `maxmemory`, from its page on Redis parameters.
/// A later edition of that page prints another figure for m4.xlarge; the earlier one stands here.
pub(crate) const NODE_TYPES: &[NodeTypeRecord] = &[
    of("cache.t1.micro", 142_606_336),
    of("cache.t2.micro", 581_959_680),
    of("cache.t2.small", 1_665_138_688),
    of("cache.t2.medium", 3_461_349_376),
    of("cache.m1.small", 943_718_400),
    of("cache.m1.medium", 3_093_299_200),
    of("cache.m1.large", 7_025_459_200),
    of("cache.m1.xlarge", 14_889_779_200),
    of("cache.m2.xlarge", 17_091_788_800),
    of("cache.m2.2xlarge", 35_022_438_400),
    of("cache.m2.4xlarge", 70_883_737_600),
    of("cache.m3.medium", 2_988_441_600),
    of("cache.m3.large", 6_501_171_200),
    of("cache.m3.xlarge", 14_260_633_600),
    of("cache.m3.2xlarge", 29_989_273_600),
    of("cache.m4.large", 6_892_593_152),
    of("cache.m4.xlarge", 15_328_501_760),
    of("cache.m4.2xlarge", 31_889_126_359),
    of("cache.m4.4xlarge", 65_257_290_629),
    of("cache.m4.10xlarge", 166_047_614_239),
    of("cache.c1.xlarge", 6_501_171_200),
    of("cache.r3.large", 14_470_348_800),
    of("cache.r3.xlarge", 30_513_561_600),
    of("cache.r3.2xlarge", 62_495_129_600),
    of("cache.r3.4xlarge", 126_458_265_600),
    of("cache.r3.8xlarge", 254_384_537_600),
    of("cache.r4.large", 13_201_781_556),
    of("cache.r4.xlarge", 26_898_228_839),
    of("cache.r4.2xlarge", 54_197_537_997),
    of("cache.r4.4xlarge", 108_858_546_586),
    of("cache.r4.8xlarge", 218_255_432_090),
    of("cache.r4.16xlarge", 437_021_573_120),
];

/// Families that AWS added after the 2018 guide, from the list of types that it accepts today.
pub(crate) const LATER_FAMILIES: &[&str] =
    &["c7gn", "c8gn", "m5", "m6g", "m7g", "m8g", "r5", "r6g", "r6gd", "r7g", "r8g", "t3", "t4g"];
