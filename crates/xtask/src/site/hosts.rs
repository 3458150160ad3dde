//! `cargo xtask csp`: what the usual hosts are to be told, with the hashes of the site as it was built.

use std::fs;

use anyhow::{Context as _, Result, bail};

use crate::project::Project;

/// The names of files that never change what they hold, as a regular expression: they end with a hash. Without
/// braces, which are something else in Caddy's settings.
const HASHED: &str = r"-[0-9a-f]+(_bg)?\.(js|wasm|json|svg|png)$";

/// How long such a file is good for: a year, the longest that caches take.
const LASTS: &str = "public, max-age=31536000, immutable";

/// A sort of host.
struct Host {
    /// How the command names it.
    name: &'static str,
    /// The file that it is written to.
    file: &'static str,
    /// Its settings, from the policy.
    settings: fn(&str) -> String,
}

const HOSTS: [Host; 6] = [
    Host { name: "policy", file: "policy.txt", settings: |policy| format!("{policy}\n") },
    Host { name: "nginx", file: "nginx.conf", settings: nginx },
    Host { name: "apache", file: ".htaccess", settings: apache },
    Host { name: "caddy", file: "Caddyfile", settings: caddy },
    Host { name: "headers", file: "_headers", settings: headers },
    Host { name: "cloudfront", file: "cloudfront.json", settings: cloudfront },
];

/// Writes the settings of every sort of host.
pub(super) fn write(project: &Project, policy: &str) -> Result<()> {
    let folder = project.hosts();
    fs::create_dir_all(&folder)?;
    for host in HOSTS {
        fs::write(folder.join(host.file), (host.settings)(policy))?;
    }
    Ok(())
}

/// The command: prints the settings of a sort of host, or the bare policy.
pub(crate) fn csp(project: &Project, names: &[String]) -> Result<()> {
    let name = match names {
        [] => "policy",
        [name] => name.as_str(),
        _ => bail!("name one host: cargo xtask csp <host>"),
    };
    let Some(host) = HOSTS.iter().find(|host| host.name == name) else {
        bail!("no host is called {name:?}: {}", HOSTS.map(|host| host.name).join(", "));
    };
    let settings = fs::read_to_string(project.hosts().join(host.file))
        .context("nothing is built: run cargo xtask site")?;
    print!("{settings}");
    Ok(())
}

fn nginx(policy: &str) -> String {
    format!(
        "\
# Beside the server blocks.
map $uri $upgrade_check_lasts {{
  \"~{HASHED}\" \"{LASTS}\";
  default \"no-cache\";
}}

# In the location that serves the checker. A location with an add_header of its own takes none from around it.
add_header Content-Security-Policy \"{policy}\" always;
add_header X-Content-Type-Options \"nosniff\" always;
add_header Cache-Control $upgrade_check_lasts;
"
    )
}

fn apache(policy: &str) -> String {
    format!(
        "\
AddType application/wasm .wasm
Header always set Content-Security-Policy \"{policy}\"
Header always set X-Content-Type-Options \"nosniff\"
Header set Cache-Control \"no-cache\"
<FilesMatch \"{HASHED}\">
  Header set Cache-Control \"{LASTS}\"
</FilesMatch>
"
    )
}

fn caddy(policy: &str) -> String {
    format!(
        "\
header Content-Security-Policy \"{policy}\"
header X-Content-Type-Options \"nosniff\"
@lasts path_regexp {HASHED}
header @lasts Cache-Control \"{LASTS}\"
@changes not path_regexp {HASHED}
header @changes Cache-Control \"no-cache\"
"
    )
}

/// The file that Netlify and Cloudflare Pages read. Both let browsers ask anew by themselves, so that nothing is said of caches.
fn headers(policy: &str) -> String {
    format!("/*\n  Content-Security-Policy: {policy}\n  X-Content-Type-Options: nosniff\n")
}

/// For `aws cloudfront create-response-headers-policy --response-headers-policy-config file://cloudfront.json`.
fn cloudfront(policy: &str) -> String {
    format!(
        "\
{{
  \"Name\": \"upgrade-check\",
  \"SecurityHeadersConfig\": {{
    \"ContentSecurityPolicy\": {{ \"Override\": true, \"ContentSecurityPolicy\": \"{policy}\" }},
    \"ContentTypeOptions\": {{ \"Override\": true }}
  }}
}}
"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_host_is_told_the_whole_policy() {
        for host in HOSTS {
            let settings = (host.settings)("default-src 'none'; x 'y'");
            assert!(settings.contains("default-src 'none'; x 'y'"), "{}", host.name);
        }
    }
}
