//! The node types of the catalogue.

use super::families::{
    C1, C7GN, C8GN, Family, M1, M2, M3, M4, M5, M6G, M7G, R3, R4, R5, R6G, R6GD, R7G, R8G, T1, T2,
    T3, T4G,
};

/// One node type.
#[derive(Debug)]
pub(crate) struct NodeTypeRecord {
    /// Its name, as AWS writes it.
    pub(crate) name: &'static str,
    /// Its family.
    pub(crate) family: &'static Family,
    /// Its place among the sizes of a family: the larger, the higher.
    pub(crate) size: u16,
    /// Redis `maxmemory` in bytes; 0 where the guide's table doesn't have it.
    pub(crate) max_memory: u64,
}

const fn of(name: &'static str, family: &'static Family, max_memory: u64) -> NodeTypeRecord {
    // `cache.` stands before the family, a dot behind it.
    let (_, size) = name.split_at("cache.".len() + family.name.len() + 1);
    NodeTypeRecord { name, family, size: order(size), max_memory }
}

/// The place of a size: micro, small, medium, large, xlarge, and so many times xlarge.
#[expect(
    clippy::indexing_slicing,
    reason = "run by the compiler alone, which would refuse the table"
)]
const fn order(size: &str) -> u16 {
    let bytes = size.as_bytes();
    match bytes[0] {
        b'm' if bytes[1] == b'i' => 1,
        b's' => SMALL,
        b'm' => 3,
        b'l' => LARGE,
        b'x' => 8,
        _ => {
            let mut times = 0;
            let mut at = 0;
            while bytes[at].is_ascii_digit() {
                times = times * 10 + (bytes[at] - b'0') as u16;
                at += 1;
            }
            8 * times
        }
    }
}

/// The place of the size `small`.
pub(crate) const SMALL: u16 = 2;
/// The place of the size `large`.
pub(crate) const LARGE: u16 = 4;

/// The node types: those of the guide of 2018-01-10 with their `maxmemory`, from its page on Redis
/// parameters, then those of later years. A later edition of that page prints another figure for
/// m4.xlarge; the earlier one stands here. Sizes of m8g aren't told.
pub(crate) const NODE_TYPES: &[NodeTypeRecord] = &[
    of("cache.t1.micro", &T1, 142_606_336),
    of("cache.t2.micro", &T2, 581_959_680),
    of("cache.t2.small", &T2, 1_665_138_688),
    of("cache.t2.medium", &T2, 3_461_349_376),
    of("cache.m1.small", &M1, 943_718_400),
    of("cache.m1.medium", &M1, 3_093_299_200),
    of("cache.m1.large", &M1, 7_025_459_200),
    of("cache.m1.xlarge", &M1, 14_889_779_200),
    of("cache.m2.xlarge", &M2, 17_091_788_800),
    of("cache.m2.2xlarge", &M2, 35_022_438_400),
    of("cache.m2.4xlarge", &M2, 70_883_737_600),
    of("cache.m3.medium", &M3, 2_988_441_600),
    of("cache.m3.large", &M3, 6_501_171_200),
    of("cache.m3.xlarge", &M3, 14_260_633_600),
    of("cache.m3.2xlarge", &M3, 29_989_273_600),
    of("cache.m4.large", &M4, 6_892_593_152),
    of("cache.m4.xlarge", &M4, 15_328_501_760),
    of("cache.m4.2xlarge", &M4, 31_889_126_359),
    of("cache.m4.4xlarge", &M4, 65_257_290_629),
    of("cache.m4.10xlarge", &M4, 166_047_614_239),
    of("cache.c1.xlarge", &C1, 6_501_171_200),
    of("cache.r3.large", &R3, 14_470_348_800),
    of("cache.r3.xlarge", &R3, 30_513_561_600),
    of("cache.r3.2xlarge", &R3, 62_495_129_600),
    of("cache.r3.4xlarge", &R3, 126_458_265_600),
    of("cache.r3.8xlarge", &R3, 254_384_537_600),
    of("cache.r4.large", &R4, 13_201_781_556),
    of("cache.r4.xlarge", &R4, 26_898_228_839),
    of("cache.r4.2xlarge", &R4, 54_197_537_997),
    of("cache.r4.4xlarge", &R4, 108_858_546_586),
    of("cache.r4.8xlarge", &R4, 218_255_432_090),
    of("cache.r4.16xlarge", &R4, 437_021_573_120),
    of("cache.t3.micro", &T3, 536_870_912),
    of("cache.t3.small", &T3, 1_471_026_299),
    of("cache.t3.medium", &T3, 3_317_862_236),
    of("cache.t4g.micro", &T4G, 536_870_912),
    of("cache.t4g.small", &T4G, 1_471_026_299),
    of("cache.t4g.medium", &T4G, 3_317_862_236),
    of("cache.m5.large", &M5, 6_854_542_746),
    of("cache.m5.xlarge", &M5, 13_891_921_715),
    of("cache.m5.2xlarge", &M5, 27_966_669_210),
    of("cache.m5.4xlarge", &M5, 56_116_178_125),
    of("cache.m5.12xlarge", &M5, 0),
    of("cache.m5.24xlarge", &M5, 0),
    of("cache.m6g.large", &M6G, 6_854_542_746),
    of("cache.m6g.xlarge", &M6G, 13_891_921_715),
    of("cache.m6g.2xlarge", &M6G, 27_966_669_210),
    of("cache.m6g.4xlarge", &M6G, 56_116_178_125),
    of("cache.m6g.8xlarge", &M6G, 0),
    of("cache.m6g.12xlarge", &M6G, 0),
    of("cache.m6g.16xlarge", &M6G, 0),
    of("cache.m7g.large", &M7G, 0),
    of("cache.m7g.xlarge", &M7G, 0),
    of("cache.m7g.2xlarge", &M7G, 0),
    of("cache.m7g.4xlarge", &M7G, 0),
    of("cache.m7g.8xlarge", &M7G, 0),
    of("cache.m7g.12xlarge", &M7G, 0),
    of("cache.m7g.16xlarge", &M7G, 0),
    of("cache.r5.large", &R5, 14_037_181_030),
    of("cache.r5.xlarge", &R5, 28_261_849_702),
    of("cache.r5.2xlarge", &R5, 56_711_183_565),
    of("cache.r5.4xlarge", &R5, 113_609_865_216),
    of("cache.r5.12xlarge", &R5, 0),
    of("cache.r5.24xlarge", &R5, 0),
    of("cache.r6g.large", &R6G, 14_037_181_030),
    of("cache.r6g.xlarge", &R6G, 28_261_849_702),
    of("cache.r6g.2xlarge", &R6G, 56_711_183_565),
    of("cache.r6g.4xlarge", &R6G, 113_609_865_216),
    of("cache.r6g.8xlarge", &R6G, 0),
    of("cache.r6g.12xlarge", &R6G, 0),
    of("cache.r6g.16xlarge", &R6G, 0),
    of("cache.r6gd.xlarge", &R6GD, 0),
    of("cache.r6gd.2xlarge", &R6GD, 0),
    of("cache.r6gd.4xlarge", &R6GD, 0),
    of("cache.r6gd.8xlarge", &R6GD, 0),
    of("cache.r6gd.12xlarge", &R6GD, 0),
    of("cache.r6gd.16xlarge", &R6GD, 0),
    of("cache.r7g.large", &R7G, 0),
    of("cache.r7g.xlarge", &R7G, 0),
    of("cache.r7g.2xlarge", &R7G, 0),
    of("cache.r7g.4xlarge", &R7G, 0),
    of("cache.r7g.8xlarge", &R7G, 0),
    of("cache.r7g.12xlarge", &R7G, 0),
    of("cache.r7g.16xlarge", &R7G, 0),
    of("cache.r8g.large", &R8G, 0),
    of("cache.r8g.xlarge", &R8G, 0),
    of("cache.r8g.2xlarge", &R8G, 0),
    of("cache.r8g.4xlarge", &R8G, 0),
    of("cache.r8g.8xlarge", &R8G, 0),
    of("cache.r8g.12xlarge", &R8G, 0),
    of("cache.r8g.16xlarge", &R8G, 0),
    of("cache.c7gn.large", &C7GN, 0),
    of("cache.c7gn.xlarge", &C7GN, 0),
    of("cache.c7gn.2xlarge", &C7GN, 0),
    of("cache.c7gn.4xlarge", &C7GN, 0),
    of("cache.c7gn.8xlarge", &C7GN, 0),
    of("cache.c7gn.12xlarge", &C7GN, 0),
    of("cache.c7gn.16xlarge", &C7GN, 0),
    of("cache.c8gn.large", &C8GN, 0),
    of("cache.c8gn.xlarge", &C8GN, 0),
    of("cache.c8gn.2xlarge", &C8GN, 0),
    of("cache.c8gn.4xlarge", &C8GN, 0),
    of("cache.c8gn.8xlarge", &C8GN, 0),
    of("cache.c8gn.12xlarge", &C8GN, 0),
    of("cache.c8gn.16xlarge", &C8GN, 0),
];
