//! Regions, from where documents name them.

/// The region of an ARN: its fourth part. Nothing else of an ARN is ever kept.
pub(crate) fn of_arn(arn: &str) -> Option<&str> {
    let (_partition, rest) = arn.strip_prefix("arn:")?.split_once(':')?;
    let (_service, rest) = rest.split_once(':')?;
    let (region, _) = rest.split_once(':')?;
    is_region(region).then_some(region)
}

/// The region of an availability zone: its name without the letter at the end. Local zones and
/// Wavelength zones are named otherwise and give none.
pub(crate) fn of_zone(zone: &str) -> Option<&str> {
    zone.strip_suffix(|c: char| c.is_ascii_lowercase()).filter(|rest| is_region(rest))
}

/// Three or four parts such as `eu-west-1` or `us-gov-west-1`: words, and a number last.
pub(crate) fn is_region(text: &str) -> bool {
    let (mut hyphens, mut before) = (0, b'-');
    for byte in text.bytes() {
        let fits = match byte {
            b'-' => before.is_ascii_lowercase(),
            // Only the last part is a number.
            b'a'..=b'z' => !before.is_ascii_digit(),
            _ => byte.is_ascii_digit() && !before.is_ascii_lowercase(),
        };
        if !fits {
            return false;
        }
        hyphens += usize::from(byte == b'-');
        before = byte;
    }
    before.is_ascii_digit() && matches!(hyphens, 2 | 3) && text.len() <= 30
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_region_and_nothing_else() {
        let arn = "arn:aws:elasticache:eu-west-1:111122223333:replicationgroup:sessions";
        assert_eq!(of_arn(arn), Some("eu-west-1"));
        assert_eq!(of_arn("arn:aws:iam::111122223333:role/x"), None);
        assert_eq!(of_arn("nonsense"), None);
        assert_eq!(of_zone("us-gov-west-1b"), Some("us-gov-west-1"));
        for zone in [
            "Multiple",
            "1a",
            "eu-1-westa",
            "us-west-2-lax-1a",
            "eu--west-1a",
            "-eu-west-1a",
            "us-east-1-wl1-bos-wlz-1",
            "eu-west-1",
            "",
        ] {
            assert_eq!(of_zone(zone), None, "{zone}");
        }
    }
}
