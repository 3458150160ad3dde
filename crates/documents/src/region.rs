//! Regions, from where documents name them.

/// The region of an ARN: its fourth part. Nothing else of an ARN is ever kept.
pub(crate) fn of_arn(arn: &str) -> Option<&str> {
    arn.strip_prefix("arn:")?.split(':').nth(2).filter(|part| is_region(part))
}

/// The region of an availability zone: its name without the letter at the end. Local zones and
/// Wavelength zones are named otherwise and give none.
pub(crate) fn of_zone(zone: &str) -> Option<&str> {
    zone.strip_suffix(|c: char| c.is_ascii_lowercase()).filter(|rest| is_region(rest))
}

/// Three or four parts such as `eu-west-1` or `us-gov-west-1`: words, and a number last.
fn is_region(text: &str) -> bool {
    let Some((words, number)) = text.rsplit_once('-') else { return false };
    let all =
        |text: &str, fits: fn(&u8) -> bool| !text.is_empty() && text.bytes().all(|b| fits(&b));
    all(number, u8::is_ascii_digit)
        && matches!(words.split('-').count(), 2 | 3)
        && words.split('-').all(|word| all(word, u8::is_ascii_lowercase))
        && text.len() <= 30
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
        for zone in ["Multiple", "us-west-2-lax-1a", "us-east-1-wl1-bos-wlz-1", "eu-west-1", ""] {
            assert_eq!(of_zone(zone), None, "{zone}");
        }
    }
}
